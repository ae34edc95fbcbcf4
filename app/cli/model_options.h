// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/loaded_model.h"

#include <CLI/CLI.hpp>
#include <optional>
#include <string>

namespace isogloss::cli {

/// The options of every command that opens a model: --model, --adapter, --device, --dtype, --threads.
struct ModelOptions
{
    std::string model;
    std::string adapter;
    std::string device = "cpu";
    record::Precision dtype = record::Precision::Float32;
    int threads = 0;
    record::PromptStyle prompt
        = record::PromptStyle::Auto; ///< auto: what the adapter was taught with, or the model declares

    void addTo(CLI::App& command);
    /// --prompt, for commands that ask tasks.
    void addPromptTo(CLI::App& command);
};

/// A model with the adapter that was asked for.
struct OpenedModel
{
    model::LoadedModel model;
    std::optional<model::LoadedAdapter> adapter;
    const model::LoadedAdapter* adapterOrNull() const { return adapter ? &*adapter : nullptr; }
};

Result<OpenedModel> open(const ModelOptions& options, std::stop_token stop);

} // namespace isogloss::cli
