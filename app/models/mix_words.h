// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/controllers/merge_controller.h"

/// What is said of mixes of adapters, in plain words.
namespace isogloss::app {

/// "Keep all of both (cat)".
QString methodTitle(merge::Method method);
/// Why one would choose it, in a line.
QString methodReason(merge::Method method);

/// The way of merging that is taken when nobody chooses one, and why.
struct ProposedMethod
{
    merge::Method method = merge::Method::Cat;
    QString reason;
};
ProposedMethod proposedMethod(const AdapterFacts& first, const AdapterFacts& second);

/// "all of A, 60 % of B" of weights between 0 and 1.
QString weightWords(double first, double second);
/// Why there is no mix; the choices may be null.
QString missingWords(const AdapterChoice* first, const AdapterChoice* second, const AdapterFacts& facts);

/// Whether an adapter fits, at a glance: a word with its tick.
QString fitWords(const AdapterChoice& adapter, const AdapterFacts& facts);
/// What it is to learn: "task", "bringing languages closer", "both in turn"; "" when that is not stated.
QString goalWords(std::optional<record::Schedule> goal);

/// A line each: rank and size of what will come, then what is worth knowing.
QStringList planWords(const merge::MergePlan& plan);

/// How mixes do beside what they are made from. That the one at `place` is worse than both comes first.
QString comparisonFinding(const MixComparison& comparison, double place);
/// Rank, size and what was lost.
QString keptWords(const merge::MergeReport& report);

/// Where two updates pull against each other most.
QString interferenceFinding(const std::vector<merge::ModuleComparison>& modules);

/// The first texts that hold both of the languages' pairs, else the first.
int preferredTexts(const QList<TextsChoice>& texts, const QStringList& languages);

} // namespace isogloss::app
