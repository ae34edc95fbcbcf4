// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/analysis.h"
#include "core/store/rows/model_row.h"
#include "tests/core/store/made_up_workspace.h"

#include <gtest/gtest.h>

namespace isogloss::store {
namespace {

record::MeasureRow row(const std::string& measure, int layer, double value, const std::string& signature)
{
    record::MeasureRow row;
    row.measure = measure;
    row.source = "eng_Latn";
    row.target = "swh_Latn";
    row.layer.index = layer;
    row.value = value;
    row.sentences = 300;
    row.signature = signature;
    return row;
}

class MeasuresTest : public WorkspaceTest
{
};

TEST_F(MeasuresTest, AreReplacedWhereTheSignatureIsTheSame)
{
    ASSERT_VALUE(const auto found, write([](Database& database) -> Result<std::vector<AnalysisRow>> {
        ISOGLOSS_TRY(const ModelId model, insertRow(database, ModelRow{{}, "m", "models/m", "f", "", "now"}));
        ISOGLOSS_CHECK(
            addMeasures(database, model, {}, {row("cosine", 0, 0.1, "a"), row("cosine", 1, 0.2, "b")}));
        ISOGLOSS_CHECK(
            addMeasures(database, model, {}, {row("cosine", 1, 0.3, "b"), row("cosine", 1, 0.4, "c")}));
        return measuresOf(database, model, {}, "eng_Latn", "swh_Latn");
    }));
    ASSERT_EQ(found.size(), 3u);
    EXPECT_EQ(found[0].measure.signature, "a");
    EXPECT_EQ(found[1].measure.value, 0.3);
    EXPECT_EQ(found[2].measure.signature, "c");
}

TEST_F(MeasuresTest, AreOfOneModelAndOnePair)
{
    ASSERT_VALUE(const auto found, write([](Database& database) -> Result<std::vector<AnalysisRow>> {
        ISOGLOSS_TRY(
            const ModelId one, insertRow(database, ModelRow{{}, "one", "models/one", "f", "", "now"}));
        ISOGLOSS_TRY(
            const ModelId two, insertRow(database, ModelRow{{}, "two", "models/two", "f", "", "now"}));
        ISOGLOSS_CHECK(addMeasures(database, one, {}, {row("cosine", 0, 0.1, "a")}));
        ISOGLOSS_CHECK(addMeasures(database, two, {}, {row("cosine", 0, 0.2, "a")}));
        ISOGLOSS_TRY(const auto back, measuresOf(database, two, {}, "swh_Latn", "eng_Latn"));
        EXPECT_TRUE(back.empty());
        return measuresOf(database, two, {}, "eng_Latn", "swh_Latn");
    }));
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(found[0].measure.value, 0.2);
}

TEST_F(MeasuresTest, AreThereOfEveryModelAndOfTheBestOtherPair)
{
    ASSERT_VALUE(const auto best, write([](Database& database) -> Result<std::optional<std::pair<std::string, std::string>>> {
        ISOGLOSS_TRY(
            const ModelId one, insertRow(database, ModelRow{{}, "one", "models/one", "f", "", "now"}));
        ISOGLOSS_TRY(
            const ModelId two, insertRow(database, ModelRow{{}, "two", "models/two", "f", "", "now"}));
        ISOGLOSS_CHECK(addMeasures(database, one, {}, {row("retrieval_forward", 0, 0.9, "a")}));
        ISOGLOSS_CHECK(addMeasures(database, two, {}, {row("retrieval_forward", 0, 0.2, "a")}));
        ISOGLOSS_TRY(const auto all, measuresOfPair(database, "eng_Latn", "swh_Latn"));
        EXPECT_EQ(all.size(), 2u);
        EXPECT_EQ(all.back().measure.signature, "a");
        ISOGLOSS_TRY(const auto none, bestPair(database, one, {}, "swh_Latn", "eng_Latn"));
        EXPECT_FALSE(none);
        record::MeasureRow other = row("retrieval_forward", 3, 0.5, "b");
        other.target = "deu_Latn";
        record::MeasureRow weaker = row("retrieval_forward", 3, 0.4, "c");
        weaker.target = "kab_Latn";
        ISOGLOSS_CHECK(addMeasures(database, one, {}, {weaker, other}));
        return bestPair(database, one, {}, "eng_Latn", "swh_Latn");
    }));
    ASSERT_TRUE(best);
    EXPECT_EQ(best->second, "deu_Latn");
}

} // namespace
} // namespace isogloss::store
