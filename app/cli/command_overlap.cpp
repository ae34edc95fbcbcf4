// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/arguments.h"
#include "app/cli/commands.h"
#include "app/cli/dataset_steps.h"
#include "app/cli/progress_line.h"
#include "core/base/excerpt.h"
#include "core/data/overlap.h"
#include "core/quality/corpus.h"

#include <nlohmann/json.hpp>

namespace isogloss::cli {

namespace {

constexpr std::size_t ShownBytes = 300;

struct Options
{
    std::vector<std::string> training;
    std::vector<std::string> evaluation;
    std::string workspace;
    data::OverlapOptions search;
    std::size_t examples = 100;
};

Result<quality::Corpus> readAll(const std::vector<std::string>& arguments, const std::string& workspace)
{
    quality::Corpus corpus;
    for (const std::string& argument : arguments) {
        if (!workspace.empty()) {
            const StepsCall dataset{workspace, argument, {}, false, false};
            ISOGLOSS_CHECK(addTexts(corpus, recordsOf(dataset), ""));
            continue;
        }
        KeyedFile file{"", argument};
        if (argument.find('=') != std::string::npos) {
            ISOGLOSS_TRY(file, keyedFile(argument));
        }
        ISOGLOSS_CHECK(addTexts(corpus, file.path, file.key));
    }
    return corpus;
}

std::string_view nameOf(data::OverlapKind kind)
{
    constexpr std::string_view Names[] = {"exact", "normalised", "near"};
    return Names[static_cast<std::size_t>(kind)];
}

Json toJson(const std::vector<data::Overlap>& overlaps, const quality::LanguageTexts& training,
    const quality::LanguageTexts& evaluation, std::size_t examples)
{
    Json json{{"training", training.texts.size()}, {"evaluation", evaluation.texts.size()}, {"exact", 0},
        {"normalised", 0}, {"near", 0}, {"records", Json::array()}};
    for (const data::Overlap& overlap : overlaps) {
        const std::string kind(nameOf(overlap.kind));
        json[kind] = json[kind].get<std::size_t>() + 1;
        if (json["records"].size() < examples)
            json["records"].push_back({{"kind", kind}, {"similarity", overlap.similarity},
                {"copies", overlap.copies.size()}, {"evaluation_key", evaluation.keys[overlap.evaluation]},
                {"evaluation_text", excerpt(evaluation.texts[overlap.evaluation], ShownBytes)},
                {"training_key", training.keys[overlap.training]},
                {"training_text", excerpt(training.texts[overlap.training], ShownBytes)}});
    }
    return json;
}

void sayOverlaps(const Json& languages, const Session& session)
{
    if (languages.empty())
        session.note("Training and evaluation data have no language in common.");
    for (const auto& [language, overlap] : languages.items()) {
        session.say(language + ": of " + overlap["evaluation"].dump() + " evaluation texts "
            + overlap["exact"].dump() + " are among the training texts, " + overlap["normalised"].dump()
            + " but for case and punctuation, " + overlap["near"].dump() + " nearly");
        for (const Json& record : overlap["records"]) {
            char similarity[16];
            std::snprintf(similarity, sizeof similarity, "%.2f", record["similarity"].get<double>());
            session.say("  " + record["kind"].get<std::string>() + " " + similarity);
            for (const char* side : {"evaluation", "training"})
                session.say("    " + std::string(side) + " "
                    + record[side + std::string("_key")].get<std::string>() + ": "
                    + record[side + std::string("_text")].get<std::string>());
        }
    }
}

Result<void> overlap(const Options& options, Session& session)
{
    ISOGLOSS_TRY(const quality::Corpus training, readAll(options.training, options.workspace));
    ISOGLOSS_TRY(const quality::Corpus evaluation, readAll(options.evaluation, options.workspace));
    Json languages = Json::object();
    for (const auto& [language, wanted] : evaluation) {
        const auto known = training.find(language);
        if (known == training.end())
            continue;
        ProgressLine line("Training texts compared in " + language);
        ISOGLOSS_TRY(const auto found,
            data::findOverlap(
                known->second.texts, wanted.texts, options.search, session.stop(), line.sink()));
        languages[language] = toJson(found, known->second, wanted, options.examples);
    }
    if (session.json())
        session.print({{"threshold", options.search.threshold}, {"languages", languages}});
    else
        sayOverlaps(languages, session);
    return {};
}

} // namespace

void addOverlap(CLI::App& program, Session& session)
{
    auto options = std::make_shared<Options>();
    CLI::App* const command = session.add(program, "overlap",
        "Which evaluation texts are among the training texts, exactly or nearly, in every language of both",
        "overlap --training records.jsonl --training swh_Latn=swahili.txt --evaluation swh_Latn=test.jsonl\n"
        "  isogloss-cli overlap --workspace my-languages --training tales --evaluation verses",
        [options](Session& call) { return overlap(*options, call); });
    command->add_option("--workspace", options->workspace, "A workspace; what is compared are names of its datasets");
    const char* const form = "RECORDS|KEY=FILE ...";
    command->add_option("--training", options->training, "Records of any kind, or texts of one language")
        ->required()
        ->option_text(form);
    command->add_option("--evaluation", options->evaluation, "Likewise")->required()->option_text(form);
    command
        ->add_option(
            "--threshold", options->search.threshold, "Least similarity of a near copy, 0.7 if not given")
        ->check(CLI::Range(0.05, 1.0));
    command->add_option("--examples", options->examples, "Overlaps shown of each language");
}

} // namespace isogloss::cli
