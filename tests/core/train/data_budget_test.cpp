// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/data_budget.h"

#include <cmath>
#include <gtest/gtest.h>

namespace isogloss::train {
namespace {

/// Two language pairs of 60 and 20 translations; some say the same.
class DataBudgetTest : public ::testing::Test
{
protected:
    void SetUp() override
    {
        m_settings.data.parallel = {{"a", "", "", "eng_Latn", "swh_Latn"}, {"b", "", "", "eng_Latn", "kab_Latn"}};
        m_settings.batch.accumulation = 4;
        m_plan.batchSize = 10;
        m_plan.totalSteps = 20;
        m_data.task.resize(100);
        m_data.pairs.resize(80);
        for (std::size_t i = 0; i < 80; ++i) {
            m_data.pairPools.push_back(i < 60 ? 0 : 1);
            m_data.pairTwins.push_back(i < 10 ? 0 : i);
        }
    }

    record::RunSettings m_settings;
    RunPlan m_plan;
    PreparedData m_data;
};

TEST_F(DataBudgetTest, CountsBatchesOfEachKind)
{
    const DataBudget budget = budgetOf(m_settings, m_data, m_plan);
    EXPECT_EQ(budget.taskBatches, 40);
    EXPECT_EQ(budget.alignBatches, 40);
    EXPECT_DOUBLE_EQ(budget.taskPasses, 4);
    ASSERT_EQ(budget.pairs.size(), 2u);
    EXPECT_EQ(budget.pairs[1].target, "kab_Latn");
    EXPECT_EQ(budget.pairs[1].pairs, 20);
    EXPECT_DOUBLE_EQ(budget.pairs[1].naturalShare, 0.25);
    EXPECT_DOUBLE_EQ(budget.pairs[1].share, 0.25);
    EXPECT_DOUBLE_EQ(budget.pairs[1].passes, 5);
    m_settings.objective.schedule = record::Schedule::Joint;
    EXPECT_EQ(budgetOf(m_settings, m_data, m_plan).alignBatches, 80);
}

TEST_F(DataBudgetTest, SumsByLanguage)
{
    const auto languages = languageBudgets(budgetOf(m_settings, m_data, m_plan));
    ASSERT_EQ(languages.size(), 3u);
    EXPECT_EQ(languages[0].language, "eng_Latn");
    EXPECT_EQ(languages[0].pairs, 80);
    EXPECT_DOUBLE_EQ(languages[0].share, 1);
    EXPECT_EQ(languages[2].language, "kab_Latn");
    EXPECT_DOUBLE_EQ(languages[2].naturalShare, 0.25);
}

TEST_F(DataBudgetTest, TemperatureDrawsSmallPairsMoreOften)
{
    m_settings.data.samplingTemperature = 100;
    const DataBudget budget = budgetOf(m_settings, m_data, m_plan);
    EXPECT_NEAR(budget.pairs[1].share, 0.5, 0.05);
    EXPECT_GT(budget.pairs[1].passes, 2 * budget.pairs[0].passes);
}

TEST_F(DataBudgetTest, FindsFalseNegatives)
{
    const DataBudget budget = budgetOf(m_settings, m_data, m_plan);
    EXPECT_EQ(budget.nearDuplicates, 10);
    EXPECT_GT(budget.falseNegatives, 0);
    m_settings.data.nearDuplicates = record::NearDuplicates::Separate;
    EXPECT_EQ(budgetOf(m_settings, m_data, m_plan).falseNegatives, 0);
}

TEST_F(DataBudgetTest, TellsABatchThatIsTooSmallForItsTemperature)
{
    const DataBudget usual = budgetOf(m_settings, m_data, m_plan);
    EXPECT_DOUBLE_EQ(usual.chance, std::log(10.0));
    EXPECT_NEAR(usual.farNegatives, 9 * std::exp(-5.0), 1e-12);
    EXPECT_FALSE(usual.isBatchSmall);
    m_settings.objective.temperature = 0.05;
    EXPECT_TRUE(budgetOf(m_settings, m_data, m_plan).isBatchSmall);
    m_settings.objective.distance = record::Distance::MeanSquaredError;
    EXPECT_FALSE(budgetOf(m_settings, m_data, m_plan).isBatchSmall);
}

TEST_F(DataBudgetTest, OfATaskAloneSpeaksOfNoPairs)
{
    m_settings.objective.schedule = record::Schedule::TaskOnly;
    m_data.pairs.clear();
    m_data.pairPools.clear();
    m_data.pairTwins.clear();
    const DataBudget budget = budgetOf(m_settings, m_data, m_plan);
    EXPECT_EQ(budget.taskBatches, 80);
    EXPECT_EQ(budget.alignBatches, 0);
    EXPECT_TRUE(budget.pairs.empty());
}

} // namespace
} // namespace isogloss::train
