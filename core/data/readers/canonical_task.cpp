// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/readers/canonical_task.h"

#include "core/base/json_reader.h"
#include "core/data/errors.h"
#include "core/text/utf8.h"

#include <algorithm>
#include <array>

namespace isogloss::data {

namespace {

constexpr std::array<std::string_view, 4> Tasks{"plain", "slots", "entities", "translation"};
constexpr std::array<std::string_view, 3> Parts{"train", "validation", "test"};

template <typename Enum, std::size_t N>
Result<Enum> readName(const Json& record, const char* field, const std::array<std::string_view, N>& names,
    const std::string& fallback, const std::string& place)
{
    ISOGLOSS_TRY(const std::string name, jsonFieldOr(record, field, place, fallback));
    const auto found = std::find(names.begin(), names.end(), name);
    if (found == names.end())
        return Error{errors::RecordForm, {{"path", place}, {"field", field}}, {}};
    return static_cast<Enum>(found - names.begin());
}

Result<std::vector<Span>> readSpans(const Json& record, std::size_t inputLength, const std::string& place)
{
    std::vector<Span> spans;
    const Json list = record.value("spans", Json::array());
    for (const Json& json : list) {
        Span& span = spans.emplace_back();
        ISOGLOSS_TRY(span.label, jsonField<std::string>(json, "label", place));
        ISOGLOSS_TRY(span.begin, jsonField<std::size_t>(json, "start", place));
        ISOGLOSS_TRY(span.end, jsonField<std::size_t>(json, "end", place));
        if (span.begin >= span.end || span.end > inputLength)
            return Error{errors::SpanOutside, {{"path", place}, {"value", json.dump()}}, {}};
    }
    return spans;
}

} // namespace

bool isCanonicalTask(const Json& record)
{
    return record.is_object() && record.contains("input") && record.contains("task");
}

Result<TaskRecord> readCanonicalTask(const Json& record, const std::string& place)
{
    TaskRecord task;
    ISOGLOSS_TRY(task.key, jsonFieldOr(record, "key", place, std::string()));
    ISOGLOSS_TRY(task.group, jsonFieldOr(record, "group", place, std::string()));
    ISOGLOSS_TRY(task.language, jsonFieldOr(record, "language", place, std::string()));
    ISOGLOSS_TRY(task.targetLanguage, jsonFieldOr(record, "target_language", place, std::string()));
    ISOGLOSS_TRY(task.part, readName<Part>(record, "part", Parts, "train", place));
    ISOGLOSS_TRY(task.task, readName<Task>(record, "task", Tasks, "plain", place));
    ISOGLOSS_TRY(task.input, jsonField<std::string>(record, "input", place));
    ISOGLOSS_TRY(task.target, jsonField<std::string>(record, "target", place));
    ISOGLOSS_TRY(task.spans, readSpans(record, text::countCodePoints(task.input), place));
    return task;
}

Json toJson(const TaskRecord& record)
{
    Json json{{"key", record.key}, {"group", record.group}, {"language", record.language},
        {"part", Parts[static_cast<std::size_t>(record.part)]},
        {"task", Tasks[static_cast<std::size_t>(record.task)]}, {"input", record.input},
        {"target", record.target}, {"spans", Json::array()}};
    if (!record.targetLanguage.empty())
        json["target_language"] = record.targetLanguage;
    for (const Span& span : record.spans)
        json["spans"].push_back({{"label", span.label}, {"start", span.begin}, {"end", span.end}});
    return json;
}

} // namespace isogloss::data
