// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/torch/language_vectors.h"

#include "core/base/file.h"
#include "tests/core/analysis/tiny_decoder.h"
#include "tests/support/expect_result.h"
#include "tests/support/temporary_folder.h"

#include <ATen/ATen.h>
#include <gtest/gtest.h>

using namespace isogloss;
using analysis::cachedVectors;
using analysis::CacheUse;
using analysis::Pool;
using analysis::VectorCache;

namespace {

CacheUse use(const std::filesystem::path& folder, const std::string& model = "model")
{
    return {VectorCache(folder, 1 << 24), model, {}};
}

bool areEqual(const analysis::PooledVectors& a, const analysis::PooledVectors& b)
{
    bool equal = a.size() == b.size();
    for (std::size_t pool = 0; equal && pool < a.size(); ++pool)
        for (std::size_t layer = 0; layer < a[pool].size(); ++layer)
            equal = equal && at::equal(a[pool][layer], b[pool][layer]);
    return equal;
}

std::size_t filesIn(const std::filesystem::path& folder)
{
    const std::filesystem::directory_iterator files(folder);
    return static_cast<std::size_t>(std::distance(begin(files), end(files)));
}

} // namespace

TEST(CachedVectors, AreTheSameBytesColdAndWarm)
{
    const tests::TemporaryFolder folder;
    const auto decoder = tests::tinyDecoder();
    const auto sentences = tests::randomSentences(20, 1);
    const auto without = cachedVectors(decoder, nullptr, sentences, {}, nullptr).value();
    CacheUse cold = use(folder.path());
    EXPECT_TRUE(areEqual(cachedVectors(decoder, nullptr, sentences, {}, &cold).value(), without));
    EXPECT_EQ(filesIn(folder.path()), 3u); // one for each pooling
    std::stop_source stop; // a forward pass would notice
    stop.request_stop();
    CacheUse warm = use(folder.path());
    EXPECT_TRUE(
        areEqual(cachedVectors(decoder, nullptr, sentences, {}, &warm, stop.get_token()).value(), without));
    const analysis::ExtractionOptions others{{Pool::Last, Pool::Weighted}};
    EXPECT_TRUE(areEqual(cachedVectors(decoder, nullptr, sentences, others, &warm, stop.get_token()).value(),
        cachedVectors(decoder, nullptr, sentences, others, nullptr).value()));
}

TEST(CachedVectors, AreOfOneModelTextAndSkip)
{
    const tests::TemporaryFolder folder;
    const auto decoder = tests::tinyDecoder();
    const auto sentences = tests::randomSentences(12, 2);
    CacheUse first = use(folder.path());
    ASSERT_TRUE(cachedVectors(decoder, nullptr, sentences, {}, &first));
    std::stop_source stop;
    stop.request_stop();
    CacheUse other = use(folder.path(), "another model");
    EXPECT_FALSE(cachedVectors(decoder, nullptr, sentences, {}, &other, stop.get_token()));
    EXPECT_FALSE(
        cachedVectors(decoder, nullptr, tests::randomSentences(12, 3), {}, &first, stop.get_token()));
    EXPECT_FALSE(cachedVectors(decoder, nullptr, sentences, {{Pool::Mean}, 1}, &first, stop.get_token()));
}

TEST(CachedVectors, AreComputedAgainWhereAFileIsDamaged)
{
    const tests::TemporaryFolder folder;
    const auto decoder = tests::tinyDecoder();
    const auto sentences = tests::randomSentences(12, 4);
    CacheUse cache = use(folder.path());
    const auto before = cachedVectors(decoder, nullptr, sentences, {}, &cache).value();
    for (const auto& file : std::filesystem::directory_iterator(folder.path()))
        EXPECT_OK(writeFileAtomically(file.path(), "no vectors"));
    EXPECT_TRUE(areEqual(cachedVectors(decoder, nullptr, sentences, {}, &cache).value(), before));
    EXPECT_FALSE(cache.problem);
}

TEST(CachedVectors, ComeOutWhereNothingCanBeKept)
{
    const tests::TemporaryFolder folder;
    EXPECT_OK(writeFileAtomically(folder / "file", "x"));
    CacheUse cache = use(folder / "file");
    EXPECT_TRUE(cachedVectors(tests::tinyDecoder(), nullptr, tests::randomSentences(5, 5), {}, &cache));
    EXPECT_TRUE(cache.problem);
}

TEST(ReadPairs, GoOnWithTheLanguagesThatWereReadBefore)
{
    const tests::TemporaryFolder folder;
    const auto decoder = tests::tinyDecoder();
    std::vector<analysis::WatchedPair> pairs;
    for (const char* language : {"bbb_Latn", "ccc_Latn"})
        pairs.push_back(
            {"aaa_Latn", language, tests::randomSentences(10, 6), tests::randomSentences(10, language[0])});
    const analysis::ExtractionOptions options{{Pool::Mean}, 0, 32};
    std::stop_source stop;
    const auto stopInTheSecond = [&](const Progress& progress) {
        if (progress.done > 12)
            stop.request_stop();
    };
    CacheUse cache = use(folder.path());
    EXPECT_FALSE(
        analysis::readPairs(decoder, nullptr, pairs, options, &cache, stop.get_token(), stopInTheSecond));
    EXPECT_EQ(filesIn(folder.path()), 3u);
    std::vector<std::uint64_t> steps;
    const auto count = [&](const Progress& progress) { steps.push_back(progress.done); };
    const auto whole = analysis::readPairs(decoder, nullptr, pairs, options, &cache, {}, count);
    ASSERT_TRUE(whole);
    EXPECT_EQ(steps.front(), 10u); // the first language at once
    const auto fresh = analysis::readPairs(decoder, nullptr, pairs, options, nullptr);
    for (std::size_t i = 0; i < pairs.size(); ++i)
        EXPECT_TRUE(areEqual(*(*whole)[i].target.vectors, *(*fresh)[i].target.vectors));
}
