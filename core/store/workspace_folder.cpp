// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/workspace_folder.h"

namespace isogloss::store {

namespace fs = std::filesystem;

namespace {

/// Absolute, without "..", links resolved as far as the path exists, and without a slash at its end.
fs::path plain(const fs::path& path)
{
    std::error_code failure;
    fs::path found = fs::weakly_canonical(path, failure);
    if (failure)
        found = fs::absolute(path).lexically_normal();
    return found.has_filename() ? found : found.parent_path();
}

} // namespace

WorkspaceFolder::WorkspaceFolder(const fs::path& root)
    : m_root(plain(root))
{
}

std::string WorkspaceFolder::stored(const fs::path& path) const
{
    const fs::path whole = plain(path);
    const fs::path inside = whole.lexically_relative(m_root);
    const bool isInside = !inside.empty() && *inside.begin() != "..";
    return (isInside ? inside : whole).generic_string();
}

fs::path WorkspaceFolder::resolved(std::string_view stored) const
{
    return m_root / fs::path(stored); // an absolute path replaces the left side
}

} // namespace isogloss::store
