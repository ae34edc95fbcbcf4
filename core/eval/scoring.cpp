// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/eval/scoring.h"

#include "core/eval/bleu.h"
#include "core/eval/chrf.h"
#include "core/eval/entity_f1.h"
#include "core/eval/slot_labels.h"
#include "core/eval/span_f1.h"
#include "core/eval/words.h"

#include <cassert>

namespace isogloss::eval {

namespace {

record::LanguageScores f1Scores(const MatchCounts& counts, std::int64_t unreadable)
{
    record::LanguageScores scores;
    scores.f1 = counts.f1();
    scores.precision = counts.precision();
    scores.recall = counts.recall();
    scores.unreadable = unreadable;
    return scores;
}

record::LanguageScores scoreSlots(
    std::span<const data::TaskRecord> records, std::span<const std::string> predictions)
{
    MatchCounts counts;
    std::int64_t unreadable = 0;
    bool byCharacter = false;
    for (std::size_t i = 0; i < records.size(); ++i) {
        byCharacter = isLabelledByCharacter(records[i].language);
        const LabelledWords expected = expectedSlotLabels(records[i]);
        const PredictedLabels predicted = predictedSlotLabels(predictions[i], expected.words, byCharacter);
        counts += matchSpans(slotTags(expected.labels), slotTags(predicted.labels));
        unreadable += predicted.malformedParts > 0;
    }
    record::LanguageScores scores = f1Scores(counts, unreadable);
    scores.signature = std::string("slots|f1:micro|spans:seqeval|labels:rebuilt|split:")
        + (byCharacter ? "character" : "word");
    return scores;
}

record::LanguageScores scoreEntities(
    std::span<const data::TaskRecord> records, std::span<const std::string> predictions)
{
    MatchCounts counts;
    std::int64_t unreadable = 0;
    for (std::size_t i = 0; i < records.size(); ++i) {
        auto predicted = parseEntities(predictions[i]);
        unreadable += !predicted.has_value();
        counts += matchEntities(parseEntities(records[i].target).value_or(std::vector<Entity>()),
            std::move(predicted).value_or(std::vector<Entity>()));
    }
    record::LanguageScores scores = f1Scores(counts, unreadable);
    scores.signature = "entities|f1:micro|match:label+text";
    return scores;
}

std::string oneLine(std::string_view text)
{
    std::string line;
    for (const std::string_view word : words(text)) {
        if (!line.empty())
            line += ' ';
        line += word;
    }
    return line;
}

record::LanguageScores scoreTranslation(
    std::span<const data::TaskRecord> records, std::span<const std::string> predictions)
{
    std::vector<std::string> hypotheses;
    std::vector<std::vector<std::string>> references(1);
    for (std::size_t i = 0; i < records.size(); ++i) {
        hypotheses.push_back(oneLine(predictions[i]));
        references.front().push_back(records[i].target);
    }
    const BleuTokenizer tokenizer = bleuTokenizerFor(records.front().targetLanguage);
    record::LanguageScores scores;
    scores.bleu = corpusBleu(hypotheses, references, tokenizer).score;
    scores.chrf = corpusChrf(hypotheses, references);
    scores.signature = "BLEU|" + bleuSignature(1, tokenizer) + "; chrF2++|" + chrfSignature(1);
    return scores;
}

} // namespace

std::string_view taskName(data::Task task)
{
    switch (task) {
    case data::Task::Slots:
        return "slots";
    case data::Task::Entities:
        return "entities";
    case data::Task::Translation:
        return "translation";
    case data::Task::Plain:
        break;
    }
    return "plain";
}

record::LanguageScores scorePredictions(
    data::Task task, std::span<const data::TaskRecord> records, std::span<const std::string> predictions)
{
    assert(!records.empty() && records.size() == predictions.size() && task != data::Task::Plain);
    record::LanguageScores scores = task == data::Task::Slots ? scoreSlots(records, predictions)
        : task == data::Task::Entities                        ? scoreEntities(records, predictions)
                                                              : scoreTranslation(records, predictions);
    scores.records = std::ssize(records);
    return scores;
}

} // namespace isogloss::eval
