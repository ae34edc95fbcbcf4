// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/layers.h"

#include "core/analysis/errors.h"
#include "core/analysis/torch/snapshot.h"
#include "core/base/errors.h"
#include "core/model/torch/loaded_model_parts.h"
#include "core/model/torch/lora.h"
#include "tests/core/analysis/bible_verses.h"
#include "tests/support/expect_result.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/test_data.h"

#include <ATen/ATen.h>
#include <ATen/CPUGeneratorImpl.h>
#include <fstream>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

using namespace isogloss;
using analysis::LayerOptions;
using analysis::measureLayers;
using tests::bibleModel;
using tests::verses;

namespace {

analysis::Pool poolNamed(const std::string& name)
{
    for (const analysis::Pool pool : {analysis::Pool::Weighted, analysis::Pool::Last})
        if (analysis::poolName(pool) == name)
            return pool;
    return analysis::Pool::Mean;
}

} // namespace

TEST(MeasureLayers, ReportsEveryPairAndLayer)
{
    REQUIRE_TEST_DATA();
    ASSERT_VALUE(const auto model, bibleModel());
    const std::vector<data::TextTable> texts{
        verses("eng_Latn", 40), verses("ukr_Cyrl", 40), verses("kab_Latn", 40)};
    std::size_t partialRows = 0;
    ASSERT_VALUE(const auto report, measureLayers(model, nullptr, texts, {}, {}, {}, [&](const auto& rows) {
        partialRows += rows.size();
    }));
    ASSERT_EQ(report.pairs.size(), 3u);
    EXPECT_EQ(partialRows, 3u * 14 * 4);
    const Json json = layerReportJson(report);
    const Json& pair = json["pairs"][0];
    EXPECT_EQ(pair["source"], "eng_Latn");
    EXPECT_EQ(pair["target"], "ukr_Cyrl");
    EXPECT_EQ(pair["sentences"], 40);
    EXPECT_DOUBLE_EQ(pair["chance"].get<double>(), 1.0 / 40);
    ASSERT_EQ(pair["layers"].size(), 14u);
    EXPECT_EQ(pair["layers"][12]["layer"], 12);
    EXPECT_EQ(pair["layers"][13]["layer"], "final_norm");
    const Json& middle = pair["layers"][6];
    EXPECT_LE(middle["retrieval_forward_ci"][0].get<double>(), middle["retrieval_forward"].get<double>());
    EXPECT_GE(middle["retrieval_forward_ci"][1].get<double>(), middle["retrieval_forward"].get<double>());
    EXPECT_GT(middle["cosine"].get<double>(), middle["cosine_shuffled"].get<double>());
    EXPECT_TRUE(
        middle["signature"].get<std::string>().starts_with("retrieval|dir:fwd|layer:6/12|pool:mean+bos|"));
    EXPECT_TRUE(pair["baselines"].contains("surface_forward"));
}

TEST(MeasureLayers, EqualsTransformersAndNumPy)
{
    REQUIRE_TEST_DATA();
    ASSERT_VALUE(const auto model, bibleModel());
    std::ifstream file(tests::golden("analysis/bible_layers.json"));
    const auto expected = nlohmann::json::parse(file);
    const tests::TemporaryFolder cache; // all poolings of a language are read at once
    for (const auto& wanted : expected) {
        const std::string source = wanted["source"];
        const std::string target = wanted["target"];
        LayerOptions options;
        options.margin = options.mexa = options.cka = true;
        options.cacheFolder = cache.path();
        options.center = wanted["center"];
        options.pool = poolNamed(wanted["pooling"]);
        ASSERT_VALUE(const auto report,
            measureLayers(model, nullptr, {verses(source, 40), verses(target, 40)}, options));
        const Json pair = layerReportJson(report)["pairs"][0];
        EXPECT_TRUE(pair["layers"][6].contains("mexa_ci"));
        EXPECT_GE(pair["mexa_max"], pair["mexa_mean"]);
        ASSERT_EQ(pair["layers"].size(), wanted["layers"].size());
        for (std::size_t layer = 0; layer < wanted["layers"].size(); ++layer)
            for (const auto& [measure, value] : wanted["layers"][layer].items())
                EXPECT_NEAR(pair["layers"][layer][measure].get<double>(), value.get<double>(), 1e-4)
                    << source << target << options.center << " " << layer << " " << measure;
    }
}

