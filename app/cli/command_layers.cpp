// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/arguments.h"
#include "app/cli/commands.h"
#include "app/cli/layer_run.h"
#include "app/cli/layer_storage.h"
#include "app/cli/layer_views.h"
#include "app/cli/model_options.h"
#include "app/cli/progress_line.h"
#include "app/cli/words.h"
#include "core/analysis/layers.h"
#include "core/base/file.h"
#include "core/base/resource_paths.h"

#include <map>
#include <nlohmann/json.hpp>

namespace isogloss::cli {

namespace {

struct Options
{
    ModelOptions model;
    std::vector<std::string> texts;
    std::vector<std::string> vectors;
    std::vector<std::string> measures;
    std::string pivot;
    std::string out;
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

std::string bar(double share)
{
    constexpr int Width = 30;
    const int filled = static_cast<int>(share * Width + 0.5);
    std::string text;
    for (int i = 0; i < Width; ++i)
        text += i < filled ? "\xE2\x96\x88" : "\xC2\xB7";
    return text;
}

/// A measure as a column of the table; a bar is drawn beside the first.
struct Column
{
    const char* measure;
    const char* heading;
};
constexpr Column Columns[]{{"retrieval_forward", "there"}, {"retrieval_backward", "back"},
    {"margin_forward", "margin"}, {"margin_backward", "m. back"}, {"rank_forward", "rank"},
    {"rank_backward", "r. back"}, {"mexa", "MEXA"}, {"cosine", "cosine"}, {"cosine_shuffled", "shuffled"},
    {"cka", "CKA"}, {"cka_debiased", "debiased"}, {"language_identity", "identity"},
    {"shuffled_forward", "placebo"}, {"random_forward", "random"}, {"before_forward", "before"},
    {"gain_forward", "gain"}};

const record::MeasureRow* rowOf(const analysis::PairLayers& pair, const char* measure, record::Layer layer)
{
    for (const record::MeasureRow& row : pair.rows)
        if (row.measure == measure && row.layer == layer)
            return &row;
    return nullptr;
}

std::vector<record::Layer> layersOf(const analysis::PairLayers& pair)
{
    std::vector<record::Layer> layers;
    for (const record::MeasureRow& row : pair.rows)
        if (layers.empty() || !(layers.back() == row.layer))
            layers.push_back(row.layer);
    return layers;
}

std::string heading(const analysis::PairLayers& pair)
{
    char text[256];
    std::snprintf(text, sizeof text, "%s - %s, %zu sentences; chance %.3f", pair.source.c_str(),
        pair.target.c_str(), pair.sentences, pair.chance);
    std::string line = text;
    if (pair.hasBaselines) {
        std::snprintf(text, sizeof text, ", surface %.2f, length %.2f, ceiling %.2f",
            pair.baselines.surface.forward, pair.baselines.length.forward, pair.baselines.ceiling.forward);
        line += text;
    }
    return line;
}

/// A line a layer: the first measure as a bar with its interval, then every measure as a number.
void sayPair(const analysis::PairLayers& pair, const Session& session)
{
    session.say(heading(pair));
    std::vector<Column> columns;
    for (const Column& column : Columns)
        if (rowOf(pair, column.measure, {0}) != nullptr)
            columns.push_back(column);
    char cell[64];
    std::string line = "layer                                     95 %     ";
    for (const Column& column : columns) {
        std::snprintf(cell, sizeof cell, "%9s", column.heading);
        line += cell;
    }
    session.say(line);
    for (const record::Layer layer : layersOf(pair)) {
        const record::MeasureRow* const first = rowOf(pair, columns.front().measure, layer);
        const std::string name
            = layer.index == record::Layer::FinalNorm ? "norm" : std::to_string(layer.index);
        std::snprintf(cell, sizeof cell, "%5s  ", name.c_str());
        line = cell + bar(first->value);
        if (first->low && first->high)
            std::snprintf(cell, sizeof cell, "  %.2f-%.2f", *first->low, *first->high);
        line += first->low && first->high ? cell : "           ";
        for (const Column& column : columns) {
            std::snprintf(cell, sizeof cell, "%9.3f", rowOf(pair, column.measure, layer)->value);
            line += cell;
        }
        session.say(line);
    }
    session.say("");
}

void sayProposal(const analysis::LayerChoice& choice, const Session& session)
{
    const char* const why = choice.reason == analysis::ChoiceReason::Best ? "it does better than the middle"
        : choice.reason == analysis::ChoiceReason::MiddleAsGood ? "the middle; no layer is surely better"
        : choice.reason == analysis::ChoiceReason::NotAboveBaseline
        ? "the middle; no layer rises above what length and spelling alone give"
        : "the middle; too few sentences to say more";
    char text[256];
    std::snprintf(text, sizeof text,
        "Layer to align: %d (%s). Best on half of the sentences: %d, with %.3f on the others (95 %% "
        "%.2f-%.2f, "
        "baseline %.2f)",
        choice.proposed, why, choice.best, choice.value, choice.interval.low, choice.interval.high,
        choice.baseline);
    session.say(text);
}

void sayReport(const analysis::LayerReport& report, const Session& session)
{
    for (const auto& pair : report.pairs)
        sayPair(pair, session);
    if (report.proposal)
        sayProposal(*report.proposal, session);
}

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
    const auto hasControl = [&options](const char* control) {
        return std::find(options.controls.begin(), options.controls.end(), control) != options.controls.end();
    };
    layers.shuffled = hasControl("shuffled");
    layers.randomWeights = hasControl("random");
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
    Json document;
};

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
    ISOGLOSS_CHECK(addSentenceViews(measured.document, options.views, opened, texts, how, session));
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
    Measured measured;
    ISOGLOSS_TRY(measured.report,
        analysis::measureVectors(files, texts, layerOptions(options, languages), session.stop()));
    measured.document = analysis::layerReportJson(measured.report);
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
        ISOGLOSS_CHECK(addLanguageViews(document, options.views, report));
    if (!options.out.empty()) {
        ISOGLOSS_CHECK(makeFolder(options.out));
        ISOGLOSS_CHECK(writeJson(std::filesystem::path(options.out) / "layers.json", document));
    }
    line.clear();
    if (report.cacheProblem)
        session.note(words(*report.cacheProblem));
    if (session.json())
        session.print(document);
    else {
        sayReport(report, session);
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
            "Retrieval of shuffled pairs, and by the same architecture with random weights")
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
        ->check(CLI::NonNegativeNumber)
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
        if (!options->vectors.empty() && (options->views.needModel() || !options->workspace.empty() || hasRun))
            throw CLI::ExcludesError("--vectors", "--map, --sentence, --spellings, --run and --workspace");
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
}

} // namespace isogloss::cli
