// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/merge/plan.h"

#include "core/merge/errors.h"
#include "tests/support/expect_result.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/test_data.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace isogloss::merge {
namespace {

namespace fs = std::filesystem;

fs::path adapter(const std::string& name)
{
    return tests::golden("merge/" + name);
}

MergeOptions merging(Method method, const std::vector<std::string>& names)
{
    MergeOptions options;
    options.method = method;
    for (const std::string& name : names)
        options.sources.push_back({adapter(name), {}});
    return options;
}

bool says(const MergePlan& plan, ErrorCode code)
{
    return std::any_of(plan.notes.begin(), plan.notes.end(),
        [code](const record::LogLine& note) { return note.code == code; });
}

TEST(PlanMerge, FindsTheRankAndSizeThatTheMergeHas)
{
    const tests::TemporaryFolder folder;
    for (const Method method : {Method::Cat, Method::Svd, Method::TiesSvd, Method::Linear}) {
        const bool isLinear = method == Method::Linear;
        const MergeOptions options = merging(method, {"one", isLinear ? "two" : "small"});
        const fs::path out = folder / std::string(name(method));
        ASSERT_VALUE(const MergePlan plan, planMerge(options));
        ASSERT_VALUE(const auto report, mergeAdapters(options, out));
        ASSERT_TRUE(report);
        EXPECT_EQ(plan.rank, report->rank) << name(method);
        constexpr std::uint64_t Header = 2048; // of the file, at most
        EXPECT_LT(plan.bytes, report->bytes);
        EXPECT_GT(plan.bytes + Header, report->bytes);
        EXPECT_EQ(says(plan, says::MergeRankNote), !isLinear);
    }
}

TEST(TryMerge, SaysWhatTheMergeLosesAndWritesNothing)
{
    const tests::TemporaryFolder folder;
    MergeOptions options = merging(Method::Svd, {"one", "small"});
    options.rank = 2;
    ASSERT_VALUE(const MergePlan plan, planMerge(options));
    ASSERT_VALUE(const auto tried, tryMerge(options));
    ASSERT_VALUE(const auto report, mergeAdapters(options, folder / "merged"));
    ASSERT_TRUE(tried && report);
    EXPECT_LT(tried->keptEnergy, 0.999);
    EXPECT_EQ(tried->keptEnergy, report->keptEnergy);
    EXPECT_EQ(tried->bytes, plan.bytes);
    ASSERT_EQ(tried->modules.size(), report->modules.size());
    for (std::size_t i = 0; i < tried->modules.size(); ++i)
        EXPECT_EQ(tried->modules[i].error, report->modules[i].error);
    const Json json = mergePlanJson(plan, *tried);
    EXPECT_EQ(json["largest_source_bytes"], plan.largestBytes);
    EXPECT_EQ(json["notes"].size(), plan.notes.size());
    EXPECT_EQ(json["kept_energy"], report->keptEnergy);
    std::stop_source stop;
    stop.request_stop();
    ASSERT_VALUE(const auto stopped, tryMerge(options, stop.get_token()));
    EXPECT_FALSE(stopped.has_value());
}

TEST(PlanMerge, RefusesWhatTheMergeRefuses)
{
    EXPECT_ERROR(planMerge(merging(Method::Cat, {})), errors::MergeNothing);
    EXPECT_ERROR(planMerge(merging(Method::Linear, {"one", "small"})), errors::MergeRanks);
    MergeOptions beyond = merging(Method::Cat, {"one", "two"});
    beyond.sources[1].weights = insideBand({7, 8}, 0);
    EXPECT_ERROR(planMerge(beyond), errors::MergeLayer);
}

TEST(CompareAdapters, IsWhatTheReportOfAMergeSays)
{
    const tests::TemporaryFolder folder;
    ASSERT_VALUE(const auto report, mergeAdapters(merging(Method::Cat, {"one", "root"}), folder / "merged"));
    ASSERT_VALUE(const auto compared, compareAdapters(adapter("one"), adapter("root")));
    ASSERT_TRUE(report && compared);
    EXPECT_EQ(compared->size(), 4U); // "root" has no down_proj
    for (const ModuleComparison& module : *compared) {
        const auto same = std::find_if(report->modules.begin(), report->modules.end(),
            [&](const ModuleReport& other) { return other.layer == module.layer && other.linear == module.linear; });
        ASSERT_NE(same, report->modules.end());
        EXPECT_EQ(module.interference.cosine, same->interference->cosine);
    }
    std::stop_source stop;
    stop.request_stop();
    ASSERT_VALUE(const auto stopped, compareAdapters(adapter("one"), adapter("two"), stop.get_token()));
    EXPECT_FALSE(stopped.has_value());
}

} // namespace
} // namespace isogloss::merge
