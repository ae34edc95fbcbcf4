// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/controllers/merge_controller.h"

/// What is said of mixes of adapters, in plain words.
namespace isogloss::app {

/// All ways of merging, in the order of a list: plain ones first.
QList<merge::Method> listedMethods();
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
/// "150 % of A", or how much of it is taken away, of an adapter without another.
QString aloneWords(double weight);
/// Why there is no mix; the choices may be null, the second also when the first is wanted alone.
QString missingWords(
    const AdapterChoice* first, const AdapterChoice* second, const AdapterFacts& facts, bool isAlone);
/// Why an adapter cannot join those of a base model; "" when it can.
QString joinObstacle(const AdapterChoice& adapter, const AdapterFacts& facts, const std::filesystem::path& model);

/// Whether an adapter fits, at a glance: a word with its tick.
QString fitWords(const AdapterChoice& adapter, const AdapterFacts& facts);
/// What it is to learn: "task", "bringing languages closer", "both in turn"; "" when that is not stated.
QString goalWords(std::optional<record::Schedule> goal);

/// A line each: rank and size of what will come, then what is worth knowing; of so many adapters.
QStringList planWords(const merge::MergePlan& plan, std::size_t adapters);

/// How mixes do beside what they are made from. That the one at `place` is worse than both comes first.
QString comparisonFinding(const MixComparison& comparison, double place);
/// Rank, size and what was lost.
QString keptWords(const merge::MergeReport& report);

/// Where two updates pull against each other most.
QString interferenceFinding(const std::vector<merge::ModuleReport>& modules);

/// What the adapter that a mix makes is called when nobody names it.
QString mixName(const merge::MergeOptions& mix, const QList<AdapterChoice>& adapters);

/// The first texts that hold both of the languages' pairs, else the first.
int preferredTexts(const QList<TextsChoice>& texts, const QStringList& languages);

} // namespace isogloss::app
