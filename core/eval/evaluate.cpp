// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/eval/evaluate.h"

#include "core/base/errors.h"
#include "core/base/sha256.h"
#include "core/data/task_prompt.h"
#include "core/eval/errors.h"
#include "core/eval/scoring.h"
#include "core/record/short_hash.h"
#include "isogloss_version.h"

#include <algorithm>
#include <set>

namespace isogloss::eval {

namespace {

Result<void> check(
    data::Task task, const std::vector<LanguageRecords>& languages, const std::vector<std::string>& taught)
{
    std::set<std::string> known;
    std::string names;
    for (const auto& [language, records, hash, file] : languages) {
        if (records.empty())
            return Error{errors::NoRecords, {{"value", language}}, {}};
        for (const data::TaskRecord& record : records)
            if (record.task != task || task == data::Task::Plain)
                return Error{errors::WrongTask,
                    {{"value", record.key}, {"language", language}, {"task", std::string(taskName(task))}},
                    {}};
        names += (known.empty() ? "" : ", ") + language;
        known.insert(language);
    }
    for (const std::string& language : taught)
        if (known.count(language) == 0)
            return Error{errors::UnknownTaught, {{"value", language}, {"allowed", names}}, {}};
    return {};
}

/// What training puts behind the target of this form: the answer ends there.
std::string answerEnding(const data::TaskRecord& record, tokenizer::ChatTemplate form)
{
    const std::string text = data::renderTask(record, form).text;
    const std::size_t at = text.find(record.target);
    return at == std::string::npos ? std::string() : text.substr(at + record.target.size());
}

Result<std::string> commonSignature(const model::LoadedModel& model, const model::LoadedAdapter* adapter,
    tokenizer::ChatTemplate form, const model::GenerationOptions& generation)
{
    ISOGLOSS_TRY(const std::string modelHash, model.hash());
    std::string text = "prompt:" + std::string(tokenizer::name(form));
    text += generation.temperature > 0 ? "|decode:sampled" : "|decode:greedy";
    text += "|tokens:" + std::to_string(generation.maxNewTokens) + "|dtype:" + model.dtypeName();
    text += "|model:" + record::shortHash(modelHash);
    text += "|adapter:" + (adapter == nullptr ? "none" : record::shortHash(adapter->hash()));
    return text + "|isogloss:" + Version;
}

std::string textSignature(const std::vector<data::TaskRecord>& records)
{
    Sha256 hash;
    for (const data::TaskRecord& record : records)
        hash.add(record.input + '\t' + record.target + '\n');
    return "N:" + std::to_string(records.size()) + "|text:" + record::shortHash(hash.finish());
}

void addMeans(record::Scores& scores, const std::vector<std::string>& taught)
{
    double sums[2] = {0, 0};
    int counts[2] = {0, 0};
    for (const auto& [language, values] : scores.languages) {
        const bool isTaught = std::find(taught.begin(), taught.end(), language) != taught.end();
        sums[isTaught] += values.f1 ? *values.f1 : values.chrf.value_or(0);
        ++counts[isTaught];
    }
    if (counts[true] > 0)
        scores.supervisedMean = sums[true] / counts[true];
    if (counts[false] > 0)
        scores.transferMean = sums[false] / counts[false];
}

/// Hands every language its part of the answers, which stand one language after another.
std::vector<LanguagePredictions> distribute(
    const std::vector<LanguageRecords>& languages, std::vector<std::string> answers)
{
    std::vector<LanguagePredictions> result;
    auto next = std::make_move_iterator(answers.begin());
    for (const auto& [language, records, hash, file] : languages) {
        const auto end = next + std::ssize(records);
        result.push_back({language, records, {next, end}});
        next = end;
    }
    return result;
}

} // namespace

Result<Evaluation> evaluate(const model::LoadedModel& model, const model::LoadedAdapter* adapter,
    data::Task task, const std::vector<LanguageRecords>& languages, const std::vector<std::string>& taught,
    const model::GenerationOptions& generation, std::stop_token stop, const ProgressSink& progress)
{
    ISOGLOSS_CHECK(check(task, languages, taught));
    ISOGLOSS_TRY(const auto form, Result(model.chatTemplate()));
    ISOGLOSS_TRY(const std::string common, commonSignature(model, adapter, form, generation));
    std::vector<std::string> prompts;
    model::GenerationOptions options = generation;
    for (const LanguageRecords& language : languages)
        for (const data::TaskRecord& record : language.records)
            prompts.push_back(data::renderTask(record, form).prefix);
    if (options.stopText.empty() && !languages.empty())
        options.stopText = answerEnding(languages.front().records.front(), form);
    ISOGLOSS_TRY(auto answers, model.generate(prompts, options, adapter, stop, progress));
    if (stop.stop_requested() || answers.size() != prompts.size())
        return Error{isogloss::errors::Stopped, {}, {}};
    Evaluation evaluation;
    evaluation.scores.task = taskName(task);
    evaluation.predictions = distribute(languages, std::move(answers));
    for (const LanguagePredictions& part : evaluation.predictions) {
        auto scores = scorePredictions(task, part.records, part.predictions);
        scores.signature += "; " + textSignature(part.records) + '|' + common;
        evaluation.scores.languages[part.language] = std::move(scores);
    }
    for (const LanguageRecords& language : languages) {
        record::LanguageScores& scores = evaluation.scores.languages[language.language];
        scores.data = language.fileHash;
        scores.file = language.file;
    }
    addMeans(evaluation.scores, taught);
    return evaluation;
}

} // namespace isogloss::eval
