// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/quality/punctuation.h"

#include "core/text/code_point.h"

#include <array>

namespace isogloss::quality {

namespace {

constexpr std::u32string_view Questions = U"?\u037E\u055E\u061F\u1367\u2047\u2048\u2E2E\uFF1F";
constexpr std::u32string_view Stops = U".!\u0589\u06D4\u0964\u1362\u3002\uFF01\uFF0E\uFF61";
constexpr std::u32string_view Opening = U"([{\uFF08\uFF3B\u3010";
constexpr std::u32string_view Closing = U")]}\uFF09\uFF3D\u3011";
constexpr std::u32string_view Behind = U"\"'\u00BB\u2019\u201C\u201D\u203A\u300D\u300F)]\uFF09 \u00A0";

constexpr std::size_t Brackets = 3; ///< kinds of them

struct Marks
{
    bool hasQuestion = false;
    bool endsWithStop = false;
    std::array<int, Brackets> open{}; ///< opening less closing, of each bracket
};

bool isAsciiLetter(char32_t c)
{
    return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z');
}

Marks marksOf(std::string_view text)
{
    Marks marks;
    bool isBehindQuestion = false;
    text::CodePointReader reader(text);
    for (text::CodePoint c; reader.next(c);) {
        const bool isLetter = c.value < 0x80 ? isAsciiLetter(c.value) : text::isLetter(c.value);
        // In front of a letter it stands for one that was lost.
        marks.hasQuestion = marks.hasQuestion || (isBehindQuestion && !isLetter);
        isBehindQuestion = !isLetter && Questions.find(c.value) != std::u32string_view::npos;
        if (isLetter) {
            marks.endsWithStop = false;
            continue;
        }
        if (Behind.find(c.value) == std::u32string_view::npos)
            marks.endsWithStop = Stops.find(c.value) != std::u32string_view::npos;
        if (const auto at = Opening.find(c.value); at != std::u32string_view::npos)
            ++marks.open[at % Brackets];
        if (const auto at = Closing.find(c.value); at != std::u32string_view::npos)
            --marks.open[at % Brackets];
    }
    marks.hasQuestion = marks.hasQuestion || isBehindQuestion;
    return marks;
}

} // namespace

bool hasQuestionMark(std::string_view text)
{
    return marksOf(text).hasQuestion;
}

bool differInQuestion(std::string_view source, std::string_view target)
{
    const Marks left = marksOf(source);
    const Marks right = marksOf(target);
    return left.hasQuestion ? !right.hasQuestion && right.endsWithStop
                            : right.hasQuestion && left.endsWithStop;
}

std::string unequalBracket(std::string_view source, std::string_view target)
{
    const Marks left = marksOf(source);
    const Marks right = marksOf(target);
    for (std::size_t i = 0; i < Brackets; ++i)
        if ((left.open[i] == 0) != (right.open[i] == 0))
            return std::string(1, static_cast<char>(Opening[i]));
    return {};
}

} // namespace isogloss::quality