TEST(MeasureLayers, AgreesWithSnapshots)
{
    REQUIRE_TEST_DATA();
    ASSERT_VALUE(const auto model, bibleModel());
    const auto english = verses("eng_Latn", 40);
    const auto basque = verses("eus_Latn", 40);
    ASSERT_VALUE(const auto report, measureLayers(model, nullptr, {english, basque}));
    analysis::WatchedPair pair{"eng_Latn", "eus_Latn", {}, {}};
    ASSERT_VALUE(const auto joined, data::joinTexts(english, basque));
    for (std::size_t i = 0; i < joined.size(); ++i) {
        ASSERT_VALUE(auto source, model.tokenizer().encodeForModel(joined.sourceTexts[i]));
        ASSERT_VALUE(auto target, model.tokenizer().encodeForModel(joined.targetTexts[i]));
        pair.sourceIds.push_back(source);
        pair.targetIds.push_back(target);
    }
    const auto snapshot = analysis::measureSnapshot(model.parts().decoder, nullptr, {pair}, {}).value();
    ASSERT_EQ(snapshot.rows.size(), report.pairs[0].rows.size());
    for (std::size_t i = 0; i < snapshot.rows.size(); ++i)
        EXPECT_EQ(snapshot.rows[i].value, report.pairs[0].rows[i].value) << i;
}

TEST(MeasureLayers, HardlyDependsOnTheBatches)
{
    REQUIRE_TEST_DATA();
    ASSERT_VALUE(const auto model, bibleModel());
    const std::vector<data::TextTable> texts{verses("eng_Latn", 100), verses("ukr_Cyrl", 100)};
    LayerOptions options;
    options.margin = options.mexa = true;
    ASSERT_VALUE(const auto whole, measureLayers(model, nullptr, texts, options));
    options.tokenBudget = 512;
    ASSERT_VALUE(const auto parts, measureLayers(model, nullptr, texts, options));
    const auto& rows = whole.pairs[0].rows;
    ASSERT_EQ(rows.size(), parts.pairs[0].rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const bool isShare = !rows[i].measure.starts_with("cosine");
        EXPECT_NEAR(parts.pairs[0].rows[i].value, rows[i].value, isShare ? 0.002 : 1e-5)
            << rows[i].measure << rows[i].layer.index;
    }
}

TEST(MeasureLayers, GivesTheSameReportFromColdAndWarmCache)
{
    REQUIRE_TEST_DATA();
    const tests::TemporaryFolder folder;
    ASSERT_VALUE(const auto model, bibleModel());
    const std::vector<data::TextTable> texts{verses("eng_Latn", 30), verses("kab_Latn", 30)};
    LayerOptions options;
    options.margin = options.mexa = options.cka = true;
    ASSERT_VALUE(const auto without, measureLayers(model, nullptr, texts, options));
    options.cacheFolder = folder.path();
    ASSERT_VALUE(const auto cold, measureLayers(model, nullptr, texts, options));
    ASSERT_VALUE(const auto warm, measureLayers(model, nullptr, texts, options));
    EXPECT_EQ(toJsonLine(layerReportJson(cold)), toJsonLine(layerReportJson(without)));
    EXPECT_EQ(toJsonLine(layerReportJson(warm)), toJsonLine(layerReportJson(without)));
    EXPECT_FALSE(std::filesystem::is_empty(folder.path()));
}

