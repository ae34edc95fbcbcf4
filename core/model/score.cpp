// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/errors.h"
#include "core/model/loaded_model.h"
#include "core/model/torch/compute_errors.h"
#include "core/model/torch/loaded_model_parts.h"

#include <ATen/ATen.h>
#include <c10/core/InferenceMode.h>
#include <numeric>

namespace isogloss::model {

double TokenScores::sum() const
{
    return std::accumulate(logProbabilities.begin(), logProbabilities.end(), 0.0);
}

double TokenScores::mean() const
{
    return logProbabilities.empty() ? 0 : sum() / static_cast<double>(logProbabilities.size());
}

namespace {

/// Log-probability of ids[first..] given what stands before each, logits only where they are needed.
std::vector<double> teacherForced(const Decoder& decoder, const std::vector<tokenizer::TokenId>& ids,
    std::size_t first, ForwardOptions options)
{
    const c10::InferenceMode inference;
    const auto count = static_cast<std::int64_t>(ids.size() - first);
    const auto all = at::tensor(ids, at::kInt).to(decoder.device(), at::kLong); // (T)
    const auto inputs = all.narrow(0, 0, all.size(0) - 1).unsqueeze(0); // (1, T - 1)
    options.rows = at::arange(inputs.size(1) - count, inputs.size(1), inputs.options()); // (N)
    const auto hidden = decoder.hidden(inputs, decoder.config().layers, options); // (N, D)
    const auto logits = decoder.logits(hidden).to(at::kFloat); // (N, V)
    const auto targets = all.slice(0, all.size(0) - count).unsqueeze(1); // (N, 1)
    const auto chosen
        = logits.log_softmax(1).gather(1, targets).squeeze(1).to(at::kCPU, at::kDouble).contiguous(); // (N)
    const auto* const values = chosen.const_data_ptr<double>();
    return {values, values + count};
}

} // namespace

Result<TokenScores> LoadedModel::score(
    std::string_view prefix, std::string_view text, const LoadedAdapter* adapter) const
{
    const auto& tokens = *m_parts->tokenizer;
    ISOGLOSS_TRY(const auto before, tokens.encodeForModel(prefix));
    ISOGLOSS_TRY(const auto ids, tokens.encodeForModel(std::string(prefix) + std::string(text)));
    const std::size_t first = std::min(before.size(), ids.size());
    TokenScores scores;
    scores.tokens.assign(ids.begin() + static_cast<std::ptrdiff_t>(first), ids.end());
    if (scores.tokens.empty())
        return scores;
    if (first == 0)
        return Error{errors::PromptEmpty, {}, {}};
    if (ids.size() > static_cast<std::size_t>(config().maxPositions))
        return Error{errors::TextTooLong,
            {{"found", std::to_string(ids.size())}, {"allowed", std::to_string(config().maxPositions)}}, {}};

    ForwardOptions options;
    options.adapter = adapter != nullptr ? &adapter->parts().adapter : nullptr;
    auto computed = guarded(m_parts->decoder.device(), [&]() -> Result<std::vector<double>> {
        return teacherForced(m_parts->decoder, ids, first, options);
    });
    ISOGLOSS_TRY(scores.logProbabilities, std::move(computed));
    return scores;
}

} // namespace isogloss::model
