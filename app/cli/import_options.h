// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/import/plan.h"

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

namespace isogloss::cli {

/// The options with which a person decides how files are imported.
struct ImportOptions
{
    std::vector<std::string> files;
    std::string choicesFile;
    std::string format;
    std::string encoding;
    std::string separator;
    std::string quotes;
    std::string header;
    std::string record;
    std::string join;
    std::vector<std::string> fields;
    std::string templateName;

    void addTo(CLI::App& command);
    /// "KEY=FILE" and "FILE". Error: LanguageNotStated for a key that is none.
    Result<std::vector<data::ImportFile>> importFiles(const language::LanguageRegistry& registry) const;
    /// Those of the file of choices, and over them those of the call. Errors: of parseImportChoices,
    /// NotAnArgumentPair.
    Result<data::ImportChoices> choices() const;
    /// Those of the call over others.
    Result<data::ImportChoices> choicesOver(data::ImportChoices others) const;
};

} // namespace isogloss::cli
