// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/eval/bleu_tokenizer.h"

#include "core/eval/words.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

namespace isogloss::eval {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isPeriodOrComma(char c)
{
    return c == '.' || c == ',';
}

/// ASCII punctuation and the blank, without ' , - . and digits, letters.
bool isPunctuation(char c)
{
    return (c >= '{' && c <= '~') || (c >= '[' && c <= '`') || (c >= ' ' && c <= '&')
        || (c >= '(' && c <= '+') || (c >= ':' && c <= '@') || c == '/';
}

void replaceAll(std::string& text, std::string_view from, std::string_view to)
{
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
}

std::string punctuationApart(std::string_view text)
{
    std::string result;
    for (const char c : text) {
        if (isPunctuation(c))
            result += {' ', c, ' '};
        else
            result += c;
    }
    return result;
}

/// A period or comma that no digit precedes. Like a pattern of two characters: what a match consumed cannot
/// begin the next one.
std::string apartUnlessAfterDigit(std::string_view text)
{
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        result += text[i];
        if (i + 1 < text.size() && !isDigit(text[i]) && isPeriodOrComma(text[i + 1]))
            result += {' ', text[++i], ' '};
    }
    return result;
}

std::string apartUnlessBeforeDigit(std::string_view text)
{
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (i + 1 < text.size() && isPeriodOrComma(text[i]) && !isDigit(text[i + 1])) {
            result += {' ', text[i], ' ', text[i + 1]};
            ++i;
        } else {
            result += text[i];
        }
    }
    return result;
}

std::string dashApartAfterDigit(std::string_view text)
{
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        result += text[i];
        if (i + 1 < text.size() && isDigit(text[i]) && text[i + 1] == '-')
            result += {' ', text[++i], ' '};
    }
    return result;
}

std::string splitWestern(std::string_view text)
{
    return dashApartAfterDigit(apartUnlessBeforeDigit(apartUnlessAfterDigit(punctuationApart(text))));
}

std::string tokenize13a(std::string_view text)
{
    std::string line(text);
    replaceAll(line, "<skipped>", "");
    replaceAll(line, "-\n", "");
    replaceAll(line, "\n", " ");
    replaceAll(line, "&quot;", "\"");
    replaceAll(line, "&amp;", "&");
    replaceAll(line, "&lt;", "<");
    replaceAll(line, "&gt;", ">");
    return splitWestern(' ' + line + ' ');
}

std::uint32_t codePoint(std::string_view character)
{
    std::uint32_t value = static_cast<unsigned char>(character.front());
    if (character.size() > 1)
        value &= 0x7Fu >> character.size();
    for (const char byte : character.substr(1))
        value = value << 6 | (static_cast<unsigned char>(byte) & 0x3Fu);
    return value;
}

/// What sacreBLEU's zh tokenizer takes for Chinese: CJK ideographs, full-width forms, radicals, strokes,
/// phonetic signs. The range from U+2001 is what its comparison of strings comes to.
bool isChinese(std::uint32_t value)
{
    static constexpr std::array<std::pair<std::uint32_t, std::uint32_t>, 22> Ranges{
        {{0x3400, 0x4db5}, {0x4e00, 0x9fa5}, {0x9fa6, 0x9fbb}, {0xf900, 0xfa2d}, {0xfa30, 0xfa6a},
            {0xfa70, 0xfad9}, {0x2001, 0x2a6d}, {0x2f81, 0x2fa1}, {0xff00, 0xffef}, {0x2e80, 0x2eff},
            {0x3000, 0x303f}, {0x31c0, 0x31ef}, {0x2f00, 0x2fdf}, {0x2ff0, 0x2fff}, {0x3100, 0x312f},
            {0x31a0, 0x31bf}, {0xfe10, 0xfe1f}, {0xfe30, 0xfe4f}, {0x2600, 0x26ff}, {0x2700, 0x27bf},
            {0x3200, 0x32ff}, {0x3300, 0x33ff}}};
    return std::any_of(Ranges.begin(), Ranges.end(),
        [value](const auto& range) { return value >= range.first && value <= range.second; });
}

std::string charactersApart(std::string_view text, bool onlyChinese)
{
    std::string result;
    for (const std::string_view character : characters(text)) {
        if (onlyChinese && !isChinese(codePoint(character)))
            result += character;
        else
            result.append(" ").append(character).append(" ");
    }
    return result;
}

} // namespace

std::string_view name(BleuTokenizer tokenizer)
{
    switch (tokenizer) {
    case BleuTokenizer::Mteval13a:
        return "13a";
    case BleuTokenizer::Chinese:
        return "zh";
    case BleuTokenizer::Character:
        return "char";
    case BleuTokenizer::None:
        break;
    }
    return "none";
}

BleuTokenizer bleuTokenizerFor(std::string_view language)
{
    static constexpr std::array<std::string_view, 5> WithoutBlanks{"jpn", "tha", "lao", "khm", "mya"};
    const std::string_view code = language.substr(0, language.find('_'));
    if (code == "cmn" || code == "zho" || code == "yue")
        return BleuTokenizer::Chinese;
    const bool isWithoutBlanks
        = std::find(WithoutBlanks.begin(), WithoutBlanks.end(), code) != WithoutBlanks.end();
    return isWithoutBlanks ? BleuTokenizer::Character : BleuTokenizer::Mteval13a;
}

std::string tokenizeForBleu(BleuTokenizer tokenizer, std::string_view text)
{
    switch (tokenizer) {
    case BleuTokenizer::Mteval13a: {
        const std::string_view kept = trimmed(text); // leading white space changes nothing
        return tokenize13a(kept);
    }
    case BleuTokenizer::Chinese:
        return splitWestern(charactersApart(trimmed(text), true));
    case BleuTokenizer::Character:
        return charactersApart(text, false);
    case BleuTokenizer::None:
        break;
    }
    return std::string(text);
}

} // namespace isogloss::eval
