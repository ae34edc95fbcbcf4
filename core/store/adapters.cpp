// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/adapters.h"

#include "core/base/json.h"
#include "core/base/platform.h"
#include "core/store/rows/model_row.h"

#include <nlohmann/json.hpp>

namespace isogloss::store {

namespace fs = std::filesystem;

namespace {

Result<record::AdapterCard> cardOf(const fs::path& folder)
{
    const fs::path path = folder / "isogloss.json";
    std::error_code ignored;
    if (!fs::exists(path, ignored))
        return record::AdapterCard{};
    ISOGLOSS_TRY(const Json json, readJson(path));
    return record::parseAdapterCard(json, path.string());
}

/// By its hash; by its name only where one of the two hashes is not known.
Result<std::optional<ModelId>> baseOf(const Database& database, const record::AdapterCard& card)
{
    ISOGLOSS_TRY(const auto model,
        findRow<ModelRow>(database,
            "WHERE (hash != '' AND hash = ?1) OR (name = ?2 AND (hash = '' OR ?1 = '')) ORDER BY hash = ?1 DESC",
            card.baseHash, card.baseName));
    return model ? std::optional(model->id) : std::nullopt;
}

Result<void> addParents(Database& database, AdapterId adapter, const record::AdapterCard& card)
{
    for (const record::AdapterParent& parent : card.parents) {
        ISOGLOSS_TRY(const auto row, findRow<AdapterRow>(database, "WHERE name = ?1", parent.name));
        if (row)
            ISOGLOSS_CHECK(insertRow(database, AdapterParentRow{{}, adapter, row->id, parent.weight}));
    }
    return {};
}

} // namespace

Result<AdapterId> addAdapter(Database& database, const WorkspaceFolder& workspace, const fs::path& folder,
    const std::string& name, std::optional<RunId> run)
{
    ISOGLOSS_TRY(const record::AdapterCard card, cardOf(folder));
    ISOGLOSS_TRY(const auto base, baseOf(database, card));
    ISOGLOSS_TRY(const std::string free, freeName<AdapterRow>(database, name));
    ISOGLOSS_TRY(const AdapterId adapter,
        insertRow(
            database, AdapterRow{{}, free, workspace.stored(folder), base, run, card, platform::utcNow()}));
    ISOGLOSS_CHECK(addParents(database, adapter, card));
    return adapter;
}

} // namespace isogloss::store
