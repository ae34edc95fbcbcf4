// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/splits.h"

#include "core/base/file.h"
#include "core/base/json.h"
#include "core/base/platform.h"
#include "core/data/record_split.h"
#include "core/store/datasets.h"

#include <nlohmann/json.hpp>

namespace isogloss::store {

namespace fs = std::filesystem;

namespace {

/// Makes one part after another, and takes all back unless they are kept.
class PartMaker
{
public:
    PartMaker(Database& database, const WorkspaceFolder& folder, const data::RecordFile& records,
        record::DatasetCard whole)
        : m_database(database)
        , m_folder(folder)
        , m_records(records)
        , m_whole(std::move(whole))
    {
    }
    ~PartMaker()
    {
        std::error_code ignored;
        for (const fs::path& made : m_made)
            fs::remove_all(made, ignored);
    }
    PartMaker(const PartMaker&) = delete;
    PartMaker& operator=(const PartMaker&) = delete;

    void keep() { m_made.clear(); }

    Result<std::optional<DatasetId>> make(
        const std::string& name, std::span<const std::size_t> rows, data::Part part)
    {
        if (rows.empty())
            return std::optional<DatasetId>();
        const fs::path inside = m_folder.data() / name;
        ISOGLOSS_CHECK(createFolderAtomically(
            inside, [&](const fs::path& place) { return fill(place, name, rows, part); }));
        m_made.push_back(inside);
        ISOGLOSS_TRY(const DatasetId id, addDatasetFolder(m_database, m_folder, name));
        return std::optional(id);
    }

private:
    Result<void> fill(
        const fs::path& place, const std::string& name, std::span<const std::size_t> rows, data::Part part) const
    {
        record::DatasetCard card = m_whole;
        card.id = name;
        card.records = static_cast<std::int64_t>(rows.size());
        card.skipped = 0;
        card.originals.clear();
        card.evaluationOnly = part != data::Part::Train || m_whole.evaluationOnly;
        ISOGLOSS_TRY(card.recordsHash, writePart(place / "records.jsonl", m_records, rows, part));
        return writeJson(place / "dataset.json", record::toJson(card));
    }

    Database& m_database;
    const WorkspaceFolder& m_folder;
    const data::RecordFile& m_records;
    const record::DatasetCard m_whole;
    std::vector<fs::path> m_made;
};

/// One under which neither a split nor a part is there.
std::string freeName(const WorkspaceFolder& folder, const std::string& dataset)
{
    std::error_code ignored;
    for (int number = 1;; ++number) {
        const std::string name = dataset + (number == 1 ? "" : "-" + std::to_string(number));
        bool isFree = true;
        for (const char* const part : {"-train", "-validation", "-test"})
            isFree = isFree && !fs::exists(folder.data() / (name + part), ignored);
        if (isFree)
            return name;
    }
}

} // namespace

Result<SplitRow> addSplit(Database& database, const WorkspaceFolder& folder, DatasetId dataset,
    const data::RecordFile& records, const data::ThreeWaySplit& split, std::uint64_t seed)
{
    ISOGLOSS_TRY(const DatasetRow whole, rowOf<DatasetRow>(database, dataset));
    SplitRow row;
    row.name = freeName(folder, whole.name);
    row.dataset = dataset;
    row.seed = static_cast<std::int64_t>(seed);
    row.leftOut = static_cast<std::int64_t>(split.leftOut.size());
    row.made = platform::utcNow();
    PartMaker maker(database, folder, records, whole.card);
    ISOGLOSS_TRY(row.train, maker.make(row.name + "-train", split.train, data::Part::Train));
    ISOGLOSS_TRY(row.validation, maker.make(row.name + "-validation", split.validation, data::Part::Validation));
    ISOGLOSS_TRY(row.test, maker.make(row.name + "-test", split.test, data::Part::Test));
    ISOGLOSS_TRY(row.id, insertRow(database, row));
    maker.keep();
    return row;
}

} // namespace isogloss::store
