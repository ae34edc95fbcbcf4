// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/prepared_data.h"

#include "core/train/errors.h"
#include "core/train/prepared_pairs.h"
#include "core/train/prepared_tasks.h"
#include "core/train/text_tokens.h"

#include "core/base/file_hash.h"
#include "core/data/text_table.h"

#include <algorithm>
#include <set>

namespace isogloss::train {

namespace {

using record::LogLine;

Result<void> hashFiles(const record::DataSettings& data, std::map<std::string, std::string>& hashes)
{
    std::set<std::string> paths;
    for (const auto* list : {&data.task, &data.validation})
        for (const auto& source : *list)
            paths.insert(source.path);
    for (const auto* list : {&data.text, &data.control})
        for (const auto& source : *list)
            paths.insert(source.path);
    for (const auto* list : {&data.parallel, &data.watch})
        for (const auto& source : *list)
            paths.insert({source.path, source.sourcePath, source.targetPath});
    paths.erase("");
    for (const std::string& path : paths) {
        ISOGLOSS_TRY(hashes[path], fileHash(path));
    }
    return {};
}

std::int64_t codePoints(std::string_view text)
{
    return std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xC0) != 0x80; });
}

Result<void> readControls(
    const record::RunSettings& settings, TextTokens& tokens, PreparedData& prepared, Texts& judging)
{
    constexpr std::size_t MostLines = 200;
    for (const record::TextSource& source : settings.data.control) {
        ISOGLOSS_TRY(const data::TextTable table, data::readTexts(source.path, source.language));
        ControlText control;
        control.language = source.language;
        for (const std::string& text : table.texts) {
            ISOGLOSS_TRY(auto example, tokens.running(text));
            if (!example || control.lines.size() == MostLines)
                continue;
            control.lines.push_back(std::move(*example));
            judging[source.language].push_back(text);
            control.characters.push_back(codePoints(text));
        }
        if (control.lines.empty())
            return Error{errors::NoUsableRecords, {{"field", "data.control"}, {"path", source.path}}, {}};
        prepared.controls.push_back(std::move(control));
    }
    return {};
}

} // namespace

Result<PreparedData> prepareData(
    const record::RunSettings& settings, const model::LoadedModel& model, const std::stop_token& stop)
{
    const bool teaches = settings.objective.schedule != record::Schedule::AlignOnly;
    const bool aligns = settings.objective.schedule != record::Schedule::TaskOnly;
    PreparedData prepared;
    ISOGLOSS_TRY(prepared.terms, readTerms(settings.data));
    RunTexts texts;
    TextTokens tokens(model, settings.data.maxLength);
    ISOGLOSS_CHECK(hashFiles(settings.data, prepared.hashes));
    if (teaches)
        ISOGLOSS_CHECK(prepareTasks(settings, model, tokens, prepared, texts));
    ISOGLOSS_CHECK(preparePairs(settings, tokens, prepared, texts));
    ISOGLOSS_CHECK(readControls(settings, tokens, prepared, texts.judging));
    if (tokens.tooLong() > 0)
        prepared.log.push_back({LogLine::Level::Warning, says::RecordsTooLong,
            {{"count", std::to_string(tokens.tooLong())}, {"allowed", std::to_string(tokens.limit())}}});
    if (teaches && prepared.task.empty())
        return Error{errors::NoUsableRecords, {{"field", "data.task"}, {"path", settings.model}}, {}};
    if (aligns && prepared.pairs.size() < 2)
        return Error{errors::NoUsableRecords, {{"field", "data.parallel"}, {"path", settings.model}}, {}};
    for (const auto& [language, learned] : texts.learned)
        prepared.learned[language] = std::ssize(learned);
    ISOGLOSS_TRY(prepared.leaks, findLeaks(texts, stop));
    const auto lines = logLines(prepared.leaks);
    prepared.log.insert(prepared.log.end(), lines.begin(), lines.end());
    return prepared;
}

} // namespace isogloss::train
