// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/baseline_rows.h"

#include "core/analysis/layer_signature.h"

namespace isogloss::analysis {

std::vector<record::MeasureRow> baselineRows(const PairLayers& pair, const std::string& textHash)
{
    std::vector<record::MeasureRow> rows;
    const auto add = [&](const std::string& baseline, const BothWays& shares) {
        for (const auto& [direction, letters, share] : {std::tuple{"_forward", "fwd", shares.forward},
                 std::tuple{"_backward", "bwd", shares.backward}}) {
            record::MeasureRow row;
            row.measure = baseline + direction;
            row.source = pair.source;
            row.target = pair.target;
            row.value = share;
            row.sentences = static_cast<std::int64_t>(pair.sentences);
            row.signature = baselineSignature(baseline, letters, pair.sentences, textHash);
            rows.push_back(std::move(row));
        }
    };
    add("surface", pair.baselines.surface);
    add("length", pair.baselines.length);
    add("ceiling", pair.baselines.ceiling);
    return rows;
}

} // namespace isogloss::analysis
