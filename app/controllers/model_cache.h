// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/loaded_model.h"

#include <mutex>
#include <optional>

namespace isogloss::app {

/// The base model that was used last stays open, so that the next job that needs it need not read it again.
/// Thread-safe; opening blocks, so only jobs call it.
class ModelCache
{
public:
    /// The model in the folder, on the processor, in f32 as measures want it unless another type is asked for; it is
    /// asked tasks in the form of `prompt`. Errors: of LoadedModel::open.
    Result<model::LoadedModel> open(const std::filesystem::path& folder, std::stop_token stop = {},
        const ProgressSink& progress = {}, record::PromptStyle prompt = record::PromptStyle::Auto,
        record::Precision dtype = record::Precision::Float32);

private:
    std::mutex m_mutex;
    std::optional<model::LoadedModel> m_model; ///< guarded by m_mutex
    record::PromptStyle m_prompt = record::PromptStyle::Auto; ///< of that model
    record::Precision m_dtype = record::Precision::Float32; ///< likewise
};

} // namespace isogloss::app
