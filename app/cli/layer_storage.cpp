// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/layer_storage.h"

#include "core/analysis/baseline_rows.h"
#include "core/record/signature.h"
#include "core/store/adapters.h"
#include "core/store/analysis.h"
#include "core/store/models.h"
#include "core/store/workspace.h"

namespace isogloss::cli {

namespace {

/// Of this adapter or model alone: with --before-after or --control a report holds others beside it.
bool isOwn(const record::MeasureRow& row)
{
    for (const char* const other : {"before_", "gain_", "random_"})
        if (row.measure.starts_with(other))
            return false;
    return true;
}

Result<std::vector<record::MeasureRow>> rowsOf(const analysis::LayerReport& report)
{
    std::vector<record::MeasureRow> rows;
    for (const analysis::PairLayers& pair : report.pairs) {
        for (const record::MeasureRow& row : pair.rows)
            if (isOwn(row))
                rows.push_back(row);
        if (!pair.hasBaselines || pair.rows.empty())
            continue;
        ISOGLOSS_TRY(const auto signature, record::parseSignature(pair.rows.front().signature));
        const auto baselines = analysis::baselineRows(pair, signature.text);
        rows.insert(rows.end(), baselines.begin(), baselines.end());
    }
    return rows;
}

Result<std::optional<store::AdapterId>> adapterAt(
    store::Database& database, const store::WorkspaceFolder& folder, const std::string& adapter)
{
    if (adapter.empty())
        return std::optional<store::AdapterId>();
    const std::filesystem::path path = std::filesystem::absolute(adapter).lexically_normal();
    ISOGLOSS_TRY(const auto known,
        store::findRow<store::AdapterRow>(database, "WHERE folder = ?1", folder.stored(path)));
    if (known)
        return std::optional(known->id);
    ISOGLOSS_TRY(
        const auto added, store::addAdapter(database, folder, path, path.filename().string()));
    return std::optional(added);
}

} // namespace

Result<void> storeReport(const std::filesystem::path& workspace, const std::string& model,
    const std::string& adapter, const analysis::LayerReport& report)
{
    ISOGLOSS_TRY(auto rows, rowsOf(report));
    ISOGLOSS_TRY(auto opened, store::Workspace::open(workspace, store::Workspace::Mode::ReadWrite));
    const std::filesystem::path base = std::filesystem::absolute(model).lexically_normal();
    return opened
        .write([&](store::Database& database) -> Result<void> {
            ISOGLOSS_TRY(const auto id, store::modelAt(database, opened.folder(), base));
            ISOGLOSS_TRY(const auto adapterId, adapterAt(database, opened.folder(), adapter));
            return store::addMeasures(database, id, adapterId, rows);
        })
        .get();
}

std::filesystem::path vectorFolder(const std::filesystem::path& workspace)
{
    return store::WorkspaceFolder(workspace).cache() / "vectors";
}

} // namespace isogloss::cli
