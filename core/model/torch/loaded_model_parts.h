// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/loaded_model.h"
#include "core/model/torch/decoder.h"

#include <mutex>

namespace isogloss::model {

/// The torch side of LoadedModel, for the folders that compute with it.
struct LoadedModel::Parts
{
    std::filesystem::path folder;
    Decoder decoder;
    std::shared_ptr<const tokenizer::Tokenizer> tokenizer;
    Result<tokenizer::ChatTemplate> chatTemplate = tokenizer::ChatTemplate::Plain; ///< or why there is none
    mutable std::mutex hashMutex;
    mutable std::string hash; ///< guarded by hashMutex; "" until computed
};

struct LoadedAdapter::Parts
{
    LoraAdapter adapter;
    std::string hash;
};

} // namespace isogloss::model
