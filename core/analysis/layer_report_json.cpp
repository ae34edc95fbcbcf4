// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/layers.h"

#include "core/analysis/finding.h"

#include <nlohmann/json.hpp>

namespace isogloss::analysis {

namespace {

Json textOrNull(const std::string& text)
{
    return text.empty() ? Json(nullptr) : Json(text);
}

Json layerName(record::Layer layer)
{
    return layer.index == record::Layer::FinalNorm ? Json("final_norm") : Json(layer.index);
}

/// The rows stand layer by layer.
Json layersJson(const std::vector<record::MeasureRow>& rows)
{
    Json layers = Json::array();
    const record::MeasureRow* previous = nullptr;
    for (const record::MeasureRow& row : rows) {
        if (previous == nullptr || !(previous->layer == row.layer))
            layers.push_back({{"layer", layerName(row.layer)}, {"signature", row.signature}});
        layers.back()[row.measure] = row.value;
        if (row.low && row.high)
            layers.back()[row.measure + "_ci"] = {*row.low, *row.high};
        previous = &row;
    }
    return layers;
}

/// The layers' tests beside their values.
void addTests(Json& layers, const std::vector<RowTest>& tests)
{
    for (const RowTest& test : tests) {
        for (Json& layer : layers) {
            if (layer["layer"] != layerName(test.layer))
                continue;
            layer[test.measure + "_p"] = test.p;
            layer[test.measure + "_p_holm"] = test.corrected;
        }
    }
}

Json findingJson(const PairFinding& finding)
{
    Json json{{"layer", finding.layer}, {"value", finding.value},
        {"ci", {finding.interval.low, finding.interval.high}}, {"near_chance", finding.isNearChance}};
    if (finding.shuffled)
        json["shuffled"] = *finding.shuffled;
    json["baseline"] = {{"name", finding.baseline.name}, {"value", finding.baseline.value}};
    json["gain"] = finding.gain();
    json["confounded_by_surface"] = finding.isConfoundedBySurface;
    if (const auto& choice = finding.heldOut)
        json["held_out"] = {{"layer", choice->best}, {"value", choice->value},
            {"ci", {choice->interval.low, choice->interval.high}}, {"as_good", choice->asGood}};
    return json;
}

Json chancesJson(const PairLayers& pair)
{
    Json json = Json::object();
    for (const auto& [measure, chance] : chancesOf(pair))
        json[measure] = chance;
    return json;
}

Json choiceJson(const LayerChoice& choice)
{
    return {{"proposed", choice.proposed}, {"reason", reasonName(choice.reason)}, {"best", choice.best},
        {"value", choice.value}, {"ci", {choice.interval.low, choice.interval.high}},
        {"baseline", choice.baseline}, {"as_good", choice.asGood}, {"certainty", choice.certainty}};
}

/// Texts go on from sentence to sentence: how many find the one just before or behind the right one, by layer.
void addNeighbourConfusions(Json& layers, const PairLayers& pair)
{
    const auto count = [](const std::vector<std::int32_t>& nearest) {
        int beside = 0;
        for (std::size_t i = 0; i < nearest.size(); ++i)
            beside += std::abs(nearest[i] - static_cast<std::int32_t>(i)) == 1 ? 1 : 0;
        return beside;
    };
    for (const LayerNeighbours& neighbours : pair.neighbours)
        for (Json& layer : layers)
            if (layer["layer"] == layerName(neighbours.layer))
                layer["neighbour_confusions"]
                    = {{"forward", count(neighbours.forward)}, {"backward", count(neighbours.backward)}};
}

/// What one sentence finds, layer by layer, and the first layer where that is its translation.
Json pathJson(const PairLayers& pair, std::size_t sentence, std::vector<std::int32_t> LayerNeighbours::*way)
{
    Json first = nullptr;
    Json nearest = Json::array();
    for (const LayerNeighbours& layer : pair.neighbours) {
        const auto row = static_cast<std::size_t>((layer.*way)[sentence]);
        nearest.push_back(pair.keys[row]);
        if (first.is_null() && row == sentence)
            first = layerName(layer.layer);
    }
    return {{"layer", first}, {"nearest", nearest}};
}

Json sentencesJson(const PairLayers& pair)
{
    Json sentences = Json::array();
    for (std::size_t i = 0; i < pair.keys.size(); ++i)
        sentences.push_back({{"key", pair.keys[i]}, {"forward", pathJson(pair, i, &LayerNeighbours::forward)},
            {"backward", pathJson(pair, i, &LayerNeighbours::backward)}});
    return sentences;
}

void addMexa(Json& entry, const PairLayers& pair)
{
    if (const auto mexa = mexaOverLayers(pair)) {
        entry["mexa_mean"] = mexa->mean;
        entry["mexa_max"] = mexa->largest;
    }
}

Json baselinesJson(const PairLayers& pair)
{
    const Baselines& baselines = pair.baselines;
    return {{"chance", pair.chance}, {"surface_forward", baselines.surface.forward},
        {"surface_backward", baselines.surface.backward}, {"length_forward", baselines.length.forward},
        {"length_backward", baselines.length.backward}, {"ceiling_forward", baselines.ceiling.forward},
        {"ceiling_backward", baselines.ceiling.backward}};
}

} // namespace

Json layerReportJson(const LayerReport& report)
{
    Json pairs = Json::array();
    for (const PairLayers& pair : report.pairs) {
        Json entry{{"source", pair.source}, {"target", pair.target}, {"sentences", pair.sentences},
            {"missing", pair.missing}, {"chance", pair.chance}, {"chances", chancesJson(pair)},
            {"layers", layersJson(pair.rows)}};
        addTests(entry["layers"], pair.tests);
        addNeighbourConfusions(entry["layers"], pair);
        if (pair.hasBaselines)
            entry["baselines"] = baselinesJson(pair);
        if (const auto finding = findingOf(pair))
            entry["finding"] = findingJson(*finding);
        if (pair.choice)
            entry["choice"] = choiceJson(*pair.choice);
        if (!pair.keys.empty())
            entry["sentences_found"] = sentencesJson(pair);
        addMexa(entry, pair);
        pairs.push_back(std::move(entry));
    }
    Json languages = Json::array();
    for (const LanguageLayers& language : report.languages)
        languages.push_back({{"language", language.language}, {"layers", layersJson(language.rows)}});
    Json document{{"model", report.model}, {"model_hash", report.modelHash},
        {"adapter", textOrNull(report.adapter)}, {"adapter_hash", textOrNull(report.adapterHash)},
        {"dtype", report.dtype}, {"pooling", report.pooling}, {"centred", report.isCentred},
        {"pairs", pairs}};
    if (!languages.empty())
        document["languages"] = languages;
    if (report.together)
        document["all_languages"] = {{"languages", report.together->languages},
            {"sentences", report.together->sentences}, {"chance", report.together->chance},
            {"layers", layersJson(report.together->rows)}};
    if (report.proposal)
        document["proposal"] = choiceJson(*report.proposal);
    return document;
}

} // namespace isogloss::analysis
