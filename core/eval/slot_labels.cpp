// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/eval/slot_labels.h"

#include "core/eval/words.h"
#include "core/text/lower_case.h"

#include <algorithm>
#include <array>

namespace isogloss::eval {

namespace {

/// `wake me at [time : nine am]`; by character the brackets stand apart from the text around them.
std::string annotated(const data::TaskRecord& record, bool byCharacter)
{
    const auto text = characters(record.input);
    std::vector<data::Span> spans = record.spans;
    std::sort(spans.begin(), spans.end(), [](const auto& a, const auto& b) { return a.begin < b.begin; });
    std::string result;
    std::size_t position = 0;
    const auto copyTo = [&](std::size_t end) {
        for (; position < std::min(end, text.size()); ++position)
            result += text[position];
    };
    for (const data::Span& span : spans) {
        copyTo(span.begin);
        result += byCharacter ? " [" : "[";
        result += span.label + " : ";
        copyTo(span.end);
        result += byCharacter ? "] " : "]";
    }
    copyTo(text.size());
    return result;
}

std::string_view withoutBrackets(std::string_view chunk)
{
    const auto begin = chunk.find_first_not_of('[');
    return begin == std::string_view::npos ? std::string_view() : chunk.substr(begin);
}

bool isAscii(std::string_view text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 128; });
}

std::vector<std::string> labelsByWord(std::string_view annotatedText)
{
    std::vector<std::string> labels;
    std::string label(OutsideLabel);
    const auto chunks = words(annotatedText);
    for (std::size_t i = 0; i < chunks.size(); ++i) {
        if (chunks[i].front() == '[') {
            label = withoutBrackets(chunks[i]);
            ++i; // the colon
            continue;
        }
        labels.push_back(label);
        if (chunks[i].back() == ']')
            label = OutsideLabel;
    }
    return labels;
}

LabelledWords labelledByCharacter(std::string_view annotatedText)
{
    LabelledWords result;
    std::string label(OutsideLabel);
    const auto add = [&](std::string_view word) {
        result.words.emplace_back(word);
        result.labels.push_back(label);
    };
    bool colonFollows = false;
    for (std::string_view chunk : words(annotatedText)) {
        if (chunk.front() == '[') {
            label = withoutBrackets(chunk);
            colonFollows = true;
        } else if (chunk == ":" && colonFollows) {
            colonFollows = false;
        } else if (isAscii(chunk)) {
            add(chunk.substr(0, chunk.find_last_not_of(']') + 1));
        } else {
            for (const std::string_view character : characters(chunk)) {
                if (character == "]")
                    label = OutsideLabel;
                else
                    add(character);
            }
        }
    }
    return result;
}

std::vector<std::string_view> split(std::string_view text, std::string_view separator)
{
    std::vector<std::string_view> parts;
    for (std::size_t begin = 0;;) {
        const std::size_t end = text.find(separator, begin);
        parts.push_back(text.substr(begin, end - begin));
        if (end == std::string_view::npos)
            return parts;
        begin = end + separator.size();
    }
}

std::vector<std::string> lowered(const auto& parts)
{
    std::vector<std::string> result;
    for (const auto& part : parts)
        result.push_back(text::lowerCase(part));
    return result;
}

void labelMatches(std::vector<std::string>& labels, const std::vector<std::string>& sentence,
    const std::vector<std::string>& pattern, std::string_view label)
{
    if (pattern.empty())
        return;
    for (std::size_t i = 0; i + pattern.size() <= sentence.size(); ++i) {
        if (std::equal(pattern.begin(), pattern.end(), sentence.begin() + static_cast<std::ptrdiff_t>(i)))
            std::fill_n(labels.begin() + static_cast<std::ptrdiff_t>(i), pattern.size(), label);
    }
}

} // namespace

bool isLabelledByCharacter(std::string_view language)
{
    static constexpr std::array<std::string_view, 5> Languages{
        "jpn_Jpan", "cmn_Hans", "cmn_Hant", "zho_Hans", "zho_Hant"};
    return std::find(Languages.begin(), Languages.end(), language) != Languages.end();
}

LabelledWords expectedSlotLabels(const data::TaskRecord& record)
{
    const bool byCharacter = isLabelledByCharacter(record.language);
    const std::string annotatedText = annotated(record, byCharacter);
    if (byCharacter)
        return labelledByCharacter(annotatedText);
    LabelledWords result;
    for (const std::string_view word : words(record.input))
        result.words.emplace_back(word);
    result.labels = labelsByWord(annotatedText);
    result.labels.resize(result.words.size(), std::string(OutsideLabel));
    return result;
}

PredictedLabels predictedSlotLabels(
    std::string_view generated, std::span<const std::string> words, bool byCharacter)
{
    PredictedLabels result;
    result.labels.assign(words.size(), std::string(OutsideLabel));
    std::string_view line = trimmed(generated);
    line = trimmed(line.substr(0, line.find('\n')));
    if (text::lowerCase(line) == "none")
        return result;
    const auto sentence = lowered(words);
    for (const std::string_view part : split(line, "; ")) {
        const auto fields = split(part, ": ");
        if (fields.size() != 2) {
            ++result.malformedParts;
            continue;
        }
        const auto pattern = byCharacter ? lowered(characters(fields[1])) : lowered(eval::words(fields[1]));
        labelMatches(result.labels, sentence, pattern, fields[0]);
    }
    return result;
}

std::vector<std::string> slotTags(std::span<const std::string> labels)
{
    std::vector<std::string> tags;
    std::string_view previous = OutsideLabel;
    for (const std::string& label : labels) {
        if (label == OutsideLabel)
            tags.emplace_back("O");
        else
            tags.push_back((label == previous ? "I-" : "B-") + label);
        previous = label;
    }
    return tags;
}

} // namespace isogloss::eval
