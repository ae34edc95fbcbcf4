// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/test_data.h"

#include <ATen/ATen.h>
#include <fstream>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

/// The vectors of tests/golden/analysis/alignment.json, and what other files there say of them.
namespace isogloss::tests {

inline at::Tensor matrix(const nlohmann::json& rows)
{
    const auto height = static_cast<std::int64_t>(rows.size());
    const auto width = static_cast<std::int64_t>(rows[0].size());
    at::Tensor result = at::empty({height, width}, at::kFloat);
    for (std::int64_t i = 0; i < height; ++i)
        for (std::int64_t j = 0; j < width; ++j)
            result[i][j] = rows[static_cast<std::size_t>(i)][static_cast<std::size_t>(j)].get<float>();
    return result;
}

inline std::vector<bool> flags(const nlohmann::json& values)
{
    std::vector<bool> result;
    for (const auto& value : values)
        result.push_back(value.get<int>() != 0);
    return result;
}

inline nlohmann::json goldenCases(const std::string& file)
{
    std::ifstream stream(golden("analysis/" + file));
    return nlohmann::json::parse(stream);
}

} // namespace isogloss::tests
