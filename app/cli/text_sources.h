// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/quality/text_set.h"

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

namespace isogloss::cli {

/// The options of every command that reads texts of several languages as one table: a records.jsonl, or
/// --text KEY=FILE for each language.
struct TextSources
{
    std::string records;
    std::vector<std::string> texts;

    void addTo(CLI::App& command);
    /// Errors: of readTextSet, readTexts, joinTables and keyedFile.
    Result<quality::TextSet> read() const;
};

} // namespace isogloss::cli
