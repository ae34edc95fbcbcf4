// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/eval/scoring.h"

#include "core/eval/bleu.h"
#include "core/eval/chrf.h"
#include "core/eval/entity_f1.h"
#include "core/eval/score_interval.h"
#include "core/eval/slot_labels.h"
#include "core/eval/span_f1.h"
#include "core/eval/words.h"

#include <cassert>

namespace isogloss::eval {

namespace {

/// How one answer did, where it is read as slots or entities.
struct AnswerMatch
{
    MatchCounts counts;
    bool isReadable = true;
};

AnswerMatch matchSlots(const data::TaskRecord& record, const std::string& prediction)
{
    const LabelledWords expected = expectedSlotLabels(record);
    const PredictedLabels predicted
        = predictedSlotLabels(prediction, expected.words, isLabelledByCharacter(record.language));
    return {matchSpans(slotTags(expected.labels), slotTags(predicted.labels)), predicted.malformedParts == 0};
}

AnswerMatch matchEntityAnswer(const data::TaskRecord& record, const std::string& prediction)
{
    auto predicted = parseEntities(prediction);
    const bool isReadable = predicted.has_value();
    return {matchEntities(parseEntities(record.target).value_or(std::vector<Entity>()),
                std::move(predicted).value_or(std::vector<Entity>())),
        isReadable};
}

record::LanguageScores f1Scores(std::span<const data::TaskRecord> records,
    std::span<const std::string> predictions, AnswerMatch (*match)(const data::TaskRecord&, const std::string&))
{
    record::LanguageScores scores;
    scores.unreadable = 0;
    MatchCounts sum;
    std::vector<MatchCounts> counts;
    for (std::size_t i = 0; i < records.size(); ++i) {
        const AnswerMatch answer = match(records[i], predictions[i]);
        counts.push_back(answer.counts);
        sum += answer.counts;
        *scores.unreadable += !answer.isReadable;
    }
    scores.f1 = sum.f1();
    scores.precision = sum.precision();
    scores.recall = sum.recall();
    scores.f1Interval = scoreInterval(counts, [](const MatchCounts& drawn) { return drawn.f1(); });
    return scores;
}

record::LanguageScores scoreSlots(
    std::span<const data::TaskRecord> records, std::span<const std::string> predictions)
{
    record::LanguageScores scores = f1Scores(records, predictions, matchSlots);
    scores.signature = std::string("slots|f1:micro|spans:seqeval|labels:rebuilt|split:")
        + (isLabelledByCharacter(records.back().language) ? "character" : "word");
    return scores;
}

record::LanguageScores scoreEntities(
    std::span<const data::TaskRecord> records, std::span<const std::string> predictions)
{
    record::LanguageScores scores = f1Scores(records, predictions, matchEntityAnswer);
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

template <typename Counts>
Counts sumOf(const std::vector<Counts>& counts)
{
    Counts sum{};
    for (const Counts& sentence : counts)
        sum += sentence;
    return sum;
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
    const auto bleu = [](const BleuCounts& counts) { return bleuOf(counts).score; };
    const auto chrf = [](const ChrfCounts& counts) { return chrfOf(counts); };
    const std::vector<BleuCounts> bleuParts = bleuCounts(hypotheses, references, tokenizer);
    const std::vector<ChrfCounts> chrfParts = chrfCounts(hypotheses, references);
    scores.bleu = bleu(sumOf(bleuParts));
    scores.bleuInterval = scoreInterval(bleuParts, bleu);
    scores.chrf = chrf(sumOf(chrfParts));
    scores.chrfInterval = scoreInterval(chrfParts, chrf);
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

MatchCounts answerCounts(data::Task task, const data::TaskRecord& record, const std::string& prediction)
{
    return (task == data::Task::Slots ? matchSlots(record, prediction) : matchEntityAnswer(record, prediction)).counts;
}

bool isRight(data::Task task, const data::TaskRecord& record, const std::string& prediction)
{
    if (task == data::Task::Translation || task == data::Task::Plain)
        return oneLine(prediction) == oneLine(record.target);
    const MatchCounts counts = answerCounts(task, record, prediction);
    return counts.correct == counts.expected && counts.correct == counts.predicted;
}

} // namespace isogloss::eval
