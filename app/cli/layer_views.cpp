// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/layer_views.h"

#include "app/cli/errors.h"
#include "app/cli/number_checks.h"
#include "core/analysis/finding.h"
#include "core/analysis/language_tree.h"
#include "core/analysis/nearest_sentences.h"
#include "core/analysis/sentence_map.h"
#include "core/analysis/spelling_variants.h"
#include "core/language/language_registry.h"
#include "core/train/run_transfer.h"

#include <nlohmann/json.hpp>

namespace isogloss::cli {

namespace {

constexpr std::size_t ShownNearest = 5;
constexpr int MiddleLayer = -2;

Json layerJson(record::Layer layer)
{
    return layer.index == record::Layer::FinalNorm ? Json("final_norm") : Json(layer.index);
}

/// The largest layer of the report's rows.
int lastLayer(const analysis::LayerReport& report)
{
    int last = 0;
    for (const record::MeasureRow& row : report.pairs.front().rows)
        last = std::max(last, row.layer.index);
    return last;
}

Json pointsJson(const std::vector<analysis::PlanePoint>& points)
{
    Json json = Json::array();
    for (const analysis::PlanePoint& point : points)
        json.push_back({point[0], point[1]});
    return json;
}

Json treeJson(
    const analysis::LanguageDistances& distances, const std::string& measure, int layer, int groupCount)
{
    const analysis::LanguageTree tree = analysis::growTree(distances);
    const analysis::LanguageGroups groups = analysis::groupLanguages(distances, tree, groupCount);
    Json rows = Json::array();
    for (std::size_t i = 0; i < distances.size(); ++i) {
        Json row = Json::array();
        for (std::size_t j = 0; j < distances.size(); ++j)
            row.push_back(distances.at(i, j));
        rows.push_back(row);
    }
    Json steps = Json::array();
    for (const analysis::ClusterStep& step : tree.steps)
        steps.push_back({{"left", step.left}, {"right", step.right}, {"height", step.height}, {"size", step.size}});
    Json centroids = Json::array();
    for (const int language : groups.centroids)
        centroids.push_back(distances.languages[static_cast<std::size_t>(language)]);
    return {{"layer", layer}, {"measure", measure}, {"languages", distances.languages}, {"distances", rows},
        {"steps", steps}, {"order", tree.order}, {"groups", groups.groups}, {"centroids", centroids},
        {"silhouette", groups.silhouette}};
}

void addInterval(Json& json, const char* name, const std::optional<analysis::Interval>& interval)
{
    if (interval)
        json[name] = {interval->low, interval->high};
}

Json correlationJson(const analysis::RankCorrelation& correlation)
{
    Json json{{"spearman", correlation.rho}, {"languages", correlation.languages}};
    addInterval(json, "spearman_ci", correlation.interval);
    return json;
}

analysis::MapMethod methodOf(const LayerViews& views)
{
    return views.neighbours ? analysis::MapMethod::Neighbours : analysis::MapMethod::Components;
}

Json mapJson(const analysis::SentenceMap& map, int layer, const LayerViews& views)
{
    return {{"layer", layer}, {"method", views.neighbours ? "tsne" : "pca"}, {"keys", map.keys},
        {"source", pointsJson(map.source)}, {"target", pointsJson(map.target)}, {"explained", map.explained},
        {"signature", map.signature}};
}

/// The measure of nearness that a report holds: retrieval, if there.
std::optional<std::string> nearnessOf(const analysis::LayerReport& report, int layer)
{
    for (const char* const measure : {"retrieval", "margin", "mexa", "cka_debiased", "cosine"})
        if (analysis::meanAt(report.pairs.front(), measure, {layer}))
            return measure;
    return std::nullopt;
}

/// With the pivot: the first language that every pair holds, else the first.
std::vector<analysis::LanguageAlignment> alignmentAt(const analysis::LayerReport& report, const std::string& measure,
    int layer, const language::LanguageRegistry& registry)
{
    const std::string& pivot = report.pairs.front().source;
    std::vector<analysis::LanguageAlignment> alignment;
    for (const analysis::PairLayers& pair : report.pairs) {
        const auto mean = analysis::meanAt(pair, measure, {layer});
        if (!mean || (pair.source != pivot && pair.target != pivot))
            continue;
        const std::string& other = pair.source == pivot ? pair.target : pair.source;
        const auto match = registry.resolve(other);
        alignment.push_back({other, mean->value, match ? match->family : std::string(), mean->interval});
    }
    return alignment;
}

/// A run's, with its texts of training, or those of a file; what is held fixed besides the file's own columns.
Result<analysis::TransferScores> scoresAt(const std::string& path,
    const std::vector<analysis::LanguageAlignment>& alignment, const std::map<std::string, double>& piecesPerWord)
{
    const train::RunFolder run(path);
    std::error_code ignored;
    const bool isRun = std::filesystem::is_directory(path, ignored);
    ISOGLOSS_TRY(auto scores, isRun ? train::transferScores(run) : analysis::readTransferScores(path));
    analysis::holdFixed(scores, alignment, analysis::PiecesPerWord, piecesPerWord);
    if (isRun) {
        ISOGLOSS_TRY(const auto texts, train::trainingTexts(run, scores.scores));
        analysis::holdFixed(scores, alignment, analysis::TrainingTexts, texts);
    }
    return scores;
}

Json transferJson(const analysis::TransferStudy& study, const std::vector<std::string>& controls,
    const std::string& measure, int layer)
{
    Json points = Json::array();
    for (const analysis::TransferPoint& point : study.points) {
        Json& entry = points.emplace_back(Json{{"language", point.language}, {"family", point.family},
            {"alignment", point.alignment}, {"transfer", point.transfer},
            {"aligned_but_not_better", point.isAlignedButNotBetter}});
        addInterval(entry, "alignment_ci", point.alignmentInterval);
        addInterval(entry, "transfer_ci", point.transferInterval);
    }
    Json leftOut = Json::array();
    for (const analysis::LeftOutFamily& family : study.leftOut) {
        Json entry = correlationJson(family.without);
        entry["without"] = family.family;
        leftOut.push_back(entry);
    }
    Json json = correlationJson(study.correlation);
    json["layer"] = layer;
    json["measure"] = measure;
    json["points"] = points;
    json["leave_one_family_out"] = leftOut;
    json["too_few_languages"] = study.isOfFew();
    if (study.partial) {
        json["partial"] = correlationJson(*study.partial);
        json["partial"]["held_fixed"] = controls;
    }
    return json;
}

Json nearestJson(const std::string& sentence, const analysis::NearestSentences& found)
{
    Json layers = Json::array();
    for (const analysis::NearestAtLayer& layer : found.layers) {
        Json nearest = Json::array();
        for (std::size_t i = 0; i < layer.rows.size(); ++i)
            nearest.push_back({{"key", found.keys[layer.rows[i]]}, {"cosine", layer.cosines[i]}});
        layers.push_back({{"layer", layerJson(layer.layer)}, {"nearest", nearest}});
    }
    return {{"sentence", sentence}, {"layers", layers}};
}

Json spellingsJson(const std::vector<analysis::SpellingVariant>& variants)
{
    Json json = Json::array();
    for (const analysis::SpellingVariant& variant : variants) {
        Json entry{{"spelling", text::spellingName(variant.spelling)}, {"changed", variant.changed}};
        if (variant.pair) {
            analysis::LayerReport report;
            report.pairs.push_back(*variant.pair);
            entry["layers"] = analysis::layerReportJson(report)["pairs"][0]["layers"];
        }
        json.push_back(entry);
    }
    return json;
}

std::string spearmanWords(const Json& correlation)
{
    char text[96];
    std::snprintf(text, sizeof text, "%.2f", correlation["spearman"].get<double>());
    std::string words = text;
    if (correlation.contains("spearman_ci")) {
        std::snprintf(text, sizeof text, " (95 %% %.2f to %.2f)", correlation["spearman_ci"][0].get<double>(),
            correlation["spearman_ci"][1].get<double>());
        words += text;
    }
    return words;
}

void sayTransfer(const Json& transfer, const Session& session)
{
    char line[160];
    std::snprintf(line, sizeof line, "Alignment and score over %zu languages at layer %d: Spearman ",
        transfer["points"].size(), transfer["layer"].get<int>());
    session.say(line + spearmanWords(transfer)
        + (transfer["too_few_languages"].get<bool>() ? " (fewer than ten: one more can turn it)" : ""));
    if (transfer.contains("partial")) {
        std::string controls;
        for (const Json& control : transfer["partial"]["held_fixed"])
            controls += (controls.empty() ? "" : ", ") + control.get<std::string>();
        session.say("With " + controls + " held fixed: " + spearmanWords(transfer["partial"]));
    }
    std::string flagged;
    for (const Json& point : transfer["points"])
        if (point["aligned_but_not_better"].get<bool>())
            flagged += (flagged.empty() ? "" : ", ") + point["language"].get<std::string>();
    if (!flagged.empty())
        session.say("Aligned but not better: " + flagged);
}

void sayNearest(const Json& document, const Session& session)
{
    const auto nearest = [&document](const char* whose, std::size_t layer) {
        return document[whose]["layers"][layer]["nearest"][0]["key"].get<std::string>();
    };
    const Json& layers = document["nearest"]["layers"];
    for (std::size_t layer = 0; layer < layers.size(); ++layer)
        session.say("layer " + layers[layer]["layer"].dump() + ": " + nearest("nearest", layer)
            + (document.contains("nearest_base") ? "; the model alone: " + nearest("nearest_base", layer) : ""));
}

} // namespace

void LayerViews::addTo(CLI::App& command)
{
    command.add_option("--at", layer, "Layer of --map, --tree and --scores; the middle if not given")
        ->check(NotNegative);
    command.add_flag("--map", map, "With --json: the sentences of the first two texts on a plane");
    command.add_flag("--neighbours", neighbours, "With --map: near ones stay near (t-SNE)");
    command.add_option("--sentence", sentence,
        "Any sentence in the first language: the nearest in the second, at each layer");
    command.add_flag("--spellings", spellings,
        "The first language as written, in normal form C, without tone marks and in Latin letters");
    command.add_flag("--tree", tree, "Distances between all languages, a tree of them, and their centroids");
    command.add_option("--groups", groups, "Groups of --tree; as many as part best if not given")
        ->check(NotNegative);
    command.add_option("--scores", scores,
        "Folder of a run that was evaluated, or CSV with the columns language and score: does alignment with the first "
        "language go with it?");
}

Result<void> addLanguageViews(Json& document, const LayerViews& views, const analysis::LayerReport& report,
    const std::map<std::string, double>& piecesPerWord)
{
    const int layer = views.layer == MiddleLayer ? lastLayer(report) / 2 : views.layer;
    const auto measure = nearnessOf(report, layer);
    if (views.tree) {
        const auto distances = measure ? analysis::distancesAt(report, *measure, {layer}) : std::nullopt;
        if (!distances)
            return Error{errors::MissingPairs, {{"value", std::to_string(layer)}}, {}};
        const int most = static_cast<int>(distances->size());
        document["tree"] = treeJson(*distances, *measure, layer, std::min(views.groups, most));
    }
    if (!views.scores.empty()) {
        if (!measure)
            return Error{errors::MissingNearness, {{"value", std::to_string(layer)}}, {}};
        ISOGLOSS_TRY(const auto registry, language::LanguageRegistry::open());
        const auto alignment = alignmentAt(report, *measure, layer, registry);
        ISOGLOSS_TRY(const auto scores, scoresAt(views.scores, alignment, piecesPerWord));
        auto points = analysis::transferPoints(alignment, scores);
        if (points.size() < 2)
            return Error{errors::NoScoredLanguages, {{"path", views.scores}}, {}};
        document["transfer"]
            = transferJson(analysis::studyTransfer(std::move(points)), scores.controls, *measure, layer);
    }
    return {};
}

Result<void> addSentenceViews(Json& document, const LayerViews& views, const OpenedModel& opened,
    const std::vector<data::TextTable>& texts, const analysis::LayerOptions& options, const Session& session)
{
    // What an adapter did is seen beside the model alone.
    std::vector<std::pair<std::string, const model::LoadedAdapter*>> whose{{"", opened.adapterOrNull()}};
    if (opened.adapterOrNull() != nullptr)
        whose.emplace_back("_base", nullptr);
    const int layer = views.layer == MiddleLayer ? opened.model.config().layers / 2 : views.layer;
    for (const auto& [suffix, adapter] : whose) {
        if (views.map) {
            ISOGLOSS_TRY(const auto map,
                analysis::mapSentences(
                    opened.model, adapter, texts[0], texts[1], {layer}, methodOf(views), options, session.stop()));
            document["map" + suffix] = mapJson(map, layer, views);
        }
        if (!views.sentence.empty()) {
            ISOGLOSS_TRY(const auto found,
                analysis::nearestSentences(opened.model, adapter, views.sentence, texts[0], texts[1],
                    ShownNearest, options, session.stop()));
            document["nearest" + suffix] = nearestJson(views.sentence, found);
        }
    }
    if (views.spellings) {
        ISOGLOSS_TRY(const auto variants,
            analysis::measureSpellings(opened.model, opened.adapterOrNull(), texts[0], texts[1], options, session.stop()));
        document["spellings"] = spellingsJson(variants);
    }
    return {};
}

Result<void> addVectorMap(Json& document, const LayerViews& views, const std::vector<analysis::VectorFile>& files,
    const std::vector<data::TextTable>& texts, const analysis::LayerOptions& options,
    const analysis::LayerReport& report, const Session& session)
{
    const int layer = views.layer == MiddleLayer ? lastLayer(report) / 2 : views.layer;
    ISOGLOSS_TRY(const auto map,
        analysis::mapVectors(files, texts, {layer}, methodOf(views), 0, options, session.stop()));
    document["map"] = mapJson(map, layer, views);
    return {};
}

void sayViews(const Json& document, const Session& session)
{
    char line[256];
    if (document.contains("tree")) {
        const Json& tree = document["tree"];
        std::string centroids;
        for (const Json& language : tree["centroids"])
            centroids += (centroids.empty() ? "" : ", ") + language.get<std::string>();
        std::snprintf(line, sizeof line, "Languages at layer %d: %zu groups, silhouette %.2f; nearest to all of its "
                                         "group is in each: ",
            tree["layer"].get<int>(), tree["centroids"].size(), tree["silhouette"].get<double>());
        session.say(line + centroids);
    }
    if (document.contains("transfer"))
        sayTransfer(document["transfer"], session);
    if (document.contains("nearest"))
        sayNearest(document, session);
    if (document.contains("spellings"))
        for (const Json& spelling : document["spellings"]) {
            double best = 0;
            for (const Json& layer : spelling.value("layers", Json::array()))
                best = std::max(best, layer.value("retrieval_forward", 0.0));
            std::snprintf(line, sizeof line, "%-14s changes %3.0f %% of the sentences; there at best %.3f",
                spelling["spelling"].get<std::string>().c_str(), 100 * spelling["changed"].get<double>(), best);
            session.say(line);
        }
}

} // namespace isogloss::cli
