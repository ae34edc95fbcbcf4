// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/layer_storage.h"
#include "core/base/file.h"
#include "core/base/json.h"
#include "core/store/analysis.h"
#include "core/store/workspace.h"
#include "tests/app/cli/program.h"
#include "tests/support/expect_result.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/test_data.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace isogloss::cli {
namespace {

constexpr int Verses = 24;

class LayerViewsTest : public testing::Test
{
protected:
    void SetUp() override { REQUIRE_TEST_DATA(); }

    std::string texts(std::initializer_list<const char*> languages) const
    {
        std::string arguments;
        for (const char* const language : languages)
            arguments += std::string(" --text ") + language + '=' + verses(language).string();
        return arguments;
    }

    static std::string model() { return (tests::testData() / "models/bible-12m").string(); }

    /// What people read.
    std::string said(const std::string& arguments) const
    {
        const Outcome outcome = isogloss(
            "layers --model " + model() + " --cache " + (m_folder / "cache").string() + ' ' + arguments);
        EXPECT_EQ(outcome.status, 0) << outcome.err;
        return outcome.out;
    }

    Json layers(const std::string& arguments) const
    {
        const Outcome outcome = isogloss(
            "layers --json --model " + model() + " --cache " + (m_folder / "cache").string() + ' ' + arguments);
        EXPECT_EQ(outcome.status, 0) << outcome.err;
        return outcome.status == 0 ? parseJson(outcome.out, "out").value() : Json();
    }

    /// The first verses of James.
    std::filesystem::path verses(const std::string& language) const
    {
        const auto text = readFile(tests::testData() / "data/bible" / (language + ".tsv"));
        const std::size_t start = text.value().find("JAM.1.1\t");
        const std::size_t end = text.value().find("JAM.1." + std::to_string(Verses + 1) + "\t");
        const auto path = m_folder / (language + ".tsv");
        EXPECT_OK(writeFileAtomically(path, std::string_view(text.value()).substr(start, end - start)));
        return path;
    }

