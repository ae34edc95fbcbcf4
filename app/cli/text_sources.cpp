// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/text_sources.h"

#include "app/cli/arguments.h"

namespace isogloss::cli {

void TextSources::addTo(CLI::App& command)
{
    auto* const source = command.add_option_group("source");
    source->add_option("records", records, "A file of text records (records.jsonl)");
    source->add_option("--text", texts, "KEY=FILE: lines, key<TAB>text, or records of each language")
        ->option_text("KEY=FILE ...");
    source->require_option(1);
}

Result<quality::TextSet> TextSources::read() const
{
    if (!records.empty())
        return quality::readTextSet(records);
    std::vector<data::TextTable> tables;
    for (const std::string& argument : texts) {
        ISOGLOSS_TRY(const KeyedFile file, keyedFile(argument));
        ISOGLOSS_TRY(data::TextTable table, data::readTexts(file.path, file.key));
        tables.push_back(std::move(table));
    }
    return quality::joinTables(tables);
}

} // namespace isogloss::cli
