// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/sampler.h"

#include <ATen/ATen.h>

namespace isogloss::model {

namespace {

at::Tensor drawFromNucleus(
    const at::Tensor& logits, const GenerationOptions& options, std::span<Rng* const> generators)
{
    const auto [sorted, order] = logits.to(at::kFloat).div(options.temperature).sort(-1, true); // (B, V) each
    const auto shares = sorted.softmax(-1, at::kDouble); // (B, V)
    const auto reached = shares.cumsum(-1); // (B, V)
    // a token stays when those before it have not reached topP yet, so the likeliest always does
    const auto stays = (reached - shares).lt(options.topP);
    const auto mass = (shares * stays).sum(-1, true); // (B, 1)

    at::Tensor draws = at::empty({logits.size(0), 1}, at::kDouble);
    for (std::size_t row = 0; row < generators.size(); ++row)
        draws.mutable_data_ptr<double>()[row] = generators[row]->uniform();
    const auto target = draws.to(logits.device()) * mass; // (B, 1)
    const auto last = stays.sum(-1, true) - 1; // (B, 1)
    const auto place = reached.le(target).sum(-1, true).minimum(last); // (B, 1)
    return order.gather(-1, place).squeeze(-1); // (B)
}

} // namespace

std::vector<tokenizer::TokenId> chooseTokens(
    const at::Tensor& logits, const GenerationOptions& options, std::span<Rng* const> generators)
{
    const auto chosen
        = options.temperature > 0 ? drawFromNucleus(logits, options, generators) : logits.argmax(-1); // (B)
    const auto ids = chosen.to(at::kCPU, at::kInt).contiguous();
    const auto* const values = ids.const_data_ptr<std::int32_t>();
    return {values, values + ids.numel()};
}

} // namespace isogloss::model
