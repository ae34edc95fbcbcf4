// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/measure_row.h"

#include <optional>
#include <string>
#include <vector>

namespace isogloss::analysis {

struct LayerReport;

/// How far languages lie from each other inside a model.
struct LanguageDistances
{
    std::vector<std::string> languages; ///< keys
    std::vector<double> values; ///< (N, N), symmetric, 0 on the diagonal

    std::size_t size() const { return languages.size(); }
    double at(std::size_t i, std::size_t j) const { return values[i * languages.size() + j]; }
};

/// 1 - measure at a layer, at least 0; of a measure with two directions their mean: "retrieval", "margin",
/// "mexa", "cosine", "cka_debiased" ... In the order in which the report names the languages. Nothing where
/// a pair of them was not measured.
std::optional<LanguageDistances> distancesAt(
    const LayerReport& report, const std::string& measure, record::Layer layer);

/// One step of clustering. 0..N-1 are languages, N + i is what step i made.
struct ClusterStep
{
    int left = 0; ///< the smaller number
    int right = 0;
    double height = 0; ///< mean distance between the languages of both
    int size = 0; ///< languages in it
};

/// Languages joined by nearness, nearest first (average linkage; Sokal & Michener 1958).
struct LanguageTree
{
    std::vector<ClusterStep> steps; ///< N - 1, heights ascending
    std::vector<int> order; ///< of the languages, so that no two branches cross
};

/// At least one language. Of equal distances the first is taken.
LanguageTree growTree(const LanguageDistances& distances);

/// Which of `count` groups (1..N) each language falls into; groups are numbered in the tree's order.
std::vector<int> cutTree(const LanguageTree& tree, int count);

/// How much nearer languages are to their own group than to the next (mean silhouette; Rousseeuw 1987),
/// -1..1; a group of one counts 0.
double silhouette(const LanguageDistances& distances, const std::vector<int>& groups);

/// Languages in groups, each with the one that is nearest to all others of its group: whose texts are likely
/// to serve the others too.
struct LanguageGroups
{
    std::vector<int> groups; ///< of each language
    std::vector<int> centroids; ///< language of each group
    double silhouette = 0;
};

/// In `count` groups; 0 = in so many, from 2 to N - 1, that the silhouette is highest, the fewest of several;
/// fewer than three languages are one group.
LanguageGroups groupLanguages(const LanguageDistances& distances, const LanguageTree& tree, int count = 0);

} // namespace isogloss::analysis
