// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/eval/entity_f1.h"

#include "core/base/json.h"
#include "core/eval/words.h"

#include <algorithm>
#include <iterator>
#include <nlohmann/json.hpp>

namespace isogloss::eval {

std::optional<std::vector<Entity>> parseEntities(std::string_view generated)
{
    std::string text(trimmed(generated));
    if (text.starts_with('"'))
        text = '{' + text + '}';
    const auto json = parseJson(text, "prediction");
    if (!json.has_value() || !json.value().is_object())
        return std::nullopt;
    const auto results = json.value().find("Results");
    if (results == json.value().end() || !results->is_array())
        return std::nullopt;
    std::vector<Entity> entities;
    for (const Json& item : *results) {
        if (!item.is_object() || !item.contains("TypeName") || !item.contains("Text")
            || !item["TypeName"].is_string() || !item["Text"].is_string())
            return std::nullopt;
        entities.push_back({item["TypeName"].get<std::string>(), item["Text"].get<std::string>()});
    }
    return entities;
}

MatchCounts matchEntities(std::vector<Entity> expected, std::vector<Entity> predicted)
{
    std::sort(expected.begin(), expected.end());
    std::sort(predicted.begin(), predicted.end());
    std::vector<Entity> both; // set_intersection keeps min(m, n) of repeated elements
    std::set_intersection(
        expected.begin(), expected.end(), predicted.begin(), predicted.end(), std::back_inserter(both));
    return {std::ssize(both), std::ssize(predicted), std::ssize(expected)};
}

} // namespace isogloss::eval
