// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/readers/instructions.h"

#include "core/base/json_reader.h"
#include "core/base/translatable.h"
#include "core/data/errors.h"
#include "core/data/readers/json_records.h"

#include <algorithm>
#include <array>

namespace isogloss::data {

namespace {

struct Turn
{
    bool isAnswer = false;
    std::string text;
};

constexpr std::array<std::string_view, 3> Answering{"gpt", "assistant", "model"};

bool isAlpaca(const Json& record)
{
    return record.is_object() && record.contains("instruction") && record.contains("output");
}

bool isConversation(const Json& record)
{
    return record.is_object()
        && ((record.contains("conversations") && record["conversations"].is_array())
            || (record.contains("messages") && record["messages"].is_array()));
}

Confidence sniff(const Sample& sample)
{
    const Json record = firstRecord(sample);
    return isAlpaca(record) || isConversation(record) ? Confidence::Certain : Confidence::None;
}

void add(std::vector<Turn>& turns, bool isAnswer, std::string text)
{
    if (!text.empty())
        turns.push_back({isAnswer, std::move(text)});
}

Result<std::vector<Turn>> alpacaTurns(const Json& record, const std::string& place)
{
    std::vector<Turn> turns;
    ISOGLOSS_TRY(std::string system, jsonFieldOr(record, "system", place, std::string()));
    add(turns, false, std::move(system));
    ISOGLOSS_TRY(const Json history, jsonFieldOr(record, "history", place, Json::array()));
    for (const Json& exchange : history) {
        if (!exchange.is_array() || exchange.size() != 2 || !exchange[0].is_string()
            || !exchange[1].is_string())
            return Error{errors::RecordForm, {{"path", place}, {"field", "history"}}, {}};
        add(turns, false, exchange[0]);
        add(turns, true, exchange[1]);
    }
    ISOGLOSS_TRY(std::string instruction, jsonField<std::string>(record, "instruction", place));
    ISOGLOSS_TRY(const std::string input, jsonFieldOr(record, "input", place, std::string()));
    ISOGLOSS_TRY(std::string output, jsonField<std::string>(record, "output", place));
    add(turns, false, instruction + (instruction.empty() || input.empty() ? "" : "\n") + input);
    add(turns, true, std::move(output));
    return turns;
}

Result<std::vector<Turn>> conversationTurns(const Json& record, const std::string& place)
{
    const bool isShareGpt = record.contains("conversations");
    const char* const who = isShareGpt ? "from" : "role";
    const char* const what = isShareGpt ? "value" : "content";
    std::vector<Turn> turns;
    ISOGLOSS_TRY(std::string system, jsonFieldOr(record, "system", place, std::string()));
    add(turns, false, std::move(system));
    for (const Json& message : record[isShareGpt ? "conversations" : "messages"]) {
        ISOGLOSS_TRY(const std::string speaker, jsonField<std::string>(message, who, place));
        ISOGLOSS_TRY(std::string text, jsonField<std::string>(message, what, place));
        const bool isAnswer = std::find(Answering.begin(), Answering.end(), speaker) != Answering.end();
        add(turns, isAnswer, std::move(text));
    }
    return turns;
}

/// A record for each answer.
Result<void> handOn(const std::vector<Turn>& turns, const JsonRecords& records, RowSink& sink)
{
    const std::string number = std::to_string(records.line());
    std::string before;
    std::size_t answers = 0;
    for (const Turn& turn : turns) {
        if (turn.isAnswer && !before.empty()) {
            TaskRecord task;
            ++answers;
            task.key = answers == 1 ? number : number + "." + std::to_string(answers);
            task.group = number;
            task.input = before;
            task.target = turn.text;
            ISOGLOSS_CHECK(sink.task(records.line(), std::move(task)));
        }
        before += (before.empty() ? "" : "\n\n") + turn.text;
    }
    if (answers == 0)
        sink.skip(errors::TurnsWithoutAnswer);
    return {};
}

Result<void> read(const Table& table, RowSink& sink, ReadControl& control)
{
    ISOGLOSS_TRY(auto records, JsonRecords::open(table.sources.front(), control));
    Json record;
    while (sink.wantsMore()) {
        ISOGLOSS_TRY(const bool hasRecord, records.next(record));
        if (!hasRecord)
            break;
        if (!isAlpaca(record) && !isConversation(record))
            return Error{errors::RecordForm, {{"path", records.here()}, {"field", "output"}}, {}};
        ISOGLOSS_TRY(const std::vector<Turn> turns,
            isAlpaca(record) ? alpacaTurns(record, records.here())
                             : conversationTurns(record, records.here()));
        ISOGLOSS_CHECK(handOn(turns, records, sink));
    }
    return {};
}

} // namespace

const Format Instructions{
    .id = "instructions",
    .name = QT_TRANSLATE_NOOP("formats", "Instructions (Alpaca, ShareGPT, messages)"),
    .sniff = sniff,
    .read = read,
};

} // namespace isogloss::data
