// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/language/language.h"

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace isogloss::language {

/// A key that FLORES+ uses.
struct FloresRow
{
    std::string key;
    std::string glottocode;
    std::string family;
};

/// A code or key that has a successor.
struct AliasRow
{
    std::string successor;
    bool isFlores = false; ///< else retired by ISO 639-3
};

struct ScriptRow
{
    Direction direction = Direction::LeftToRight;
    std::string name; ///< English, of ISO 15924
    std::string commonName; ///< English, as in a sentence
};

/// The tables of resources/languages as they stand there.
struct RegistryTables
{
    std::vector<Language> languages; ///< by ISO 639-3
    std::vector<FloresRow> flores; ///< by key
    std::map<std::string, AliasRow, std::less<>> aliases;
    std::map<std::string, ScriptRow, std::less<>> scripts;
};

/// Errors: of readFile, LanguageTable{path, line} for a line with too few columns.
Result<RegistryTables> readRegistryTables(const std::filesystem::path& folder);

} // namespace isogloss::language