TEST(MeasureLayers, SetsControlsAndSentencesBesideTheMeasures)
{
    REQUIRE_TEST_DATA();
    ASSERT_VALUE(const auto model, bibleModel());
    LayerOptions options;
    options.rank = options.cka = options.ckaSpread = options.languageIdentity = options.isotropy = true;
    options.shuffled = options.randomWeights = options.sentencePaths = true;
    options.margin = options.mexa = true;
    options.mexaSentences = 20;
    options.draws = 100;
    ASSERT_VALUE(const auto report,
        measureLayers(model, nullptr,
            {verses("eng_Latn", 30), verses("ukr_Cyrl", 30), verses("kab_Latn", 30)}, options));
    const Json json = layerReportJson(report);
    const Json& pair = json["pairs"][0];
    const Json& layer = pair["layers"][6];
    for (const char* measure : {"rank_forward", "rank_backward", "cka", "cka_shuffled", "language_identity",
             "shuffled_forward", "random_forward", "random_backward", "cosine", "cosine_shuffled",
             "shuffled_margin_forward", "shuffled_margin_backward", "shuffled_mexa", "random_margin_backward",
             "random_mexa"})
        EXPECT_TRUE(layer.contains(measure) && layer.contains(std::string(measure) + "_ci")) << measure;
    EXPECT_FALSE(layer.contains("before_forward"));
    for (const auto& row : report.pairs[0].rows) {
        EXPECT_EQ(row.signature.find("|ci:") != std::string::npos, row.low.has_value()) << row.measure;
        EXPECT_NE(row.signature.find("|tokenizer:"), std::string::npos) << row.measure;
    }
    EXPECT_EQ(pair["chances"]["rank"], 15.5);
    EXPECT_EQ(pair["chances"]["language_identity"], 0.5);
    int confusions = 0;
    for (std::size_t i = 0; i < 30; ++i)
        confusions += std::abs(report.pairs[0].neighbours[6].forward[i] - static_cast<int>(i)) == 1 ? 1 : 0;
    EXPECT_EQ(layer["neighbour_confusions"]["forward"], confusions);
    EXPECT_GE(layer["rank_forward"].get<double>(), 1);
    EXPECT_LE(layer["rank_forward"].get<double>(), 30);
    for (const char* control :
        {"shuffled_forward", "shuffled_margin_forward", "shuffled_mexa", "random_margin_forward", "random_mexa"})
        EXPECT_LT(layer[control].get<double>(), 0.2) << control;
    ASSERT_EQ(json["languages"].size(), 3u);
    const Json& language = json["languages"][0]["layers"][6];
    for (const char* measure :
        {"isotropy", "mean_cosine", "rank_variance", "isotropy_ci", "mean_cosine_ci", "rank_variance_ci"})
        EXPECT_TRUE(language.contains(measure)) << measure;
    EXPECT_EQ(json["proposal"]["baseline"].get<double>() > 0, true);
    const Json& together = json["all_languages"];
    EXPECT_EQ(together["languages"].size(), 3u);
    EXPECT_EQ(together["sentences"], 30);
    EXPECT_NEAR(together["chance"].get<double>(), 1.0 / 3, 1e-12);
    ASSERT_EQ(together["layers"].size(), 14u);
    EXPECT_TRUE(together["layers"][6].contains("language_identity_all_ci"));
    EXPECT_GT(together["layers"][6]["language_identity_all"].get<double>(), 0.5);
    EXPECT_GE(json["proposal"]["proposed"], 1);
    EXPECT_LE(json["proposal"]["proposed"], 12);
    const Json& found = pair["sentences_found"];
    ASSERT_EQ(found.size(), 30u);
    for (std::size_t i = 0; i < found.size(); ++i) {
        const Json& path = found[i]["forward"];
        ASSERT_EQ(path["nearest"].size(), 14u);
        const auto& hits = report.pairs[0].hits;
        std::size_t first = 0;
        while (first < hits.size() && hits[first].hits[i] == '0')
            ++first;
        if (first + 1 < hits.size()) {
            EXPECT_EQ(path["layer"], hits[first].layer);
            EXPECT_EQ(path["nearest"][first], found[i]["key"]);
        }
    }
}

TEST(MeasureLayers, TestsWhatAnAdapterChanged)
{
    REQUIRE_TEST_DATA();
    const tests::TemporaryFolder folder;
    ASSERT_VALUE(const auto model, bibleModel());
    model::LoraShape shape;
    shape.targets = {model::LinearKind::Query, model::LinearKind::Down};
    model::LoraAdapter weights(model.config(), shape);
    weights.initialise(at::detail::createCPUGenerator(1));
    for (const at::Tensor& tensor : weights.parameters())
        tensor.add_(at::randn_like(tensor) * 0.05);
    EXPECT_OK(model::writeLora(folder.path(), weights, "bible-12m"));
    ASSERT_VALUE(const auto adapter, model.openAdapter(folder.path()));
    LayerOptions options;
    options.beforeAfter = true;
    const std::vector<data::TextTable> texts{verses("eng_Latn", 40), verses("ukr_Cyrl", 40)};
    ASSERT_VALUE(const auto base, measureLayers(model, nullptr, texts));
    ASSERT_VALUE(const auto after, measureLayers(model, &adapter, texts, options));
    const Json plain = layerReportJson(base)["pairs"][0]["layers"];
    const Json both = layerReportJson(after)["pairs"][0]["layers"];
    for (std::size_t i = 0; i < both.size(); ++i) {
        EXPECT_EQ(both[i]["before_forward"], plain[i]["retrieval_forward"]) << i;
        EXPECT_EQ(both[i]["before_backward_ci"], plain[i]["retrieval_backward_ci"]) << i;
        EXPECT_NEAR(both[i]["gain_forward"].get<double>(),
            both[i]["retrieval_forward"].get<double>() - both[i]["before_forward"].get<double>(), 1e-12);
        EXPECT_GE(both[i]["gain_forward_p_holm"], both[i]["gain_forward_p"]);
    }
    EXPECT_EQ(both[0]["gain_forward"], 0); // an adapter does not reach the embeddings
    EXPECT_EQ(both[0]["gain_forward_p"], 1);
    for (const auto& row : after.pairs[0].rows)
        if (row.measure == "before_forward") {
            EXPECT_NE(row.signature.find("|adapter:none|"), std::string::npos);
        }
}

