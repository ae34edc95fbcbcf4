// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/number_checks.h"
#include "app/cli/words.h"
#include "core/data/lines.h"
#include "core/language/glottolog.h"
#include "core/language/language_guess.h"
#include "core/language/script_check.h"
#include "core/store/languages.h"
#include "core/store/workspace.h"

#include <nlohmann/json.hpp>

namespace isogloss::cli {

namespace {

struct Options
{
    std::vector<std::string> query;
    std::string file;
    std::string glottolog;
    std::size_t limit = 20;
    std::string workspace;
    store::LanguageRow own; ///< to be defined when it has a key
    std::string direction;
};

/// What was found, and for a file what its letters say.
struct Answer
{
    std::vector<language::LanguageMatch> matches;
    std::vector<text::ScriptShare> scripts;
    std::optional<Error> warning;
};

Json toJson(const language::LanguageMatch& match, const language::LanguageRegistry& registry)
{
    const language::Language& language = *match.language;
    const bool isRightToLeft = match.direction == language::Direction::RightToLeft;
    return {{"key", keyOf(match.tag)}, {"name", language.name}, {"iso639_3", match.tag.iso639_3},
        {"script", match.tag.script}, {"direction", isRightToLeft ? "rtl" : "ltr"},
        {"script_name", registry.scriptName(match.tag.script)}, {"own_names", language.ownNames},
        {"other_names", language.otherNames}, {"bcp47", bcp47Tag(match)}, {"family", match.family},
        {"glottocode", match.glottocode}, {"macrolanguage", language.macrolanguage}};
}

Json toJson(const Answer& answer, const language::LanguageRegistry& registry)
{
    Json document{{"matches", Json::array()}};
    for (const language::LanguageMatch& match : answer.matches)
        document["matches"].push_back(toJson(match, registry));
    for (const text::ScriptShare& share : answer.scripts)
        document["scripts"].push_back({{"script", share.script}, {"letters", share.letters}});
    if (answer.warning)
        document["warnings"] = Json::array({words(*answer.warning)});
    return document;
}

void say(const Answer& answer, const language::LanguageRegistry& registry, const Session& session)
{
    for (const language::LanguageMatch& match : answer.matches) {
        const language::Language& language = *match.language;
        session.say(keyOf(match.tag) + "  " + language.name
            + (language.ownNames.empty() ? "" : " (" + language.ownNames.front() + ")") + ", "
            + registry.scriptName(match.tag.script) + (match.family.empty() ? "" : ", " + match.family)
            + (match.glottocode.empty() ? "" : ", " + match.glottocode));
    }
    if (answer.matches.empty())
        session.note("No language was found. Try another name or code; codes qaa to qtz are for languages "
                     "that have none.");
    if (answer.warning)
        session.note(words(*answer.warning));
}

Result<Answer> guess(const language::LanguageSearch& search, const std::filesystem::path& path)
{
    ISOGLOSS_TRY(const std::vector<std::string> lines, data::readLines(path));
    text::ScriptCounter seen;
    for (const std::string& line : lines)
        seen.add(line);
    Answer answer{{}, seen.shares(), {}};
    const auto named = language::guessFromFileName(search, path.filename().string());
    if (named) {
        answer.warning = language::scriptMismatch(named->tag.script, seen);
        answer.matches.push_back(language::inSeenScript(search.registry(), *named, seen));
    } else {
        answer.matches = language::guessFromScript(search.registry(), seen);
    }
    return answer;
}

/// Defines the person's language where one is given, and makes those of the workspace known.
Result<void> takeOwnLanguages(const Options& options, language::LanguageRegistry& registry)
{
    const bool defines = !options.own.key.empty();
    const auto mode = defines ? store::Workspace::Mode::ReadWrite : store::Workspace::Mode::ReadOnly;
    ISOGLOSS_TRY(store::Workspace workspace, store::Workspace::open(options.workspace, mode));
    if (defines) {
        store::LanguageRow own = options.own;
        const auto tag = language::parseKey(own.key);
        own.direction = options.direction.empty() && tag ? registry.directionOf(tag->script)
            : options.direction == "rtl"                 ? language::Direction::RightToLeft
                                                         : language::Direction::LeftToRight;
        ISOGLOSS_CHECK(workspace
                           .write([&registry, own](store::Database& database) {
                               return store::putOwnLanguage(database, registry, own);
                           })
                           .get());
    }
    return workspace
        .read([&registry](const store::Database& database) { return defineOwnLanguages(database, registry); })
        .get();
}

Result<void> languages(const Options& options, Session& session)
{
    ISOGLOSS_TRY(auto registry, language::LanguageRegistry::open());
    if (!options.workspace.empty())
        ISOGLOSS_CHECK(takeOwnLanguages(options, registry));
    if (!options.glottolog.empty()) {
        ISOGLOSS_TRY(const std::size_t filled, language::fillFromGlottolog(registry, options.glottolog));
        session.note("Glottolog's table was read for " + std::to_string(filled) + " languages.");
    }
    const language::LanguageSearch search(registry);
    Answer answer;
    if (!options.file.empty()) {
        ISOGLOSS_TRY(answer, guess(search, options.file));
    } else {
        std::string query;
        if (!options.own.key.empty())
            query = options.own.key;
        for (const std::string& word : options.query)
            query += (query.empty() ? "" : " ") + word;
        answer.matches = search.find(query, options.limit);
    }
    if (session.json())
        session.print(toJson(answer, registry));
    else
        say(answer, registry, session);
    return {};
}

} // namespace

void addLanguages(CLI::App& program, Session& session)
{
    auto options = std::make_shared<Options>();
    CLI::App* const command = session.add(program, "languages",
        "Finds a language by a name, its own name or a code (ISO 639, BCP 47, FLORES), best first",
        "languages taqbaylit\n  isogloss-cli languages serbian latin\n  isogloss-cli languages --file "
        "sat_Beng.devtest\n  isogloss-cli languages --define qaa_Latn --name 'Village Berber' --workspace "
        "my-languages",
        [options](Session& call) { return languages(*options, call); });
    auto* const what = command->add_option_group("what");
    what->add_option("query", options->query, "A name, the beginning of one, or a code; a script may follow");
    what->add_option("--file", options->file, "A text file: guess its language from its name and letters");
    auto* const define
        = what->add_option("--define", options->own.key, "A language of your own: qaa to qtz with a script, qaa_Latn");
    what->require_option(1);
    auto* const workspace = command->add_option(
        "--workspace", options->workspace, "A workspace, whose own languages are known too");
    define->needs(workspace);
    define->needs(command->add_option("--name", options->own.name, "Its English name")->needs(define));
    command->add_option("--own-name", options->own.ownName, "What its speakers call it")->needs(define);
    command->add_option("--family", options->own.family, "Its language family")->needs(define);
    command->add_option("--direction", options->direction, "Of its writing; the script's if not given")
        ->check(CLI::IsMember({"ltr", "rtl"}))
        ->needs(define);
    command->add_option("--limit", options->limit, "How many are shown at the most")
        ->check(Positive);
    command->add_option("--glottolog", options->glottolog,
        "Glottolog's languages.csv, which fills families and Glottocodes that are not known here");
}

} // namespace isogloss::cli
