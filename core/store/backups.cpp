// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/backups.h"

#include "core/base/errors.h"
#include "core/base/platform.h"

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <functional>

namespace isogloss::store {

namespace fs = std::filesystem;

namespace {

/// A name behind all of the same second, those that were removed too; names in order are times in order.
fs::path nextName(const fs::path& folder)
{
    std::string time = platform::utcNow();
    std::replace(time.begin(), time.end(), ':', '-');
    const std::string stem = "workspace-" + time + "-";
    int number = 1;
    for (const fs::path& path : listBackups(folder))
        if (const std::string name = path.stem().string(); name.starts_with(stem))
            number = std::max(number, std::atoi(name.c_str() + stem.size()) + 1);
    return folder / (stem + std::to_string(1000 + number).substr(1) + ".db");
}

} // namespace

std::vector<fs::path> listBackups(const fs::path& folder)
{
    std::vector<fs::path> paths;
    std::error_code ignored;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder, ignored))
        if (entry.path().extension() == ".db" && entry.path().filename().string().starts_with("workspace-"))
            paths.push_back(entry.path());
    std::sort(paths.begin(), paths.end(), std::greater<>());
    return paths;
}

Result<fs::path> makeBackup(const Database& database, const fs::path& folder)
{
    std::error_code failure;
    fs::create_directories(folder, failure);
    if (failure)
        return Error{errors::FileUnwritable, {{"path", folder.string()}, {"reason", failure.message()}}, {}};
    const fs::path path = nextName(folder);
    ISOGLOSS_CHECK(database.backupTo(path));
    const std::vector<fs::path> all = listBackups(folder);
    for (std::size_t i = KeptBackups; i < all.size(); ++i)
        fs::remove(all[i], failure);
    return path;
}

bool isBackupDue(const fs::path& database, const fs::path& folder)
{
    const std::vector<fs::path> all = listBackups(folder);
    if (all.empty())
        return true;
    std::error_code ignored;
    const auto made = fs::last_write_time(all.front(), ignored);
    auto changed = fs::last_write_time(database, ignored);
    std::error_code noLog;
    if (const auto log = fs::last_write_time(database.string() + "-wal", noLog); !noLog)
        changed = std::max(changed, log);
    return changed > made && fs::file_time_type::clock::now() - made > std::chrono::hours(24);
}

} // namespace isogloss::store
