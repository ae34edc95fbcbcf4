// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tokenizer/json_component.h"
#include "core/tokenizer/split_pattern.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace isogloss::tokenizer {

/// The "pre_tokenizer" of a tokenizer.json: cuts text into the words that merges stay inside. Known:
/// ByteLevel, Split (Isolated, Removed, MergedWithPrevious), Digits, Metaspace, and Sequence of those.
/// Immutable, any thread.
class PreTokenizer
{
public:
    /// Null makes one word of everything. Errors: those of JsonComponent and SplitPattern.
    static Result<PreTokenizer> read(const JsonComponent& component);

    /// What is rewritten before the cut: a blank in front, blanks as a visible character. `isFirst`: the text
    /// begins where the whole text begins.
    void prepare(AlignedText& text, bool isFirst) const;
    /// The words of a prepared text, in order. Error: PatternFailed.
    Result<std::vector<ByteRange>> words(std::string_view text) const;

    /// Words are cut further into bytes, not characters.
    bool isByteLevel() const { return m_isByteLevel; }

private:
    enum class Behavior { Isolated, Removed, MergedWithPrevious, MergedWithNext };
    struct Split
    {
        SplitPattern pattern;
        Behavior behavior = Behavior::Isolated;
        bool isInverted = false; ///< what lies between the matches counts as match
    };
    enum class Prefix { Never, Always, First };

    Result<void> readStep(const JsonComponent& component);
    Result<void> readByteLevel(const JsonComponent& component);
    Result<void> readSplit(const JsonComponent& component);
    Result<void> readDigits(const JsonComponent& component);
    Result<void> readMetaspace(const JsonComponent& component);
    static Result<void> splitRange(
        const Split& split, std::string_view text, ByteRange range, std::vector<ByteRange>& words);

    std::string m_blank; ///< what stands for a blank, "" for the blank itself
    std::string m_prefix;
    Prefix m_prefixScheme = Prefix::Never;
    std::vector<Split> m_splits;
    bool m_isByteLevel = false;
    bool m_hasMetaspace = false;
};

} // namespace isogloss::tokenizer
