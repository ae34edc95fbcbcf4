// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/merge/torch/self_test.h"

#include "core/merge/errors.h"
#include "core/model/linear_sizes.h"

namespace isogloss::merge {

Result<void> testIdentity(const std::vector<LoraModules>& adapters, Method method)
{
    constexpr double Tolerance = 1e-5;
    for (const LoraModules& adapter : adapters) {
        CombineOptions options;
        options.method = method;
        options.rank = adapter.shape.rank;
        for (const auto& [id, factors] : adapter.modules) {
            if (actsOnUpdates(method) && id != adapter.modules.begin()->first)
                break; // each takes the SVD of a whole matrix
            const Part alone{factors, adapter.shape.scale(), 1};
            const double error = relativeError(combine({&alone, 1}, options), concatenated({&alone, 1}));
            if (!(error <= Tolerance)) // also when it is not a number
                return Error{errors::MergeSelfTest,
                    {{"path", adapter.path.string()}, {"field", model::linearName(id.layer, id.kind)},
                        {"value", std::to_string(error)}},
                    {}};
        }
    }
    return {};
}

} // namespace isogloss::merge