    tests::TemporaryFolder m_folder;
};

TEST_F(LayerViewsTest, ShowLanguagesAsATreeAndBesideScores)
{
    const auto scores = m_folder / "scores.csv";
    ASSERT_OK(writeFileAtomically(scores, "language,score,low,high\nukr_Cyrl,0.7,0.6,0.8\nswh_Latn,0.5,0.4,0.6\nkab_Latn,0.1,,\n"));
    const Json json = layers(
        texts({"eng_Latn", "ukr_Cyrl", "swh_Latn", "kab_Latn"}) + " --tree --at 6 --scores " + scores.string());
    const Json& tree = json["tree"];
    EXPECT_EQ(tree["layer"], 6);
    ASSERT_EQ(tree["languages"].size(), 4u);
    EXPECT_EQ(tree["distances"][0][0], 0);
    EXPECT_EQ(tree["distances"][0][1], tree["distances"][1][0]);
    EXPECT_EQ(tree["steps"].size(), 3u);
    EXPECT_EQ(tree["centroids"].size(), 2u);
    const Json& transfer = json["transfer"];
    EXPECT_EQ(transfer["points"].size(), 3u);
    EXPECT_EQ(transfer["points"][0]["family"], "Indo-European");
    EXPECT_TRUE(transfer["too_few_languages"].get<bool>());
    EXPECT_GE(transfer["spearman"].get<double>(), -1);
    EXPECT_EQ(transfer["measure"], "retrieval");
    const Json& point = transfer["points"][0];
    EXPECT_LE(point["alignment_ci"][0], point["alignment"]);
    EXPECT_GE(point["alignment_ci"][1], point["alignment"]);
    EXPECT_EQ(point["transfer_ci"], Json({0.6, 0.8}));
    EXPECT_FALSE(transfer["points"][2].contains("transfer_ci"));
}

TEST_F(LayerViewsTest, HoldPiecesPerWordFixed)
{
    const auto scores = m_folder / "scores.csv";
    ASSERT_OK(writeFileAtomically(
        scores, "language,score\nukr_Cyrl,0.7\nswh_Latn,0.5\nkab_Latn,0.1\nchr_Cher,0.2\neus_Latn,0.3\n"));
    const std::string arguments = texts({"eng_Latn", "ukr_Cyrl", "swh_Latn", "kab_Latn", "chr_Cher", "eus_Latn"})
        + " --pivot eng_Latn --scores " + scores.string();
    const Json partial = layers(arguments)["transfer"]["partial"];
    EXPECT_EQ(partial["held_fixed"], Json::array({"pieces_per_word"}));
    EXPECT_GE(partial["spearman"].get<double>(), -1);
    const std::string out = said(arguments);
    EXPECT_NE(out.find("With pieces_per_word held fixed: "), std::string::npos);
    EXPECT_NE(out.find("fewer than ten"), std::string::npos);
}

TEST_F(LayerViewsTest, HoldWhatARunWasTrainedOnFixedToo)
{
    Json languages;
    Json learned;
    const std::vector<std::string> keys{"ukr_Cyrl", "swh_Latn", "kab_Latn", "chr_Cher", "eus_Latn", "zul_Latn"};
    for (std::size_t i = 0; i < keys.size(); ++i) {
        languages[keys[i]] = {{"records", 9}, {"f1", 0.1 * static_cast<double>((i * 5) % 7)}};
        if (i % 2 == 0)
            learned[keys[i]] = 100 * i + 100;
    }
    std::filesystem::create_directories(m_folder / "run/evaluation");
    ASSERT_OK(writeJson(m_folder / "run/run.json", Json{{"plan", {{"learned", learned}}}}));
    ASSERT_OK(writeJson(m_folder / "run/evaluation/scores.json", Json{{"task", "slots"}, {"languages", languages}}));
    const Json transfer = layers(texts({"eng_Latn", "ukr_Cyrl", "swh_Latn", "kab_Latn", "chr_Cher", "eus_Latn", "zul_Latn"})
        + " --pivot eng_Latn --scores " + (m_folder / "run").string())["transfer"];
    EXPECT_EQ(transfer["partial"]["held_fixed"], Json({"pieces_per_word", "training_texts"}));
    EXPECT_EQ(transfer["points"].size(), 6u);
}

TEST_F(LayerViewsTest, TakeAnotherMeasureWhereRetrievalIsNotThere)
{
    const auto scores = m_folder / "scores.csv";
    ASSERT_OK(writeFileAtomically(scores, "language,score\nukr_Cyrl,0.7\nswh_Latn,0.5\nkab_Latn,0.1\n"));
    const std::string languages = texts({"eng_Latn", "ukr_Cyrl", "swh_Latn", "kab_Latn"});
    const std::string wanted = " --tree --scores " + scores.string();
    const Json json = layers(languages + wanted + " --measure cka");
    EXPECT_EQ(json["tree"]["measure"], "cka_debiased");
    EXPECT_EQ(json["transfer"]["measure"], "cka_debiased");
    EXPECT_NE(json["transfer"]["points"][0]["alignment"], 0);
    const std::string scored = " --scores " + scores.string();
    for (const std::string nothing : {" --measure isotropy", " --at 99"}) {
        const Outcome outcome = isogloss("layers --no-cache --model " + model() + languages + scored + nothing);
        EXPECT_EQ(outcome.status, 1) << nothing;
        EXPECT_NE(outcome.err.find("was not measured at layer"), std::string::npos) << outcome.err;
    }
}

TEST_F(LayerViewsTest, ShowSentences)
{
    const Json json = layers(texts({"eng_Latn", "ukr_Cyrl"}) + " --map --neighbours --spellings --sentence Peace");
    EXPECT_EQ(json["map"]["method"], "tsne");
    EXPECT_EQ(json["map"]["source"].size(), static_cast<std::size_t>(Verses));
    EXPECT_EQ(json["nearest"]["layers"].size(), 14u);
    EXPECT_EQ(json["nearest"]["layers"][3]["nearest"].size(), 5u);
    EXPECT_EQ(json["spellings"].size(), 4u);
    EXPECT_TRUE(json["spellings"][0].contains("layers"));
}

TEST_F(LayerViewsTest, SayEveryMeasureThatWasAskedFor)
{
    const std::string out = said(texts({"eng_Latn", "ukr_Cyrl", "kab_Latn"})
        + " --measure retrieval,rank,mexa,identity,isotropy --control shuffled");
    for (const char* words : {"isotropy", "rank var", "All 3 languages told apart, 24 sentences; chance 0.333",
             "MEXA over layers: mean ", "; of rank 12.500", "; of mexa 0.021", "the best baseline, ",
             "Chosen on half of the sentences: layer "})
        EXPECT_NE(out.find(words), std::string::npos) << words;
    const std::string alone = said(texts({"eng_Latn", "ukr_Cyrl"}) + " --measure isotropy");
    EXPECT_NE(alone.find("eng_Latn\nlayer"), std::string::npos) << alone;
}

TEST_F(LayerViewsTest, StoreNumbersAsTheWindowDoes)
{
    const auto workspace = m_folder / "space";
    ASSERT_OK(store::Workspace::create(workspace));
    const Json json = layers(texts({"eng_Latn", "kab_Latn"}) + " --workspace " + workspace.string());
    ASSERT_VALUE(auto opened, store::Workspace::open(workspace, store::Workspace::Mode::ReadOnly));
    ASSERT_VALUE(const auto rows,
        opened
            .read([](const store::Database& database) {
                return store::measuresOf(database, store::ModelId{1}, std::nullopt, "eng_Latn", "kab_Latn");
            })
            .get());
    ASSERT_EQ(rows.size(), 14u * 4 + 6);
    EXPECT_EQ(rows[0].measure.value, json["pairs"][0]["layers"][0]["retrieval_forward"].get<double>());
    EXPECT_EQ(rows.back().measure.measure, "ceiling_backward");
    EXPECT_EQ(vectorFolder(workspace).filename(), "vectors");
}

TEST_F(LayerViewsTest, SayWhetherAFindingHoldsOnASecondText)
{
    const Json json = layers(texts({"eng_Latn", "ukr_Cyrl"}) + " --second-text eng_Latn="
        + verses("eng_Latn").string() + " --second-text ukr_Cyrl=" + verses("ukr_Cyrl").string());
    EXPECT_EQ(json["second_text"]["pairs"], json["pairs"]);
    ASSERT_EQ(json["agreement"].size(), 1u);
    EXPECT_EQ(json["agreement"][0]["target"], "ukr_Cyrl");
    EXPECT_FALSE(json["agreement"][0]["holds_on_one_only"].get<bool>());
    EXPECT_TRUE(json["agreement"][0]["best_layer_shared"].get<bool>());
    EXPECT_TRUE(json["pairs"][0]["finding"].contains("near_chance"));
}

TEST_F(LayerViewsTest, PlaceVectorsOfOtherPrograms)
{
    const std::string vectors = tests::golden("analysis/vectors/f4.npy").string();
    const std::string two = "layers --json --map --vectors eng_Latn=" + vectors + " --vectors kab_Latn=" + vectors;
    const Outcome outcome = isogloss(two + " --at 1");
    ASSERT_EQ(outcome.status, 0) << outcome.err;
    ASSERT_VALUE(const Json json, parseJson(outcome.out, "out"));
    EXPECT_EQ(json["map"]["keys"], Json({"1", "2", "3", "4"}));
    for (std::size_t i = 0; i < 4; ++i) // both are the same file
        for (const int axis : {0, 1})
            EXPECT_NEAR(json["map"]["source"][i][axis].get<double>(), json["map"]["target"][i][axis].get<double>(), 1e-5);
    EXPECT_EQ(json["map"]["signature"].get<std::string>().find("components|"), 0u);
    EXPECT_EQ(isogloss(two + " --at 2").status, 1);
}

TEST_F(LayerViewsTest, SayWhatTheyLack)
{
    const std::string model = " --model " + (tests::testData() / "models/bible-12m").string() + " --no-cache";
    const std::string three = texts({"eng_Latn", "ukr_Cyrl", "kab_Latn"});
    EXPECT_EQ(isogloss("layers --tree --pivot eng_Latn" + model + three).status, 1);
    EXPECT_EQ(isogloss("layers --tree --at 40" + model + three).status, 1);
    const std::string vectors = tests::golden("analysis/vectors/f4.npy").string();
    const std::string two = " --vectors eng_Latn=" + vectors + " --vectors kab_Latn=" + vectors;
    for (const char* option : {"--sentence Jesus", "--control random", "--before-after"})
        EXPECT_EQ(isogloss(std::string("layers ") + option + two).status, 2) << option;
    EXPECT_EQ(isogloss("layers --before-after" + model + three).status, 2);
}

} // namespace
} // namespace isogloss::cli
