// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/dataset_card.h"

#include "core/base/errors.h"
#include "tests/support/expect_result.h"

#include <nlohmann/json.hpp>

namespace isogloss::record {
namespace {

TEST(DatasetCard, IsReadBackAsItWasWritten)
{
    for (const DatasetKind kind : {DatasetKind::Parallel, DatasetKind::Task, DatasetKind::Text}) {
        DatasetCard card{"verses", kind, {"eng_Latn", "kab_Latn"}, 7958, 3, "aa", {{"original/a.tsv", "bb"}},
            "ebible.org", "CC0-1.0", "the translators", "@misc{verses}", "for research", Permission::Numbers, true};
        const Json json = toJson(card);
        ASSERT_VALUE(const DatasetCard again, parseDatasetCard(json, "dataset.json"));
        EXPECT_EQ(toJson(again), json);
        EXPECT_EQ(again.kind, kind);
        EXPECT_TRUE(again.evaluationOnly);
    }
}

TEST(DatasetCard, DoesNotClaimWhatNobodyStated)
{
    ASSERT_VALUE(const Json json, parseJson(R"({"id": "a", "kind": "task", "records": 2})", "x"));
    ASSERT_VALUE(const DatasetCard card, parseDatasetCard(json, "x"));
    EXPECT_EQ(card.mayLeave, std::nullopt);
    EXPECT_FALSE(toJson(card).contains("may_leave"));
}

TEST(DatasetCard, NamesWhatIsWrong)
{
    const auto field = [](const std::string& text) {
        const auto json = parseJson(text, "x");
        const auto result = parseDatasetCard(json.value(), "dataset.json");
        return result.has_value() ? "none" : std::string(result.error().argument("field"));
    };
    EXPECT_EQ(field("{}"), "id");
    EXPECT_EQ(field(R"({"id": "a", "kind": "song", "records": 2})"), "kind");
    EXPECT_EQ(field(R"({"id": "a", "kind": "task"})"), "records");
    EXPECT_EQ(field(R"({"id": "a", "kind": "task", "records": 2, "languages": [1]})"), "languages");
    EXPECT_EQ(field(R"({"id": "a", "kind": "task", "records": 2, "originals": [{"path": "p"}]})"), "sha256");
}

} // namespace
} // namespace isogloss::record
