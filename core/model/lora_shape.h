// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <array>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace isogloss::model {

/// The seven linear maps of a decoder block, in the order in which adapters list them.
enum class LinearKind { Query, Key, Value, Output, Gate, Up, Down };
inline constexpr int LinearKinds = 7;
inline constexpr std::array<std::string_view, LinearKinds> LinearNames{
    "q_proj", "k_proj", "v_proj", "o_proj", "gate_proj", "up_proj", "down_proj"};

/// What PEFT's adapter_config.json says of a LoRA adapter (Hu et al. 2021).
struct LoraShape
{
    int rank = 8;
    double alpha = 16;
    double dropout = 0; ///< on the input while training, 0..1
    bool rslora = false;
    std::vector<LinearKind> targets; ///< without repeats
    std::optional<std::pair<int, int>> layers; ///< first and last adapted block, 1-based; empty = all
    std::string baseModel; ///< as the file names it

    /// alpha / rank, or alpha / sqrt(rank) with rslora (Kalajdzievski 2023).
    double scale() const;
};

/// Errors: not a LoRA adapter, DoRA, biases or modules_to_save (not supported, by name), unknown target
/// modules, rank < 1.
Result<LoraShape> readLoraShape(const std::filesystem::path& adapterFolder);

} // namespace isogloss::model
