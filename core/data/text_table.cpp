// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/text_table.h"

#include "core/data/errors.h"
#include "core/data/lines.h"
#include "core/data/readers/text_lines.h"
#include "core/data/readers/text_records.h"

#include <unordered_map>

namespace isogloss::data {

namespace fs = std::filesystem;

namespace {

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
        ISOGLOSS_TRY(table, readTextRecords(path, lines, language));
    } else if (looksKeyed(lines)) {
        ISOGLOSS_TRY(table, readKeyedLines(path, lines));
    } else {
        table = readPlainLines(lines);
    }
    table.language = language;
    if (table.texts.empty())
        return Error{
            errors::NoTextOfLanguage, {{"path", path.string()}, {"value", std::string(language)}}, {}};
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
