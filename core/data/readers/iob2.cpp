// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/readers/iob2.h"

#include "core/base/excerpt.h"
#include "core/base/json.h"
#include "core/data/errors.h"
#include "core/text/utf8.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <optional>

namespace isogloss::data {

namespace {

/// Some treebanks mark names that are no person, organisation or place; they are not part of the task.
constexpr std::string_view OtherNames = "-OTH";

struct Token
{
    std::string form;
    std::string tag;
};

struct Sentence
{
    std::string id;
    std::string text;
    std::vector<Token> tokens;
};

std::string joinedForms(const std::vector<Token>& tokens)
{
    std::string text;
    for (const Token& token : tokens)
        text += (text.empty() ? "" : " ") + token.form;
    return text;
}

bool isGap(std::string_view text)
{
    constexpr std::array<std::string_view, 4> Blanks{" ", "\t", "\xC2\xA0", "\xE3\x80\x80"};
    while (!text.empty()) {
        const auto* const blank = std::find_if(
            Blanks.begin(), Blanks.end(), [&](std::string_view mark) { return text.starts_with(mark); });
        if (blank == Blanks.end())
            return false;
        text.remove_prefix(blank->size());
    }
    return true;
}

/// Bytes at which each token stands in the text; empty when the text is not the forms in order, parted by
/// blanks or nothing (contractions are written as their parts: "do" as "de" and "o").
std::optional<std::vector<std::size_t>> locate(const std::vector<Token>& tokens, const std::string& text)
{
    std::vector<std::size_t> starts;
    std::size_t from = 0;
    for (const Token& token : tokens) {
        const auto at = text.find(token.form, from);
        if (at == std::string::npos || !isGap(std::string_view(text).substr(from, at - from)))
            return std::nullopt;
        starts.push_back(at);
        from = at + token.form.size();
    }
    return starts;
}

std::string entityTarget(const std::string& text, const std::vector<Span>& spans)
{
    std::string target;
    for (const Span& span : spans) {
        const std::size_t begin = text::byteOffset(text, span.begin);
        const std::string words = text.substr(begin, text::byteOffset(text, span.end) - begin);
        target += (target.empty() ? "" : ", ") + ("{\"TypeName\": " + Json(span.label).dump())
            + ", \"Text\": " + Json(words).dump() + "}";
    }
    return "{\"Results\": [" + target + "]}";
}

std::vector<Span> entitySpans(const Sentence& sentence, const std::vector<std::size_t>& starts)
{
    std::vector<Span> spans;
    bool isOpen = false;
    for (std::size_t i = 0; i < sentence.tokens.size(); ++i) {
        const Token& token = sentence.tokens[i];
        if (token.tag == "O" || token.tag.ends_with(OtherNames)) {
            isOpen = false;
            continue;
        }
        const std::string label = token.tag.substr(2);
        const std::size_t begin = text::countCodePoints(std::string_view(sentence.text).substr(0, starts[i]));
        if (!isOpen || token.tag[0] == 'B' || spans.back().label != label)
            spans.push_back({label, begin, begin});
        spans.back().end = begin + text::countCodePoints(token.form);
        isOpen = true;
    }
    return spans;
}

TaskRecord toRecord(Sentence sentence, std::size_t index)
{
    auto starts = locate(sentence.tokens, sentence.text);
    if (!starts) {
        sentence.text = joinedForms(sentence.tokens);
        starts = locate(sentence.tokens, sentence.text);
    }
    TaskRecord record;
    record.key = sentence.id.empty() ? std::to_string(index + 1) : sentence.id;
    record.task = Task::Entities;
    record.spans = entitySpans(sentence, *starts);
    record.target = entityTarget(sentence.text, record.spans);
    record.input = std::move(sentence.text);
    return record;
}

std::vector<std::string> columns(const std::string& line)
{
    std::vector<std::string> parts;
    for (std::size_t from = 0; from <= line.size();) {
        const auto tab = std::min(line.find('\t', from), line.size());
        parts.push_back(line.substr(from, tab - from));
        from = tab + 1;
    }
    return parts;
}

bool isTag(const std::string& tag)
{
    return tag == "O" || (tag.size() > 2 && (tag.starts_with("B-") || tag.starts_with("I-")));
}

} // namespace

bool looksLikeIob2(const std::vector<std::string>& lines)
{
    const auto token = std::find_if(lines.begin(), lines.end(),
        [](const std::string& line) { return !line.empty() && !line.starts_with("#"); });
    if (token == lines.end())
        return false;
    const auto parts = columns(*token);
    return parts.size() >= 3 && isTag(parts[2]);
}

Result<std::vector<TaskRecord>> readIob2(const std::vector<std::string>& lines, const std::string& path)
{
    std::vector<TaskRecord> records;
    Sentence sentence;
    const auto finish = [&] {
        if (!sentence.tokens.empty())
            records.push_back(toRecord(std::exchange(sentence, {}), records.size()));
    };
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const std::string& line = lines[i];
        if (line.empty()) {
            finish();
        } else if (line.starts_with("# sent_id = ")) {
            sentence.id = line.substr(12);
        } else if (line.starts_with("# text = ")) {
            sentence.text = line.substr(9);
        } else if (!line.starts_with("#")) {
            const auto parts = columns(line);
            if (parts.size() < 3 || !isTag(parts[2]))
                return Error{errors::TagForm,
                    {{"path", path}, {"line", std::to_string(i + 1)}, {"value", excerpt(line)}}, {}};
            sentence.tokens.push_back({parts[1], parts[2]});
        }
    }
    finish();
    return records;
}

} // namespace isogloss::data
