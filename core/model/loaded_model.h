// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/model/lora_shape.h"
#include "core/model/model_config.h"
#include "core/record/run_settings.h"
#include "core/tokenizer/chat_template.h"
#include "core/tokenizer/tokenizer.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace isogloss::model {

struct LoadOptions
{
    std::string device = "cpu"; ///< cpu | cuda | cuda:N | auto
    record::Precision dtype = record::Precision::Float32;
    record::PromptStyle prompt = record::PromptStyle::Auto;
};

/// Natural-log probabilities of the tokens of a text after a prefix.
struct TokenScores
{
    std::vector<tokenizer::TokenId> tokens;
    std::vector<double> logProbabilities; ///< one per token
    double sum() const;
    double mean() const;
};

struct GenerationOptions
{
    int maxNewTokens = 128;
    double temperature = 0; ///< 0 = greedy
    double topP = 1; ///< nucleus, when temperature > 0
    std::uint64_t seed = 1;
    std::string stopText; ///< a generation also ends before this text ("" = none)
    int batchTokens = 8192; ///< upper bound of padded tokens in a batch
};

/// An adapter fitted to one model, opened.
class LoadedAdapter
{
public:
    struct Parts;
    explicit LoadedAdapter(std::shared_ptr<const Parts> parts);
    const LoraShape& shape() const;
    std::string hash() const; ///< SHA-256 of adapter_model.safetensors
    const Parts& parts() const { return *m_parts; } ///< torch side, for [torch] folders

private:
    std::shared_ptr<const Parts> m_parts;
};

/// A base model with its tokenizer, opened once and shared: a handle without torch in its header. Copies are
/// cheap and share the weights; const members may be called from any thread (they compute on the calling
/// thread and block).
class LoadedModel
{
public:
    struct Parts;

    /// Errors: those of readModelConfig, openTokenizer and the weights' files. Long: stop and progress.
    static Result<LoadedModel> open(const std::filesystem::path& modelFolder, const LoadOptions& options = {},
        std::stop_token stop = {}, const ProgressSink& progress = {});
    /// Errors: those of readLora.
    Result<LoadedAdapter> openAdapter(const std::filesystem::path& adapterFolder) const;

    const std::filesystem::path& folder() const;
    const ModelConfig& config() const;
    const tokenizer::Tokenizer& tokenizer() const;
    std::shared_ptr<const tokenizer::Tokenizer> sharedTokenizer() const;
    /// What LoadOptions::prompt came out as. Error: ChatTemplateUnknown{path, value, allowed} when the folder
    /// declares a template that nobody here knows and none was chosen; only tasks need one.
    const Result<tokenizer::ChatTemplate>& chatTemplate() const;
    std::string dtypeName() const; ///< "f32", "bf16"
    std::string deviceName() const;
    /// SHA-256 of config and tensors, computed on first use (reads the whole model).
    Result<std::string> hash() const;

    /// `prefix + text` is tokenised as one string; the tokens behind the first len(tokens of prefix) are the
    /// text's.
    Result<TokenScores> score(
        std::string_view prefix, std::string_view text, const LoadedAdapter* adapter = nullptr) const;

    /// One continuation per prompt, in order; special tokens are not part of it. Batches by length.
    Result<std::vector<std::string>> generate(const std::vector<std::string>& prompts,
        const GenerationOptions& options, const LoadedAdapter* adapter = nullptr, std::stop_token stop = {},
        const ProgressSink& progress = {}) const;

    const Parts& parts() const { return *m_parts; } ///< torch side, for [torch] folders

private:
    explicit LoadedModel(std::shared_ptr<const Parts> parts);
    std::shared_ptr<const Parts> m_parts;
};

} // namespace isogloss::model
