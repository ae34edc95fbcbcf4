// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/import_templates.h"

#include "core/base/platform.h"
#include "core/store/errors.h"
#include "core/store/rows/import_template_row.h"
#include "core/store/table.h"

#include <nlohmann/json.hpp>

namespace isogloss::store {

namespace {

constexpr std::string_view Both = "WHERE file_sha256 = ?1 AND name = ?2";

Result<std::optional<data::ImportChoices>> find(
    const Database& database, const std::string& filesHash, const std::string& name)
{
    ISOGLOSS_TRY(const auto row, findRow<ImportTemplateRow>(database, Both, filesHash, name));
    if (!row)
        return std::optional<data::ImportChoices>();
    ISOGLOSS_TRY(const Json json, parseJson(row->choices, "import_templates"));
    ISOGLOSS_TRY(data::ImportChoices choices, data::parseImportChoices(json, "import_templates"));
    return std::optional(std::move(choices));
}

Result<void> put(Database& database, const std::string& filesHash, const std::string& name,
    const data::ImportChoices& choices)
{
    ISOGLOSS_TRY(const auto known, findRow<ImportTemplateRow>(database, Both, filesHash, name));
    ImportTemplateRow row = known.value_or(ImportTemplateRow());
    row.name = name;
    row.fileHash = filesHash;
    row.format = choices.format;
    row.choices = toJson(choices).dump();
    row.made = platform::utcNow();
    if (known)
        return updateRow(database, row);
    ISOGLOSS_CHECK(insertRow(database, row));
    return {};
}

} // namespace

Result<std::optional<data::ImportChoices>> rememberedChoices(
    const Database& database, const std::string& filesHash)
{
    return find(database, filesHash, "");
}

Result<void> rememberChoices(
    Database& database, const std::string& filesHash, const data::ImportChoices& choices)
{
    return put(database, filesHash, "", choices);
}

Result<std::vector<std::string>> templateNames(const Database& database)
{
    ISOGLOSS_TRY(const auto rows,
        selectRows<ImportTemplateRow>(database, "WHERE file_sha256 = '' ORDER BY name"));
    std::vector<std::string> names;
    for (const ImportTemplateRow& row : rows)
        names.push_back(row.name);
    return names;
}

Result<data::ImportChoices> templateChoices(const Database& database, const std::string& name)
{
    ISOGLOSS_TRY(auto choices, find(database, "", name));
    if (!choices)
        return Error{errors::NothingNamed, {{"table", "import_templates"}, {"value", name}}, {}};
    return std::move(*choices);
}

Result<void> saveTemplate(Database& database, const std::string& name, const data::ImportChoices& choices)
{
    if (name.empty())
        return Error{errors::NothingNamed, {{"table", "import_templates"}, {"value", name}}, {}};
    return put(database, "", name, choices);
}

} // namespace isogloss::store
