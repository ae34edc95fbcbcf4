// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/data/text_table.h"

#include <cstddef>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace isogloss::quality {

/// One meaning in up to all languages of its set.
struct TextRow
{
    std::string key;
    std::string group; ///< book, document, speaker; "" when there is none
    std::vector<std::optional<std::string>> texts; ///< one per language; nothing where it has no text
};

/// Texts of one language, pairs, or many-way, as one table.
struct TextSet
{
    std::vector<std::string> languages; ///< keys
    std::vector<TextRow> rows;
};

/// Text records of a records.jsonl, with all their languages. Errors: of readLines and JSON, RecordForm,
/// EmptyFile{path}.
Result<TextSet> readTextSet(const std::filesystem::path& path);

/// Tables side by side: by key when all have keys of their own (texts that one lacks are absent), else by
/// line. Error: UnequalLines.
Result<TextSet> joinTables(std::span<const data::TextTable> tables);

/// As records.jsonl. Errors: of writeFileAtomically.
Result<void> writeTextSet(const std::filesystem::path& path, const TextSet& set);

} // namespace isogloss::quality
