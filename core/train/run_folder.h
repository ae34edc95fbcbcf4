// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

namespace isogloss::train {

/// Where things lie in the folder of a run.
class RunFolder
{
public:
    explicit RunFolder(std::filesystem::path root)
        : m_root(std::move(root))
    {
    }

    const std::filesystem::path& root() const { return m_root; }
    std::filesystem::path record() const { return m_root / "run.json"; }
    std::filesystem::path events() const { return m_root / "events.jsonl"; }
    std::filesystem::path checkpoints() const { return m_root / "checkpoints"; }
    std::filesystem::path checkpoint(std::int64_t step) const { return checkpoints() / checkpointName(step); }
    /// The best adapter, or the last one.
    std::filesystem::path adapter() const { return m_root / "adapter"; }

    /// "step-000200"
    static std::string checkpointName(std::int64_t step);
    /// Relative to the run folder: "checkpoints/step-000200"
    static std::string checkpointPath(std::int64_t step) { return "checkpoints/" + checkpointName(step); }

private:
    std::filesystem::path m_root;
};

} // namespace isogloss::train
