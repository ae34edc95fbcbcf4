// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/text_table.h"

#include "core/base/json.h"
#include "core/base/json_reader.h"
#include "core/data/errors.h"
#include "core/data/lines.h"

#include <algorithm>
#include <unordered_map>

namespace isogloss::data {

namespace fs = std::filesystem;

namespace {

bool isBlank(std::string_view text)
{
    return text.find_first_not_of(" \t\v\f") == std::string_view::npos;
}

bool looksLikeRecords(const std::vector<std::string>& lines)
{
    const auto first
        = std::find_if(lines.begin(), lines.end(), [](const std::string& line) { return !isBlank(line); });
    return first != lines.end() && first->starts_with("{\"");
}

bool isKeyed(const std::vector<std::string>& lines)
{
    return !lines.empty() && std::all_of(lines.begin(), lines.end(), [](const std::string& line) {
        const auto tab = line.find('\t');
        return tab != std::string::npos && tab > 0 && line.find('\t', tab + 1) == std::string::npos
            && line.find(' ') > tab;
    });
}

/// "MAT" of "MAT.1.1": texts of one book, document or speaker share what stands before the first dot.
std::string groupOfKey(const std::string& key)
{
    const auto dot = key.find('.');
    return dot == std::string::npos ? "" : key.substr(0, dot);
}

Error keyTwice(const fs::path& path, const std::string& key)
{
    return {errors::KeyTwice, {{"path", path.string()}, {"value", key}}, {}};
}

Result<TextTable> readRecords(
    const fs::path& path, const std::vector<std::string>& lines, std::string_view language)
{
    TextTable table;
    table.keyed = true;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (isBlank(lines[i]))
            continue;
        const std::string place = placeOf(path, i);
        ISOGLOSS_TRY(const Json record, parseJson(lines[i], place));
        ISOGLOSS_TRY(const Json texts, jsonField<Json>(record, "text", place));
        if (!texts.is_object())
            return Error{errors::RecordForm, {{"path", place}, {"field", "text"}}, {}};
        if (!texts.contains(language))
            continue;
        ISOGLOSS_TRY(std::string key, jsonField<std::string>(record, "key", place));
        ISOGLOSS_TRY(std::string group, jsonFieldOr(record, "group", place, std::string()));
        ISOGLOSS_TRY(std::string text, jsonField<std::string>(texts, language, place));
        table.keys.push_back(std::move(key));
        table.groups.push_back(std::move(group));
        table.texts.push_back(std::move(text));
    }
    if (table.texts.empty())
        return Error{
            errors::NoTextOfLanguage, {{"path", path.string()}, {"value", std::string(language)}}, {}};
    return table;
}

TextTable readKeyed(const std::vector<std::string>& lines)
{
    TextTable table;
    table.keyed = true;
    for (const std::string& line : lines) {
        const auto tab = line.find('\t');
        table.keys.push_back(line.substr(0, tab));
        table.groups.push_back(groupOfKey(table.keys.back()));
        table.texts.push_back(line.substr(tab + 1));
    }
    return table;
}

TextTable readPlain(const std::vector<std::string>& lines)
{
    TextTable table;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        table.keys.push_back(std::to_string(i + 1));
        table.groups.emplace_back();
        table.texts.push_back(lines[i]);
    }
    return table;
}

void add(ParallelTable& pairs, const TextTable& source, std::size_t i, const TextTable& target, std::size_t j)
{
    if (isBlank(source.texts[i]) || isBlank(target.texts[j])) {
        ++pairs.missing;
        return;
    }
    pairs.keys.push_back(source.keys[i]);
    pairs.groups.push_back(source.groups[i]);
    pairs.sourceTexts.push_back(source.texts[i]);
    pairs.targetTexts.push_back(target.texts[j]);
}

void joinByKey(const TextTable& source, const TextTable& target, ParallelTable& pairs)
{
    std::unordered_map<std::string_view, std::size_t> rows;
    for (std::size_t j = 0; j < target.size(); ++j)
        rows.emplace(target.keys[j], j);
    std::size_t common = 0;
    for (std::size_t i = 0; i < source.size(); ++i) {
        if (const auto row = rows.find(source.keys[i]); row != rows.end()) {
            ++common;
            add(pairs, source, i, target, row->second);
        }
    }
    pairs.missing += source.size() + target.size() - 2 * common;
}

} // namespace

Result<TextTable> readTexts(const fs::path& path, std::string_view language)
{
    ISOGLOSS_TRY(const std::vector<std::string> lines, readLines(path));
    TextTable table;
    if (looksLikeRecords(lines)) {
        ISOGLOSS_TRY(table, readRecords(path, lines, language));
    } else {
        table = isKeyed(lines) ? readKeyed(lines) : readPlain(lines);
    }
    table.language = language;
    if (table.texts.empty())
        return Error{
            errors::NoTextOfLanguage, {{"path", path.string()}, {"value", std::string(language)}}, {}};
    std::unordered_map<std::string_view, std::size_t> seen;
    for (const std::string& key : table.keys)
        if (!seen.emplace(key, 0).second)
            return keyTwice(path, key);
    return table;
}

Result<ParallelTable> joinTexts(const TextTable& source, const TextTable& target)
{
    ParallelTable pairs;
    pairs.source = source.language;
    pairs.target = target.language;
    if (source.keyed && target.keyed) {
        joinByKey(source, target, pairs);
    } else {
        if (source.size() != target.size())
            return Error{errors::UnequalLines,
                {{"source", source.language}, {"target", target.language},
                    {"source_lines", std::to_string(source.size())},
                    {"target_lines", std::to_string(target.size())}},
                {}};
        for (std::size_t i = 0; i < source.size(); ++i)
            add(pairs, source, i, target, i);
    }
    if (pairs.keys.empty())
        return Error{errors::NoCommonText, {{"source", source.language}, {"target", target.language}}, {}};
    return pairs;
}

} // namespace isogloss::data