TEST(MeasureLayers, MeasuresOnlyWhatIsAskedFor)
{
    REQUIRE_TEST_DATA();
    ASSERT_VALUE(const auto model, bibleModel());
    LayerOptions options;
    options.retrieval = false;
    ASSERT_VALUE(const auto report,
        measureLayers(model, nullptr, {verses("eng_Latn", 10), verses("ukr_Cyrl", 10)}, options));
    const Json json = layerReportJson(report);
    EXPECT_FALSE(json["pairs"][0].contains("baselines"));
    EXPECT_FALSE(json["pairs"][0]["layers"][0].contains("retrieval_forward"));
    EXPECT_TRUE(json["pairs"][0]["layers"][0].contains("cosine"));
}

TEST(MeasureLayers, RefusesTextsThatCannotBeCompared)
{
    REQUIRE_TEST_DATA();
    ASSERT_VALUE(const auto model, bibleModel());
    const auto english = verses("eng_Latn", 10);
    EXPECT_ERROR(measureLayers(model, nullptr, {english}), analysis::errors::TooFewTexts);
    EXPECT_ERROR(
        measureLayers(model, nullptr, {english, verses("ukr_Cyrl", 1)}), analysis::errors::TooFewSentences);
    LayerOptions options;
    options.pairs = {{"eng_Latn", "deu_Latn"}};
    EXPECT_ERROR(measureLayers(model, nullptr, {english, verses("ukr_Cyrl", 10)}, options),
        analysis::errors::UnknownLanguage);
    std::stop_source stop;
    stop.request_stop();
    EXPECT_ERROR(measureLayers(model, nullptr, {english, verses("ukr_Cyrl", 10)}, {}, stop.get_token()),
        errors::Stopped);
}

TEST(MeasureLayers, TakesTheFirstSentencesForMexa)
{
    REQUIRE_TEST_DATA();
    ASSERT_VALUE(const auto model, bibleModel());
    const tests::TemporaryFolder cache;
    LayerOptions options;
    options.mexa = true;
    options.cacheFolder = cache.path();
    options.mexaSentences = 20;
    const auto mexaRows = [&](std::size_t sentences) -> std::vector<record::MeasureRow> {
        const auto report = measureLayers(
            model, nullptr, {verses("eng_Latn", sentences), verses("ukr_Cyrl", sentences)}, options);
        std::vector<record::MeasureRow> rows;
        for (const record::MeasureRow& row : report.value().pairs[0].rows)
            if (row.measure == "mexa")
                rows.push_back(row);
        return rows;
    };
    const auto ofFirst = mexaRows(40);
    const auto ofFew = mexaRows(20);
    ASSERT_EQ(ofFirst.size(), 14u);
    for (std::size_t layer = 0; layer < ofFirst.size(); ++layer) {
        EXPECT_EQ(ofFirst[layer].sentences, 20);
        EXPECT_NE(ofFirst[layer].signature.find("|N:20|"), std::string::npos);
        EXPECT_DOUBLE_EQ(ofFirst[layer].value, ofFew[layer].value) << layer;
        EXPECT_DOUBLE_EQ(*ofFirst[layer].low, *ofFew[layer].low) << layer;
    }
    options.mexaSentences = 0;
    EXPECT_EQ(mexaRows(40)[0].sentences, 40);
}
