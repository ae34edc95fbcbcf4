// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/model_config.h"
#include "core/tokenizer/tokenizer.h"

#include <QString>
#include <filesystem>
#include <memory>

namespace isogloss::app {

/// What a model folder says of itself.
struct ModelCard
{
    model::ModelConfig config;
    QString architecture; ///< "LlamaForCausalLM"
    QString tokenizerKind; ///< name of the method
    int tokenizerPieces = 0;
    bool hasByteFallback = false;
    bool hasTemplate = false; ///< it declares one
    QString templateName; ///< "" where nobody here knows the one it declares
    QString conversation; ///< an example in the template; "" where it is not known
    QString weightType; ///< of the file, such as BF16; several are joined
    qint64 diskBytes = 0;
    int weightFiles = 0;
    std::shared_ptr<const tokenizer::Tokenizer> tokenizer;
};

/// Reads config, headers of the weights and the tokenizer. Blocks. Errors: in words that say what is missing
/// or what lies there instead: of readModelConfig, modelTensorFiles, parseSafetensorsHeader and
/// openTokenizer.
Result<ModelCard> readModelCard(const std::filesystem::path& folder);

} // namespace isogloss::app
