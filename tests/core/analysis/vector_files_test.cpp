// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/torch/vector_files.h"

#include "core/analysis/errors.h"
#include "core/analysis/layers.h"
#include "core/base/file.h"
#include "core/model/torch/safetensors.h"
#include "tests/core/analysis/alignment_cases.h"
#include "tests/support/expect_result.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

using namespace isogloss;
using analysis::readVectorFile;

namespace {

std::filesystem::path file(const std::string& name)
{
    return tests::golden("analysis/vectors/" + name + ".npy");
}

double shareOf(const std::string& hits)
{
    return analysis::meanOf(analysis::hitValues(hits));
}

at::Tensor numbers()
{
    return (at::arange(24, at::kFloat) / 2).reshape({2, 4, 3});
}

} // namespace

TEST(ReadVectorFile, TakesWhatNumPyWrites)
{
    for (const char* name : {"f2", "f4", "f8", "v2", "v3"}) {
        ASSERT_VALUE(const at::Tensor vectors, readVectorFile(file(name)));
        EXPECT_EQ(vectors.scalar_type(), at::kFloat);
        EXPECT_TRUE(at::equal(vectors, numbers())) << name;
    }
    ASSERT_VALUE(const at::Tensor flat, readVectorFile(file("flat")));
    EXPECT_TRUE(at::equal(flat, numbers().slice(0, 0, 1)));
}

TEST(ReadVectorFile, RefusesOtherFormsByName)
{
    EXPECT_ERROR(readVectorFile(file("columns")), analysis::errors::NpyOrder);
    EXPECT_ERROR(readVectorFile(file("big_endian")), analysis::errors::VectorType);
    EXPECT_ERROR(readVectorFile(file("integers")), analysis::errors::VectorType);
    EXPECT_ERROR(readVectorFile(file("line")), analysis::errors::VectorShape);
    const auto bad = readVectorFile(file("not_finite"));
    EXPECT_ERROR(bad, analysis::errors::VectorNotFinite);
    EXPECT_FALSE(readVectorFile(file("absent")).has_value());
}

TEST(ReadVectorFile, RefusesEveryCutAndSurvivesEveryFlippedByte)
{
    const tests::TemporaryFolder folder;
    const std::string bytes = readFile(file("f4")).value();
    for (std::size_t length = 0; length < bytes.size(); length += 3) {
        EXPECT_OK(writeFileAtomically(folder / "cut.npy", std::string_view(bytes).substr(0, length)));
        EXPECT_FALSE(readVectorFile(folder / "cut.npy").has_value()) << length;
    }
    EXPECT_OK(writeFileAtomically(folder / "long.npy", bytes + "x"));
    EXPECT_ERROR(readVectorFile(folder / "long.npy"), analysis::errors::VectorFileSize);
    for (std::size_t place = 0; place < 128; ++place) {
        std::string flipped = bytes;
        flipped[place] = static_cast<char>(flipped[place] ^ 0x15);
        EXPECT_OK(writeFileAtomically(folder / "flipped.npy", flipped));
        const auto vectors = readVectorFile(folder / "flipped.npy");
        if (vectors.has_value()) {
            EXPECT_EQ(vectors.value().numel(), 24) << place;
        }
    }
}

TEST(ReadVectorFile, RefusesShapesThatOverflow)
{
    const tests::TemporaryFolder folder;
    std::string header = "{'descr': '<f4', 'fortran_order': False, 'shape': (4611686018427387904, 4), }\n";
    const std::string magic("\x93NUMPY\x01\x00", 8);
    const std::string length{static_cast<char>(header.size()), '\0'};
    EXPECT_OK(writeFileAtomically(folder / "a.npy", magic + length + header));
    EXPECT_ERROR(readVectorFile(folder / "a.npy"), analysis::errors::VectorFileSize);
}

