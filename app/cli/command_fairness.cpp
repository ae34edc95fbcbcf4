// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/number_checks.h"
#include "app/cli/text_sources.h"
#include "core/quality/tokenizer_fairness.h"

#include <nlohmann/json.hpp>

namespace isogloss::cli {

namespace {

using quality::per;

struct Options
{
    TextSources sources;
    std::string model;
    std::string pivot;
    std::size_t maxLength = 0;
    double tokensPerSecond = 0; ///< of a run; 0 = not known
};

/// Of training on a thousand sentences once, as long as a run reads so many tokens in a second.
double trainingSeconds(const quality::LanguageTokens& row, double tokensPerSecond)
{
    return 1000 * per(row.tokens, row.sentences) / tokensPerSecond;
}

Json rowJson(const quality::LanguageTokens& row, double tokensPerSecond)
{
    Json json{{"sentences", row.sentences}, {"tokens", row.tokens},
        {"tokens_per_word", per(row.tokens, row.words)},
        {"tokens_per_character", per(row.tokens, row.characters)},
        {"tokens_per_sentence", per(row.tokens, row.sentences)},
        {"fragments", per(row.fragments, row.tokens)}, {"unknown", per(row.unknown, row.tokens)},
        {"too_long", per(row.tooLong, row.sentences)}};
    if (row.toPivot)
        json["to_pivot"] = *row.toPivot;
    if (tokensPerSecond > 0)
        json["training_seconds_per_1000"] = trainingSeconds(row, tokensPerSecond);
    return json;
}

void say(const std::vector<quality::LanguageTokens>& rows, const Options& options, const Session& session)
{
    const std::string& pivot = options.pivot;
    session.say("language    per word  per character  per sentence  parts of characters  unknown  too long"
        + (pivot.empty() ? "" : "  for one token of " + pivot)
        + (options.tokensPerSecond > 0 ? "  training on 1,000" : ""));
    char line[256];
    for (const quality::LanguageTokens& row : rows) {
        std::snprintf(line, sizeof line, "%-10s  %8.2f  %13.2f  %12.1f  %17.1f %%  %5.1f %%  %6.1f %%",
            row.language.c_str(), per(row.tokens, row.words), per(row.tokens, row.characters),
            per(row.tokens, row.sentences), 100 * per(row.fragments, row.tokens),
            100 * per(row.unknown, row.tokens), 100 * per(row.tooLong, row.sentences));
        std::string text = line;
        if (row.toPivot) {
            std::snprintf(line, sizeof line, "  %.2f", *row.toPivot);
            text += line;
        }
        if (options.tokensPerSecond > 0) {
            std::snprintf(line, sizeof line, "  %.0f s", trainingSeconds(row, options.tokensPerSecond));
            text += line;
        }
        session.say(text);
    }
}

Result<void> fairness(const Options& options, Session& session)
{
    ISOGLOSS_TRY(const quality::TextSet set, options.sources.read());
    ISOGLOSS_TRY(const auto tokenizer, tokenizer::openTokenizer(options.model));
    ISOGLOSS_TRY(const auto rows,
        quality::tokenizerFairness(*tokenizer, set, options.pivot, options.maxLength, session.stop()));
    if (!rows)
        return {};
    if (!session.json()) {
        say(*rows, options, session);
        return {};
    }
    Json languages = Json::object();
    for (const quality::LanguageTokens& row : *rows)
        languages[row.language] = rowJson(row, options.tokensPerSecond);
    session.print({{"tokenizer", tokenizer->hash()},
        {"pivot", options.pivot.empty() ? Json() : Json(options.pivot)}, {"languages", languages}});
    return {};
}

} // namespace

void addFairness(CLI::App& program, Session& session)
{
    auto options = std::make_shared<Options>();
    CLI::App* const command = session.add(program, "fairness",
        "How many pieces a model's tokenizer cuts each language into, before any training",
        "fairness --model models/base --text eng_Latn=english.txt --text kat_Geor=georgian.txt --pivot "
        "eng_Latn",
        [options](Session& call) { return fairness(*options, call); });
    options->sources.addTo(*command);
    command->add_option("--model", options->model, "Folder of the model, or of its tokenizer")->required();
    command->add_option(
        "--pivot", options->pivot, "Language that the others are compared with, on what both say");
    command->add_option(
        "--max-length", options->maxLength, "Tokens from which on a sentence counts as too long");
    command
        ->add_option("--tokens-per-second", options->tokensPerSecond,
            "Of a run on this computer: then also how long training on 1,000 sentences takes")
        ->check(Positive);
}

} // namespace isogloss::cli
