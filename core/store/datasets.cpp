// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/datasets.h"

#include "core/base/json.h"
#include "core/base/platform.h"
#include "core/store/languages.h"

#include <nlohmann/json.hpp>

namespace isogloss::store {

Result<DatasetId> addDataset(Database& database, const record::DatasetCard& card, const DatasetCounts& counts)
{
    ISOGLOSS_TRY(
        const DatasetId dataset, insertRow(database, DatasetRow{{}, card.id, card, platform::utcNow()}));
    std::map<std::string, LanguageId> languages;
    for (const auto& [key, records] : counts.languages) {
        ISOGLOSS_TRY(languages[key], languageWithKey(database, key));
        ISOGLOSS_CHECK(insertRow(database, DatasetLanguageRow{{}, dataset, languages[key], records}));
    }
    for (const auto& [keys, sentences] : counts.pairs)
        ISOGLOSS_CHECK(insertRow(
            database, PairRow{{}, dataset, languages[keys.first], languages[keys.second], {}, sentences}));
    return dataset;
}

Result<DatasetId> addDatasetFolder(Database& database, const WorkspaceFolder& folder, const std::string& name)
{
    const std::filesystem::path inside = folder.data() / name;
    const std::filesystem::path path = inside / "dataset.json";
    ISOGLOSS_TRY(const Json json, readJson(path));
    ISOGLOSS_TRY(record::DatasetCard card, record::parseDatasetCard(json, path.string()));
    ISOGLOSS_TRY(const DatasetCounts counts, countRecords(inside / "records.jsonl"));
    card.id = name;
    return addDataset(database, card, counts);
}

Result<void> setDatasetTerms(
    Database& database, const WorkspaceFolder& folder, DatasetId dataset, const record::DatasetCard& terms)
{
    ISOGLOSS_TRY(DatasetRow row, rowOf<DatasetRow>(database, dataset));
    row.card.licence = terms.licence;
    row.card.credit = terms.credit;
    row.card.consent = terms.consent;
    row.card.mayLeave = terms.mayLeave;
    row.card.evaluationOnly = terms.evaluationOnly;
    ISOGLOSS_CHECK(updateRow(database, row));
    return writeJson(folder.data() / row.name / "dataset.json", record::toJson(row.card)); // last: it can fail
}

} // namespace isogloss::store
