// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/neighbour_map.h"

#include "tests/core/analysis/alignment_cases.h"

#include <gtest/gtest.h>

using namespace isogloss::analysis;
using isogloss::tests::goldenCases;

namespace {

std::vector<double> flat(const nlohmann::json& rows)
{
    std::vector<double> values;
    for (const auto& row : rows)
        for (const auto& value : row)
            values.push_back(value.get<double>());
    return values;
}

} // namespace

TEST(NeighbourMap, EqualsScikitLearn)
{
    const auto wanted = goldenCases("languages.json")["neighbours"];
    const auto distances = flat(wanted["distances"]);
    const auto start = wanted["start"].get<std::vector<PlanePoint>>();
    const auto probabilities = neighbourProbabilities(distances, start.size(), wanted["perplexity"]);
    const auto expected = flat(wanted["probabilities"]);
    double sum = 0;
    for (std::size_t i = 0; i < expected.size(); ++i) {
        EXPECT_NEAR(probabilities[i], expected[i], 1e-6) << i;
        sum += probabilities[i];
    }
    EXPECT_NEAR(sum, 1, 1e-9);
    NeighbourMapOptions options;
    options.perplexity = wanted["perplexity"];
    const auto map = neighbourMap(distances, start, options);
    ASSERT_TRUE(map);
    EXPECT_LT(neighbourLoss(probabilities, *map), 1.03 * wanted["loss"].get<double>());
    EXPECT_EQ(*map, *neighbourMap(distances, start, options)); // the same every time
}

TEST(NeighbourMap, KeepsTwinsAndStops)
{
    std::vector<double> distances(16, 0);
    std::vector<PlanePoint> start(4, PlanePoint{0, 0});
    const auto map = neighbourMap(distances, start);
    ASSERT_TRUE(map);
    for (const PlanePoint& point : *map)
        EXPECT_TRUE(std::isfinite(point[0]) && std::isfinite(point[1]));
    std::stop_source source;
    source.request_stop();
    EXPECT_FALSE(neighbourMap(distances, start, {}, source.get_token()));
}
