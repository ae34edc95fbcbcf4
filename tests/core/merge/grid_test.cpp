// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/merge/grid.h"

#include "core/base/errors.h"
#include "core/base/file.h"
#include "core/base/json.h"
#include "core/merge/errors.h"
#include "tests/support/expect_result.h"
#include "tests/support/temporary_folder.h"

#include <algorithm>
#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

namespace isogloss::merge {
namespace {

namespace fs = std::filesystem;

/// The bundled sample's two adapters, on few texts.
class MergeGrid : public testing::Test
{
protected:
    MergeGrid()
    {
        const fs::path samples = fs::path(ISOGLOSS_TESTS_DIR) / "../resources/samples";
        m_settings.model = samples / "base";
        m_settings.first = samples / "adapters/task_only";
        m_settings.second = samples / "adapters/align_only";
        m_settings.methods = {Method::Cat, Method::Ties};
        m_settings.places = {0.25};
        m_settings.bands = {std::nullopt, Band{3, 5}};
        const fs::path texts = samples / "corpus/parallel.test.jsonl";
        m_settings.tests.texts = {{"eng_Latn", texts}, {"swh_Latn", texts}};
        m_settings.tests.records = {{"eng_Latn", samples / "corpus/slots.test.jsonl"}};
        m_settings.tests.taught = {"eng_Latn"};
        m_settings.tests.mostSentences = 24;
        m_settings.tests.mostRecords = 2;
    }

    tests::TemporaryFolder m_folder;
    GridSettings m_settings;
};

TEST_F(MergeGrid, MeasuresEveryWayAndGoesOnWhereItWasStopped)
{
    std::stop_source stop;
    std::vector<std::uint64_t> seen;
    const auto stopped = computeGrid(m_settings, m_folder / "grid", stop.get_token(), [&](const Progress& progress) {
        seen.push_back(progress.done);
        EXPECT_EQ(progress.total, 5U);
        if (progress.done == 3)
            stop.request_stop();
    });
    EXPECT_ERROR(stopped, isogloss::errors::Stopped);
    EXPECT_EQ(seen, (std::vector<std::uint64_t>{1, 2, 3}));
    ASSERT_VALUE(const auto before, readGrid(m_folder / "grid"));
    EXPECT_EQ(before.first.points.size(), 2U);

    std::size_t told = 0;
    ASSERT_VALUE(const Grid grid,
        computeGrid(m_settings, m_folder / "grid", {}, {}, [&told](const Grid& sofar) { told = sofar.points.size(); }));
    EXPECT_EQ(told, 4U);
    ASSERT_EQ(grid.points.size(), 4U);
    EXPECT_GE(grid.layer, 1);
    EXPECT_FALSE(fs::exists(m_folder / "grid" / fs::path("merged")));
    for (const GridPoint* const point : {&grid.base, &grid.first, &grid.second}) {
        ASSERT_TRUE(point->alignment && point->task);
        EXPECT_LE(point->alignment->low, point->alignment->value);
        EXPECT_THAT(point->alignment->signature, testing::StartsWith("retrieval|"));
        EXPECT_EQ(point->signatures.size(), point->languages.size());
        EXPECT_EQ(point->languages.size(), 1U);
    }
    EXPECT_GT(grid.second.alignment->value, grid.base.alignment->value); // it was trained for that
    EXPECT_TRUE(std::any_of(
        grid.points.begin(), grid.points.end(), [](const GridPoint& point) { return point.isOnFront; }));
    ASSERT_VALUE(const auto read, readGrid(m_folder / "grid"));
    EXPECT_TRUE(toJson(read.first, read.second) == toJson(grid, m_settings));
}

TEST_F(MergeGrid, ComputesAgainWhenAnAdapterIsAnother)
{
    m_settings.methods = {Method::Cat};
    m_settings.bands = {std::nullopt};
    m_settings.tests.records.clear();
    fs::copy(m_settings.first, m_folder / "first", fs::copy_options::recursive);
    fs::copy(m_settings.second, m_folder / "second", fs::copy_options::recursive);
    const fs::path task = m_settings.first;
    m_settings.first = m_folder / "first";
    m_settings.second = m_folder / "second";
    ASSERT_VALUE(const Grid before, computeGrid(m_settings, m_folder / "grid"));
    ASSERT_VALUE(const Grid again, computeGrid(m_settings, m_folder / "grid"));
    EXPECT_TRUE(toJson(again, m_settings) == toJson(before, m_settings));
    fs::copy(task / "../align_only/adapter_model.safetensors", m_folder / "first/adapter_model.safetensors",
        fs::copy_options::overwrite_existing);
    EXPECT_ERROR(computeGrid(m_settings, m_folder / "grid"), errors::MergeRepeated);
}

TEST_F(MergeGrid, AWayThatDoesNotFitIsAPointWithAProblem)
{
    m_settings.methods = {Method::Cat};
    m_settings.bands = {Band{90, 91}};
    m_settings.tests.records.clear();
    ASSERT_VALUE(const Grid grid, computeGrid(m_settings, m_folder / "grid"));
    EXPECT_EQ(grid.points[0].problem, errors::MergeLayer.name);
    EXPECT_FALSE(grid.points[0].alignment || grid.points[0].isOnFront);
}

TEST_F(MergeGrid, MergesWhatItsPointsSay)
{
    const MergeOptions options = mergeAt(m_settings, {Method::Ties, 0.25, Band{3, 5}});
    EXPECT_EQ(options.method, Method::Ties);
    EXPECT_EQ(options.sources[0].weights.overall, 1);
    EXPECT_EQ(options.sources[1].weights.overall, 0.5);
    EXPECT_EQ(options.sources[1].weights.of(1, model::LinearKind::Query), 0);
    EXPECT_EQ(options.sources[1].weights.of(2, model::LinearKind::Query), 0.25); // half of it beside the band
}

TEST_F(MergeGrid, SettingsAreReadBackAndWrongOnesNamed)
{
    const Json json = toJson(m_settings);
    ASSERT_VALUE(const GridSettings read, parseGridSettings(json, "grid.json"));
    EXPECT_TRUE(toJson(read) == json);
    const auto error = [&json](const std::string& field, const Json& value) {
        Json changed = json;
        changed[Json::json_pointer(field)] = value;
        return parseGridSettings(changed, "grid.json");
    };
    EXPECT_ERROR(error("/methods/0", "slerp"), errors::MergeMethod);
    EXPECT_ERROR(error("/places/0", 2), isogloss::errors::JsonFieldType);
    EXPECT_ERROR(error("/bands/1", Json::array({5, 3})), isogloss::errors::JsonFieldType);
    EXPECT_ERROR(error("/task", "chess"), isogloss::errors::JsonFieldType);
    Json untested = json;
    untested.erase("texts");
    untested.erase("records");
    EXPECT_ERROR(parseGridSettings(untested, "grid.json"), errors::GridUntested);

    Json relative = json;
    relative["model"] = "models/base";
    ASSERT_OK(writeJson(m_folder / "grid.json", relative));
    ASSERT_VALUE(const GridSettings loaded, loadGridSettings(m_folder / "grid.json"));
    EXPECT_EQ(loaded.model, m_folder / "models/base");
}

} // namespace
} // namespace isogloss::merge
