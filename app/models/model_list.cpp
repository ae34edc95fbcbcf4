// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/model_list.h"

#include "core/store/rows/adapter_row.h"
#include "core/store/rows/model_row.h"
#include "core/store/table.h"
#include "core/store/workspace_folder.h"

#include <filesystem>

namespace isogloss::app {

namespace fs = std::filesystem;

namespace {

bool isThere(const fs::path& file)
{
    std::error_code ignored;
    return fs::exists(file, ignored);
}

QStringList listOf(const std::vector<std::string>& texts)
{
    QStringList list;
    for (const std::string& text : texts)
        list.append(QString::fromStdString(text));
    return list;
}

ListedAdapter listed(const store::AdapterRow& row, const fs::path& folder, const QList<ListedModel>& models)
{
    ListedAdapter adapter;
    adapter.id = row.id.value;
    adapter.name = QString::fromStdString(row.name);
    adapter.folder = QString::fromStdString(folder.string());
    adapter.isThere = isThere(folder / "adapter_config.json");
    adapter.base = QString::fromStdString(row.card.baseName);
    for (const ListedModel& model : models)
        if (row.base && row.base->value == model.id)
            adapter.base = model.name;
    adapter.taught = listOf(row.card.taught);
    adapter.aligned = listOf(row.card.aligned);
    adapter.alignLayer = row.card.alignLayer;
    adapter.run = QString::fromStdString(row.card.run);
    adapter.licences = listOf(row.card.terms.licences);
    adapter.mayLeave = row.card.terms.mayLeave;
    return adapter;
}

} // namespace

Result<ModelList> readModelList(const store::Database& database, const store::WorkspaceFolder& workspace)
{
    ModelList list;
    ISOGLOSS_TRY(const auto models, store::selectRows<store::ModelRow>(database, "ORDER BY id DESC"));
    for (const store::ModelRow& row : models) {
        const fs::path folder = workspace.resolved(row.path);
        list.models.append(
            {row.id.value, QString::fromStdString(row.name), QString::fromStdString(folder.string()),
                isThere(folder / "config.json"), QString::fromStdString(row.hash)});
    }
    ISOGLOSS_TRY(const auto adapters, store::selectRows<store::AdapterRow>(database, "ORDER BY id DESC"));
    for (const store::AdapterRow& row : adapters)
        list.adapters.append(listed(row, workspace.resolved(row.folder), list.models));
    return list;
}

} // namespace isogloss::app
