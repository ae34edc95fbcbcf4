// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/linear_sizes.h"

namespace isogloss::model {

LinearSizes linearSizes(const ModelConfig& config, LinearKind kind)
{
    const std::int64_t hidden = config.hiddenSize;
    const std::int64_t queries = static_cast<std::int64_t>(config.heads) * config.headSize;
    const std::int64_t keys = static_cast<std::int64_t>(config.keyValueHeads) * config.headSize;
    switch (kind) {
    case LinearKind::Query:
        return {hidden, queries};
    case LinearKind::Key:
    case LinearKind::Value:
        return {hidden, keys};
    case LinearKind::Output:
        return {queries, hidden};
    case LinearKind::Gate:
    case LinearKind::Up:
        return {hidden, config.intermediateSize};
    case LinearKind::Down:
        return {config.intermediateSize, hidden};
    }
    return {};
}

std::string linearName(int layer, LinearKind kind)
{
    const char* const part = kind >= LinearKind::Gate ? ".mlp." : ".self_attn.";
    return "model.layers." + std::to_string(layer - 1) + part
        + std::string(LinearNames[static_cast<std::size_t>(kind)]);
}

} // namespace isogloss::model
