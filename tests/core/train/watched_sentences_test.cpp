// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/watched_sentences.h"

#include "core/base/file.h"
#include "core/record/signature.h"
#include "core/train/errors.h"
#include "tests/core/train/tiny_run.h"
#include "tests/support/expect_result.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace isogloss::train {
namespace {

/// A finished run of six steps that watched and saved at every third.
class WatchedSentencesTest : public testing::Test
{
protected:
    void run(bool withWatchSet)
    {
        tests::makeTinyWorld(m_world.path());
        record::RunSettings settings = tests::tinySettings(m_world.path(), 6);
        settings.run.saveEvery = 3;
        settings.run.evaluateEvery = 3;
        settings.data.holdOut = 10;
        if (withWatchSet) {
            const auto whole = readFile(m_world / "pairs.jsonl");
            ASSERT_OK(writeFileAtomically(m_world / "watch.jsonl", whole.value()));
            settings.data.watch = {{(m_world / "watch.jsonl").string(), "", "", "eng_Latn", "swh_Latn"}};
        }
        tests::Events events;
        ASSERT_EQ(finishRun(settings, m_folder.root(), events).outcome, record::RunFinished::Outcome::Completed);
    }

    /// Of both sides, as texts of a layer report.
    static std::vector<data::TextTable> tablesOf(const data::ParallelTable& texts)
    {
        return {{texts.source, true, texts.keys, texts.groups, texts.sourceTexts},
            {texts.target, true, texts.keys, texts.groups, texts.targetTexts}};
    }

    tests::TemporaryFolder m_world;
    RunFolder m_folder{m_world / "run"};
};

TEST_F(WatchedSentencesTest, MeetWhereTheKeptCheckpointsSayWithTheSameTexts)
{
    for (const bool withWatchSet : {false, true}) {
        run(withWatchSet);
        ASSERT_VALUE(const auto model, model::LoadedModel::open(m_world / "model"));
        ASSERT_VALUE(const auto watched, watchedSentences(m_folder, model));
        ASSERT_EQ(watched.size(), 1u);
        EXPECT_GE(watched[0].texts.size(), withWatchSet ? 50u : 10u); // the least that a run watches of more
        EXPECT_EQ(watched[0].layers, 2);
        EXPECT_EQ(watched[0].steps, (std::vector<std::int64_t>{0, 3, 6}));
        const auto adapters = keptAdapters(m_folder);
        ASSERT_EQ(adapters.size(), 2u);
        EXPECT_EQ(adapters[1].step, 6);
        const auto tables = tablesOf(watched[0].texts);
        ASSERT_VALUE(const auto followed, analysis::followAdapters(model, adapters, tables[0], tables[1]));
        EXPECT_EQ(followed.steps, watched[0].steps);
        EXPECT_EQ(followed.meetings, watched[0].meetings);
        for (std::size_t i = 0; i < followed.signatures.size(); ++i)
            EXPECT_EQ(record::incomparableFields(followed.signatures[i], watched[0].signatures[i]),
                std::vector<std::string>());
        std::filesystem::remove_all(m_folder.root());
    }
}

TEST_F(WatchedSentencesTest, AreRefusedWhereTheTextsChanged)
{
    run(false);
    const auto pairs = readFile(m_world / "pairs.jsonl");
    ASSERT_OK(writeFileAtomically(m_world / "pairs.jsonl", pairs.value().substr(pairs.value().find('\n') + 1)));
    ASSERT_VALUE(const auto model, model::LoadedModel::open(m_world / "model"));
    EXPECT_ERROR(watchedSentences(m_folder, model), errors::WatchedTextsChanged);
    EXPECT_EQ(keptAdapters(RunFolder(m_world / "none")).size(), 0u);
}

} // namespace
} // namespace isogloss::train
