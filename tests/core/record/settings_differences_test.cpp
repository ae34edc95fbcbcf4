// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/settings_differences.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace isogloss::record {
namespace {

TEST(SettingsDifferences, AreThoseAloneThatAreNotTheSameInAllRuns)
{
    std::vector<RunSettings> runs(3);
    for (RunSettings& run : runs)
        run.optimizer.learningRate = 1e-3;
    runs[1].run.seed = 2;
    runs[2].objective.alignLayer = 4;
    const auto differences = settingsDifferences(runs);
    ASSERT_EQ(differences.size(), 2u);
    EXPECT_EQ(differences[0].setting->key, "objective.align_layer");
    EXPECT_TRUE(differences[0].values[0] == Json("middle"));
    EXPECT_TRUE(differences[0].values[2] == Json(4));
    EXPECT_EQ(differences[1].setting->key, "run.seed");
    EXPECT_TRUE(differences[1].values[1] == Json(2));
}

TEST(SettingsDifferences, AreNoneOfARunAlone)
{
    EXPECT_TRUE(settingsDifferences(std::vector<RunSettings>(1)).empty());
    EXPECT_TRUE(settingsDifferences({}).empty());
}

} // namespace
} // namespace isogloss::record
