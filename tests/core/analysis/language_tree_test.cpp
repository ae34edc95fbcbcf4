// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/language_tree.h"

#include "core/analysis/layers.h"
#include "tests/core/analysis/alignment_cases.h"

#include <gtest/gtest.h>

using namespace isogloss::analysis;
using isogloss::tests::goldenCases;

namespace {

LanguageDistances distancesOf(const nlohmann::json& rows)
{
    LanguageDistances distances;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        distances.languages.push_back("q" + std::to_string(i));
        for (const auto& value : rows[i])
            distances.values.push_back(value.get<double>());
    }
    return distances;
}

/// The same groups, whatever their numbers.
void expectSameGroups(const std::vector<int>& groups, const std::vector<int>& expected)
{
    ASSERT_EQ(groups.size(), expected.size());
    for (std::size_t i = 0; i < groups.size(); ++i)
        for (std::size_t j = 0; j < groups.size(); ++j)
            EXPECT_EQ(groups[i] == groups[j], expected[i] == expected[j]) << i << ' ' << j;
}

isogloss::record::MeasureRow row(const char* measure, int layer, double value)
{
    isogloss::record::MeasureRow result;
    result.measure = measure;
    result.layer = {layer};
    result.value = value;
    return result;
}

} // namespace

TEST(LanguageTree, EqualsSciPy)
{
    const auto cases = goldenCases("languages.json")["trees"];
    for (const auto& wanted : cases) {
        const LanguageDistances distances = distancesOf(wanted["distances"]);
        const LanguageTree tree = growTree(distances);
        ASSERT_EQ(tree.steps.size(), wanted["steps"].size());
        for (std::size_t i = 0; i < tree.steps.size(); ++i) {
            EXPECT_EQ(tree.steps[i].left, wanted["steps"][i][0].get<double>());
            EXPECT_EQ(tree.steps[i].right, wanted["steps"][i][1].get<double>());
            EXPECT_NEAR(tree.steps[i].height, wanted["steps"][i][2].get<double>(), 1e-9);
            EXPECT_EQ(tree.steps[i].size, wanted["steps"][i][3].get<double>());
        }
        EXPECT_EQ(tree.order, wanted["order"].get<std::vector<int>>());
        for (std::size_t i = 0; i < wanted["cuts"].size(); ++i) {
            const auto groups = cutTree(tree, static_cast<int>(i) + 1);
            expectSameGroups(groups, wanted["cuts"][i]["labels"].get<std::vector<int>>());
            EXPECT_NEAR(silhouette(distances, groups), wanted["cuts"][i]["silhouette"].get<double>(), 1e-9);
        }
    }
}

TEST(LanguageTree, GroupsByTheBestSilhouetteAndNamesTheMiddleOfEach)
{
    // Two bunches on a line: 0, 1, 2 and 10, 11.
    const std::vector<double> places{0, 10, 1, 11, 2};
    LanguageDistances distances;
    for (const double a : places) {
        distances.languages.emplace_back("q");
        for (const double b : places)
            distances.values.push_back(std::abs(a - b));
    }
    const auto groups = groupLanguages(distances, growTree(distances));
    expectSameGroups(groups.groups, {0, 1, 0, 1, 0});
    EXPECT_EQ(groups.centroids[static_cast<std::size_t>(groups.groups[0])], 2);
    EXPECT_EQ(groups.centroids[static_cast<std::size_t>(groups.groups[1])], 1);
    EXPECT_GT(groups.silhouette, 0.8);
    EXPECT_EQ(groupLanguages(distances, growTree(distances), 3).centroids.size(), 3u);
}

TEST(LanguageTree, StandsOnASingleLanguageToo)
{
    const LanguageDistances one{{"eng_Latn"}, {0}};
    const LanguageTree tree = growTree(one);
    EXPECT_EQ(tree.order, std::vector<int>{0});
    EXPECT_EQ(groupLanguages(one, tree).centroids, std::vector<int>{0});
}

TEST(LanguageDistances, AreWhatIsLeftToOneInBothDirections)
{
    LayerReport report;
    report.pairs.resize(3);
    const std::pair<const char*, const char*> names[]{{"a", "b"}, {"a", "c"}, {"b", "c"}};
    for (std::size_t i = 0; i < 3; ++i) {
        report.pairs[i].source = names[i].first;
        report.pairs[i].target = names[i].second;
        report.pairs[i].rows = {row("retrieval_forward", 2, 0.5), row("retrieval_backward", 2, 0.7),
            row("retrieval_forward", 3, 0.9), row("cosine", 2, 0.25)};
    }
    const auto distances = distancesAt(report, "retrieval", {2});
    ASSERT_TRUE(distances);
    EXPECT_EQ(distances->languages, (std::vector<std::string>{"a", "b", "c"}));
    EXPECT_NEAR(distances->at(2, 1), 0.4, 1e-12);
    EXPECT_EQ(distances->at(1, 1), 0);
    EXPECT_NEAR(distancesAt(report, "cosine", {2})->at(0, 2), 0.75, 1e-12);
    EXPECT_FALSE(distancesAt(report, "mexa", {2}));
    report.pairs.pop_back();
    EXPECT_FALSE(distancesAt(report, "retrieval", {2}));
}
