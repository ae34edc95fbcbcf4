// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/file.h"
#include "core/base/json.h"
#include "core/model/loaded_model.h"
#include "core/record/errors.h"
#include "core/train/prepared_data.h"
#include "tests/core/train/tiny_run.h"
#include "tests/support/expect_result.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <set>

namespace isogloss::train {
namespace {

/// Forty pairs; each translation stands behind two different sentences.
std::string pairsWithSharedTranslations()
{
    std::string lines;
    for (int i = 0; i < 40; ++i)
        lines += toJsonLine({{"key", std::to_string(i)}, {"group", ""},
                     {"text",
                         {{"eng_Latn", "a bed " + std::to_string(i)},
                             {"swh_Latn", "kofi " + std::to_string(i / 2)}}}})
            + "\n";
    return lines;
}

TEST(PreparedPairs, HoldOutSharesNoSentenceAndNoTranslationWithTraining)
{
    const tests::TemporaryFolder world;
    tests::makeTinyWorld(world.path());
    ASSERT_OK(writeFileAtomically(world.path() / "pairs.jsonl", pairsWithSharedTranslations()));
    record::RunSettings settings = tests::tinySettings(world.path(), 4);
    settings.data.holdOut = 10;
    ASSERT_VALUE(const auto model, model::LoadedModel::open(settings.model));
    ASSERT_VALUE(const PreparedData data, prepareData(settings, model));

    ASSERT_EQ(data.watched.size(), 1U);
    EXPECT_EQ(data.watched[0].pairs.size(), 10U);
    EXPECT_EQ(data.pairs.size(), 30U);
    std::set<Ids> trained;
    for (const AlignPair& pair : data.pairs) {
        trained.insert(pair.source);
        trained.insert(pair.target);
    }
    for (const AlignPair& pair : data.watched[0].pairs) {
        EXPECT_FALSE(trained.contains(pair.source));
        EXPECT_FALSE(trained.contains(pair.target));
    }
}

class PreparedPairsTest : public ::testing::Test
{
protected:
    void SetUp() override
    {
        tests::makeTinyWorld(m_world.path());
        std::string lines;
        for (int i = 0; i < 40; ++i)
            lines += toJsonLine({{"key", std::to_string(i)}, {"group", ""},
                         {"text",
                             {{"eng_Latn", "a bed " + std::to_string(i)}, {"swh_Latn", "kofi " + std::to_string(i)},
                                 {"kab_Latn", "ka " + std::to_string(i)}}}})
                + "\n";
        ASSERT_OK(writeFileAtomically(m_world.path() / "pairs.jsonl", lines));
        m_settings = tests::tinySettings(m_world.path(), 4);
        m_settings.data.holdOut = 10;
        const std::string path = (m_world.path() / "pairs.jsonl").string();
        m_settings.data.parallel
            = {{path, "", "", "eng_Latn", "swh_Latn"}, {path, "", "", "eng_Latn", "kab_Latn"}};
    }

    Result<PreparedData> prepare() const
    {
        ISOGLOSS_TRY(const auto model, model::LoadedModel::open(m_settings.model));
        return prepareData(m_settings, model);
    }

    static std::set<Ids> sources(const std::vector<AlignPair>& pairs)
    {
        std::set<Ids> all;
        for (const AlignPair& pair : pairs)
            all.insert(pair.source);
        return all;
    }

    const tests::TemporaryFolder m_world;
    record::RunSettings m_settings;
};

TEST_F(PreparedPairsTest, FewerPairsAreSomeOfMoreAndWatchTheSame)
{
    ASSERT_VALUE(const PreparedData all, prepare());
    m_settings.data.maxPairs = 20;
    ASSERT_VALUE(const PreparedData twenty, prepare());
    m_settings.data.maxPairs = 5;
    ASSERT_VALUE(const PreparedData five, prepare());
    EXPECT_EQ(twenty.pairs.size(), 40U);
    EXPECT_EQ(five.pairs.size(), 10U);
    const auto more = sources(twenty.pairs);
    for (const Ids& source : sources(five.pairs))
        EXPECT_TRUE(more.contains(source));
    ASSERT_EQ(five.watched.size(), all.watched.size());
    EXPECT_EQ(five.watched[0].texts.sourceTexts, all.watched[0].texts.sourceTexts);
}

TEST_F(PreparedPairsTest, ALanguageThatIsLeftOutIsWatched)
{
    ASSERT_VALUE(const PreparedData all, prepare());
    m_settings.data.leaveOut = "kab_Latn";
    ASSERT_VALUE(const PreparedData without, prepare());
    EXPECT_EQ(without.aligned, (std::vector<std::string>{"eng_Latn", "swh_Latn"}));
    ASSERT_EQ(without.watched.size(), 2U);
    EXPECT_EQ(without.watched[1].texts.targetTexts, all.watched[1].texts.targetTexts);
    EXPECT_LT(without.pairs.size(), all.pairs.size());
    m_settings.data.leaveOut = "zul_Latn";
    EXPECT_ERROR(prepare(), errors::SettingNotAllowed);
}

TEST_F(PreparedPairsTest, SeedsThatShareASplitWatchTheSame)
{
    const auto watched = [this](std::uint64_t seed, std::optional<std::uint64_t> split) {
        m_settings.run.seed = seed;
        m_settings.data.splitSeed = split;
        auto data = prepare();
        EXPECT_OK(data);
        return data.value().watched[0].texts.sourceTexts;
    };
    EXPECT_NE(watched(1, {}), watched(2, {}));
    EXPECT_EQ(watched(1, 9), watched(2, 9));
}

} // namespace
} // namespace isogloss::train
