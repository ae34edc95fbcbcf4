// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/arguments.h"
#include "app/cli/commands.h"
#include "app/cli/model_options.h"
#include "app/cli/number_checks.h"
#include "app/cli/progress_line.h"
#include "core/eval/evaluate.h"

#include <cstdio>
#include <map>
#include <nlohmann/json.hpp>

namespace isogloss::cli {

namespace {

struct Options
{
    ModelOptions model;
    data::Task task = data::Task::Slots;
    std::vector<std::string> data;
    std::vector<std::string> taught;
    std::string out;
    int maxNewTokens = 128;
};

std::string number(const std::optional<double>& value, const char* pattern)
{
    char text[32] = "";
    if (value)
        std::snprintf(text, sizeof text, pattern, *value);
    return text;
}

/// "F1 0.512 (95 %: 0.460 to 0.561)"; nothing without a value.
std::string score(const std::string& name, const std::optional<double>& value,
    const std::optional<record::ScoreInterval>& interval, const char* pattern)
{
    if (!value)
        return {};
    const std::string text = "  " + name + " " + number(value, pattern);
    return interval ? text + " (95 %: " + number(interval->low, pattern) + " to " + number(interval->high, pattern) + ")"
                    : text;
}

void sayScores(const record::Scores& scores, const Session& session)
{
    for (const auto& [language, values] : scores.languages)
        session.say(language + score("F1", values.f1, values.f1Interval, "%.3f")
            + score("chrF++", values.chrf, values.chrfInterval, "%.1f")
            + score("BLEU", values.bleu, values.bleuInterval, "%.1f") + "  " + std::to_string(values.records)
            + " records");
    if (scores.supervisedMean)
        session.say("mean, taught the task      " + number(scores.supervisedMean, "%.3f"));
    if (scores.transferMean)
        session.say("mean, not taught the task  " + number(scores.transferMean, "%.3f"));
}

Result<std::vector<eval::LanguageRecords>> readAll(const std::vector<std::string>& arguments)
{
    std::vector<eval::TestFile> files;
    for (const std::string& argument : arguments) {
        ISOGLOSS_TRY(const KeyedFile file, keyedFile(argument));
        files.push_back({file.key, file.path});
    }
    return eval::readTestFiles(files);
}

Result<void> evaluate(const Options& options, Session& session)
{
    ISOGLOSS_TRY(const auto languages, readAll(options.data));
    ISOGLOSS_TRY(const auto opened, open(options.model, session.stop()));
    ProgressLine line("Records answered");
    model::GenerationOptions generation;
    generation.maxNewTokens = options.maxNewTokens;
    ISOGLOSS_TRY(const auto evaluation,
        eval::evaluate(opened.model, opened.adapterOrNull(), options.task, languages, options.taught,
            generation, session.stop(), line.sink()));
    ISOGLOSS_CHECK(eval::writeEvaluation(options.out, evaluation));
    line.clear();
    if (session.json())
        session.print(record::toJson(evaluation.scores));
    else
        sayScores(evaluation.scores, session);
    return {};
}

} // namespace

void addEvaluate(CLI::App& program, Session& session)
{
    auto options = std::make_shared<Options>();
    CLI::App* const command = session.add(program, "evaluate",
        "Lets a model answer test records, scores the answers by language, and keeps every one",
        "evaluate --model models/base --adapter runs/1/adapter --task slots --data swh_Latn=test.jsonl "
        "--taught eng_Latn "
        "--out scores",
        [options](Session& call) { return evaluate(*options, call); });
    options->model.addTo(*command);
    options->model.addPromptTo(*command);
    const std::map<std::string, data::Task> tasks{{"slots", data::Task::Slots},
        {"entities", data::Task::Entities}, {"translation", data::Task::Translation}};
    command->add_option("--task", options->task, "slots, entities or translation")
        ->required()
        ->transform(CLI::CheckedTransformer(tasks))
        ->option_text("slots|entities|translation");
    command->add_option("--data", options->data, "KEY=FILE: test records of each language; for translation also SOURCE-TARGET=FILE of any parallel text")
        ->required()
        ->option_text("KEY=FILE ...");
    command->add_option("--taught", options->taught, "Languages that were taught the task")->delimiter(',');
    command->add_option("--out", options->out, "Folder for scores.json and the answers")->required();
    command->add_option("--max-new-tokens", options->maxNewTokens, "Longest answer")
        ->check(Positive);
}

} // namespace isogloss::cli
