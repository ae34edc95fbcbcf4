// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/pretraining.h"

#include "core/base/file.h"
#include "core/base/rng.h"
#include "core/model/loaded_model.h"
#include "core/train/errors.h"
#include "core/train/line_sampler.h"
#include "tests/support/expect_result.h"
#include "tests/support/temporary_folder.h"

#include <cmath>
#include <map>

namespace isogloss::train {
namespace {

/// Sentences of a made-up language: enough to learn something from in a few steps.
std::string sentences(int count)
{
    const std::vector<std::string> subjects{"the cat", "the dog", "a bird", "my aunt"};
    const std::vector<std::string> verbs{"sees", "likes", "follows", "hears"};
    Rng rng(1, "sentences");
    std::string text;
    for (int i = 0; i < count; ++i)
        text += subjects[rng.below(4)] + " " + verbs[rng.below(4)] + " " + subjects[rng.below(4)] + "\n";
    return text;
}

class Pretraining : public ::testing::Test
{
protected:
    void SetUp() override
    {
        ASSERT_OK(writeFileAtomically(m_folder / "text.txt", sentences(400)));
        m_settings.text = {{(m_folder / "text.txt").string(), "eng_Latn", 1}};
        m_settings.tokenizer.vocabularySize = 300;
        m_settings.architecture = {.layers = 2,
            .hiddenSize = 32,
            .heads = 2,
            .keyValueHeads = 1,
            .intermediateSize = 64,
            .maxPositions = 32,
            .ropeTheta = 10000,
            .tieEmbeddings = true};
        m_settings.optimizer.learningRate = 1e-2;
        m_settings.optimizer.schedule = record::RateSchedule::Constant;
        m_settings.batch = {512, 1};
        m_settings.run = {1, 30, 10, 1};
    }

    tests::TemporaryFolder m_folder;
    record::PretrainSettings m_settings;
};

TEST_F(Pretraining, MakesAModelThatLearnedTheText)
{
    std::vector<PretrainingStep> log;
    ASSERT_OK(pretrain(
        m_settings, m_folder / "model", {}, [&log](const PretrainingStep& step) { log.push_back(step); }));
    ASSERT_EQ(log.size(), 3u);
    EXPECT_EQ(log.back().step, 30);
    EXPECT_LT(log.back().loss, 0.6 * log.front().loss);
    ASSERT_VALUE(const auto model, model::LoadedModel::open(m_folder / "model"));
    EXPECT_EQ(model.config().layers, 2);
    EXPECT_TRUE(model.tokenizer().addsBeginOfText());
    ASSERT_VALUE(const auto right, model.score("", "the cat sees the dog"));
    ASSERT_VALUE(const auto wrong, model.score("", "dog the sees cat the"));
    EXPECT_GT(right.sum(), wrong.sum() + 1);
}

TEST_F(Pretraining, GivesTheSameBytesAgain)
{
    m_settings.run.steps = 5;
    for (const char* name : {"a", "b"})
        ASSERT_OK(pretrain(m_settings, m_folder / name, {}, [](const PretrainingStep&) {}));
    for (const char* file : {"model.safetensors", "tokenizer.model", "config.json"}) {
        ASSERT_VALUE(const std::string first, readFile(m_folder / "a" / file));
        ASSERT_VALUE(const std::string second, readFile(m_folder / "b" / file));
        EXPECT_TRUE(first == second) << file;
    }
}

TEST_F(Pretraining, LeavesNothingBehindWhenStopped)
{
    std::stop_source stop;
    m_settings.run.logEvery = 1;
    ASSERT_OK(
        pretrain(m_settings, m_folder / "model", stop.get_token(), [&stop](const PretrainingStep& step) {
            if (step.step == 3)
                stop.request_stop();
        }));
    EXPECT_FALSE(std::filesystem::exists(m_folder / "model"));
}

TEST_F(Pretraining, SaysWhenThereIsNoText)
{
    ASSERT_OK(writeFileAtomically(m_folder / "text.txt", "\n\n"));
    EXPECT_ERROR(pretrain(m_settings, m_folder / "model", {}, [](const PretrainingStep&) {}), errors::NoText);
    EXPECT_FALSE(std::filesystem::exists(m_folder / "model"));
}

TEST(LineSampler, DrawsByWeightAndLeavesNoLineOut)
{
    std::vector<LineSampler::Text> texts(2);
    for (int i = 0; i < 100; ++i)
        texts[0].lines.push_back({i, 0, 0});
    for (int i = 0; i < 50; ++i)
        texts[1].lines.push_back({1000 + i, 0});
    texts[1].weight = 4;
    LineSampler sampler(std::move(texts), 60, 1);
    std::map<int, int> counts;
    int drawn = 0;
    for (int i = 0; i < 3000; ++i) {
        const auto batch = sampler.next();
        std::size_t longest = 0;
        for (const auto* line : batch) {
            ++counts[line->front()];
            ++drawn;
            longest = std::max(longest, line->size());
        }
        EXPECT_LE(batch.size() * longest, 60u);
    }
    EXPECT_EQ(counts.size(), 150u);
    int heavy = 0;
    for (const auto& [id, count] : counts)
        heavy += id >= 1000 ? count : 0;
    EXPECT_NEAR(static_cast<double>(heavy) / drawn, 200.0 / 300.0, 0.02);
}

} // namespace
} // namespace isogloss::train
