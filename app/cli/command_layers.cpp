// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/arguments.h"
#include "app/cli/commands.h"
#include "app/cli/layer_csv.h"
#include "app/cli/layer_run.h"
#include "app/cli/layer_storage.h"
#include "app/cli/layer_table.h"
#include "app/cli/layer_views.h"
#include "app/cli/model_options.h"
#include "app/cli/number_checks.h"
#include "app/cli/progress_line.h"
#include "app/cli/words.h"
#include "core/analysis/agreement.h"
#include "core/analysis/layers.h"
#include "core/base/file.h"
#include "core/base/resource_paths.h"
#include "core/quality/tokenizer_fairness.h"

#include <map>
#include <nlohmann/json.hpp>

namespace isogloss::cli {

namespace {

struct Options
{
    ModelOptions model;
    std::vector<std::string> texts;
    std::vector<std::string> secondTexts;
    std::vector<std::string> vectors;
    std::vector<std::string> measures;
    std::string pivot;
    std::string out;
    std::string csv;
    analysis::Pool pooling = analysis::Pool::Mean;
    analysis::Pool mexaPooling = analysis::Pool::Weighted;
    std::vector<std::string> controls;
    bool beforeAfter = false;
    bool sentences = false;
    bool center = false;
    bool withoutSpecial = false;
    std::string cache;
    double cacheGigabytes = 10;
    bool withoutCache = false;
    std::size_t mexaSentences = 100;
    std::string workspace;
    std::string run;
    LayerViews views;
};

Result<std::vector<data::TextTable>> readAll(const std::vector<std::string>& arguments)
{
    std::vector<data::TextTable> tables;
    for (const std::string& argument : arguments) {
        ISOGLOSS_TRY(const KeyedFile file, keyedFile(argument));
        ISOGLOSS_TRY(data::TextTable table, data::readTexts(file.path, file.key));
        tables.push_back(std::move(table));
    }
    return tables;
}

std::filesystem::path cacheFolder(const Options& options)
{
    if (options.withoutCache || !options.cache.empty())
        return options.withoutCache ? std::filesystem::path() : std::filesystem::path(options.cache);
    if (!options.workspace.empty())
        return vectorFolder(options.workspace);
    const std::filesystem::path user = userCacheFolder();
    return user.empty() ? user : user / "vectors";
}

bool hasControl(const Options& options, const char* control)
{
    return std::find(options.controls.begin(), options.controls.end(), control) != options.controls.end();
}

analysis::LayerOptions layerOptions(const Options& options, const std::vector<std::string>& languages)
{
    analysis::LayerOptions layers;
    const auto isAsked = [&options](const char* measure) {
        return options.measures.empty()
            || std::find(options.measures.begin(), options.measures.end(), measure) != options.measures.end();
    };
    layers.retrieval = isAsked("retrieval");
    layers.cosine = isAsked("cosine");
    if (!options.measures.empty()) {
        layers.margin = isAsked("margin");
        layers.rank = isAsked("rank");
        layers.mexa = isAsked("mexa");
        layers.cka = isAsked("cka");
        layers.languageIdentity = isAsked("identity");
        layers.isotropy = isAsked("isotropy");
    }
    layers.ckaSpread = true;
    layers.shuffled = hasControl(options, "shuffled");
    layers.randomWeights = hasControl(options, "random");
    layers.beforeAfter = options.beforeAfter;
    layers.sentencePaths = options.sentences;
    layers.pool = options.pooling;
    layers.mexaPool = options.mexaPooling;
    layers.mexaSentences = options.mexaSentences;
    layers.center = options.center;
    layers.cacheFolder = cacheFolder(options);
    layers.cacheBytes = static_cast<std::uint64_t>(options.cacheGigabytes * (std::uint64_t{1} << 30));
    layers.poolSpecial = !options.withoutSpecial;
    layers.adapterName = options.model.adapter;
    if (!options.pivot.empty())
        for (const std::string& language : languages)
            if (language != options.pivot)
                layers.pairs.emplace_back(options.pivot, language);
    return layers;
}

/// A report with its document.
struct Measured
{
    analysis::LayerReport report;
    std::optional<analysis::LayerReport> second; ///< of the second texts
    std::map<std::string, double> piecesPerWord; ///< by language; none without a model
    Json document;
};

using TwoTexts = std::pair<const analysis::PairLayers*, const analysis::PairLayers*>;

/// The pairs that were measured on both texts.
std::vector<TwoTexts> pairsOfBoth(const Measured& measured)
{
    std::vector<TwoTexts> pairs;
    for (const analysis::PairLayers& first : measured.report.pairs)
        for (const analysis::PairLayers& second : measured.second->pairs)
            if (first.source == second.source && first.target == second.target)
                pairs.emplace_back(&first, &second);
    return pairs;
}

/// The same of the second texts, with whether what holds on one holds on the other.
Result<void> addSecondTexts(Measured& measured, const Options& options, const OpenedModel& opened,
    const analysis::LayerOptions& how, const Session& session, ProgressLine& line)
{
    if (options.secondTexts.empty())
        return {};
    ISOGLOSS_TRY(const auto texts, readAll(options.secondTexts));
    ISOGLOSS_TRY(measured.second,
        analysis::measureLayers(
            opened.model, opened.adapterOrNull(), texts, how, session.stop(), line.sink()));
    measured.document["second_text"] = analysis::layerReportJson(*measured.second);
    Json agreements = Json::array();
    for (const auto& [first, second] : pairsOfBoth(measured))
        if (const auto agreement = analysis::agreementOf(*first, *second)) {
            Json entry = analysis::agreementJson(*agreement);
            entry["source"] = first->source;
            entry["target"] = first->target;
            agreements.push_back(std::move(entry));
        }
    measured.document["agreement"] = agreements;
    return {};
}

Result<std::map<std::string, double>> piecesPerWord(
    const tokenizer::Tokenizer& tokenizer, const std::vector<data::TextTable>& texts, const Session& session)
{
    std::map<std::string, double> pieces;
    for (const data::TextTable& table : texts) {
        ISOGLOSS_TRY(const auto set, quality::joinTables(std::span(&table, 1)));
        ISOGLOSS_TRY(const auto rows, quality::tokenizerFairness(tokenizer, set, "", 0, session.stop()));
        if (rows)
            pieces[table.language] = quality::per(rows->front().tokens, rows->front().words);
    }
    return pieces;
}

Result<Measured> measureModel(const Options& options, const std::vector<data::TextTable>& texts,
    const Session& session, ProgressLine& line)
{
    ModelOptions named = options.model;
    if (named.model.empty()) {
        ISOGLOSS_TRY(named.model, modelOfRun(options.run));
    }
    ISOGLOSS_TRY(const auto opened, open(named, session.stop()));
    std::vector<std::string> languages;
    for (const data::TextTable& table : texts)
        languages.push_back(table.language);
    const analysis::LayerOptions how = layerOptions(options, languages);
    Measured measured;
    if (!options.run.empty())
        ISOGLOSS_CHECK(addRunSteps(measured.document, options.run, opened, texts, how, session, line));
    if (texts.empty())
        return measured;
    ISOGLOSS_TRY(measured.report,
        analysis::measureLayers(
            opened.model, opened.adapterOrNull(), texts, how, session.stop(), line.sink()));
    measured.document.update(analysis::layerReportJson(measured.report));
    if (!options.workspace.empty())
        ISOGLOSS_CHECK(storeReport(options.workspace, named.model, named.adapter, measured.report));
    ISOGLOSS_CHECK(addSecondTexts(measured, options, opened, how, session, line));
    ISOGLOSS_CHECK(addSentenceViews(measured.document, options.views, opened, texts, how, session));
    if (!options.views.scores.empty()) {
        ISOGLOSS_TRY(measured.piecesPerWord, piecesPerWord(opened.model.tokenizer(), texts, session));
    }
    return measured;
}

Result<Measured> measureFiles(
    const Options& options, const std::vector<data::TextTable>& texts, const Session& session)
{
    std::vector<analysis::VectorFile> files;
    std::vector<std::string> languages;
    for (const std::string& argument : options.vectors) {
        ISOGLOSS_TRY(const KeyedFile file, keyedFile(argument));
        files.push_back({file.key, file.path});
        languages.push_back(file.key);
    }
    const analysis::LayerOptions how = layerOptions(options, languages);
    Measured measured;
    ISOGLOSS_TRY(measured.report, analysis::measureVectors(files, texts, how, session.stop()));
    measured.document = analysis::layerReportJson(measured.report);
    if (options.views.map)
        ISOGLOSS_CHECK(addVectorMap(measured.document, options.views, files, texts, how, measured.report, session));
    return measured;
}

Result<void> layers(const Options& options, Session& session)
{
    ISOGLOSS_TRY(const auto texts, readAll(options.texts));
    ProgressLine line("Sentences read");
    ISOGLOSS_TRY(auto measured,
        options.vectors.empty() ? measureModel(options, texts, session, line)
                                : measureFiles(options, texts, session));
    const auto& report = measured.report;
    Json& document = measured.document;
    if (!report.pairs.empty())
        ISOGLOSS_CHECK(addLanguageViews(document, options.views, report, measured.piecesPerWord));
    if (!options.out.empty()) {
        ISOGLOSS_CHECK(makeFolder(options.out));
        ISOGLOSS_CHECK(writeJson(std::filesystem::path(options.out) / "layers.json", document));
    }
    if (!options.csv.empty())
        ISOGLOSS_CHECK(writeLayerCsv(options.csv, report));
    line.clear();
    if (report.cacheProblem)
        session.note(words(*report.cacheProblem));
    if (session.json())
        session.print(document);
    else {
        sayReport(report, session);
        if (measured.second) {
            session.say("The second text:");
            sayReport(*measured.second, session);
            for (const auto& [first, second] : pairsOfBoth(measured))
                if (const auto agreement = analysis::agreementOf(*first, *second))
                    sayAgreement(*first, *agreement, session);
        }
        sayRunSteps(document, session);
        sayViews(document, session);
    }
    return {};
}

void addPooling(CLI::App& command, Options& options)
{
    const std::map<std::string, analysis::Pool> pools{{"mean", analysis::Pool::Mean},
        {"weighted", analysis::Pool::Weighted}, {"last", analysis::Pool::Last}};
    command
        .add_option("--pooling", options.pooling,
            "One vector a sentence: mean of its tokens (default), later tokens weighted more, or the last")
        ->transform(CLI::CheckedTransformer(pools))
        ->option_text("mean|weighted|last");
    command.add_option("--mexa-pooling", options.mexaPooling, "The same for mexa; weighted if not given")
        ->transform(CLI::CheckedTransformer(pools))
        ->option_text("mean|weighted|last");
    command
        .add_option("--mexa-sentences", options.mexaSentences,
            "Of the first so many sentences is mexa, as published; 0 = of all")
        ->capture_default_str();
    command.add_flag("--center", options.center,
        "Take its mean vector from each language, so that only meaning is compared");
}

void addControls(CLI::App& command, Options& options)
{
    command
        .add_option("--control", options.controls,
            "Retrieval, margin and mexa of shuffled pairs, and by the same architecture with random weights")
        ->delimiter(',')
        ->check(CLI::IsMember({"shuffled", "random"}));
    command.add_flag(
        "--before-after", options.beforeAfter, "Measure without the adapter too, and test what it changed");
    command.add_flag("--sentences", options.sentences,
        "With --json: what each sentence finds, and at which layer its translation");
}

void addCache(CLI::App& command, Options& options)
{
    command.add_option("--cache", options.cache,
        "Folder where vectors are kept for the next call; the user's cache folder if not given");
    command.add_option("--cache-size", options.cacheGigabytes, "Gigabytes it may grow to")
        ->check(NotNegative)
        ->capture_default_str();
    command.add_flag("--no-cache", options.withoutCache, "Keep no vectors and use none");
}

} // namespace

void addLayers(CLI::App& program, Session& session)
{
    auto options = std::make_shared<Options>();
    CLI::App* const command = session.add(program, "layers",
        "How alike a model sees languages, layer by layer: of each sentence, is the nearest its translation?",
        "layers --model models/base --text eng_Latn=english.txt --text swh_Latn=swahili.txt",
        [options](Session& call) { return layers(*options, call); });
    options->model.addTo(*command);
    command->add_option("--text", options->texts, "KEY=FILE: lines, key<TAB>text, or records; two or more")
        ->option_text("KEY=FILE ...");
    command
        ->add_option("--second-text", options->secondTexts,
            "KEY=FILE: another text of these languages; says what holds on both, and what on one only")
        ->option_text("KEY=FILE ...");
    command
        ->add_option("--vectors", options->vectors,
            "Instead of a model: KEY=FILE, .npy or safetensors of [sentences, width] or [layers, sentences, "
            "width]")
        ->option_text("KEY=FILE ...");
    command->get_option("--model")->required(false);
    command->parse_complete_callback([command, options] {
        const bool hasRun = !options->run.empty();
        if (options->vectors.empty() && !hasRun && (options->model.model.empty() || options->texts.empty()))
            throw CLI::RequiredError(options->model.model.empty() ? "--model" : "--text");
        if (options->texts.empty() && hasRun && (options->views.isAny() || !options->workspace.empty()))
            throw CLI::RequiredError("--text");
        if (!options->vectors.empty()
            && (options->views.needModel() || !options->workspace.empty() || hasRun || !options->secondTexts.empty()
                || hasControl(*options, "random") || options->beforeAfter))
            throw CLI::ExcludesError("--vectors",
                "--sentence, --spellings, --run, --second-text, --workspace, --control random and --before-after");
        if (options->beforeAfter && options->model.adapter.empty())
            throw CLI::RequiredError("--adapter");
    });
    command
        ->add_option("--measure", options->measures,
            "Of retrieval, margin, rank, mexa, cosine, cka, identity, isotropy; retrieval and cosine if not "
            "given")
        ->delimiter(',')
        ->check(
            CLI::IsMember({"retrieval", "margin", "rank", "mexa", "cosine", "cka", "identity", "isotropy"}));
    addControls(*command, *options);
    command->add_option("--pivot", options->pivot, "Only pairs of this language with the others");
    addPooling(*command, *options);
    addCache(*command, *options);
    command->add_flag(
        "--without-special", options->withoutSpecial, "Leave the begin-of-text token out of the mean");
    options->views.addTo(*command);
    command->add_option("--run", options->run,
        "Folder of a run: where each sentence meets its translation at each of its steps; of the first two texts with "
        "every kept checkpoint or, without --text, of the sentences that it watched. --model is the run's if not given");
    command->add_option("--workspace", options->workspace, "Store the numbers there, as the window does");
    command->add_option("--out", options->out, "Folder for layers.json");
    command->add_option("--csv", options->csv, "File for every number in the columns of report's numbers.csv");
}

} // namespace isogloss::cli