TEST(ReadVectorFile, TakesOneTensorOfSafetensors)
{
    const tests::TemporaryFolder folder;
    EXPECT_OK(model::writeSafetensors(folder / "a", {{"embeddings", numbers().to(at::kBFloat16)}}));
    ASSERT_VALUE(const at::Tensor vectors, readVectorFile(folder / "a"));
    EXPECT_TRUE(at::equal(vectors, numbers()));
    EXPECT_OK(model::writeSafetensors(folder / "two", {{"a", numbers()}, {"b", numbers()}}));
    EXPECT_ERROR(readVectorFile(folder / "two"), analysis::errors::VectorTensors);
    EXPECT_OK(model::writeSafetensors(folder / "ids", {{"a", at::ones({2, 2}, at::kLong)}}));
    EXPECT_ERROR(readVectorFile(folder / "ids"), analysis::errors::VectorType);
    EXPECT_OK(writeFileAtomically(folder / "text", "no vectors at all"));
    EXPECT_ERROR(readVectorFile(folder / "text"), analysis::errors::NotVectorFile);
}

TEST(MeasureVectors, GivesTheGoldenNumbersOfTheSameVectors)
{
    const tests::TemporaryFolder folder;
    const auto golden = tests::goldenCases("alignment.json");
    const auto more = tests::goldenCases("measures.json");
    for (std::size_t i = 0; i < golden.size(); ++i) {
        EXPECT_OK(model::writeSafetensors(folder / "s", {{"x", tests::matrix(golden[i]["source"])}}));
        EXPECT_OK(model::writeSafetensors(folder / "t", {{"x", tests::matrix(golden[i]["target"])}}));
        analysis::LayerOptions options;
        options.margin = options.cka = options.rank = options.isotropy = options.languageIdentity = true;
        options.mexa = true;
        ASSERT_VALUE(const auto report,
            analysis::measureVectors({{"eng_Latn", folder / "s"}, {"kab_Latn", folder / "t"}}, {}, options));
        const Json layer = layerReportJson(report)["pairs"][0]["layers"][0];
        EXPECT_EQ(layer["retrieval_forward"], shareOf(golden[i]["forward"]));
        EXPECT_EQ(layer["retrieval_backward"], shareOf(golden[i]["backward"]));
        EXPECT_NEAR(layer["cosine"].get<double>(), golden[i]["cosine"].get<double>(), 1e-6);
        EXPECT_NEAR(layer["cka_debiased"].get<double>(), more[i]["cka_debiased"].get<double>(), 1e-6);
        EXPECT_NEAR(layer["mexa"].get<double>(), more[i]["mexa"].get<double>(), 1e-6);
        EXPECT_FALSE(report.proposal);
        EXPECT_FALSE(report.pairs[0].hasBaselines);
        options.mexaSentences = 20;
        ASSERT_VALUE(const auto first,
            analysis::measureVectors({{"eng_Latn", folder / "s"}, {"kab_Latn", folder / "t"}}, {}, options));
        EXPECT_NEAR(layerReportJson(first)["pairs"][0]["mexa_max"].get<double>(), more[i]["mexa_first"].get<double>(),
            1e-6);
    }
}

TEST(MeasureVectors, KeepsRowsTogetherWhateverTheirKeys)
{
    const tests::TemporaryFolder folder;
    EXPECT_OK(model::writeSafetensors(folder / "x", {{"x", at::eye(4)}}));
    const std::vector<analysis::VectorFile> same{{"eng_Latn", folder / "x"}, {"kab_Latn", folder / "x"}};
    data::TextTable english;
    english.language = "eng_Latn";
    english.keyed = true;
    english.keys = {"2", "1", "4", "3"};
    english.groups.resize(4);
    english.texts = {"a", "b", "c", "d"};
    data::TextTable kabyle = english;
    kabyle.language = "kab_Latn";
    kabyle.keyed = false;
    kabyle.keys = {"1", "2", "3", "4"};
    kabyle.texts = {"e", "", "g", "h"};
    analysis::LayerOptions options;
    options.sentencePaths = true;
    using Texts = std::vector<data::TextTable>;
    for (const Texts& texts : {Texts{english}, Texts{kabyle}, Texts{english, kabyle}}) {
        ASSERT_VALUE(const auto report, analysis::measureVectors(same, texts, options));
        const analysis::PairLayers& pair = report.pairs[0];
        EXPECT_EQ(pair.rows[0].measure, "retrieval_forward");
        EXPECT_EQ(pair.rows[0].value, 1) << texts.size() << texts[0].language;
        const auto keys = texts.size() == 2 ? std::vector<std::string>{"2", "4", "3"} : texts[0].keys;
        EXPECT_EQ(pair.keys, keys);
    }
}

