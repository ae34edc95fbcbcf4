// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/run_terms.h"

#include "core/base/file.h"
#include "core/record/adapter_card.h"
#include "core/record/dataset_card.h"
#include "core/train/errors.h"
#include "tests/core/train/tiny_run.h"
#include "tests/support/expect_result.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace isogloss::train {
namespace {

namespace fs = std::filesystem;

class RunTermsTest : public ::testing::Test
{
protected:
    void SetUp() override
    {
        tests::makeTinyWorld(m_world.path());
        m_settings = tests::tinySettings(m_world.path(), 4);
        m_card.id = "tales";
        m_card.kind = record::DatasetKind::Parallel;
        m_card.licence = "CC BY 4.0";
        m_card.credit = "Told by Dda Muḥ";
        m_card.mayLeave = record::Permission::Numbers;
    }

    /// The pairs of the world as a dataset with this card.
    void describe()
    {
        const fs::path folder = m_world.path() / "tales";
        fs::create_directories(folder);
        fs::copy_file(
            m_world.path() / "pairs.jsonl", folder / "records.jsonl", fs::copy_options::overwrite_existing);
        ASSERT_OK(writeJson(folder / "dataset.json", toJson(m_card)));
        m_settings.data.parallel[0].path = (folder / "records.jsonl").string();
    }

    const tests::TemporaryFolder m_world;
    record::RunSettings m_settings;
    record::DatasetCard m_card;
};

TEST_F(RunTermsTest, ReachTheAdapterThatLearnedFromThem)
{
    describe();
    tests::Events events;
    const fs::path run = m_world.path() / "run";
    EXPECT_EQ(tests::finishRun(m_settings, run, events).outcome, record::RunFinished::Outcome::Completed);
    ASSERT_VALUE(const Json json, readJson(run / "adapter" / "isogloss.json"));
    ASSERT_VALUE(const auto card, record::parseAdapterCard(json, "isogloss.json"));
    EXPECT_EQ(card.terms.licences, std::vector<std::string>{"CC BY 4.0"});
    EXPECT_EQ(card.terms.credits, std::vector<std::string>{"Told by Dda Muḥ"});
    EXPECT_EQ(card.terms.mayLeave.permission, record::Permission::Numbers);
    EXPECT_EQ(card.terms.mayLeave.because, std::vector<std::string>{"tales"});
}

TEST_F(RunTermsTest, AreNotStatedWhereAFileHasNoCard)
{
    ASSERT_VALUE(const RunTerms terms, readTerms(m_settings.data));
    EXPECT_EQ(terms.data.mayLeave.permission, std::nullopt);
    EXPECT_FALSE(toJson(terms).contains("may_leave"));
}

TEST_F(RunTermsTest, EvaluationDataAreTrainedOnOnlyForAReason)
{
    m_card.evaluationOnly = true;
    describe();
    const auto refused = readTerms(m_settings.data);
    EXPECT_ERROR(refused, errors::EvaluationOnly);
    EXPECT_EQ(refused.error().argument("field"), "data.evaluation_only_reason");
    m_settings.data.evaluationOnlyReason = "there are no other texts, and nothing is reported on these";
    ASSERT_VALUE(const RunTerms terms, readTerms(m_settings.data));
    EXPECT_EQ(terms.evaluationOnly, std::vector<std::string>{"tales"});
    m_settings.data.evaluationOnlyReason.clear();
    m_settings.data.watch = std::exchange(m_settings.data.parallel, {});
    EXPECT_OK(readTerms(m_settings.data)); // it may judge
}

} // namespace
} // namespace isogloss::train
