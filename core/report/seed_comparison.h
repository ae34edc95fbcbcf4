// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/run_summary.h"
#include "core/report/seed_bootstrap.h"
#include "core/report/table.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

/// Conditions beside each other with seeds as the unit.
namespace isogloss::report {

/// Runs that differ in their seed alone, and what was measured of each.
struct Condition
{
    std::string name;
    std::vector<std::vector<record::SeedScore>> runs;
};

enum class Verdict {
    Reference, ///< what the others are compared with
    Better, ///< the interval lies on the good side of zero
    Worse,
    NotShown, ///< the interval includes zero
    TooFewSeeds, ///< of one seed nothing can be shown
    NotComparable, ///< the numbers mean different things
    NoReference, ///< it was not measured of what it would be compared with
};

/// One measure of one condition.
struct ConditionScore
{
    std::string condition;
    std::vector<record::SeedScore> seeds; ///< every point, by seed
    std::optional<double> mean; ///< empty where its own runs cannot be put together
    std::optional<SeedInterval> spread; ///< of the mean; empty for one seed
    std::optional<SeedInterval> difference; ///< to the reference
    std::vector<std::string> incomparable; ///< fields of the signatures that forbid it
    Verdict verdict = Verdict::Reference;
};

struct ComparedMeasure
{
    std::string measure;
    std::string about; ///< language, pair, or mean
    std::optional<record::Layer> layer;
    bool isLowerBetter = false;
    std::vector<ConditionScore> conditions; ///< those of which it was measured, in order
};

/// Every measure that any run has; differences are to the first condition. Numbers whose signatures do not allow
/// it are neither averaged nor subtracted.
std::vector<ComparedMeasure> compareOverSeeds(std::span<const Condition> conditions);

/// "better", "not shown with 3 seeds", "not comparable: other text (text), other number of sentences (N)" ...
std::string verdictWords(const ConditionScore& score);
/// "text" to "other text (text)".
std::string fieldWords(const std::string& signatureField);
/// "not comparable: other text (text), other number of sentences (N)".
std::string notComparable(std::span<const std::string> signatureFields);

/// A row a measure and condition: mean, every seed, difference with its interval, verdict. Digits fit the
/// intervals. For Markdown, LaTeX and people; differences that are not shown are not set in bold anywhere.
Table seedTable(std::span<const ComparedMeasure> measures);

/// Runs whose settings differ in nothing but the seed, and what has no say in the numbers, belong together; in the
/// order of their first runs. Named by what differs: "task_only", "alternate, 6".
std::vector<std::pair<std::string, std::vector<std::size_t>>> conditionsOf(std::span<const RunSummary> runs);

} // namespace isogloss::report
