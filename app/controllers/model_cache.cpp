// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/controllers/model_cache.h"

namespace isogloss::app {

Result<model::LoadedModel> ModelCache::open(const std::filesystem::path& folder, std::stop_token stop,
    const ProgressSink& progress, record::PromptStyle prompt, record::Precision dtype)
{
    const std::lock_guard lock(m_mutex);
    if (!m_model || m_model->folder() != folder || m_prompt != prompt || m_dtype != dtype) {
        m_model.reset(); // before the other is read: two may not fit
        ISOGLOSS_TRY(m_model, model::LoadedModel::open(folder, {.dtype = dtype, .prompt = prompt}, std::move(stop), progress));
        m_prompt = prompt;
        m_dtype = dtype;
    }
    return *m_model;
}

} // namespace isogloss::app
