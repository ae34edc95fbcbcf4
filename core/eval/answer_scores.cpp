// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/eval/answer_scores.h"

#include "core/base/sha256.h"
#include "core/eval/evaluate.h"
#include "core/eval/scoring.h"
#include "core/record/short_hash.h"
#include "core/record/signature.h"

#include <algorithm>

namespace isogloss::eval {

namespace {

using record::SeedScore;

bool countsSpans(const std::string& task)
{
    return task == taskName(data::Task::Slots) || task == taskName(data::Task::Entities);
}

/// F1 is twice the spans that are right over those predicted and expected.
Result<std::vector<record::ScorePart>> readParts(
    const std::filesystem::path& evaluation, const std::string& task, const std::string& language)
{
    const std::filesystem::path path = evaluation / ("predictions." + language + ".jsonl");
    std::vector<record::ScorePart> parts;
    std::error_code ignored;
    if (!countsSpans(task) || !std::filesystem::exists(path, ignored))
        return parts;
    ISOGLOSS_TRY(const LanguagePredictions answers, readPredictions(path, language));
    const data::Task kind = task == taskName(data::Task::Slots) ? data::Task::Slots : data::Task::Entities;
    for (std::size_t i = 0; i < answers.records.size(); ++i) {
        const MatchCounts counts = answerCounts(kind, answers.records[i], answers.predictions[i]);
        parts.push_back({2.0 * static_cast<double>(counts.correct),
            static_cast<double>(counts.predicted + counts.expected)});
    }
    return parts;
}

record::Signature signatureOf(
    const std::string& measure, const record::LanguageScores& scores, const AnswerContext& context)
{
    record::Signature signature;
    if (auto own = record::parseSignature(scores.signature.substr(0, scores.signature.find(';'))); own.has_value())
        signature = std::move(own).value();
    signature.measure = measure;
    signature.sentences = scores.records;
    signature.text = record::shortHash(scores.data);
    signature.prompt = context.prompt;
    signature.model = record::shortHash(context.model);
    if (!context.tokenizer.empty())
        signature.others.emplace_back("tokenizer", record::shortHash(context.tokenizer));
    return signature;
}

/// The mean of several languages' scores, which is read against the same texts.
SeedScore meanOf(const std::vector<const SeedScore*>& languages, const std::string& name)
{
    SeedScore mean = *languages.front();
    mean.about = name;
    mean.value = 0;
    mean.blocks.clear();
    bool hasAll = true;
    std::string texts;
    auto signature = record::parseSignature(languages.front()->signature).value();
    signature.sentences = 0;
    for (const SeedScore* const language : languages) {
        mean.value += language->value / static_cast<double>(languages.size());
        hasAll = hasAll && !language->blocks.empty();
        if (!language->blocks.empty())
            mean.blocks.push_back(language->blocks.front());
        const auto own = record::parseSignature(language->signature).value();
        texts += language->about + ' ' + own.text + '\n';
        signature.sentences += own.sentences;
    }
    if (!hasAll)
        mean.blocks.clear();
    signature.text = record::shortHash(sha256(texts));
    mean.signature = record::toText(signature);
    return mean;
}

} // namespace

Result<std::vector<SeedScore>> answerScores(
    const std::filesystem::path& evaluation, const record::Scores& scores, const AnswerContext& context)
{
    std::vector<SeedScore> found;
    for (const auto& [language, own] : scores.languages) {
        const auto& value = own.f1 ? own.f1 : own.chrf;
        if (!value)
            continue;
        SeedScore score;
        score.measure = own.f1 ? "f1" : "chrf";
        score.about = language;
        score.seed = context.seed;
        score.value = *value;
        score.signature = record::toText(signatureOf(score.measure, own, context));
        ISOGLOSS_TRY(auto parts, readParts(evaluation, scores.task, language));
        if (!parts.empty())
            score.blocks.push_back(std::move(parts));
        found.push_back(std::move(score));
    }
    std::vector<const SeedScore*> taught;
    std::vector<const SeedScore*> others;
    for (const SeedScore& score : found)
        (context.taught.contains(score.about) ? taught : others).push_back(&score);
    std::vector<SeedScore> means;
    if (!taught.empty())
        means.push_back(meanOf(taught, "supervised"));
    if (!others.empty())
        means.push_back(meanOf(others, "transfer"));
    found.insert(found.begin(), means.begin(), means.end());
    return found;
}

} // namespace isogloss::eval
