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
        ASSERT_VALUE(const auto report,
            analysis::measureVectors({{"eng_Latn", folder / "s"}, {"kab_Latn", folder / "t"}}, {}, options));
        const Json layer = layerReportJson(report)["pairs"][0]["layers"][0];
        EXPECT_EQ(layer["retrieval_forward"], shareOf(golden[i]["forward"]));
        EXPECT_EQ(layer["retrieval_backward"], shareOf(golden[i]["backward"]));
        EXPECT_NEAR(layer["cosine"].get<double>(), golden[i]["cosine"].get<double>(), 1e-6);
        EXPECT_NEAR(layer["cka_debiased"].get<double>(), more[i]["cka_debiased"].get<double>(), 1e-6);
        EXPECT_FALSE(report.proposal);
        EXPECT_FALSE(report.pairs[0].hasBaselines);
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
