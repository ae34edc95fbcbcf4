// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/text_table.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

/// Text files of one language: a sentence a line, or key<TAB>text.
namespace isogloss::data {

bool isBlank(std::string_view line);

/// More than half of the lines that are not blank begin with a word and a tab. A file in which a few lines
/// lack their key would otherwise join by line without a word.
bool looksKeyed(const std::vector<std::string>& lines);
/// Blank lines are passed over. Errors: KeyedLine{path, line, value} for a line without a key or with a
/// second tab, KeyTwice.
Result<TextTable> readKeyedLines(const std::filesystem::path& path, const std::vector<std::string>& lines);
TextTable readPlainLines(const std::vector<std::string>& lines);

} // namespace isogloss::data
