// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/layer_views.h"

#include "app/cli/errors.h"
#include "core/analysis/language_tree.h"
#include "core/analysis/nearest_sentences.h"
#include "core/analysis/sentence_map.h"
#include "core/analysis/spelling_variants.h"
#include "core/analysis/transfer_scores.h"
#include "core/language/language_registry.h"

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

Json treeJson(const analysis::LanguageDistances& distances, int layer, int groupCount)
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
    return {{"layer", layer}, {"measure", "retrieval"}, {"languages", distances.languages}, {"distances", rows},
        {"steps", steps}, {"order", tree.order}, {"groups", groups.groups}, {"centroids", centroids},
        {"silhouette", groups.silhouette}};
}

Json correlationJson(const analysis::RankCorrelation& correlation)
{
    Json json{{"spearman", correlation.rho}, {"languages", correlation.languages}};
    if (correlation.interval)
        json["spearman_ci"] = {correlation.interval->low, correlation.interval->high};
    return json;
}

/// With the pivot: the first language that every pair holds, else the first.
std::vector<analysis::LanguageAlignment> alignmentAt(
    const analysis::LayerReport& report, int layer, const language::LanguageRegistry& registry)
{
    const std::string& pivot = report.pairs.front().source;
    std::vector<analysis::LanguageAlignment> alignment;
    for (const analysis::PairLayers& pair : report.pairs) {
        if (pair.source != pivot && pair.target != pivot)
            continue;
        double sum = 0;
        for (const record::MeasureRow& row : pair.rows)
            if (row.layer.index == layer
                && (row.measure == "retrieval_forward" || row.measure == "retrieval_backward"))
                sum += row.value / 2;
        const std::string& other = pair.source == pivot ? pair.target : pair.source;
        const auto match = registry.resolve(other);
        alignment.push_back({other, sum, match ? match->family : std::string()});
    }
    return alignment;
}

Json transferJson(const analysis::TransferStudy& study, const std::vector<std::string>& controls, int layer)
{
    Json points = Json::array();
    for (const analysis::TransferPoint& point : study.points)
        points.push_back({{"language", point.language}, {"family", point.family}, {"alignment", point.alignment},
            {"transfer", point.transfer}, {"aligned_but_not_better", point.isAlignedButNotBetter}});
    Json leftOut = Json::array();
    for (const analysis::LeftOutFamily& family : study.leftOut) {
        Json entry = correlationJson(family.without);
        entry["without"] = family.family;
        leftOut.push_back(entry);
    }
    Json json = correlationJson(study.correlation);
    json["layer"] = layer;
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

} // namespace

void LayerViews::addTo(CLI::App& command)
{
    command.add_option("--at", layer, "Layer of --map, --tree and --scores; the middle if not given")
        ->check(CLI::NonNegativeNumber);
    command.add_flag("--map", map, "With --json: the sentences of the first two texts on a plane");
    command.add_flag("--neighbours", neighbours, "With --map: near ones stay near (t-SNE)");
    command.add_option("--sentence", sentence,
        "Any sentence in the first language: the nearest in the second, at each layer");
    command.add_flag("--spellings", spellings,
        "The first language as written, in normal form C, without tone marks and in Latin letters");
    command.add_flag("--tree", tree, "Distances between all languages, a tree of them, and their centroids");
    command.add_option("--groups", groups, "Groups of --tree; as many as part best if not given")
        ->check(CLI::NonNegativeNumber);
    command.add_option("--scores", scores,
        "CSV with the columns language and score: does alignment with the first language go with it?");
}

Result<void> addLanguageViews(Json& document, const LayerViews& views, const analysis::LayerReport& report)
{
    const int layer = views.layer == MiddleLayer ? lastLayer(report) / 2 : views.layer;
    if (views.tree) {
        const auto distances = analysis::distancesAt(report, "retrieval", {layer});
        if (!distances)
            return Error{errors::MissingPairs, {{"value", std::to_string(layer)}}, {}};
        const int most = static_cast<int>(distances->size());
        document["tree"] = treeJson(*distances, layer, std::min(views.groups, most));
    }
    if (!views.scores.empty()) {
        ISOGLOSS_TRY(const auto scores, analysis::readTransferScores(views.scores));
        ISOGLOSS_TRY(const auto registry, language::LanguageRegistry::open());
        auto points = analysis::transferPoints(alignmentAt(report, layer, registry), scores);
        if (points.size() < 2)
            return Error{errors::NoScoredLanguages, {{"path", views.scores}}, {}};
        document["transfer"] = transferJson(analysis::studyTransfer(std::move(points)), scores.controls, layer);
    }
    return {};
}

Result<void> addSentenceViews(Json& document, const LayerViews& views, const OpenedModel& opened,
    const std::vector<data::TextTable>& texts, const analysis::LayerOptions& options, const Session& session)
{
    const model::LoadedAdapter* const adapter = opened.adapterOrNull();
    const int layer = views.layer == MiddleLayer ? opened.model.config().layers / 2 : views.layer;
    if (views.map) {
        const auto method
            = views.neighbours ? analysis::MapMethod::Neighbours : analysis::MapMethod::Components;
        ISOGLOSS_TRY(const auto map,
            analysis::mapSentences(
                opened.model, adapter, texts[0], texts[1], {layer}, method, options, session.stop()));
        document["map"] = {{"layer", layer}, {"method", views.neighbours ? "tsne" : "pca"}, {"keys", map.keys},
            {"source", pointsJson(map.source)}, {"target", pointsJson(map.target)}, {"explained", map.explained}};
    }
    if (!views.sentence.empty()) {
        ISOGLOSS_TRY(const auto found,
            analysis::nearestSentences(opened.model, adapter, views.sentence, texts[0], texts[1], ShownNearest,
                options, session.stop()));
        document["nearest"] = nearestJson(views.sentence, found);
    }
    if (views.spellings) {
        ISOGLOSS_TRY(const auto variants,
            analysis::measureSpellings(opened.model, adapter, texts[0], texts[1], options, session.stop()));
        document["spellings"] = spellingsJson(variants);
    }
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
    if (document.contains("transfer")) {
        const Json& transfer = document["transfer"];
        std::snprintf(line, sizeof line, "Alignment and score over %zu languages at layer %d: Spearman %.2f%s",
            transfer["points"].size(), transfer["layer"].get<int>(), transfer["spearman"].get<double>(),
            transfer["too_few_languages"].get<bool>() ? " (fewer than ten: one more can turn it)" : "");
        session.say(line);
    }
    if (document.contains("nearest"))
        for (const Json& layer : document["nearest"]["layers"]) {
            const Json& nearest = layer["nearest"][0];
            session.say("layer " + layer["layer"].dump() + ": " + nearest["key"].get<std::string>());
        }
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
