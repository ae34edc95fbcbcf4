// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/json.h"
#include "core/base/result.h"
#include "core/data/import/format.h"

#include <filesystem>
#include <map>
#include <string>
#include <string_view>

namespace isogloss::data {

/// How the records of several files come together.
enum class Join {
    Auto, ///< by key when every file has keys and they are of different languages
    Key, ///< what has the same key is one record
    None, ///< one file behind the other
};

/// What a person decides about an import; whatever is left open is guessed. Can be kept and used for other
/// files of the same kind.
struct ImportChoices
{
    std::string format; ///< id of a format
    std::string encoding; ///< of all plain text files
    Layout layout;
    Join join = Join::Auto;
    /// By the name of a column, tier, marker, language tag or, for plain lines, file: a language key, "key",
    /// "group", "language", or "skip".
    std::map<std::string, std::string> fields;
    friend bool operator==(const ImportChoices&, const ImportChoices&) = default;
};

Json toJson(const ImportChoices& choices);
/// Fields that are missing are left open. Errors: JSON fields with `source`, FieldUnknown for ones that are
/// not known.
Result<ImportChoices> parseImportChoices(const Json& json, const std::string& source);

/// Name of a role, as choices write it; Text has none of its own.
std::string_view nameOf(Role role);

} // namespace isogloss::data
