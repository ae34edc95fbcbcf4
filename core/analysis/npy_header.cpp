// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/npy_header.h"

#include "core/analysis/errors.h"

#include <charconv>
#include <optional>
#include <string_view>

namespace isogloss::analysis {

namespace {

constexpr std::size_t MagicBytes = 8; ///< "\x93NUMPY", major, minor
constexpr std::size_t MaxHeaderBytes = std::size_t{64} << 10;

/// Reads the one Python dictionary that NumPy writes: three known keys in any order.
class HeaderReader
{
public:
    explicit HeaderReader(std::string_view text)
        : m_text(text)
    {
    }

    std::size_t place() const { return m_place; }

    std::optional<NpyHeader> read()
    {
        NpyHeader header;
        int seen = 0;
        if (!take('{'))
            return std::nullopt;
        while (!take('}')) {
            const auto key = quoted();
            if (!key || !take(':'))
                return std::nullopt;
            const int bit = *key == "descr" ? 1 : *key == "fortran_order" ? 2 : *key == "shape" ? 4 : 0;
            if (bit == 0 || (seen & bit) != 0 || !readValue(bit, header))
                return std::nullopt;
            seen |= bit;
            if (!take(',') && !isNext('}'))
                return std::nullopt;
        }
        skipBlanks();
        return seen == 7 && m_place == m_text.size() ? std::optional(header) : std::nullopt;
    }

private:
    bool readValue(int bit, NpyHeader& header)
    {
        if (bit == 1) {
            const auto type = quoted();
            header.type = type.value_or("");
            return type.has_value();
        }
        if (bit == 2) {
            header.isFortranOrder = takeWord("True");
            return header.isFortranOrder || takeWord("False");
        }
        return readShape(header.shape);
    }

    bool readShape(std::vector<std::int64_t>& shape)
    {
        if (!take('('))
            return false;
        while (!take(')')) {
            skipBlanks();
            std::int64_t size = 0;
            const char* const begin = m_text.data() + m_place;
            const auto [end, failure] = std::from_chars(begin, m_text.data() + m_text.size(), size);
            if (failure != std::errc() || size < 0)
                return false;
            m_place += static_cast<std::size_t>(end - begin);
            shape.push_back(size);
            if (!take(',') && !isNext(')'))
                return false;
        }
        return true;
    }

    std::optional<std::string> quoted()
    {
        const char quote = take('\'') ? '\'' : take('"') ? '"' : '\0';
        const std::size_t end = quote == '\0' ? std::string_view::npos : m_text.find(quote, m_place);
        if (end == std::string_view::npos)
            return std::nullopt;
        std::string text(m_text.substr(m_place, end - m_place));
        m_place = end + 1;
        return text;
    }

    void skipBlanks()
    {
        while (m_place < m_text.size() && (m_text[m_place] == ' ' || m_text[m_place] == '\n'))
            ++m_place;
    }

    bool isNext(char wanted)
    {
        skipBlanks();
        return m_place < m_text.size() && m_text[m_place] == wanted;
    }

    bool take(char wanted)
    {
        const bool isThere = isNext(wanted);
        m_place += isThere ? 1 : 0;
        return isThere;
    }

    bool takeWord(std::string_view word)
    {
        skipBlanks();
        const bool isThere = m_text.substr(m_place).starts_with(word);
        m_place += isThere ? word.size() : 0;
        return isThere;
    }

    std::string_view m_text;
    std::size_t m_place = 0;
};

} // namespace

Result<NpyHeader> parseNpyHeader(std::span<const std::byte> file, const std::string& path)
{
    const auto wrong = [&path](std::size_t offset) {
        return Error{errors::NpyHeader, {{"path", path}, {"offset", std::to_string(offset)}}, {}};
    };
    const std::string_view text(reinterpret_cast<const char*>(file.data()), file.size());
    const auto byteAt = [&text](std::size_t place) { return static_cast<unsigned char>(text[place]); };
    if (text.size() < MagicBytes || byteAt(6) < 1 || byteAt(6) > 3 || byteAt(7) != 0)
        return wrong(text.size() < MagicBytes ? text.size() : 6);
    const std::size_t lengthBytes = byteAt(6) == 1 ? 2 : 4;
    const std::size_t begin = MagicBytes + lengthBytes;
    if (text.size() < begin)
        return wrong(text.size());
    std::size_t length = 0;
    for (std::size_t i = 0; i < lengthBytes; ++i)
        length |= static_cast<std::size_t>(byteAt(MagicBytes + i)) << (8 * i);
    if (length > MaxHeaderBytes || length > text.size() - begin)
        return wrong(MagicBytes);
    HeaderReader reader(text.substr(begin, length));
    auto header = reader.read();
    if (!header)
        return wrong(begin + reader.place());
    header->dataOffset = begin + length;
    return *header;
}

} // namespace isogloss::analysis
