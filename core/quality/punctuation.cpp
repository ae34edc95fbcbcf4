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

struct Marks
{
    bool hasQuestion = false;
    bool endsWithStop = false;
    std::array<int, Opening.size()> open{}; ///< opening less closing, of each bracket
};

Marks marksOf(std::string_view text)
{
    Marks marks;
    text::CodePointReader reader(text);
    for (text::CodePoint c; reader.next(c);) {
        marks.hasQuestion = marks.hasQuestion || Questions.find(c.value) != std::u32string_view::npos;
        if (Behind.find(c.value) == std::u32string_view::npos)
            marks.endsWithStop = Stops.find(c.value) != std::u32string_view::npos;
        if (const auto at = Opening.find(c.value); at != std::u32string_view::npos)
            ++marks.open[at % 3];
        if (const auto at = Closing.find(c.value); at != std::u32string_view::npos)
            --marks.open[at % 3];
    }
    return marks;
}

} // namespace

std::string punctuationDifference(std::string_view source, std::string_view target)
{
    const Marks left = marksOf(source);
    const Marks right = marksOf(target);
    const bool questionDiffers = left.hasQuestion ? !right.hasQuestion && right.endsWithStop
                                                  : right.hasQuestion && left.endsWithStop;
    if (questionDiffers)
        return "?";
    for (std::size_t i = 0; i < 3; ++i)
        if ((left.open[i] == 0) != (right.open[i] == 0))
            return std::string(1, static_cast<char>(Opening[i]));
    return {};
}

} // namespace isogloss::quality
