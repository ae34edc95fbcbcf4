// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/sample_workspace.h"

#include "core/base/errors.h"
#include "core/base/file.h"
#include "core/base/json.h"
#include "core/base/platform.h"
#include "core/base/resource_paths.h"
#include "core/base/sha256.h"
#include "core/store/adopt.h"
#include "core/store/dataset_counts.h"
#include "core/store/errors.h"
#include "core/store/migrate.h"
#include "core/store/rows/dataset_row.h"
#include "core/store/rows/split_row.h"
#include "core/store/table.h"

#include <nlohmann/json.hpp>
#include <string_view>

namespace isogloss::store {

namespace fs = std::filesystem;

namespace {

/// A file or folder of resources/samples and its place in the workspace.
struct Copy
{
    std::string_view from;
    std::string_view to;
};

constexpr Copy Copies[] = {
    {"corpus/parallel.train.jsonl", "data/commands-parallel-train/records.jsonl"},
    {"corpus/parallel.test.jsonl", "data/commands-parallel-test/records.jsonl"},
    {"corpus/slots.train.jsonl", "data/commands-slots-train/records.jsonl"},
    {"corpus/slots.validation.jsonl", "data/commands-slots-validation/records.jsonl"},
    {"corpus/slots.test.jsonl", "data/commands-slots-test/records.jsonl"},
    {"base", "models/base"},
    {"adapters", "adapters"},
    {"settings", "settings"},
};

Result<void> copyInto(const fs::path& from, const fs::path& to)
{
    std::error_code failure;
    fs::create_directories(to.parent_path(), failure);
    if (!failure)
        fs::copy(from, to, fs::copy_options::recursive, failure);
    if (failure)
        return Error{errors::FileUnwritable, {{"path", to.string()}, {"reason", failure.message()}}, {}};
    return {};
}

/// Its card, from what its records hold.
Result<void> describeDataset(const fs::path& folder, std::string_view name, bool evaluationOnly)
{
    const fs::path records = folder / "records.jsonl";
    ISOGLOSS_TRY(const std::string bytes, readFile(records));
    ISOGLOSS_TRY(const DatasetCounts counts, countRecords(records));
    record::DatasetCard card;
    card.id = name;
    card.kind = counts.kind;
    card.records = counts.records;
    card.recordsHash = sha256(bytes);
    card.licence = "CC0-1.0";
    card.credit = "Isogloss sample corpus";
    card.mayLeave = record::Permission::Text;
    card.evaluationOnly = evaluationOnly;
    for (const auto& [key, number] : counts.languages)
        card.languages.push_back(key);
    return writeJson(folder / "dataset.json", record::toJson(card));
}

Result<std::optional<DatasetId>> datasetNamed(const Database& database, const std::string& name)
{
    ISOGLOSS_TRY(const auto row, findRow<DatasetRow>(database, "WHERE name = ?1", name));
    return row ? std::optional(row->id) : std::nullopt;
}

/// The parts that belong together, by the names of their folders.
Result<void> addKnownSplit(Database& database, const std::string& name)
{
    SplitRow split;
    split.name = name;
    split.made = platform::utcNow();
    ISOGLOSS_TRY(split.train, datasetNamed(database, name + "-train"));
    ISOGLOSS_TRY(split.validation, datasetNamed(database, name + "-validation"));
    ISOGLOSS_TRY(split.test, datasetNamed(database, name + "-test"));
    split.dataset = split.train.value_or(DatasetId{});
    ISOGLOSS_CHECK(insertRow(database, split));
    return {};
}

Result<void> writeDatabase(const WorkspaceFolder& workspace)
{
    ISOGLOSS_CHECK(createDatabase(workspace.database()));
    ISOGLOSS_TRY(Database database, Database::open(workspace.database(), Database::Mode::ReadWrite));
    return database.transaction([&]() -> Result<void> {
        ISOGLOSS_TRY(const Adopted adopted, adoptFolders(database, workspace));
        if (!adopted.problems.empty())
            return adopted.problems.front();
        ISOGLOSS_CHECK(addKnownSplit(database, "commands-parallel"));
        return addKnownSplit(database, "commands-slots");
    });
}

Result<void> fill(const fs::path& folder)
{
    for (const Copy& copy : Copies) {
        ISOGLOSS_TRY(const fs::path from, resourcePath(fs::path("samples") / copy.from));
        ISOGLOSS_CHECK(copyInto(from, folder / copy.to));
    }
    for (const char* empty : {"runs", "cache", "backups"}) {
        std::error_code failure;
        if (!fs::create_directory(folder / empty, failure))
            return Error{errors::FileUnwritable,
                {{"path", (folder / empty).string()}, {"reason", failure.message()}}, {}};
    }
    for (const char* part :
        {"parallel-train", "parallel-test", "slots-train", "slots-validation", "slots-test"}) {
        const std::string name = std::string("commands-") + part;
        ISOGLOSS_CHECK(describeDataset(folder / "data" / name, name, !name.ends_with("train")));
    }
    return writeDatabase(WorkspaceFolder(folder));
}

} // namespace

Result<void> writeSampleWorkspace(const fs::path& folder)
{
    const fs::path root = WorkspaceFolder(folder).root();
    std::error_code ignored;
    if (fs::exists(root, ignored))
        return Error{errors::FolderExists, {{"path", root.string()}}, {}};
    return createFolderAtomically(root, fill);
}

} // namespace isogloss::store
