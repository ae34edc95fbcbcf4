// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/json.h"
#include "tests/app/cli/program.h"
#include "tests/support/test_data.h"

#include <filesystem>
#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

namespace isogloss::cli {
namespace {

namespace fs = std::filesystem;
using ::testing::HasSubstr;

/// The bundled sample's two adapters, on a few sentences.
class MergeGridCommand : public testing::Test
{
protected:
    MergeGridCommand()
    {
        const fs::path samples = fs::weakly_canonical(fs::path(ISOGLOSS_TESTS_DIR) / "../resources/samples");
        const std::string texts = (samples / "corpus/parallel.test.jsonl").string();
        m_settings = {{"model", (samples / "base").string()}, {"first", (samples / "adapters/task_only").string()},
            {"second", (samples / "adapters/align_only").string()}, {"methods", {"cat"}}, {"places", {0.5}},
            {"texts", {{{"language", "eng_Latn"}, {"path", texts}}, {{"language", "swh_Latn"}, {"path", texts}}}},
            {"most_sentences", 12}};
    }
    std::string written() const
    {
        EXPECT_OK(writeJson(m_folder / "grid.json", m_settings));
        return "'" + (m_folder / "grid.json").string() + "'";
    }
    std::string folder(const std::string& name) const { return "'" + (m_folder / name).string() + "'"; }

    tests::TemporaryFolder m_folder;
    Json m_settings;
};

TEST_F(MergeGridCommand, GivesTheDocumentedFieldsAndATable)
{
    const Outcome outcome = isogloss("merge-grid --json " + written() + " --out " + folder("first"));
    ASSERT_EQ(outcome.status, 0) << outcome.err;
    ASSERT_VALUE(const Json json, parseJson(outcome.out, "out"));
    ASSERT_EQ(json["points"].size(), 1U);
    const Json& point = json["points"][0];
    EXPECT_EQ(point["method"], "cat");
    EXPECT_EQ(point["weights"], Json::array({1.0, 1.0}));
    EXPECT_TRUE(point.contains("alignment") && point.contains("kept_energy"));
    EXPECT_GE(json["layer"], 1);
    ASSERT_VALUE(const Json file, readJson(m_folder / "first" / fs::path("grid.json")));
    EXPECT_TRUE(file == json);
    const Outcome said = isogloss("merge-grid " + written() + " --out " + folder("first"));
    EXPECT_THAT(said.out, HasSubstr("A alone"));
    EXPECT_THAT(said.out, HasSubstr("cat"));
}

TEST_F(MergeGridCommand, WaitsInTheQueueAmongRuns)
{
    ASSERT_EQ(isogloss("workspace create " + folder("mine")).status, 0);
    const Outcome added = isogloss("queue add --json " + written() + " --workspace " + folder("mine"));
    ASSERT_EQ(added.status, 0) << added.err;
    ASSERT_VALUE(const Json entry, parseJson(added.out, "out"));
    EXPECT_EQ(entry["folder"], "grids/grid");
    const Outcome done = isogloss("queue run --json --workspace " + folder("mine"));
    ASSERT_EQ(done.status, 0) << done.err;
    EXPECT_THAT(done.out, HasSubstr("done"));
    EXPECT_TRUE(fs::exists(m_folder / "mine" / fs::path("grids/grid/grid.json")));
}

TEST_F(MergeGridCommand, FailsInOneSentence)
{
    m_settings.erase("texts");
    const Outcome outcome = isogloss("merge-grid " + written() + " --out " + folder("none"));
    EXPECT_EQ(outcome.status, 1);
    EXPECT_THAT(outcome.err, HasSubstr("nothing to compare on"));
}

} // namespace
} // namespace isogloss::cli
