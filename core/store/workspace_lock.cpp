// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/workspace_lock.h"

#include "core/base/file.h"
#include "core/base/json.h"
#include "core/base/json_reader.h"
#include "core/base/platform.h"
#include "core/store/errors.h"

namespace isogloss::store {

namespace fs = std::filesystem;

namespace {

Result<LockHolder> readHolder(const fs::path& path)
{
    ISOGLOSS_TRY(const Json json, readJson(path));
    LockHolder holder;
    ISOGLOSS_TRY(holder.process, jsonField<std::int64_t>(json, "pid", path.string()));
    ISOGLOSS_TRY(holder.host, jsonField<std::string>(json, "host", path.string()));
    ISOGLOSS_TRY(holder.since, jsonField<std::string>(json, "since", path.string()));
    return holder;
}

std::string holderText(const LockHolder& holder)
{
    return toJsonLine({{"pid", holder.process}, {"host", holder.host}, {"since", holder.since}}) + "\n";
}

} // namespace

std::optional<LockHolder> lockHolder(const fs::path& path)
{
    auto holder = readHolder(path);
    return holder.has_value() ? std::optional(std::move(holder).value()) : std::nullopt;
}

WorkspaceLock::WorkspaceLock(FileLock lock, std::optional<LockHolder> previous)
    : m_lock(std::move(lock))
    , m_previous(std::move(previous))
{
}

Result<WorkspaceLock> WorkspaceLock::take(const fs::path& path)
{
    ISOGLOSS_TRY(std::optional<FileLock> lock, FileLock::tryTake(path));
    std::optional<LockHolder> holder = lockHolder(path);
    if (!lock) {
        const LockHolder other = holder.value_or(LockHolder{});
        return Error{errors::WorkspaceInUse,
            {{"path", path.parent_path().string()}, {"pid", std::to_string(other.process)},
                {"host", other.host}, {"since", other.since}},
            {}};
    }
    ISOGLOSS_CHECK(
        lock->write(holderText({platform::processId(), platform::hostName(), platform::utcNow()})));
    return WorkspaceLock(*std::move(lock), std::move(holder));
}

} // namespace isogloss::store
