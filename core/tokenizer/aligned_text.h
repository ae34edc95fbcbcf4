// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace isogloss::tokenizer {

/// Bytes [begin, end).
struct ByteRange
{
    std::size_t begin = 0;
    std::size_t end = 0;
    friend bool operator==(const ByteRange&, const ByteRange&) = default;
};

/// A stretch of a text that is rewritten before it is split into words, and which bytes of the text stand
/// behind each of its bytes. An untracked one (when only ids are wanted) costs nothing beside its characters.
class AlignedText
{
public:
    AlignedText(std::string_view text, std::size_t sourceBegin, bool isTracked);

    const std::string& text() const { return m_text; }

    /// Puts characters in front; nothing of the source stands behind them.
    void prepend(std::string_view prefix);
    /// Replaces every occurrence, left to right.
    void replaceAll(std::string_view pattern, std::string_view content);

    /// Replaces ranges of a text, in order and without overlap; the text changes with finish(). All that is
    /// replaced stands behind each byte of what replaces it.
    class Rewriter
    {
    public:
        explicit Rewriter(AlignedText& text)
            : m_of(text)
        {
        }
        void replace(ByteRange range, std::string_view content);
        void finish();

    private:
        void keepUntil(std::size_t end);

        AlignedText& m_of;
        std::size_t m_done = 0;
        std::string m_text;
        std::vector<ByteRange> m_sources;
    };

    AlignedText slice(ByteRange range) const;
    /// Bytes of the source behind a range of this text; meaningless when it is untracked.
    ByteRange source(ByteRange range) const;

private:
    ByteRange sourceOfByte(std::size_t at) const;

    std::string m_text;
    std::size_t m_sourceBegin;
    bool m_isTracked;
    std::vector<ByteRange> m_sources; ///< one per byte once a tracked text is rewritten, else none
};

} // namespace isogloss::tokenizer
