// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/test_data.h"

#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace isogloss::tests {

/// A case of golden/eval/translation.json.
struct TranslationCase
{
    std::string name;
    std::vector<std::string> hypotheses;
    std::vector<std::vector<std::string>> references;
    nlohmann::json json;
};

inline std::vector<TranslationCase> translationCases()
{
    std::ifstream file(golden("eval/translation.json"));
    std::vector<TranslationCase> cases;
    for (const auto& json : nlohmann::json::parse(file))
        cases.push_back({json["name"], json["hypotheses"], json["references"], json});
    return cases;
}

inline std::vector<std::string> readLines(const std::filesystem::path& path)
{
    std::ifstream file(path);
    std::vector<std::string> lines;
    for (std::string line; std::getline(file, line);)
        lines.push_back(line);
    return lines;
}

} // namespace isogloss::tests
