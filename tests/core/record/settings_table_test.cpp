// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/settings_table.h"

#include "core/base/file.h"
#include "core/record/errors.h"
#include "tests/support/expect_result.h"
#include "tests/support/temporary_folder.h"

#include <nlohmann/json.hpp>
#include <set>

namespace isogloss::record {
namespace {

Result<RunSettings> parse(const std::string& text)
{
    ISOGLOSS_TRY(const Json json, parseJson(text, "s.json"));
    return parseRunSettings(json, "s.json");
}

Json numberOf(const Setting<RunSettings>& setting, double value)
{
    return setting.kind == ValueKind::Integer ? Json(static_cast<std::int64_t>(value)) : Json(value);
}

TEST(SettingsTable, DefaultsAreThoseOfTheMethod)
{
    ASSERT_VALUE(const RunSettings settings, parse("{}"));
    EXPECT_EQ(settings.adapter.rank, 8);
    EXPECT_EQ(settings.adapter.alpha, 16);
    EXPECT_EQ(settings.objective.schedule, Schedule::Alternate);
    EXPECT_EQ(settings.objective.alignLayer, std::nullopt);
    EXPECT_EQ(settings.objective.temperature, 0.1);
    EXPECT_EQ(settings.optimizer.learningRate, 5e-4);
    EXPECT_EQ(settings.optimizer.schedule, RateSchedule::InverseSqrt);
    EXPECT_EQ(settings.batch.accumulation, 4);
}

TEST(SettingsTable, WritesEverySettingAndReadsItBack)
{
    RunSettings settings;
    settings.model = "m";
    settings.adapter.layers = {2, 5};
    settings.adapter.targetModules = {"q_proj", "down_proj"};
    settings.objective.schedule = Schedule::Joint;
    settings.objective.alignLayer = 3;
    settings.objective.distance = Distance::MeanSquaredError;
    settings.data.task = {{"a.jsonl", "eng_Latn"}};
    settings.data.parallel = {{"", "a.tsv", "b.tsv", "eng_Latn", "kab_Latn"}};
    settings.run.maxSteps = 12;
    settings.run.dtype = Precision::BFloat16;
    const Json json = toJson(settings);
    ASSERT_VALUE(const RunSettings again, parseRunSettings(json, "x"));
    EXPECT_EQ(toJson(again), json);
    EXPECT_EQ(again.data.parallel[0].targetPath, "b.tsv");
    for (const auto& setting : runSettingsTable()) {
        std::string pointer = "/" + std::string(setting.key);
        std::replace(pointer.begin(), pointer.end(), '.', '/');
        EXPECT_TRUE(json.contains(Json::json_pointer(pointer))) << setting.key;
    }
}

TEST(SettingsTable, KeysAreUniqueAndExplained)
{
    std::set<std::string_view> keys;
    for (const auto& setting : runSettingsTable()) {
        EXPECT_TRUE(keys.insert(setting.key).second) << setting.key;
        EXPECT_FALSE(setting.help.empty()) << setting.key;
        EXPECT_FALSE(setting.allowed.empty()) << setting.key;
    }
}

TEST(SettingsTable, SaysWhatAFormNeedsAndKeepsToIt)
{
    for (const auto& setting : runSettingsTable()) {
        RunSettings settings;
        EXPECT_TRUE(setting.read(settings, setting.write({}))) << setting.key;
        if (setting.emptyWord) {
            const Json open = setting.emptyWord->empty() ? Json() : Json(*setting.emptyWord);
            EXPECT_TRUE(setting.read(settings, open)) << setting.key;
            EXPECT_EQ(setting.write(settings), open) << setting.key;
        }
        EXPECT_EQ(
            setting.kind == ValueKind::Choice || setting.kind == ValueKind::Choices, !setting.names.empty())
            << setting.key;
        for (const std::string_view name : setting.names) {
            const Json value = setting.kind == ValueKind::Choice ? Json(name) : Json::array({name});
            EXPECT_TRUE(setting.read(settings, value)) << setting.key << ' ' << name;
            EXPECT_EQ(setting.write(settings), value) << setting.key;
        }
        if (setting.low) {
            EXPECT_TRUE(setting.read(settings, numberOf(setting, *setting.low))) << setting.key;
            EXPECT_FALSE(setting.read(settings, numberOf(setting, *setting.low - 1))) << setting.key;
        }
        if (setting.high) {
            EXPECT_TRUE(setting.read(settings, numberOf(setting, *setting.high))) << setting.key;
            EXPECT_FALSE(setting.read(settings, numberOf(setting, *setting.high * 2 + 1))) << setting.key;
        }
    }
}

TEST(SettingsTable, SaysWhenASettingMatters)
{
    const auto matters = [](std::string_view key, Schedule schedule, Distance distance) {
        RunSettings settings;
        settings.objective.schedule = schedule;
        settings.objective.distance = distance;
        for (const auto& setting : runSettingsTable())
            if (setting.key == key)
                return isApplied(setting.applies, settings);
        ADD_FAILURE() << key;
        return false;
    };
    using enum Schedule;
    EXPECT_TRUE(matters("run.seed", TaskOnly, Distance::Contrastive));
    EXPECT_TRUE(matters("objective.schedule", TaskOnly, Distance::Contrastive));
    EXPECT_TRUE(matters("objective.direction", Joint, Distance::MeanSquaredError));
    EXPECT_FALSE(matters("objective.direction", TaskOnly, Distance::Contrastive));
    EXPECT_TRUE(matters("objective.temperature", AlignOnly, Distance::Contrastive));
    EXPECT_FALSE(matters("objective.temperature", AlignOnly, Distance::MeanSquaredError));
    EXPECT_FALSE(matters("objective.temperature", TaskOnly, Distance::Contrastive));
    EXPECT_FALSE(matters("data.task", AlignOnly, Distance::Contrastive));
    EXPECT_TRUE(matters("data.task", Alternate, Distance::Contrastive));
    EXPECT_FALSE(matters("data.near_duplicates", TaskOnly, Distance::Contrastive));
}

struct BadSetting
{
    const char* json;
    const char* field;
};

class BadSettings : public ::testing::TestWithParam<BadSetting>
{
};

TEST_P(BadSettings, AreNamedWithValueAndWhatIsAllowed)
{
    const auto result = parse(GetParam().json);
    EXPECT_ERROR(result, errors::SettingNotAllowed);
    EXPECT_EQ(result.error().argument("field"), GetParam().field);
    EXPECT_NE(result.error().argument("value"), "");
    EXPECT_NE(result.error().argument("allowed"), "");
}

INSTANTIATE_TEST_SUITE_P(All, BadSettings,
    ::testing::Values(BadSetting{R"({"adapter": {"rank": 0}})", "adapter.rank"},
        BadSetting{R"({"adapter": {"rank": 1.5}})", "adapter.rank"},
        BadSetting{R"({"adapter": {"rank": 99999999999}})", "adapter.rank"},
        BadSetting{R"({"adapter": {"dropout": 1.0}})", "adapter.dropout"},
        BadSetting{R"({"adapter": {"rslora": 1}})", "adapter.rslora"},
        BadSetting{R"({"adapter": {"layers": [0, 2]}})", "adapter.layers"},
        BadSetting{R"({"adapter": {"layers": [1, 4294967298]}})", "adapter.layers"},
        BadSetting{R"({"adapter": {"layers": [1, 2, 3]}})", "adapter.layers"},
        BadSetting{R"({"run": {"device": "gpu"}})", "run.device"},
        BadSetting{R"({"run": {"device": "cuda:"}})", "run.device"},
        BadSetting{R"({"run": {"device": "cuda:x"}})", "run.device"},
        BadSetting{R"({"adapter": {"target_modules": ["lm_head"]}})", "adapter.target_modules"},
        BadSetting{R"({"objective": {"schedule": "both"}})", "objective.schedule"},
        BadSetting{R"({"objective": {"align_layer": "last"}})", "objective.align_layer"},
        BadSetting{R"({"objective": {"temperature": 0}})", "objective.temperature"},
        BadSetting{R"({"data": {"task": "a.jsonl"}})", "data.task"},
        BadSetting{R"({"data": {"task": [{"file": "a.jsonl"}]}})", "data.task"},
        BadSetting{R"({"data": {"parallel": [{"path": "a"}]}})", "data.parallel"},
        BadSetting{R"({"run": {"seed": -1}})", "run.seed"},
        BadSetting{R"({"run": {"epochs": null}})", "run.epochs"},
        BadSetting{R"({"optimizer": {"name": "sgd"}})", "optimizer.name"},
        BadSetting{R"({"schema": 2})", "schema"}));

TEST(SettingsTable, CutsLongValuesBetweenCharacters)
{
    std::string name;
    for (int i = 0; i < 60; ++i)
        name += "\xE0\xA4\xB9";
    const auto result = parseRunSettings(Json{{"adapter", {{"rank", name}}}}, "s.json");
    EXPECT_ERROR(result, errors::SettingNotAllowed);
    EXPECT_NO_THROW(toJsonLine(Json(std::string(result.error().argument("value")))));
}

TEST(SettingsTable, OffersTheNearestKeyForAnUnknownOne)
{
    const auto result = parse(R"({"adapter": {"rnak": 4}})");
    EXPECT_ERROR(result, errors::SettingUnknown);
    EXPECT_EQ(result.error().argument("field"), "adapter.rnak");
    EXPECT_EQ(result.error().argument("nearest"), "adapter.rank");
    EXPECT_ERROR(parse(R"({"adaptor": {"rank": 4}})"), errors::SettingUnknown);
    EXPECT_ERROR(parse("[]"), errors::SettingUnknown);
}

TEST(SetValue, SetsNestedValuesOfAnyKind)
{
    Json json = Json::object();
    ASSERT_OK(setValue(json, "adapter.rank=4"));
    ASSERT_OK(setValue(json, "objective.schedule=joint"));
    ASSERT_OK(setValue(json, "run.max_steps=null"));
    ASSERT_OK(setValue(json, "model=a=b"));
    EXPECT_EQ(json.dump(),
        R"({"adapter":{"rank":4},"model":"a=b","objective":{"schedule":"joint"},"run":{"max_steps":null}})");
    EXPECT_ERROR(setValue(json, "model=\xFF"), errors::SettingAssignment);
    EXPECT_ERROR(setValue(json, "adapter.rank"), errors::SettingAssignment);
    EXPECT_ERROR(setValue(json, "=4"), errors::SettingAssignment);
    EXPECT_ERROR(setValue(json, "adapter.rank.x=4"), errors::SettingAssignment);
}

TEST(LoadRunSettings, ResolvesPathsAgainstTheFile)
{
    const tests::TemporaryFolder folder;
    ASSERT_OK(writeFileAtomically(folder / "s.json",
        R"({"model": "../m", "objective": {"schedule": "task_only"}, "data": {"task": [{"path": "a.jsonl"}]}})"));
    ASSERT_VALUE(const RunSettings settings, loadRunSettings(folder / "s.json", {"run.seed=7"}));
    EXPECT_EQ(settings.model, (folder.path().parent_path() / "m").string());
    EXPECT_EQ(settings.data.task[0].path, (folder / "a.jsonl").string());
    EXPECT_EQ(settings.run.seed, 7u);
}

TEST(Validate, NamesWhatIsMissing)
{
    RunSettings settings;
    const auto field = [&settings] { return std::string(validate(settings).error().argument("field")); };
    EXPECT_EQ(field(), "model");
    settings.model = "m";
    EXPECT_EQ(field(), "data.task");
    settings.data.task = {{"a", ""}};
    EXPECT_EQ(field(), "data.parallel");
    settings.data.parallel = {{"a", "", "", "eng_Latn", "kab_Latn"}};
    EXPECT_OK(validate(settings));
    settings.objective.pooling = Pooling::Bos;
    EXPECT_ERROR(validate(settings), errors::PoolingBos);
    settings.objective.pooling = Pooling::Last;
    settings.adapter.layers = {4, 2};
    EXPECT_ERROR(validate(settings), errors::LayersReversed);
    settings.adapter.layers = {5, 8};
    EXPECT_OK(validate(settings));
    settings.objective.alignLayer = 4;
    EXPECT_ERROR(validate(settings), errors::NothingToAlign);
    settings.objective.schedule = Schedule::TaskOnly;
    EXPECT_OK(validate(settings));
}

} // namespace
} // namespace isogloss::record
