// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/quality/numbers.h"

#include "core/text/code_point.h"

#include <algorithm>

namespace isogloss::quality {

namespace {

constexpr std::size_t Sizable = 2; ///< digits of a number that is rarely written in words
constexpr std::size_t Large = 3;

/// May stand between the digits of one number.
bool partsDigits(char32_t c)
{
    constexpr std::u32string_view Separators = U".,:'\u00A0\u066B\u066C\u2009\u2019\u202F\uFF0C";
    return Separators.find(c) != std::u32string_view::npos;
}

/// "1.5 million" is 150 of the unit that Chinese counts in: numbers are told apart by their other digits.
std::string withoutZeros(const std::string& number)
{
    return number.substr(0, number.find_last_not_of('0') + 1);
}

/// Words stand for it in many languages ("the seventies").
bool isDecade(const std::string& number)
{
    return number.size() == 4 && number.ends_with('0')
        && (number.starts_with('1') || number.starts_with('2'));
}

/// The numbers of at least `digits` digits that the other side does not have, each as often as it lacks.
std::vector<std::string> lacking(
    const std::vector<std::string>& numbers, std::vector<std::string> others, std::size_t digits)
{
    std::vector<std::string> missing;
    for (const std::string& number : numbers) {
        const auto same = std::find_if(others.begin(), others.end(),
            [&](const std::string& other) { return withoutZeros(other) == withoutZeros(number); });
        if (same != others.end())
            others.erase(same);
        else if (number.size() >= digits)
            missing.push_back(number);
    }
    return missing;
}

} // namespace

std::vector<std::string> numbersIn(std::string_view text)
{
    std::vector<std::string> numbers;
    bool isInside = false;
    bool isParted = false;
    text::CodePointReader reader(text);
    for (text::CodePoint c; reader.next(c);) {
        const int digit = text::digitValue(c.value);
        if (digit < 0) {
            const bool goesOn = isInside && !isParted && partsDigits(c.value);
            isParted = goesOn;
            isInside = goesOn;
            continue;
        }
        if (!isInside)
            numbers.emplace_back();
        numbers.back() += static_cast<char>('0' + digit);
        isInside = true;
        isParted = false;
    }
    return numbers;
}

std::string numberMissing(std::string_view source, std::string_view target)
{
    const std::vector<std::string> left = numbersIn(source);
    const std::vector<std::string> right = numbersIn(target);
    const auto alone = [](const std::vector<std::string>& numbers) {
        std::vector<std::string> missing = lacking(numbers, {}, Large);
        std::erase_if(missing, isDecade);
        return missing;
    };
    if (right.empty() && !alone(left).empty())
        return alone(left).front();
    if (left.empty() && !alone(right).empty())
        return alone(right).front();
    const auto onlyLeft = lacking(left, right, Sizable);
    return onlyLeft.empty() || lacking(right, left, Sizable).empty() ? "" : onlyLeft.front();
}

} // namespace isogloss::quality
