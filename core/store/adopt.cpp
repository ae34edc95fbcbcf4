// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/adopt.h"

#include "core/store/adapters.h"
#include "core/store/datasets.h"
#include "core/store/models.h"
#include "core/store/runs.h"

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

template <typename Id>
Result<void> done(Result<Id> result)
{
    ISOGLOSS_CHECK(std::move(result));
    return {};
}

class Adopter
{
public:
    Adopter(Database& database, const WorkspaceFolder& workspace)
        : m_database(database)
        , m_workspace(workspace)
    {
    }

    /// `add` stores one folder; what it began is undone when it fails.
    template <typename Add>
    void adopt(const fs::path& parent, const std::set<std::string>& knownFolders, const Add& add)
    {
        for (const fs::path& folder : foldersIn(parent)) {
            std::string name = m_workspace.stored(folder);
            if (knownFolders.contains(name))
                continue;
            auto added = m_database.part([&] { return done(add(folder)); });
            if (added.has_value())
                m_adopted.folders.push_back(std::move(name));
            else
                m_adopted.problems.push_back(std::move(added.error()));
        }
    }

    Adopted take() { return std::move(m_adopted); }

private:
    Database& m_database;
    const WorkspaceFolder& m_workspace;
    Adopted m_adopted;
};

} // namespace

Result<Adopted> adoptFolders(Database& database, const WorkspaceFolder& workspace)
{
    Adopter adopter(database, workspace);
    ISOGLOSS_TRY(const auto models, known(database, &ModelRow::path, ""));
    adopter.adopt(workspace.models(), models,
        [&](const fs::path& folder) { return modelAt(database, workspace, folder); });
    ISOGLOSS_TRY(const auto datasets, known(database, &DatasetRow::name, "data/"));
    adopter.adopt(workspace.data(), datasets, [&](const fs::path& folder) {
        return addDatasetFolder(database, workspace, folder.filename().string());
    });
    ISOGLOSS_TRY(const auto adapters, known(database, &AdapterRow::folder, ""));
    adopter.adopt(workspace.adapters(), adapters, [&](const fs::path& folder) {
        return addAdapter(database, workspace, folder, folder.filename().string());
    });
    ISOGLOSS_TRY(const auto runs, known(database, &RunRow::folder, ""));
    adopter.adopt(workspace.runs(), runs,
        [&](const fs::path& folder) { return importRun(database, workspace, folder); });
    return adopter.take();
}

} // namespace isogloss::store
