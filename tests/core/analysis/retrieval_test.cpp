// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/torch/retrieval.h"

#include "tests/support/test_data.h"

#include <ATen/ATen.h>
#include <fstream>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

using namespace isogloss::analysis;

namespace {

at::Tensor matrix(const nlohmann::json& rows)
{
    const auto height = static_cast<std::int64_t>(rows.size());
    const auto width = static_cast<std::int64_t>(rows[0].size());
    at::Tensor result = at::empty({height, width}, at::kFloat);
    for (std::int64_t i = 0; i < height; ++i)
        for (std::int64_t j = 0; j < width; ++j)
            result[i][j] = rows[static_cast<std::size_t>(i)][static_cast<std::size_t>(j)].get<float>();
    return result;
}

std::vector<bool> flags(const nlohmann::json& values)
{
    std::vector<bool> result;
    for (const auto& value : values)
        result.push_back(value.get<int>() != 0);
    return result;
}

} // namespace

TEST(Align, EqualsNumPyInF64)
{
    std::ifstream file(isogloss::tests::golden("analysis/alignment.json"));
    for (const auto& test : nlohmann::json::parse(file)) {
        SCOPED_TRACE(test["name"].get<std::string>());
        const Alignment alignment = align(matrix(test["source"]), matrix(test["target"]),
            flags(test["source_twins"]), flags(test["target_twins"]));
        EXPECT_EQ(alignment.forwardHits, test["forward"].get<std::string>());
        EXPECT_EQ(alignment.backwardHits, test["backward"].get<std::string>());
        EXPECT_NEAR(alignment.cosine, test["cosine"].get<double>(), 1e-6);
        EXPECT_NEAR(alignment.cosineShuffled, test["cosine_shuffled"].get<double>(), 1e-6);
    }
}

TEST(Align, GivesTheSameInBlocksOfRows)
{
    const at::Tensor source = at::eye(2500, at::kFloat);
    const std::vector<bool> noTwins(2500);
    const Alignment alignment = align(source, source.roll(1, 0), noTwins, noTwins);
    EXPECT_EQ(hitShare(alignment.forwardHits), 0);
    EXPECT_EQ(hitShare(align(source, source, noTwins, noTwins).backwardHits), 1);
    EXPECT_NEAR(alignment.cosineShuffled, 1.0 / 2499, 1e-9);
}

TEST(Align, NeverHitsWithoutADirection)
{
    const at::Tensor target = at::eye(3, at::kFloat);
    at::Tensor source = target.clone();
    source[0].zero_();
    source[1].fill_(NAN);
    const std::vector<bool> noTwins(3);
    const Alignment alignment = align(source, target, noTwins, noTwins);
    EXPECT_EQ(alignment.forwardHits, "001");
    EXPECT_NEAR(alignment.cosine, 1.0 / 3, 1e-7);
}
