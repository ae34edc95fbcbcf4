// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/agreement.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

using namespace isogloss;
using namespace isogloss::analysis;

namespace {

PairLayers pairOf(const std::vector<double>& retrieval, double surface = 0)
{
    PairLayers pair;
    pair.chance = 0.005;
    pair.hasBaselines = true;
    pair.baselines.surface = {surface, surface};
    for (std::size_t layer = 0; layer < retrieval.size(); ++layer) {
        const auto found = static_cast<std::size_t>(200 * retrieval[layer] + 0.5);
        pair.hits.push_back(
            {"", "", static_cast<int>(layer), std::string(found, '1') + std::string(200 - found, '0')});
        for (const char* const measure : {"retrieval_forward", "retrieval_backward"}) {
            record::MeasureRow row;
            row.measure = measure;
            row.layer = {static_cast<int>(layer)};
            row.value = retrieval[layer];
            row.low = row.value - 0.03;
            row.high = row.value + 0.03;
            pair.rows.push_back(row);
        }
    }
    return pair;
}

} // namespace

TEST(Agreement, HoldsOnBothTexts)
{
    const auto agreement = agreementOf(pairOf({0.1, 0.4, 0.3}), pairOf({0.1, 0.38, 0.4}));
    ASSERT_TRUE(agreement);
    EXPECT_TRUE(agreement->meetsOnFirst && agreement->meetsOnSecond);
    EXPECT_TRUE(agreement->isBestLayerShared);
    EXPECT_EQ(agreementJson(*agreement)["best_on_second"], 2);
    EXPECT_EQ(agreementJson(*agreement)["holds_on_one_only"], false);
}

TEST(Agreement, HoldsOnOneTextOnly)
{
    EXPECT_TRUE(agreementOf(pairOf({0.1, 0.4, 0.3}), pairOf({0, 0.01, 0.02}))->holdsOnOneOnly());
    EXPECT_TRUE(agreementOf(pairOf({0.1, 0.4, 0.3}, 0.5), pairOf({0.1, 0.4, 0.3}))->holdsOnOneOnly());
    EXPECT_FALSE(agreementOf(pairOf({0.1, 0.4, 0.3}), pairOf({0.1, 0.2, 0.5}))->isBestLayerShared);
}

TEST(Agreement, NeedsBothTextsAtTheSameLayers)
{
    EXPECT_FALSE(agreementOf(pairOf({0.1, 0.4, 0.5}), pairOf({0.1, 0.4})));
    EXPECT_FALSE(agreementOf(pairOf({0.1}), PairLayers()));
}