TEST(MeasureVectors, FindsShuffledPairsWhereTheyAreTheTrueOnes)
{
    const tests::TemporaryFolder folder;
    const at::Tensor vectors = at::randn({12, 30});
    EXPECT_OK(model::writeSafetensors(folder / "s", {{"x", vectors}}));
    EXPECT_OK(model::writeSafetensors(folder / "t", {{"x", vectors.roll(6, 0)}}));
    analysis::LayerOptions options;
    options.margin = options.mexa = options.shuffled = true;
    ASSERT_VALUE(const auto report,
        analysis::measureVectors({{"eng_Latn", folder / "s"}, {"kab_Latn", folder / "t"}}, {}, options));
    const Json layer = layerReportJson(report)["pairs"][0]["layers"][0];
    for (const std::string measure : {"forward", "backward", "margin_forward", "margin_backward", "mexa"})
        EXPECT_EQ(layer["shuffled_" + measure], 1) << measure;
    for (const char* measure : {"retrieval_forward", "margin_backward", "mexa"})
        EXPECT_EQ(layer[measure], 0) << measure;
}

TEST(MeasureVectors, DrawsGroupsForEveryInterval)
{
    const tests::TemporaryFolder folder;
    const at::Tensor meaning = at::randn({48, 8});
    std::vector<analysis::VectorFile> files;
    std::vector<data::TextTable> texts;
    for (const std::string language : {"eng_Latn", "kab_Latn", "swh_Latn"}) {
        EXPECT_OK(model::writeSafetensors(folder / language, {{"x", meaning + at::randn({48, 8})}}));
        files.push_back({language, folder / language});
        data::TextTable& table = texts.emplace_back();
        table.language = language;
        table.keyed = true;
        for (int i = 0; i < 48; ++i) {
            table.keys.push_back("v" + std::to_string(i));
            table.groups.push_back("chapter" + std::to_string(i / 4));
            table.texts.push_back(language + std::to_string(i));
        }
    }
    analysis::LayerOptions options;
    options.margin = options.mexa = options.cka = options.ckaSpread = options.rank = true;
    options.isotropy = options.languageIdentity = options.shuffled = true;
    options.mexaSentences = 40;
    ASSERT_VALUE(const auto report, analysis::measureVectors(files, texts, options));
    std::vector<record::MeasureRow> rows = report.pairs[0].rows;
    for (const auto& more : {report.languages[0].rows, report.together->rows})
        rows.insert(rows.end(), more.begin(), more.end());
    EXPECT_EQ(rows.size(), 23u);
    for (const record::MeasureRow& row : rows) {
        ASSERT_TRUE(row.low && row.high) << row.measure;
        const bool isOfHalves = row.measure == "cka" || row.measure == "cka_debiased" || row.measure == "isotropy"
            || row.measure == "mean_cosine";
        const bool isOfOrders = row.measure.starts_with("cka_") && row.measure.ends_with("_shuffled");
        const char* const how = isOfHalves ? "|ci:grouphalf100|" : isOfOrders ? "|ci:order100|" : "|ci:group1000|";
        EXPECT_NE(row.signature.find(how), std::string::npos) << row.signature;
    }
}

TEST(MeasureVectors, RefusesWhatDoesNotFitTogether)
{
    const tests::TemporaryFolder folder;
    const auto write = [&](const char* name, const at::Tensor& vectors) {
        EXPECT_OK(model::writeSafetensors(folder / name, {{"x", vectors}}));
        return folder / name;
    };
    const auto a = write("a", at::randn({5, 4}));
    for (const auto& other :
        {write("b", at::randn({6, 4})), write("c", at::randn({5, 3})), write("d", at::randn({2, 5, 4}))})
        EXPECT_ERROR(analysis::measureVectors({{"eng_Latn", a}, {"kab_Latn", other}}, {}),
            analysis::errors::UnequalVectors);
    EXPECT_ERROR(analysis::measureVectors({{"eng_Latn", a}}, {}), analysis::errors::TooFewTexts);
    data::TextTable texts;
    texts.language = "eng_Latn";
    texts.texts = texts.keys = texts.groups = {"1", "2"};
    EXPECT_ERROR(analysis::measureVectors({{"eng_Latn", a}, {"kab_Latn", a}}, {texts}),
        analysis::errors::UnequalVectors);
}
