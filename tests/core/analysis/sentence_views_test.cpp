// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/errors.h"
#include "core/analysis/nearest_sentences.h"
#include "core/analysis/sentence_map.h"
#include "core/analysis/spelling_variants.h"
#include "tests/core/analysis/bible_verses.h"
#include "tests/support/expect_result.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/test_data.h"

#include <gmock/gmock.h>

using namespace isogloss;
using namespace isogloss::analysis;
using isogloss::tests::bibleModel;
using isogloss::tests::verses;
using ::testing::AllOf;
using ::testing::HasSubstr;

TEST(SentenceMap, PlacesBothSidesByEitherMethod)
{
    REQUIRE_TEST_DATA();
    ASSERT_VALUE(const auto model, bibleModel());
    const auto english = verses("eng_Latn", 20);
    const auto ukrainian = verses("ukr_Cyrl", 20);
    const tests::TemporaryFolder cache;
    LayerOptions options;
    options.cacheFolder = cache.path();
    for (const MapMethod method : {MapMethod::Components, MapMethod::Neighbours}) {
        ASSERT_VALUE(
            const auto map, mapSentences(model, nullptr, english, ukrainian, {6}, method, options));
        EXPECT_EQ(map.source.size(), 20u);
        EXPECT_EQ(map.target.size(), 20u);
        EXPECT_EQ(map.keys, english.keys);
        EXPECT_GT(map.explained, 0);
        EXPECT_LT(map.explained, 1);
        EXPECT_THAT(map.signature,
            AllOf(HasSubstr("|layer:6/12|"), HasSubstr(method == MapMethod::Components ? "sim:pca" : "sim:tsne")));
    }
    EXPECT_ERROR(mapSentences(model, nullptr, english, ukrainian, {13}, MapMethod::Components),
        analysis::errors::NoSuchLayer);
    EXPECT_OK(mapSentences(model, nullptr, english, ukrainian, {record::Layer::FinalNorm},
        MapMethod::Components, options));
}

TEST(NearestSentences, FindWhatRetrievalFinds)
{
    REQUIRE_TEST_DATA();
    ASSERT_VALUE(const auto model, bibleModel());
    const auto english = verses("eng_Latn", 30);
    const auto ukrainian = verses("ukr_Cyrl", 30);
    LayerOptions options;
    options.sentencePaths = true;
    for (const bool center : {false, true}) {
        options.center = center;
        ASSERT_VALUE(const auto report, measureLayers(model, nullptr, {english, ukrainian}, options));
        ASSERT_VALUE(const auto nearest,
            nearestSentences(model, nullptr, english.texts[4], english, ukrainian, 3, options));
        ASSERT_EQ(nearest.layers.size(), 14u);
        EXPECT_EQ(nearest.layers.back().layer.index, record::Layer::FinalNorm);
        for (std::size_t layer = 0; layer < nearest.layers.size(); ++layer) {
            ASSERT_EQ(nearest.layers[layer].rows.size(), 3u);
            EXPECT_EQ(nearest.layers[layer].rows[0],
                static_cast<std::size_t>(report.pairs[0].neighbours[layer].forward[4]));
            EXPECT_GE(nearest.layers[layer].cosines[0], nearest.layers[layer].cosines[1]);
        }
    }
    ASSERT_VALUE(const auto all, nearestSentences(model, nullptr, "Peace.", english, ukrainian, 99));
    EXPECT_EQ(all.layers[3].rows.size(), 30u);
}

TEST(SpellingVariants, MeasureOnlyWhatTheyChange)
{
    REQUIRE_TEST_DATA();
    ASSERT_VALUE(const auto model, bibleModel());
    const tests::TemporaryFolder cache;
    LayerOptions options;
    options.cacheFolder = cache.path();
    ASSERT_VALUE(const auto variants,
        measureSpellings(model, nullptr, verses("ukr_Cyrl", 20), verses("eng_Latn", 20), options));
    ASSERT_EQ(variants.size(), 4u);
    EXPECT_TRUE(variants[0].pair);
    EXPECT_EQ(variants[1].changed, 0);
    EXPECT_FALSE(variants[1].pair);
    EXPECT_EQ(variants[3].spelling, text::Spelling::Latin);
    EXPECT_EQ(variants[3].changed, 1);
    ASSERT_TRUE(variants[3].pair);
    EXPECT_NE(variants[3].pair->rows[0].signature, variants[0].pair->rows[0].signature);
}
