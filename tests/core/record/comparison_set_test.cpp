// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/comparison_set.h"

#include "core/record/errors.h"
#include "core/record/settings_table.h"
#include "tests/support/expect_result.h"

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

namespace isogloss::record {
namespace {

using ::testing::ElementsAre;

RunSettings base()
{
    RunSettings settings;
    settings.model = "model";
    settings.data.task = {{"task.jsonl", "eng_Latn"}};
    for (const char* const target : {"swh_Latn", "kab_Latn"})
        settings.data.parallel.push_back({"pairs.jsonl", "", "", "eng_Latn", target});
    settings.run.seed = 7;
    return settings;
}

std::vector<std::string> conditions(const std::vector<SetMember>& members)
{
    std::vector<std::string> names;
    for (const SetMember& member : members)
        if (member.seed == members.front().seed)
            names.push_back(member.condition);
    return names;
}

/// The keys in which two settings differ.
std::vector<std::string> differences(const RunSettings& a, const RunSettings& b)
{
    std::vector<std::string> keys;
    for (const auto& row : runSettingsTable())
        if (row.write(a) != row.write(b))
            keys.emplace_back(row.key);
    return keys;
}

TEST(ComparisonSet, RunsOfASetDifferInOneThingAndTheSeed)
{
    ASSERT_VALUE(const auto members, comparisonSet(base(), SetKind::Baseline, {}));
    ASSERT_EQ(members.size(), 6u);
    EXPECT_THAT(conditions(members), ElementsAre("task_only", "aligned"));
    EXPECT_THAT(differences(members[0].settings, members[1].settings), ElementsAre("objective.schedule"));
    EXPECT_THAT(differences(members[0].settings, members[2].settings), ElementsAre("run.seed"));
    for (const SetMember& member : members) {
        EXPECT_EQ(member.settings.data.splitSeed, 7u);
        EXPECT_EQ(member.settings.run.watchSentences, 200);
        EXPECT_EQ(member.settings.batch.size, 32);
        EXPECT_EQ(member.settings.run.seed, member.seed);
    }
}

TEST(ComparisonSet, TheTaskAloneGetsAsManySteps)
{
    ASSERT_VALUE(const auto members, comparisonSet(base(), SetKind::EqualSteps, {{}, {1}, 0, 0}));
    ASSERT_EQ(members.size(), 2u);
    EXPECT_EQ(members[0].settings.run.epochs, 2 * members[1].settings.run.epochs);
    EXPECT_EQ(members[0].settings.run.patience, 0);
    EXPECT_EQ(members[1].settings.run.patience, 0);
    RunSettings joint = base();
    joint.objective.schedule = Schedule::Joint;
    ASSERT_VALUE(const auto together, comparisonSet(joint, SetKind::EqualSteps, {{}, {1}, 0, 0}));
    EXPECT_EQ(together[0].settings.run.epochs, together[1].settings.run.epochs);
}

TEST(ComparisonSet, ThePlaceboIsShuffled)
{
    ASSERT_VALUE(const auto members, comparisonSet(base(), SetKind::Placebo, {}));
    EXPECT_THAT(conditions(members), ElementsAre("placebo", "aligned", "task_only"));
    EXPECT_THAT(
        differences(members[0].settings, members[1].settings), ElementsAre("objective.shuffle_pairs"));
}

TEST(ComparisonSet, LayersAreSpreadOverTheModel)
{
    ASSERT_VALUE(const auto members, comparisonSet(base(), SetKind::Layers, {{}, {1, 2, 3}, 12, 0}));
    EXPECT_THAT(conditions(members),
        ElementsAre("task_only", "layer-1", "layer-3", "layer-6", "layer-9", "layer-12"));
    EXPECT_EQ(members.size(), 18u);
    ASSERT_VALUE(const auto chosen, comparisonSet(base(), SetKind::Layers, {{4, 2}, {1}, 12, 0}));
    EXPECT_THAT(conditions(chosen), ElementsAre("task_only", "layer-2", "layer-4"));
    EXPECT_ERROR(comparisonSet(base(), SetKind::Layers, {{13}, {1}, 12, 0}), errors::SettingNotAllowed);
    EXPECT_ERROR(comparisonSet(base(), SetKind::Layers, {{1.5}, {1}, 12, 0}), errors::SettingNotAllowed);
    ASSERT_VALUE(const auto small, comparisonSet(base(), SetKind::Layers, {{}, {1}, 2, 0}));
    EXPECT_THAT(conditions(small), ElementsAre("task_only", "layer-1", "layer-2"));
}

TEST(ComparisonSet, TemperaturesAreComparedWithTheOwnOne)
{
    ASSERT_VALUE(const auto members, comparisonSet(base(), SetKind::Temperatures, {}));
    EXPECT_THAT(conditions(members),
        ElementsAre("temperature-0.1", "temperature-0.02", "temperature-0.05", "temperature-0.2",
            "temperature-0.5"));
    EXPECT_THAT(differences(members[0].settings, members[1].settings), ElementsAre("objective.temperature"));
    EXPECT_ERROR(comparisonSet(base(), SetKind::Temperatures, {{0}, {1}, 0, 0}), errors::SettingNotAllowed);
}

TEST(ComparisonSet, NumbersOfPairsAreSharesOfWhatThereIs)
{
    ASSERT_VALUE(const auto members, comparisonSet(base(), SetKind::Pairs, {{}, {1}, 0, 400}));
    EXPECT_THAT(conditions(members), ElementsAre("task_only", "pairs-50", "pairs-100", "pairs-200", "pairs-all"));
    ASSERT_VALUE(const auto few, comparisonSet(base(), SetKind::Pairs, {{}, {1}, 0, 40}));
    EXPECT_THAT(conditions(few), ElementsAre("task_only", "pairs-20", "pairs-all"));
}

TEST(ComparisonSet, ALanguageOfEveryPairIsNotLeftOut)
{
    ASSERT_VALUE(const auto members, comparisonSet(base(), SetKind::HeldOutLanguage, {}));
    EXPECT_THAT(conditions(members), ElementsAre("aligned", "without-kab_Latn", "without-swh_Latn"));
    EXPECT_THAT(differences(members[0].settings, members[1].settings), ElementsAre("data.leave_out"));
    RunSettings one = base();
    one.data.parallel.pop_back();
    EXPECT_ERROR(comparisonSet(one, SetKind::HeldOutLanguage, {}), errors::SettingNotAllowed);
}

TEST(ComparisonSet, SaysWhatTheQuestionNeeds)
{
    RunSettings settings = base();
    settings.data.task.clear();
    settings.objective.schedule = Schedule::AlignOnly;
    EXPECT_ERROR(comparisonSet(settings, SetKind::Baseline, {}), errors::SettingMissing);
    ASSERT_VALUE(const auto layers, comparisonSet(settings, SetKind::Layers, {{}, {1}, 4, 0}));
    EXPECT_THAT(conditions(layers), ElementsAre("layer-1", "layer-2", "layer-3", "layer-4"));
    settings.data.parallel.clear();
    EXPECT_ERROR(comparisonSet(settings, SetKind::Layers, {}), errors::SettingMissing);
    EXPECT_ERROR(comparisonSet(base(), SetKind::Baseline, {{}, {}, 0, 0}), errors::SettingNotAllowed);
}

} // namespace
} // namespace isogloss::record
