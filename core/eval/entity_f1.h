// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/eval/span_f1.h"

#include <compare>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace isogloss::eval {

/// A named entity as the structured-text task writes it.
struct Entity
{
    std::string label; ///< PER, ORG, LOC
    std::string text;
    friend auto operator<=>(const Entity&, const Entity&) = default;
};

/// Reads `{"Results": [{"TypeName": ..., "Text": ...}]}`, with or without the outer braces, from a generated
/// text. Empty when it is anything else: then it counts as no prediction.
std::optional<std::vector<Entity>> parseEntities(std::string_view generated);

/// Entities that agree in label and text, each as often as it stands on both sides.
MatchCounts matchEntities(std::vector<Entity> expected, std::vector<Entity> predicted);

} // namespace isogloss::eval
