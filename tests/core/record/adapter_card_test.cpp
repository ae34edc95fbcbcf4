// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/adapter_card.h"

#include "core/base/errors.h"
#include "core/record/errors.h"
#include "tests/support/expect_result.h"

#include <nlohmann/json.hpp>

namespace isogloss::record {
namespace {

AdapterCard fullCard()
{
    AdapterCard card;
    card.baseName = "base";
    card.baseHash = "aa";
    card.tokenizerHash = "bb";
    card.prompt = "plain";
    card.taught = {"eng_Latn"};
    card.aligned = {"eng_Latn", "kab_Latn", "swh_Latn"};
    card.objective.emplace();
    card.objective->alignLayer = 6;
    card.objective->direction = Direction::Symmetric;
    card.alignLayer = 6;
    card.run = "run-1";
    card.step = 40;
    card.parents = {{"task", "cc", 0.5}, {"align", "", 1.5, {{3, 0.25}, {12, -1}}, 0, {{"up_proj", 2}}}};
    card.pruning = {0.4, 7, true};
    card.terms.licences = {"CC0-1.0"};
    card.terms.credits = {"somebody"};
    card.terms.mayLeave = {Permission::Numbers, {"verses"}};
    card.version = "0.1.0";
    return card;
}

TEST(AdapterCard, IsReadBackAsItWasWritten)
{
    const Json json = toJson(fullCard());
    ASSERT_VALUE(const AdapterCard card, parseAdapterCard(json, "isogloss.json"));
    EXPECT_EQ(toJson(card), json);
    EXPECT_EQ(card.aligned[1], "kab_Latn");
    EXPECT_EQ(card.objective->direction, Direction::Symmetric);
    EXPECT_EQ(card.parents[0].weight, 0.5);
    EXPECT_EQ(card.parents[0].otherLayers, 1);
    EXPECT_EQ(card.parents[1].layerWeights, (std::map<int, double>{{3, 0.25}, {12, -1}}));
    EXPECT_EQ(card.parents[1].otherLayers, 0);
    EXPECT_EQ(card.parents[1].moduleWeights.at("up_proj"), 2);
    EXPECT_EQ(card.pruning->seed, 7U);
    EXPECT_EQ(card.terms.mayLeave.permission, Permission::Numbers);
    EXPECT_EQ(card.terms.mayLeave.because, std::vector<std::string>{"verses"});
}

TEST(AdapterCard, NeedsOnlyItsBase)
{
    ASSERT_VALUE(const Json json, parseJson(R"({"base": {"name": "b", "hash": "h"}, "later": 1})", "x"));
    ASSERT_VALUE(const AdapterCard card, parseAdapterCard(json, "x"));
    EXPECT_FALSE(card.objective || card.step || card.terms.mayLeave.permission);
    EXPECT_TRUE(card.taught.empty() && card.parents.empty());
}

TEST(AdapterCard, NamesWhatIsWrong)
{
    const auto error = [](const std::string& field, const Json& value) {
        Json json = toJson(fullCard());
        json[Json::json_pointer(field)] = value;
        return parseAdapterCard(json, "isogloss.json");
    };
    EXPECT_ERROR(error("/base", Json::object()), isogloss::errors::JsonFieldMissing);
    EXPECT_ERROR(error("/languages/taught", "eng_Latn"), isogloss::errors::JsonFieldType);
    EXPECT_ERROR(error("/languages/aligned", Json::array({Json::array({"eng_Latn"})})), isogloss::errors::JsonFieldType);
    EXPECT_ERROR(error("/parents/0/weight", "much"), isogloss::errors::JsonFieldType);
    EXPECT_ERROR(error("/parents/1/layer_weights/first", 1), isogloss::errors::JsonFieldType);
    EXPECT_ERROR(error("/parents/1/module_weights/up_proj", "much"), isogloss::errors::JsonFieldType);
    EXPECT_ERROR(error("/pruning/density", Json()), isogloss::errors::JsonFieldType);
    EXPECT_ERROR(error("/step", 1.5), isogloss::errors::JsonFieldType);
    EXPECT_ERROR(error("/objective/pooling", "max"), errors::SettingNotAllowed);
    const auto wrong = error("/may_leave", "perhaps");
    EXPECT_ERROR(wrong, isogloss::errors::JsonFieldType);
    EXPECT_EQ(wrong.error().argument("path"), "isogloss.json");
}

} // namespace
} // namespace isogloss::record
