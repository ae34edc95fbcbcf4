// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/language_tree.h"

#include "core/analysis/finding.h"

#include <algorithm>
#include <cassert>
#include <limits>
#include <numeric>

namespace isogloss::analysis {

namespace {

/// A cluster while the tree grows.
struct Cluster
{
    int number = 0;
    std::vector<int> members;
};

double meanDistance(const LanguageDistances& distances, const Cluster& a, const Cluster& b)
{
    double sum = 0;
    for (const int i : a.members)
        for (const int j : b.members)
            sum += distances.at(static_cast<std::size_t>(i), static_cast<std::size_t>(j));
    return sum / static_cast<double>(a.members.size() * b.members.size());
}

void appendLeaves(const LanguageTree& tree, int number, std::vector<int>& order)
{
    const auto languages = static_cast<int>(tree.steps.size()) + 1;
    if (number < languages) {
        order.push_back(number);
        return;
    }
    const ClusterStep& step = tree.steps[static_cast<std::size_t>(number - languages)];
    appendLeaves(tree, step.left, order);
    appendLeaves(tree, step.right, order);
}

/// Mean distance of a language to those of a group, without itself.
std::optional<double> meanTo(
    const LanguageDistances& distances, const std::vector<int>& groups, std::size_t language, int group)
{
    double sum = 0;
    int count = 0;
    for (std::size_t other = 0; other < groups.size(); ++other)
        if (other != language && groups[other] == group) {
            sum += distances.at(language, other);
            ++count;
        }
    return count > 0 ? std::optional(sum / count) : std::nullopt;
}

double silhouetteOf(
    const LanguageDistances& distances, const std::vector<int>& groups, std::size_t language, int groupCount)
{
    const auto own = meanTo(distances, groups, language, groups[language]);
    if (!own)
        return 0;
    double nearest = std::numeric_limits<double>::infinity();
    for (int group = 0; group < groupCount; ++group)
        if (group != groups[language])
            if (const auto mean = meanTo(distances, groups, language, group))
                nearest = std::min(nearest, *mean);
    const double larger = std::max(*own, nearest);
    return larger > 0 && nearest < std::numeric_limits<double>::infinity() ? (nearest - *own) / larger : 0;
}

int groupCountOf(const std::vector<int>& groups)
{
    return groups.empty() ? 0 : *std::max_element(groups.begin(), groups.end()) + 1;
}

int centroidOf(const LanguageDistances& distances, const std::vector<int>& groups, int group)
{
    int best = -1;
    double least = std::numeric_limits<double>::infinity();
    for (std::size_t language = 0; language < groups.size(); ++language) {
        if (groups[language] != group)
            continue;
        const double mean = meanTo(distances, groups, language, group).value_or(0);
        if (mean < least) {
            least = mean;
            best = static_cast<int>(language);
        }
    }
    return best;
}

} // namespace

std::optional<LanguageDistances> distancesAt(
    const LayerReport& report, const std::string& measure, record::Layer layer)
{
    LanguageDistances distances;
    const auto placeOf = [&distances](const std::string& language) {
        const auto found = std::find(distances.languages.begin(), distances.languages.end(), language);
        return static_cast<std::size_t>(found - distances.languages.begin());
    };
    for (const PairLayers& pair : report.pairs)
        for (const std::string& language : {pair.source, pair.target})
            if (placeOf(language) == distances.size())
                distances.languages.push_back(language);
    const std::size_t count = distances.size();
    distances.values.assign(count * count, -1);
    for (std::size_t i = 0; i < count; ++i)
        distances.values[i * count + i] = 0;
    for (const PairLayers& pair : report.pairs) {
        const auto mean = meanAt(pair, measure, layer);
        const std::size_t i = placeOf(pair.source);
        const std::size_t j = placeOf(pair.target);
        if (mean)
            distances.values[i * count + j] = distances.values[j * count + i] = std::max(0.0, 1 - mean->value);
    }
    if (count == 0 || *std::min_element(distances.values.begin(), distances.values.end()) < 0)
        return std::nullopt;
    return distances;
}

LanguageTree growTree(const LanguageDistances& distances)
{
    const auto count = static_cast<int>(distances.size());
    assert(count > 0);
    std::vector<Cluster> clusters;
    for (int i = 0; i < count; ++i)
        clusters.push_back({i, {i}});
    LanguageTree tree;
    while (clusters.size() > 1) {
        std::size_t left = 0;
        std::size_t right = 1;
        double least = std::numeric_limits<double>::infinity();
        for (std::size_t i = 0; i < clusters.size(); ++i)
            for (std::size_t j = i + 1; j < clusters.size(); ++j)
                if (const double mean = meanDistance(distances, clusters[i], clusters[j]); mean < least) {
                    least = mean;
                    left = i;
                    right = j;
                }
        Cluster joined{count + static_cast<int>(tree.steps.size()), clusters[left].members};
        joined.members.insert(
            joined.members.end(), clusters[right].members.begin(), clusters[right].members.end());
        const auto [first, second] = std::minmax(clusters[left].number, clusters[right].number);
        tree.steps.push_back({first, second, least, static_cast<int>(joined.members.size())});
        clusters.erase(clusters.begin() + static_cast<std::ptrdiff_t>(right));
        clusters.erase(clusters.begin() + static_cast<std::ptrdiff_t>(left));
        clusters.push_back(std::move(joined));
    }
    appendLeaves(tree, tree.steps.empty() ? 0 : 2 * count - 2, tree.order);
    return tree;
}

std::vector<int> cutTree(const LanguageTree& tree, int count)
{
    const auto languages = static_cast<int>(tree.order.size());
    assert(count >= 1 && count <= languages);
    std::vector<int> parent(static_cast<std::size_t>(languages) + tree.steps.size());
    std::iota(parent.begin(), parent.end(), 0);
    for (int step = 0; step < languages - count; ++step) {
        const ClusterStep& joined = tree.steps[static_cast<std::size_t>(step)];
        parent[static_cast<std::size_t>(joined.left)] = languages + step;
        parent[static_cast<std::size_t>(joined.right)] = languages + step;
    }
    std::vector<int> groups(static_cast<std::size_t>(languages), -1);
    std::vector<int> numberOf(parent.size(), -1);
    int next = 0;
    for (const int language : tree.order) {
        int root = language;
        while (parent[static_cast<std::size_t>(root)] != root)
            root = parent[static_cast<std::size_t>(root)];
        int& number = numberOf[static_cast<std::size_t>(root)];
        if (number < 0)
            number = next++;
        groups[static_cast<std::size_t>(language)] = number;
    }
    return groups;
}

double silhouette(const LanguageDistances& distances, const std::vector<int>& groups)
{
    const int count = groupCountOf(groups);
    double sum = 0;
    for (std::size_t language = 0; language < groups.size(); ++language)
        sum += silhouetteOf(distances, groups, language, count);
    return groups.empty() ? 0 : sum / static_cast<double>(groups.size());
}

LanguageGroups groupLanguages(const LanguageDistances& distances, const LanguageTree& tree, int count)
{
    const auto languages = static_cast<int>(distances.size());
    LanguageGroups result;
    const int fewest = count > 0 ? count : languages < 3 ? 1 : 2;
    const int most = count > 0 ? count : std::max(fewest, languages - 1);
    for (int groups = fewest; groups <= most; ++groups) {
        std::vector<int> cut = cutTree(tree, groups);
        const double quality = silhouette(distances, cut);
        if (result.groups.empty() || quality > result.silhouette) {
            result.groups = std::move(cut);
            result.silhouette = quality;
        }
    }
    for (int group = 0; group < groupCountOf(result.groups); ++group)
        result.centroids.push_back(centroidOf(distances, result.groups, group));
    return result;
}

} // namespace isogloss::analysis
