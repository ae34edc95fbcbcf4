// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace isogloss::store {

/// Where things lie in the folder of a workspace.
class WorkspaceFolder
{
public:
    /// Made absolute, so that it stays true when the process changes its folder.
    explicit WorkspaceFolder(const std::filesystem::path& root);

    const std::filesystem::path& root() const { return m_root; }
    std::filesystem::path database() const { return m_root / "workspace.db"; }
    std::filesystem::path lock() const { return m_root / "workspace.lock"; }
    std::filesystem::path data() const { return m_root / "data"; }
    std::filesystem::path models() const { return m_root / "models"; }
    std::filesystem::path adapters() const { return m_root / "adapters"; }
    std::filesystem::path runs() const { return m_root / "runs"; }
    std::filesystem::path grids() const { return m_root / "grids"; } ///< of merges, a folder each
    std::filesystem::path cache() const { return m_root / "cache"; }
    std::filesystem::path events() const { return cache() / "events.db"; }
    std::filesystem::path backups() const { return m_root / "backups"; }

    /// How a path is kept in the database: relative to the workspace when inside it, so that the workspace
    /// can be moved; else absolute.
    std::string stored(const std::filesystem::path& path) const;
    /// The absolute path of what stored() gave.
    std::filesystem::path resolved(std::string_view stored) const;

private:
    std::filesystem::path m_root;
};

} // namespace isogloss::store
