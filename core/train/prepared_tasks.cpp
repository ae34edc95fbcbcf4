// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/prepared_tasks.h"

#include "core/train/errors.h"

#include "core/data/split.h"
#include "core/data/task_record.h"
#include "core/data/text_table.h"

#include <algorithm>
#include <set>

namespace isogloss::train {

namespace {

using data::Part;
using data::TaskRecord;
using record::LogLine;

struct TaskParts
{
    std::vector<TaskRecord> train;
    std::vector<TaskRecord> validation;
};

Result<TaskParts> readParts(const record::DataSettings& settings)
{
    TaskParts parts;
    for (const record::TaskSource& source : settings.task) {
        ISOGLOSS_TRY(auto records, data::readTaskRecords(source.path, source.language));
        for (TaskRecord& record : records)
            if (record.part != Part::Test)
                (record.part == Part::Train ? parts.train : parts.validation).push_back(std::move(record));
    }
    if (settings.validation.empty())
        return parts;
    parts.validation.clear();
    for (const record::TaskSource& source : settings.validation) {
        ISOGLOSS_TRY(auto records, data::readTaskRecords(source.path, source.language));
        const bool isMarked = std::any_of(records.begin(), records.end(),
            [](const TaskRecord& record) { return record.part == Part::Validation; });
        for (TaskRecord& record : records)
            if (!isMarked || record.part == Part::Validation)
                parts.validation.push_back(std::move(record));
    }
    return parts;
}

void setAside(TaskParts& parts, std::uint64_t seed, std::vector<LogLine>& log)
{
    std::vector<std::string> groups;
    std::vector<std::string> texts;
    for (const TaskRecord& record : parts.train) {
        groups.push_back(record.group);
        texts.push_back(record.input);
    }
    const auto units = data::splitUnits(groups, texts);
    const data::Split split = data::holdOut(units, automaticHoldOut(parts.train.size()), seed);
    std::vector<TaskRecord> kept;
    for (const std::size_t i : split.kept)
        kept.push_back(parts.train[i]);
    for (const std::size_t i : split.heldOut)
        parts.validation.push_back(parts.train[i]);
    parts.train = std::move(kept);
    log.push_back({LogLine::Level::Info, says::RecordsHeldOut,
        {{"count", std::to_string(split.heldOut.size())}, {"kept", std::to_string(split.kept.size())}}});
}

Result<std::vector<TaskExample>> tokenised(
    const std::vector<TaskRecord>& records, const model::LoadedModel& model, TextTokens& tokens)
{
    std::vector<TaskExample> examples;
    ISOGLOSS_TRY(const auto form, Result(model.chatTemplate()));
    for (const TaskRecord& record : records) {
        ISOGLOSS_TRY(auto example, tokens.prompted(data::renderTask(record, form)));
        if (example)
            examples.push_back(std::move(*example));
    }
    return examples;
}

/// Running text: its lines, some of them for validation when there are no
/// records.
Result<std::vector<TaskExample>> readRunningText(
    const record::DataSettings& settings, TextTokens& tokens, Texts& learned)
{
    std::vector<TaskExample> examples;
    for (const record::TextSource& source : settings.text) {
        ISOGLOSS_TRY(const data::TextTable table, data::readTexts(source.path, source.language));
        for (const std::string& text : table.texts) {
            ISOGLOSS_TRY(auto example, tokens.running(text));
            if (!example)
                continue;
            examples.push_back(std::move(*example));
            learned[source.language].push_back(text);
        }
    }
    return examples;
}

} // namespace

std::size_t automaticHoldOut(std::size_t count)
{
    return std::min<std::size_t>(200, count / 5);
}

Result<void> prepareTasks(const record::RunSettings& settings, const model::LoadedModel& model,
    TextTokens& tokens, PreparedData& prepared, RunTexts& texts)
{
    ISOGLOSS_TRY(TaskParts parts, readParts(settings.data));
    if (parts.validation.empty() && parts.train.size() >= 5)
        setAside(parts, settings.data.splitSeedOr(settings.run.seed), prepared.log);
    for (const TaskRecord& record : parts.train)
        texts.learned[record.language].push_back(record.input);
    for (const TaskRecord& record : parts.validation)
        texts.judging[record.language].push_back(record.input);
    ISOGLOSS_TRY(prepared.task, tokenised(parts.train, model, tokens));
    ISOGLOSS_TRY(prepared.validation, tokenised(parts.validation, model, tokens));
    ISOGLOSS_TRY(auto lines, readRunningText(settings.data, tokens, texts.learned));
    if (prepared.validation.empty() && lines.size() >= 5) {
        const auto aside = static_cast<std::ptrdiff_t>(automaticHoldOut(lines.size()));
        prepared.validation.assign(lines.end() - aside, lines.end());
        lines.erase(lines.end() - aside, lines.end());
        prepared.log.push_back({LogLine::Level::Info, says::RecordsHeldOut,
            {{"count", std::to_string(aside)}, {"kept", std::to_string(lines.size())}}});
    }
    prepared.task.insert(prepared.task.end(), lines.begin(), lines.end());
    std::set<std::string> taught;
    for (const TaskRecord& record : parts.train)
        taught.insert(
            record.targetLanguage.empty() ? record.language : record.language + "-" + record.targetLanguage);
    prepared.taught.assign(taught.begin(), taught.end());
    return {};
}

} // namespace isogloss::train
