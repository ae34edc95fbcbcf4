// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/pair_overview.h"

#include "tests/core/store/made_up_workspace.h"

#include <gmock/gmock.h>

namespace isogloss::store {
namespace {

using ::testing::ElementsAre;

constexpr const char* Rows = R"sql(
INSERT INTO languages VALUES(1, 'eng_Latn', '', '', 'ltr', '', '', 0), (2, 'swh_Latn', '', '', 'ltr', '', '', 0),
  (3, 'kab_Latn', '', '', 'ltr', '', '', 0);
INSERT INTO datasets VALUES(1, 'tales', '{}', ''), (2, 'tests', '{"evaluation_only":true}', '');
INSERT INTO pairs VALUES(1, 1, 2, 1, NULL, 5), (2, 2, 1, 3, NULL, 50), (3, 1, 2, 3, 1, 4);
INSERT INTO models VALUES(1, 'base', 'models/base', '', '', '');
INSERT INTO signatures VALUES(1, 's');
INSERT INTO analysis_rows VALUES
  (1, NULL, 1, NULL, 0, 'retrieval_forward', 'eng_Latn', 'swh_Latn', 2, 0.2, NULL, NULL, 40, 1),
  (2, NULL, 1, NULL, 0, 'retrieval_backward', 'eng_Latn', 'swh_Latn', 2, 0.4, NULL, NULL, 40, 1),
  (3, NULL, 1, NULL, 0, 'retrieval_forward', 'kab_Latn', 'eng_Latn', 2, 0.1, NULL, NULL, 40, 1),
  (4, NULL, 1, NULL, 0, 'retrieval_forward', 'eng_Latn', 'swh_Latn', 3, 0.1, NULL, NULL, 40, 1),
  (5, NULL, 1, NULL, 0, 'cosine', 'eng_Latn', 'swh_Latn', 3, 0.9, NULL, NULL, 40, 1),
  (6, NULL, 1, NULL, 0, 'retrieval_forward', 'kab_Latn', 'swh_Latn', 3, 0.1, NULL, NULL, 9, 1);
)sql";

TEST_F(WorkspaceTest, SaysWhichLanguagesMeetWhereAndHowWell)
{
    ASSERT_VALUE(const PairOverview overview, write([](Database& database) -> Result<PairOverview> {
        ISOGLOSS_CHECK(database.execute(Rows));
        return pairOverview(database);
    }));
    EXPECT_THAT(overview.languages, ElementsAre("eng_Latn", "kab_Latn", "swh_Latn"));
    ASSERT_EQ(overview.pairs.size(), 3u);
    EXPECT_EQ(overview.pairs[0].dataset, "tests");
    EXPECT_TRUE(overview.pairs[0].isEvaluationOnly);
    EXPECT_EQ(overview.pairs[1].source, "eng_Latn");
    EXPECT_EQ(overview.pairs[2].pivot, "eng_Latn");
    ASSERT_EQ(overview.models.size(), 1u);
    const MeasuredModel& model = overview.models[0];
    EXPECT_THAT(model.layers, ElementsAre(2, 3));
    EXPECT_EQ(model.bestLayer, 2);
    EXPECT_EQ(model.sentences, 40);
    ASSERT_EQ(model.measures.size(), 4u);
    EXPECT_EQ(model.measures[0].source, "eng_Latn");
    EXPECT_EQ(model.measures[0].target, "kab_Latn");
    EXPECT_NEAR(model.measures[1].retrieval, 0.3, 1e-12);
}

} // namespace
} // namespace isogloss::store
