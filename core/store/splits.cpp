// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/splits.h"

#include "core/base/file.h"
#include "core/base/file_hash.h"
#include "core/base/json.h"
#include "core/base/platform.h"
#include "core/store/datasets.h"

#include <nlohmann/json.hpp>

namespace isogloss::store {

namespace fs = std::filesystem;

namespace {

/// Makes one part after another, and takes all back unless they are kept.
class PartMaker
{
public:
    PartMaker(Database& database, const WorkspaceFolder& folder, record::DatasetCard whole)
        : m_database(database)
        , m_folder(folder)
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
        const std::string& name, const quality::TextSet& texts, bool isForEvaluation)
    {
        if (texts.rows.empty())
            return std::optional<DatasetId>();
        const fs::path inside = m_folder.data() / name;
        ISOGLOSS_CHECK(createFolderAtomically(
            inside, [&](const fs::path& place) { return fill(place, name, texts, isForEvaluation); }));
        m_made.push_back(inside);
        ISOGLOSS_TRY(const DatasetId id, addDatasetFolder(m_database, m_folder, name));
        return std::optional(id);
    }

private:
    Result<void> fill(
        const fs::path& place, const std::string& name, const quality::TextSet& texts, bool isForEvaluation) const
    {
        record::DatasetCard card = m_whole;
        card.id = name;
        card.records = static_cast<std::int64_t>(texts.rows.size());
        card.skipped = 0;
        card.originals.clear();
        card.evaluationOnly = isForEvaluation || m_whole.evaluationOnly;
        ISOGLOSS_CHECK(writeTextSet(place / "records.jsonl", texts));
        ISOGLOSS_TRY(card.recordsHash, fileHash(place / "records.jsonl"));
        return writeJson(place / "dataset.json", record::toJson(card));
    }

    Database& m_database;
    const WorkspaceFolder& m_folder;
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

quality::TextSet rowsOf(const quality::TextSet& set, const std::vector<std::size_t>& rows)
{
    quality::TextSet part{set.languages, {}};
    part.rows.reserve(rows.size());
    for (const std::size_t row : rows)
        part.rows.push_back(set.rows[row]);
    return part;
}

} // namespace

SplitParts splitTexts(const quality::TextSet& set, const data::ThreeWayOptions& options)
{
    std::vector<std::string> groups;
    std::vector<std::vector<std::string>> sides(set.languages.size());
    for (const quality::TextRow& row : set.rows) {
        groups.push_back(row.group);
        for (std::size_t l = 0; l < sides.size(); ++l)
            sides[l].push_back(row.texts[l].value_or(""));
    }
    const data::ThreeWaySplit split = data::splitThreeWays(groups, sides, options);
    SplitParts parts{rowsOf(set, split.train), rowsOf(set, split.validation), rowsOf(set, split.test),
        options.seed, {}};
    for (const std::size_t row : split.leftOut)
        parts.leftOut.push_back(set.rows[row].key);
    return parts;
}

Result<SplitRow> addSplit(
    Database& database, const WorkspaceFolder& folder, DatasetId dataset, const SplitParts& parts)
{
    ISOGLOSS_TRY(const DatasetRow whole, rowOf<DatasetRow>(database, dataset));
    SplitRow row;
    row.name = freeName(folder, whole.name);
    row.dataset = dataset;
    row.seed = static_cast<std::int64_t>(parts.seed);
    row.leftOut = static_cast<std::int64_t>(parts.leftOut.size());
    row.made = platform::utcNow();
    PartMaker maker(database, folder, whole.card);
    ISOGLOSS_TRY(row.train, maker.make(row.name + "-train", parts.train, false));
    ISOGLOSS_TRY(row.validation, maker.make(row.name + "-validation", parts.validation, true));
    ISOGLOSS_TRY(row.test, maker.make(row.name + "-test", parts.test, true));
    ISOGLOSS_TRY(row.id, insertRow(database, row));
    maker.keep();
    return row;
}

} // namespace isogloss::store
