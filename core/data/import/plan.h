// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/import/choices.h"
#include "core/data/import/sampled_rows.h"

#include <filesystem>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

namespace isogloss::data {

/// A file, folder or archive to import.
struct ImportFile
{
    std::filesystem::path path;
    std::string language; ///< key of all of its texts that name no other; "" when the person did not say
};

/// What a field holds, as the person chose or as it was guessed.
struct FieldPlan
{
    Field field;
    Role role = Role::Skip; ///< never Unknown
    std::string language; ///< key of texts; "" when nothing says it
    std::vector<std::string> candidates; ///< keys of languages with such letters, when nothing says it
    bool isChosen = false; ///< by the person
};

struct TablePlan
{
    Table table; ///< with everything that was guessed
    std::vector<FieldPlan> fields;
    std::string language; ///< of task records that name none
    SampledTable sample; ///< the first rows
};

/// What would be imported and how: the preview of an import, and what it follows.
struct ImportPlan
{
    const Format* format = nullptr;
    ImportChoices choices;
    const language::LanguageSearch* languages = nullptr; ///< outlives the plan
    std::vector<ImportFile> files;
    std::vector<TablePlan> tables;
    bool joinsKeys = false; ///< rows of all tables with the same key are one record
    std::string evaluationSet; ///< the evaluation set that the files are named after; "" for none
    std::vector<Error> problems; ///< what must be chosen before the import can run
    std::vector<Error> warnings;
};

/// Finds the files, tells their format and encoding, reads the first rows and proposes what each field is.
/// Reads text files to the end to tell their encoding. Blocks; any thread. Errors: of findInputs,
/// FormatUnknown and hints at what to do about formats that are not read, FormatsMixed, FieldUnknown,
/// LanguageNotStated for a choice that is no language, those of the format, Stopped.
Result<ImportPlan> planImport(std::vector<ImportFile> files, const ImportChoices& choices,
    const language::LanguageSearch& languages, std::stop_token stop = {});

} // namespace isogloss::data
