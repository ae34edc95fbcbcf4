// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/adopt.h"

#include "core/store/adapters.h"
#include "core/store/datasets.h"
#include "core/store/models.h"

#include <algorithm>
#include <functional>
#include <set>

namespace isogloss::store {

namespace fs = std::filesystem;

namespace {

std::vector<fs::path> foldersIn(const fs::path& parent)
{
    std::vector<fs::path> folders;
    std::error_code ignored;
    for (const fs::directory_entry& entry : fs::directory_iterator(parent, ignored))
        if (entry.is_directory(ignored))
            folders.push_back(entry.path());
    std::sort(folders.begin(), folders.end());
    return folders;
}

/// Folders that the rows of a table stand for.
template <typename Row>
Result<std::set<std::string>> known(const Database& database, std::string Row::*folder, const char* prefix)
{
    ISOGLOSS_TRY(const std::vector<Row> rows, allRows<Row>(database));
    std::set<std::string> names;
    for (const Row& row : rows)
        names.insert(prefix + row.*folder);
    return names;
}

using Add = std::function<Result<void>(const fs::path&)>;

void adopt(const WorkspaceFolder& workspace, const fs::path& parent, const std::set<std::string>& known,
    const Add& add, Adopted& adopted)
{
    for (const fs::path& folder : foldersIn(parent)) {
        std::string name = workspace.stored(folder);
        if (known.contains(name))
            continue;
        auto added = add(folder);
        if (added.has_value())
            adopted.folders.push_back(std::move(name));
        else
            adopted.problems.push_back(std::move(added.error()));
    }
}

template <typename Id>
Result<void> done(Result<Id> result)
{
    ISOGLOSS_CHECK(std::move(result));
    return {};
}

} // namespace

Result<Adopted> adoptFolders(Database& database, const WorkspaceFolder& workspace)
{
    Adopted adopted;
    ISOGLOSS_TRY(const auto models, known(database, &ModelRow::path, ""));
    adopt(
        workspace, workspace.models(), models,
        [&](const fs::path& folder) { return done(modelAt(database, workspace, folder)); }, adopted);
    ISOGLOSS_TRY(const auto datasets, known(database, &DatasetRow::name, "data/"));
    adopt(
        workspace, workspace.data(), datasets,
        [&](const fs::path& folder) {
            return done(addDatasetFolder(database, workspace, folder.filename().string()));
        },
        adopted);
    ISOGLOSS_TRY(const auto adapters, known(database, &AdapterRow::folder, ""));
    adopt(
        workspace, workspace.adapters(), adapters,
        [&](const fs::path& folder) { return done(addAdapterFolder(database, workspace, folder)); }, adopted);
    return adopted;
}

} // namespace isogloss::store
