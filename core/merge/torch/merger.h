// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/merge/merge.h"
#include "core/merge/torch/combine.h"
#include "core/merge/torch/lora_modules.h"

#include <set>

namespace isogloss::merge {

/// Merges adapters linear by linear, and brings all to one rank. A part of weight 0 has no vote, and one that is alone
/// in a linear loses no entries there. (PEFT's add_weighted_adapter lets it vote, and prunes also a single adapter.) The references outlive it.
class Merger
{
public:
    Merger(const MergeOptions& options, const std::vector<LoraModules>& adapters);

    /// The linears that any adapter has.
    const std::set<ModuleId>& ids() const { return m_ids; }
    void add(const ModuleId& id);
    /// Once all are added. The rank of the options, the smallest that keeps enough energy, or the largest
    /// there is.
    void settleRank();

    const std::map<ModuleId, Factors>& merged() const { return m_merged; }
    /// sum w_i dW_i, which merged() aims for.
    const std::map<ModuleId, Factors>& exact() const { return m_exact; }

private:
    std::int64_t rankKeeping(double share) const;

    const MergeOptions& m_options;
    const std::vector<LoraModules>& m_adapters;
    CombineOptions m_combine;
    std::set<ModuleId> m_ids;
    std::map<ModuleId, Factors> m_merged;
    std::map<ModuleId, Factors> m_exact;
};

} // namespace isogloss::merge
