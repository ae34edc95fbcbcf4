// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/import/line_sets.h"

#include "core/language/language_guess.h"

#include <algorithm>
#include <map>
#include <set>

namespace isogloss::data {

namespace {

struct Named
{
    Source source;
    std::string language; ///< "" when nothing says it
    std::string stem; ///< the name without the language
};

/// The name without the last of its parts that is a code of the language; all of it when none is.
std::string without(const std::string& name, const std::string& language, std::string_view separators,
    const language::LanguageRegistry& registry)
{
    for (std::size_t end = name.size(); end > 0;) {
        const std::size_t before = name.find_last_of(separators, end - 1);
        const std::size_t from = before == std::string::npos ? 0 : before + 1;
        const auto match = registry.resolve(name.substr(from, end - from));
        if (match && keyOf(match->tag) == language)
            return name.substr(0, from > 0 ? from - 1 : 0) + name.substr(end);
        end = from > 0 ? from - 1 : 0;
    }
    return name;
}

Named named(Source source, const language::LanguageSearch& languages)
{
    Named file{std::move(source), {}, {}};
    const Input& input = file.source.input;
    const auto guess = language::guessFromFileName(languages, input.name);
    const std::string guessed = guess ? keyOf(guess->tag) : "";
    file.language = file.source.language.empty() ? guessed : file.source.language;
    std::string stem = input.name;
    for (const char* separators : {".", "-_"})
        if (stem == input.name)
            stem = without(input.name, guessed, separators, languages.registry());
    const std::filesystem::path folder
        = input.entry.empty() ? input.path : std::filesystem::path(input.entry);
    file.stem = (folder.parent_path() / stem).string();
    return file;
}

bool areDistinct(const std::vector<Named>& files)
{
    std::set<std::string> seen;
    return std::all_of(files.begin(), files.end(),
        [&](const Named& file) { return !file.language.empty() && seen.insert(file.language).second; });
}

Table tableOf(std::vector<Named> files, const language::LanguageSearch& languages)
{
    Table table;
    const bool isAlone = files.size() == 1;
    table.name = isAlone ? files.front().source.input.name
                         : std::filesystem::path(files.front().stem).filename().string();
    table.languages = &languages;
    for (Named& file : files)
        table.sources.push_back(std::move(file.source));
    return table;
}

} // namespace

std::vector<Table> tablesOf(std::vector<Source> sources, const language::LanguageSearch& languages)
{
    std::vector<Named> files;
    bool hasVerses = false;
    for (Source& source : sources) {
        hasVerses = hasVerses || source.input.name == "vref.txt";
        files.push_back(named(std::move(source), languages));
    }
    std::vector<Table> tables;
    if (files.size() <= 2 || hasVerses || areDistinct(files)) {
        tables.push_back(tableOf(std::move(files), languages));
        return tables;
    }
    std::map<std::string, std::vector<Named>> sets;
    for (Named& file : files)
        sets[file.stem].push_back(std::move(file));
    for (auto& [stem, set] : sets) {
        if (areDistinct(set)) {
            tables.push_back(tableOf(std::move(set), languages));
            continue;
        }
        for (Named& file : set)
            tables.push_back(tableOf({std::move(file)}, languages));
    }
    return tables;
}

} // namespace isogloss::data
