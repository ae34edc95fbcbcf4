// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/merge/checkpoints.h"

#include "core/merge/errors.h"

#include <algorithm>

namespace isogloss::merge {

namespace fs = std::filesystem;

Result<std::vector<Source>> checkpointsOf(const fs::path& runFolder)
{
    std::vector<Source> sources;
    std::error_code ignored;
    for (const fs::directory_entry& entry : fs::directory_iterator(runFolder / "checkpoints", ignored))
        if (fs::exists(entry.path() / "adapter_model.safetensors", ignored))
            sources.push_back({entry.path(), {}});
    if (sources.empty())
        return Error{errors::MergeNoCheckpoints, {{"path", runFolder.string()}}, {}};
    std::sort(sources.begin(), sources.end(),
        [](const Source& x, const Source& y) { return x.adapter.filename() < y.adapter.filename(); });
    for (Source& source : sources)
        source.weights.overall = 1 / static_cast<double>(sources.size());
    return sources;
}

} // namespace isogloss::merge
