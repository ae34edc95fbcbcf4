// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/readers/massive.h"

#include "core/base/excerpt.h"
#include "core/base/json_reader.h"
#include "core/data/errors.h"
#include "core/language/shipped_languages.h"
#include "core/text/utf8.h"

namespace isogloss::data {

namespace {

struct Marked
{
    std::string text;
    std::vector<Span> spans;
};

std::string_view trimmed(std::string_view text)
{
    const auto first = text.find_first_not_of(' ');
    return first == std::string_view::npos ? std::string_view()
                                           : text.substr(first, text.find_last_not_of(' ') - first + 1);
}

Error markup(const std::string& place, std::string_view value)
{
    return {errors::SlotMarkup, {{"path", place}, {"value", excerpt(value)}}, {}};
}

Result<Marked> readMarkup(std::string_view marked, const std::string& place)
{
    Marked result;
    std::string_view rest = marked;
    while (!rest.empty()) {
        const auto open = rest.find('[');
        const std::string_view plain = rest.substr(0, open);
        if (const auto close = plain.find(']'); close != std::string_view::npos)
            return markup(place, plain.substr(close));
        result.text += plain;
        if (open == std::string_view::npos)
            break;
        const auto close = rest.find(']', open);
        const auto colon = rest.find(" : ", open);
        if (close == std::string_view::npos || colon == std::string_view::npos || colon > close
            || rest.find('[', open + 1) < close)
            return markup(place, rest.substr(open));
        const std::string_view words = trimmed(rest.substr(colon + 3, close - colon - 3));
        Span span{std::string(trimmed(rest.substr(open + 1, colon - open - 1))),
            text::countCodePoints(result.text), 0};
        span.end = span.begin + text::countCodePoints(words);
        if (span.label.empty() || span.begin == span.end)
            return markup(place, rest.substr(open));
        result.text += words;
        result.spans.push_back(std::move(span));
        rest.remove_prefix(close + 1);
    }
    return result;
}

Part partNamed(const std::string& name)
{
    return name == "test" ? Part::Test : name == "dev" ? Part::Validation : Part::Train;
}

} // namespace

bool isMassiveRecord(const Json& record)
{
    return record.is_object() && record.contains("annot_utt");
}

Result<TaskRecord> readMassive(const Json& record, const std::string& place)
{
    TaskRecord task;
    task.task = Task::Slots;
    ISOGLOSS_TRY(const Json id, jsonField<Json>(record, "id", place));
    task.key = id.is_string() ? id.get<std::string>() : id.dump();
    ISOGLOSS_TRY(const std::string locale, jsonField<std::string>(record, "locale", place));
    task.language = language::keyOfCode(locale).value_or(locale);
    ISOGLOSS_TRY(const std::string partition, jsonFieldOr(record, "partition", place, std::string("train")));
    task.part = partNamed(partition);
    ISOGLOSS_TRY(const std::string marked, jsonField<std::string>(record, "annot_utt", place));
    ISOGLOSS_TRY(Marked read, readMarkup(marked, place));
    task.input = std::move(read.text);
    task.spans = std::move(read.spans);
    task.target = slotTarget(task.input, task.spans);
    return task;
}

std::string slotTarget(const std::string& input, const std::vector<Span>& spans)
{
    std::string target;
    for (const Span& span : spans) {
        const std::size_t begin = text::byteOffset(input, span.begin);
        target += (target.empty() ? "" : "; ") + span.label + ": "
            + input.substr(begin, text::byteOffset(input, span.end) - begin);
    }
    return target.empty() ? "None" : target;
}

} // namespace isogloss::data
