// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/text_table.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

/// Texts in JSON Lines: records of the program's own form, {"key", "group", "text": {language: text}}, or
/// MASSIVE's, whose utterances are the same in every locale under one id.
namespace isogloss::data {

/// The first line that is not blank begins a JSON object.
bool looksLikeRecords(const std::vector<std::string>& lines);
/// The records that have a text of the language. Errors: JSON and its fields with path and line, RecordForm,
/// KeyTwice.
Result<TextTable> readTextRecords(
    const std::filesystem::path& path, const std::vector<std::string>& lines, std::string_view language);

} // namespace isogloss::data
