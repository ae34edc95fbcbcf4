// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/import/choices.h"
#include "core/store/database.h"

#include <optional>
#include <string>
#include <vector>

/// What people decide about imports, kept for the files they decided it of, and under names for others.
namespace isogloss::store {

/// The choices last kept for files of this hash (data::importHash). Errors: of parseImportChoices.
Result<std::optional<data::ImportChoices>> rememberedChoices(
    const Database& database, const std::string& filesHash);
/// In place of what was kept for them before.
Result<void> rememberChoices(
    Database& database, const std::string& filesHash, const data::ImportChoices& choices);

/// Names of templates, in the order of the alphabet.
Result<std::vector<std::string>> templateNames(const Database& database);
/// Errors: NothingNamed, of parseImportChoices.
Result<data::ImportChoices> templateChoices(const Database& database, const std::string& name);
/// In place of a template of the same name. Error: NothingNamed for "".
Result<void> saveTemplate(Database& database, const std::string& name, const data::ImportChoices& choices);

} // namespace isogloss::store
