// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/quality/character_checks.h"

#include "core/text/character.h"
#include "core/text/code_point.h"

#include <algorithm>
#include <cstdio>
#include <vector>

namespace isogloss::quality {

namespace {

using text::CodePoint;

constexpr std::u32string_view AlwaysInvisible = U"\u00AD\u2060\u2061\u2062\u2063\u2064\u3164\uFEFF\uFFF9"
                                                U"\uFFFA\uFFFB\u206A\u206B\u206C\u206D\u206E\u206F";
constexpr std::u32string_view DirectionMarks
    = U"\u061C\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069";
constexpr std::u32string_view Joiners = U"\u200C\u200D";
constexpr std::u32string_view LineEnds = U"\t\n\v\f\r\u0085\u2028\u2029";
/// What windows-1252 makes of the bytes 80 to BF, beside U+0080 to U+00BF themselves.
constexpr std::u32string_view Windows1252 = U"\u0152\u0153\u0160\u0161\u0178\u017D\u017E\u0192\u02C6\u02DC"
                                            U"\u2013\u2014\u2018\u2019\u201A\u201C\u201D"
                                            U"\u201E\u2020\u2021\u2022\u2026\u2030\u2039\u203A\u20AC\u2122";

bool isIn(std::u32string_view set, char32_t c)
{
    return set.find(c) != std::u32string_view::npos;
}

bool isOneOf(std::string_view scripts, std::string_view script)
{
    return script.size() == 4 && scripts.find(script) != std::string_view::npos;
}

std::string nameOf(char32_t c)
{
    char name[16];
    std::snprintf(name, sizeof name, "U+%04X", static_cast<unsigned>(c));
    return name;
}

std::vector<CodePoint> codePointsOf(std::string_view text)
{
    std::vector<CodePoint> points;
    text::CodePointReader reader(text);
    for (CodePoint point; reader.next(point);)
        points.push_back(point);
    return points;
}

bool isJoinedAlphabet(const std::vector<CodePoint>& points, std::size_t at)
{
    const auto isAlphabetic = [&](std::size_t i) {
        return i < points.size() && text::alphabetOf(points[i].value) != text::Alphabet::None;
    };
    return (at > 0 && isAlphabetic(at - 1)) || isAlphabetic(at + 1);
}

bool isInvisible(const std::vector<CodePoint>& points, std::size_t at, std::string_view script)
{
    const char32_t c = points[at].value;
    if (c < 0x80)
        return false;
    if (c == 0x200B)
        return !isOneOf("Khmr Laoo Mymr Thai Tibt Lana Talu Tale Java Bali Sund Cakm", script);
    if (c == 0x180E)
        return script != "Mong";
    if (isIn(DirectionMarks, c))
        return !isOneOf("Arab Aran Hebr Syrc Thaa Nkoo Adlm Rohg Mand Samr", script);
    if (isIn(Joiners, c))
        return isJoinedAlphabet(points, at);
    return isIn(AlwaysInvisible, c);
}

bool isControl(char32_t c)
{
    return c < 0x20 || (c >= 0x7F && c <= 0x9F) || c == 0x2028 || c == 0x2029;
}

/// UTF-8 of that many bytes whose bytes were read as windows-1252 one by one.
bool isMisread(const std::vector<CodePoint>& points, std::size_t at, std::size_t followers)
{
    for (std::size_t i = at + 1; i <= at + followers; ++i) {
        const bool follows = i < points.size()
            && ((points[i].value >= 0x80 && points[i].value <= 0xBF) || isIn(Windows1252, points[i].value));
        if (!follows)
            return false;
    }
    return true;
}

bool isBroken(const std::vector<CodePoint>& points, std::size_t at)
{
    switch (points[at].value) {
    case 0xFFFD:
        return true;
    case 0xC2: // behind a capital letter of these, a quotation mark may follow by right
        return isMisread(points, at, 1) && points[at + 1].value != 0xBB;
    case 0xC3:
        return isMisread(points, at, 1) && points[at + 1].value < 0x2000 && points[at + 1].value != 0xBB;
    case 0xE2:
        return isMisread(points, at, 2);
    case 0xD0: // Cyrillic and Arabic: two letters in a row
    case 0xD1:
    case 0xD8:
    case 0xD9:
        return isMisread(points, at, 1) && at + 2 < points.size()
            && isIn(U"\u00D0\u00D1\u00D8\u00D9", points[at + 2].value) && isMisread(points, at + 2, 1);
    default:
        return false;
    }
}

/// The word with a question mark in front of a small letter, "" when there is none.
std::string lostLetter(std::string_view text)
{
    for (auto at = text.find('?'); at != std::string_view::npos; at = text.find('?', at + 1)) {
        CodePoint next;
        text::CodePointReader reader(text.substr(at + 1));
        if (!reader.next(next) || !text::isSmallLetter(next.value))
            continue;
        const std::size_t begin = text.find_last_of(" \t", at) + 1; // npos + 1 is 0
        const std::string_view word = text.substr(begin, text.find_first_of(" \t", at) - begin);
        const auto address = word.find_first_of("/=&:.@");
        if (address == std::string_view::npos
            || word.find_first_not_of(".:", address) == std::string_view::npos)
            return std::string(word);
    }
    return {};
}

bool isAscii(std::string_view text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

} // namespace

std::string invisibleCharacter(std::string_view text, std::string_view script)
{
    if (isAscii(text))
        return {};
    const std::vector<CodePoint> points = codePointsOf(text);
    for (std::size_t i = 0; i < points.size(); ++i)
        if (isInvisible(points, i, script))
            return nameOf(points[i].value);
    return {};
}

std::string controlCharacter(std::string_view text)
{
    text::CodePointReader reader(text);
    for (CodePoint point; reader.next(point);)
        if (isControl(point.value))
            return nameOf(point.value);
    return {};
}

std::string privateUseCharacter(std::string_view text)
{
    text::CodePointReader reader(text);
    for (CodePoint point; reader.next(point);)
        if (point.value >= 0xE000 && text::isPrivateUse(point.value))
            return nameOf(point.value);
    return {};
}

std::string brokenEncoding(std::string_view text)
{
    if (std::string word = lostLetter(text); !word.empty() || isAscii(text))
        return word;
    const std::vector<CodePoint> points = codePointsOf(text);
    for (std::size_t i = 0; i < points.size(); ++i)
        if (isBroken(points, i)) {
            const std::size_t last = std::min(i + 2, points.size() - 1);
            return std::string(text.substr(points[i].begin, points[last].end - points[i].begin));
        }
    return {};
}

bool hasStrayBlanks(std::string_view text)
{
    return text::leadingBlanks(text) > 0 || text::trailingBlanks(text) > 0
        || text.find("  ") != std::string_view::npos;
}

std::string withoutInvisible(std::string_view text, std::string_view script)
{
    const std::vector<CodePoint> points = codePointsOf(text);
    std::string visible;
    for (std::size_t i = 0; i < points.size(); ++i)
        if (!isInvisible(points, i, script))
            visible += text.substr(points[i].begin, points[i].end - points[i].begin);
    return visible;
}

std::string withoutControls(std::string_view text)
{
    std::string clean;
    text::CodePointReader reader(text);
    for (CodePoint point; reader.next(point);)
        if (isIn(LineEnds, point.value))
            clean += ' ';
        else if (!isControl(point.value))
            clean += text.substr(point.begin, point.end - point.begin);
    return clean;
}

std::string withoutStrayBlanks(std::string_view text)
{
    text.remove_prefix(text::leadingBlanks(text));
    text.remove_suffix(text::trailingBlanks(text));
    std::string single;
    for (const char c : text)
        if (c != ' ' || !single.ends_with(' '))
            single += c;
    return single;
}

} // namespace isogloss::quality
