// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/import_options.h"

#include "app/cli/errors.h"
#include "core/data/errors.h"
#include "core/data/import/detection.h"

#include <filesystem>
#include <nlohmann/json.hpp>
#include <optional>

namespace isogloss::cli {

namespace {

std::string separatorNamed(const std::string& name)
{
    return name == "tab"      ? "\t"
        : name == "comma"     ? ","
        : name == "semicolon" ? ";"
        : name == "bar"       ? "|"
                              : name;
}

void setFlag(std::optional<bool>& flag, const std::string& word)
{
    if (!word.empty())
        flag = word == "yes";
}

std::vector<std::string> formatIds()
{
    std::vector<std::string> ids;
    for (const data::Format* const format : data::formats())
        ids.emplace_back(format->id);
    return ids;
}

} // namespace

void ImportOptions::addTo(CLI::App& command)
{
    command.add_option("files", files, "Files, folders or archives; KEY=FILE says the language of one")
        ->option_text("[KEY=]FILE ...")
        ->required();
    command.add_option("--choices", choicesFile, "Decisions of another import: its import.json");
    command.add_option("--template", templateName, "Decisions kept in the workspace under this name");
    command.add_option("--format", format, "Instead of what the files look like")
        ->check(CLI::IsMember(formatIds()));
    command.add_option("--encoding", encoding, "Of text files, such as windows-1251; guessed if not given");
    command
        .add_option("--field", fields,
            "NAME=WHAT for a column, tier, marker or file: a language key, key, group, language or skip")
        ->option_text("NAME=WHAT ...");
    command.add_option("--separator", separator, "Of cells: tab, comma, semicolon or bar")
        ->check(CLI::IsMember({"tab", "comma", "semicolon", "bar"}));
    command.add_option("--quotes", quotes, "Whether cells may stand in quotes")
        ->check(CLI::IsMember({"yes", "no"}));
    command.add_option("--header", header, "Whether the first row names the columns")
        ->check(CLI::IsMember({"yes", "no"}));
    command.add_option("--record", record,
        "What makes a record: a marker of Standard Format, a kind of tier of ELAN, or a sheet");
    command.add_option("--join", join, "Whether rows of all files with the same key are one record")
        ->check(CLI::IsMember({"auto", "key", "none"}));
}

Result<std::vector<data::ImportFile>> ImportOptions::importFiles(
    const language::LanguageRegistry& registry) const
{
    std::vector<data::ImportFile> list;
    for (const std::string& argument : files) {
        const auto equals = argument.find('=');
        std::error_code ignored;
        if (equals == std::string::npos || std::filesystem::exists(argument, ignored)) {
            list.push_back({argument, {}});
            continue;
        }
        const std::string code = argument.substr(0, equals);
        const auto match = registry.resolve(code);
        if (!match && !language::isKey(code))
            return Error{errors::LanguageNotStated, {{"path", argument}, {"field", code}}, {}};
        list.push_back({argument.substr(equals + 1), match ? keyOf(match->tag) : code});
    }
    return list;
}

Result<data::ImportChoices> ImportOptions::choices() const
{
    if (choicesFile.empty())
        return choicesOver({});
    ISOGLOSS_TRY(const Json json, readJson(choicesFile));
    ISOGLOSS_TRY(data::ImportChoices choices, data::parseImportChoices(json, choicesFile));
    return choicesOver(std::move(choices));
}

Result<data::ImportChoices> ImportOptions::choicesOver(data::ImportChoices choices) const
{
    if (!format.empty())
        choices.format = format;
    if (!encoding.empty())
        choices.encoding = encoding;
    if (!separator.empty())
        choices.layout.separator = separatorNamed(separator);
    if (!record.empty())
        choices.layout.record = record;
    setFlag(choices.layout.quotes, quotes);
    setFlag(choices.layout.header, header);
    if (!join.empty())
        choices.join = join == "key" ? data::Join::Key : join == "none" ? data::Join::None : data::Join::Auto;
    for (const std::string& field : fields) {
        const auto equals = field.rfind('=');
        if (equals == std::string::npos || equals == 0 || equals + 1 == field.size())
            return Error{errors::NotAnArgumentPair, {{"value", field}, {"allowed", "NAME=WHAT"}}, {}};
        choices.fields[field.substr(0, equals)] = field.substr(equals + 1);
    }
    return choices;
}

} // namespace isogloss::cli
