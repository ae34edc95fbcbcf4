// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/quality/pair_checks.h"

#include "core/data/duplicates.h"
#include "core/quality/numbers.h"
#include "core/quality/punctuation.h"
#include "core/text/character.h"
#include "core/text/script_counter.h"
#include "core/text/utf8.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <utility>

namespace isogloss::quality {

namespace {

constexpr std::size_t FewestPairs = 20;
constexpr std::size_t FewestQuestions = 5; ///< that tell whether a language marks them
constexpr double Padding = 10; ///< code points on both sides: short texts vary more
constexpr std::uint64_t FewestLetters = 3;

bool isPair(const TextSet& set, std::size_t row, std::size_t language)
{
    const auto isBlank = [](const std::string& text) { return text::leadingBlanks(text) == text.size(); };
    return !isBlank(textOf(set, row, 0)) && !isBlank(textOf(set, row, language));
}

double medianOf(std::vector<double> values)
{
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

double lengthOf(const std::string& text)
{
    return static_cast<double>(text::countCodePoints(text)) + Padding;
}

} // namespace

void checkPair(const TextSet& set, std::size_t row, std::size_t language, Issues& issues)
{
    if (!isPair(set, row, language))
        return;
    const std::string& source = textOf(set, row, 0);
    const std::string& target = textOf(set, row, language);
    if (data::normalised(source) == data::normalised(target)) {
        text::ScriptCounter seen;
        seen.add(source);
        if (seen.letters() >= FewestLetters)
            issues.push_back({IssueKind::IdenticalSides, row, language, {}, false, {}});
    }
    if (std::string number = numberMissing(source, target); !number.empty())
        issues.push_back({IssueKind::Numbers, row, language, {}, false, std::move(number)});
}

void checkPunctuation(const TextSet& set, std::size_t language, Issues& issues)
{
    std::size_t ofSource = 0;
    std::size_t ofTarget = 0;
    std::size_t ofBoth = 0;
    for (std::size_t row = 0; row < set.rows.size(); ++row) {
        if (!isPair(set, row, language))
            continue;
        const bool source = hasQuestionMark(textOf(set, row, 0));
        const bool target = hasQuestionMark(textOf(set, row, language));
        ofSource += source ? 1 : 0;
        ofTarget += target ? 1 : 0;
        ofBoth += source && target ? 1 : 0;
    }
    // Some languages have no question mark, or few of their writers use it.
    const std::size_t most = std::max(ofSource, ofTarget);
    const bool bothMark = most < FewestQuestions || 2 * ofBoth >= most;
    for (std::size_t row = 0; row < set.rows.size(); ++row) {
        if (!isPair(set, row, language))
            continue;
        const std::string& source = textOf(set, row, 0);
        const std::string& target = textOf(set, row, language);
        const std::string mark
            = bothMark && differInQuestion(source, target) ? "?" : unequalBracket(source, target);
        if (!mark.empty())
            issues.push_back({IssueKind::Punctuation, row, language, {}, false, mark});
    }
}

void checkLengths(const TextSet& set, std::size_t language, Issues& issues)
{
    std::vector<std::pair<std::size_t, double>> ratios;
    std::vector<double> values;
    for (std::size_t row = 0; row < set.rows.size(); ++row)
        if (isPair(set, row, language)) {
            values.push_back(std::log(lengthOf(textOf(set, row, language)) / lengthOf(textOf(set, row, 0))));
            ratios.emplace_back(row, values.back());
        }
    if (ratios.empty())
        return;
    const double median = values.size() < FewestPairs ? 0 : medianOf(values);
    for (double& value : values)
        value = std::abs(value - median);
    const double allowed = values.size() < FewestPairs
        ? std::log(4.0)
        : std::max(std::log(2.0), 5 * 1.4826 * medianOf(values));
    for (const auto& [row, ratio] : ratios)
        if (std::abs(ratio - median) > allowed) {
            char times[32];
            std::snprintf(times, sizeof times, "%.2f", std::exp(ratio - median));
            issues.push_back({IssueKind::LengthRatio, row, language, {}, false, times});
        }
}

} // namespace isogloss::quality
