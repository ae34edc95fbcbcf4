// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/number_checks.h"
#include "app/cli/progress_line.h"
#include "app/cli/text_sources.h"
#include "core/eval/reading_check.h"

#include <nlohmann/json.hpp>

namespace isogloss::cli {

namespace {

using quality::per;

struct Options
{
    TextSources sources;
    std::string model;
    std::string pivot;
    eval::ReadingOptions reading;
};

std::string_view words(eval::Reading reading)
{
    switch (reading) {
    case eval::Reading::Well:
        return "reads it well";
    case eval::Reading::Poorly:
        return "reads it poorly";
    case eval::Reading::NearChance:
        return "cannot read it: scores will be near chance";
    }
    return {};
}

Json rowJson(const eval::LanguageReading& row)
{
    Json json{{"sentences", row.sentences}, {"bits_per_character", row.bitsPerCharacter},
        {"letter_bits_per_character", row.letterBits}, {"tokens_per_word", per(row.tokens.tokens, row.tokens.words)},
        {"fragments", per(row.tokens.fragments, row.tokens.tokens)},
        {"unknown", per(row.tokens.unknown, row.tokens.tokens)}, {"reading", nameOf(row.reading)}};
    if (row.tokens.toPivot)
        json["to_pivot"] = *row.tokens.toPivot;
    return json;
}

void say(const std::vector<eval::LanguageReading>& rows, const Session& session)
{
    session.say("language    sentences  bits per character  letters alone  pieces per word  parts of characters  for one "
                "of the pivot");
    char line[256];
    for (const eval::LanguageReading& row : rows) {
        std::snprintf(line, sizeof line, "%-10s  %9zu  %18.2f  %13.2f  %15.2f  %17.1f %%  ", row.tokens.language.c_str(),
            row.sentences, row.bitsPerCharacter, row.letterBits, per(row.tokens.tokens, row.tokens.words),
            100 * per(row.tokens.fragments, row.tokens.tokens));
        std::string text = line;
        std::snprintf(line, sizeof line, row.tokens.toPivot ? "%.2f  " : "  ", row.tokens.toPivot.value_or(0));
        session.say(text + line + std::string(words(row.reading)));
    }
}

Result<void> reading(const Options& options, Session& session)
{
    ISOGLOSS_TRY(const quality::TextSet set, options.sources.read());
    ProgressLine line("Sentences read");
    ISOGLOSS_TRY(const auto model, model::LoadedModel::open(options.model, {}, session.stop()));
    ISOGLOSS_TRY(const auto rows,
        eval::checkReading(model, set, options.pivot, options.reading, session.stop(), line.sink()));
    line.clear();
    if (!rows)
        return {};
    if (!session.json()) {
        say(*rows, session);
        return {};
    }
    Json languages = Json::object();
    for (const eval::LanguageReading& row : *rows)
        languages[row.tokens.language] = rowJson(row);
    session.print({{"pivot", options.pivot.empty() ? Json() : Json(options.pivot)}, {"languages", languages}});
    return {};
}

} // namespace

void addReading(CLI::App& program, Session& session)
{
    auto options = std::make_shared<Options>();
    CLI::App* const command = session.add(program, "reading",
        "Whether a model can read a language, from fifty of its sentences",
        "reading --model models/base --text eng_Latn=english.txt --text kab_Latn=kabyle.txt --pivot eng_Latn",
        [options](Session& call) { return reading(*options, call); });
    options->sources.addTo(*command);
    command->add_option("--model", options->model, "Folder of the model")->required();
    command->add_option(
        "--pivot", options->pivot, "Language that the others are compared with, on what both say");
    command->add_option("--sentences", options->reading.sentences, "Of each language, at most (50)")
        ->check(Positive);
    command->add_option("--seconds", options->reading.seconds, "After which no further sentence is read (5)")
        ->check(NotNegative);
}

} // namespace isogloss::cli
