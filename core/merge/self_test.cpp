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
            // Each of these takes the SVD of a whole matrix: of the others only that they are numbers is seen.
            const bool isTried = !actsOnUpdates(method) || id == adapter.modules.begin()->first;
            const Part alone{factors, adapter.shape.scale(), 1};
            const Factors exact = concatenated({&alone, 1});
            const double error
                = isTried ? relativeError(combine({&alone, 1}, options), exact) : 0 * innerProduct(exact, exact);
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
