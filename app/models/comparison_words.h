// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/comparison_set.h"
#include "core/report/seed_comparison.h"
#include "widgets/charts/bar_series.h"

#include <QList>
#include <QString>
#include <QStringList>
#include <vector>

namespace isogloss::app {

class LanguageNames;

/// "Does bringing languages closer help?" and what is compared.
QString setTitle(record::SetKind kind);
QString setText(record::SetKind kind);

/// "task only", "layer 6", "400 pairs"; a name that is no condition of a set stays as it is.
QString conditionText(const std::string& condition);

/// "6 runs: task only and aligned, each with seeds 1, 2 and 3."
QString membersSentence(const std::vector<record::SetMember>& members);

/// "better", "not shown with 3 seeds", "not comparable: other text (text)".
QString verdictText(const report::ConditionScore& score);
/// The last of these, for fields of a signature.
QString notComparableText(const std::vector<std::string>& fields);

/// "F1, mean over languages that were not taught", "Translations found at layer 6: English and Swahili".
QString measureText(const report::ComparedMeasure& measure, const LanguageNames& languages);

/// A row a measure and condition, as report::seedTable, in the window's language.
report::Table seedsTable(const std::vector<report::ComparedMeasure>& measures, const LanguageNames& languages);

/// One measure as dots: a row a condition, its mean with the interval over seeds and every seed by itself.
struct SeedDots
{
    QList<widgets::BarCategory> rows;
    QList<widgets::BarSeries> series;
    QStringList signatures;
};
SeedDots seedDots(const report::ComparedMeasure& measure);

} // namespace isogloss::app
