// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/quality/recipe.h"

#include "core/quality/errors.h"
#include "tests/core/quality/made_up_texts.h"
#include "tests/support/expect_result.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace isogloss::quality {
namespace {

const Recipe Full{{StepAction::Repair, IssueKind::HtmlRemains}, {StepAction::Repair, IssueKind::StrayBlanks},
    {StepAction::Exclude, IssueKind::BlankSide}, {StepAction::Exclude, IssueKind::ExactDuplicate}};

TEST(Recipe, AppliesItsStepsInOrder)
{
    TextSet set = cleanTexts();
    const std::string clean = *set.rows[0].texts[0];
    set.rows[0].texts[0] = "<p> " + clean + "</p>";
    set.rows[1].texts[1] = "<br>";
    set.rows[3].texts = set.rows[2].texts;
    ASSERT_VALUE(const Applied applied, apply(set, Full, {}));
    ASSERT_EQ(applied.steps.size(), 4u);
    EXPECT_EQ(applied.steps[0].changedTexts, 2u);
    EXPECT_EQ(applied.steps[0].keys, (std::vector<std::string>{"s1", "s2"}));
    EXPECT_EQ(applied.steps[1].keys, (std::vector<std::string>{"s1"}));
    EXPECT_EQ(applied.steps[2].keys, (std::vector<std::string>{"s2"}));
    EXPECT_EQ(applied.steps[3].keys, (std::vector<std::string>{"s4"}));
    EXPECT_EQ(applied.set.rows.size(), 58u);
    EXPECT_EQ(*applied.set.rows[0].texts[0], clean);
    ASSERT_VALUE(const QualityReport after, checkTexts(applied.set, {}));
    EXPECT_TRUE(after.issues.empty());
}

TEST(Recipe, EveryRepairLeavesNothingOfItsKind)
{
    TextSet damaged = cleanTexts();
    damaged.rows[0].texts[1]->append("\u0438\u0306");
    damaged.rows[1].texts[0]->insert(3, "\u200B");
    damaged.rows[2].texts[0]->insert(3, "\n");
    damaged.rows[3].texts[0]->append("&amp;<i>");
    damaged.rows[4].texts[0]->append("   ");
    for (const IssueKind kind : issueKinds()) {
        if (!isRepairable(kind))
            continue;
        const Recipe recipe{{StepAction::Repair, kind}};
        ASSERT_VALUE(const QualityReport before, checkTexts(damaged, {}));
        EXPECT_EQ(before.count(kind), 1u) << nameOf(kind);
        ASSERT_VALUE(const Applied applied, apply(damaged, recipe, {}));
        ASSERT_VALUE(const QualityReport after, checkTexts(applied.set, {}));
        EXPECT_EQ(after.count(kind), 0u) << nameOf(kind);
        EXPECT_EQ(applied.set.rows.size(), damaged.rows.size());
    }
}

TEST(Recipe, KeepsTheMostFrequentTranslation)
{
    TextSet set = cleanTexts();
    for (const std::size_t row : {10u, 11u, 12u})
        set.rows[row].texts[0] = set.rows[10].texts[0];
    set.rows[12].texts[1] = *set.rows[11].texts[1] + "!";
    const Recipe recipe{{StepAction::Exclude, IssueKind::NormalisedDuplicate},
        {StepAction::Exclude, IssueKind::DifferentTranslations}};
    ASSERT_VALUE(const Applied applied, apply(set, recipe, {}));
    EXPECT_EQ(applied.steps[0].keys, (std::vector<std::string>{"s13"}));
    EXPECT_EQ(applied.steps[1].keys, (std::vector<std::string>{"s12"}));
}

TEST(Recipe, IsReadAsItWasWritten)
{
    ASSERT_VALUE(const Recipe again, parseRecipe(toJson(Full), "recipe.json"));
    EXPECT_EQ(toJson(again), toJson(Full));
    EXPECT_EQ(again.size(), Full.size());
}

TEST(Recipe, RefusesWhatItCannotDo)
{
    const auto parse = [](const char* text) { return parseRecipe(parseJson(text, "r").value(), "r"); };
    EXPECT_ERROR(parse(R"({"schema": 2, "steps": []})"), errors::RecipeForm);
    EXPECT_ERROR(
        parse(R"({"schema": 1, "steps": [{"action": "burn", "issue": "blank_side"}]})"), errors::RecipeForm);
    EXPECT_ERROR(
        parse(R"({"schema": 1, "steps": [{"action": "exclude", "issue": "ugly"}]})"), errors::IssueUnknown);
    EXPECT_ERROR(parse(R"({"schema": 1, "steps": [{"action": "repair", "issue": "blank_side"}]})"),
        errors::NotRepairable);
    const Recipe tokens{{StepAction::Exclude, IssueKind::OverLong}};
    EXPECT_ERROR(apply(cleanTexts(), tokens, {}), errors::TokenizerNeeded);
}

} // namespace
} // namespace isogloss::quality
