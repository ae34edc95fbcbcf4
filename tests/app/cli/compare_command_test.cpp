// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/json.h"
#include "tests/app/cli/program.h"
#include "tests/support/expect_result.h"
#include "tests/support/temporary_folder.h"

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

namespace isogloss::cli {
namespace {

using ::testing::HasSubstr;

/// The sample, whose settings are made into sets of very short runs.
class CompareCommands : public ::testing::Test
{
protected:
    void SetUp() override { ASSERT_EQ(isogloss("sample " + m_root).status, 0); }

    Json document(const std::string& arguments)
    {
        const Outcome outcome = isogloss(arguments + " --json");
        EXPECT_EQ(outcome.status, 0) << outcome.err;
        auto json = parseJson(outcome.out, "stdout");
        EXPECT_OK(json);
        return json.has_value() ? std::move(json).value() : Json();
    }

    std::string settings() const { return m_root + "/settings/align_only.json"; }

    const tests::TemporaryFolder m_folder;
    const std::string m_root = (m_folder / "place").string();
};

TEST_F(CompareCommands, QueuesASetOnce)
{
    const std::string call = "compare-set " + settings() + " --kind temperatures --values 0.1 0.2 --seeds 1 2 --workspace "
        + m_root + " --name heat";
    const Json first = document(call);
    EXPECT_EQ(first["comparison"], "heat");
    EXPECT_EQ(first["queued"], 4);
    EXPECT_EQ(first["runs"][1]["condition"], "temperature-0.2");
    const Json second = document(call);
    EXPECT_EQ(second["queued"], 0);
    EXPECT_EQ(second["already_there"], 4);
    EXPECT_EQ(document("queue list --workspace " + m_root)["queue"].size(), 4u);
}

TEST_F(CompareCommands, WritesSettingsForOtherComputers)
{
    const std::string out = (m_folder / "set").string();
    const Json made = document("compare-set " + settings() + " --kind layers --values 1 2 --seeds 5 --out " + out);
    ASSERT_EQ(made["files"].size(), 2u);
    EXPECT_EQ(made["files"][0], "layer-1-seed-5.json");
    ASSERT_VALUE(const Json written, readJson(out + "/layer-2-seed-5.json"));
    EXPECT_EQ(written["objective"]["align_layer"], 2);
    EXPECT_EQ(written["run"]["seed"], 5);
}

TEST_F(CompareCommands, SaysWhatIsWrong)
{
    EXPECT_EQ(isogloss("compare-set " + settings() + " --kind colours --workspace " + m_root).status, 2);
    EXPECT_EQ(isogloss("compare-set " + settings() + " --kind layers").status, 2);
    const Outcome outcome = isogloss("compare-set " + settings() + " --kind layers --values 99 --out " + m_root + "/x");
    EXPECT_EQ(outcome.status, 1);
    EXPECT_THAT(outcome.err, HasSubstr("objective.align_layer is 99"));
}

/// Two temperatures with two seeds, of very few steps; computed once for all that is asked of them.
class ComparedRuns : public ::testing::Test
{
protected:
    static void SetUpTestSuite()
    {
        s_folder = new tests::TemporaryFolder;
        const std::string root = place();
        ASSERT_EQ(isogloss("sample " + root).status, 0);
        const Outcome queued = isogloss("compare-set " + root
            + "/settings/align_only.json --kind temperatures --values 0.1 0.2 --seeds 1 2 --name heat --workspace " + root
            + " --set run.max_steps=2 --set run.watch_every=1 --set run.watch_sentences=20 --set data.watch=[]"
              " --set data.hold_out=40 --set batch.size=8 --set run.threads=1");
        ASSERT_EQ(queued.status, 0) << queued.err;
        const Outcome done = isogloss("queue run --workspace " + root);
        ASSERT_EQ(done.status, 0) << done.err;
    }
    static void TearDownTestSuite() { delete s_folder; }

    static std::string place() { return (*s_folder / "place").string(); }
    static std::string run(const std::string& condition, int seed)
    {
        return place() + "/runs/heat-temperature-" + condition + "-seed-" + std::to_string(seed);
    }

    static Json document(const std::string& arguments)
    {
        const Outcome outcome = isogloss(arguments + " --json");
        EXPECT_EQ(outcome.status, 0) << outcome.err;
        auto json = parseJson(outcome.out, "stdout");
        EXPECT_OK(json);
        return json.has_value() ? std::move(json).value() : Json();
    }

    static inline tests::TemporaryFolder* s_folder = nullptr;
};

TEST_F(ComparedRuns, SeedsAreTheUnit)
{
    const Json compared = document("compare --comparison heat --workspace " + place());
    EXPECT_EQ(compared["conditions"][0], Json({{"condition", "temperature-0.1"}, {"runs", 2}}));
    const Json& measure = compared["measures"][0];
    EXPECT_EQ(measure["measure"], "retrieval");
    EXPECT_EQ(measure["conditions"][0]["seeds"].size(), 2u);
    const Json& other = measure["conditions"][1];
    EXPECT_EQ(other["difference"]["seeds"], 2);
    EXPECT_EQ(other["difference"]["paired"], true);
    EXPECT_EQ(other["difference"]["over_sentences"], true);
    const Json byFolder = document("compare " + run("0.1", 1) + " " + run("0.2", 1) + " " + run("0.1", 2) + " " + run("0.2", 2));
    EXPECT_EQ(byFolder["measures"][0]["conditions"][1]["difference"], other["difference"]);
    const Json one = document("compare " + run("0.1", 1) + " " + run("0.2", 1));
    EXPECT_EQ(one["measures"][0]["conditions"][1]["shown"], "one seed shows no difference");
    EXPECT_EQ(isogloss("compare --comparison none --workspace " + place()).status, 1);
}

TEST_F(ComparedRuns, OtherSentencesAreNotSubtractedButMeasuredAgain)
{
    const std::string other = place() + "/runs/other";
    ASSERT_EQ(isogloss("train " + run("0.2", 1) + " --out " + other + " --set run.watch_sentences=10").status, 0);
    const std::string call = "compare " + run("0.1", 1) + " " + other;
    EXPECT_THAT(document(call)["measures"][0]["conditions"][1]["shown"], HasSubstr("not comparable: other number of sentences (N), other text (text)"));
    const Json again = document(call + " --measure-again");
    const Json& measured = again["measures"].back()["conditions"][1];
    EXPECT_EQ(measured["shown"], "one seed shows no difference");
    EXPECT_THAT(measured["seeds"][0]["signature"].get<std::string>(), HasSubstr("|N:"));
}

TEST_F(ComparedRuns, ARunFromItsRecordGivesTheSameNumbers)
{
    const std::string again = place() + "/runs/again";
    ASSERT_EQ(isogloss("train " + run("0.1", 2) + " --out " + again).status, 0);
    ASSERT_VALUE(const std::string first, readFile(run("0.1", 2) + "/adapter/adapter_model.safetensors"));
    ASSERT_VALUE(const std::string second, readFile(again + "/adapter/adapter_model.safetensors"));
    EXPECT_EQ(first, second);
}

TEST_F(ComparedRuns, CheckpointsAreListedAndTaken)
{
    const std::string out = place() + "/adapters/taken";
    const Json listed = document("checkpoints " + run("0.1", 1));
    ASSERT_FALSE(listed["checkpoints"].empty());
    EXPECT_TRUE(listed["checkpoints"].back().contains("alignment"));
    const std::string step = listed["checkpoints"].back()["step"].dump();
    document("checkpoints " + run("0.1", 1) + " --step " + step + " --out " + out);
    EXPECT_EQ(document("info " + out)["kind"], "adapter");
    EXPECT_EQ(isogloss("checkpoints " + run("0.1", 1) + " --step " + step + " --out " + out).status, 1);
    EXPECT_EQ(isogloss("checkpoints " + run("0.1", 1) + " --step 999 --out " + out + "2").status, 1);
}

TEST_F(ComparedRuns, TheDataAreCountedBeforeTheStart)
{
    const Json plan = document("train " + run("0.1", 1) + " --plan");
    EXPECT_EQ(plan["steps"], 2);
    EXPECT_GT(plan["align_batches"], 0);
    EXPECT_EQ(plan["task_batches"], 0);
    EXPECT_FALSE(plan["pairs"].empty());
    EXPECT_GE(plan["languages"].size(), 2u);
    EXPECT_THAT(isogloss("train " + run("0.1", 1) + " --plan").out, HasSubstr("of translations"));
}

TEST_F(ComparedRuns, AReportHasAllThatAPaperNeeds)
{
    const std::string out = place() + "/report";
    const Json report = document("report " + run("0.1", 1) + " " + run("0.2", 1) + " " + run("0.1", 2) + " "
        + run("0.2", 2) + " --out " + out);
    EXPECT_GE(report["figures"].size(), 2u);
    for (const char* const file : {"report.md", "seeds.csv", "seeds.tex", "runs.tex", "numbers.csv", "methods.md",
             "references.bib", "licences.md"})
        EXPECT_TRUE(std::filesystem::exists(out + "/" + file)) << file;
    ASSERT_VALUE(const std::string numbers, readFile(out + "/numbers.csv"));
    EXPECT_THAT(numbers, HasSubstr("base,heat-temperature-0.1-seed-2,heat-temperature-0.1-seed-2,2,2,"));
    EXPECT_THAT(numbers, HasSubstr(",retrieval,"));
    ASSERT_VALUE(const std::string methods, readFile(out + "/methods.md"));
    EXPECT_THAT(methods, HasSubstr("temperature 0.1 and 0.2"));
    for (const Json& drawn : report["drawn"])
        EXPECT_TRUE(std::filesystem::exists(drawn.get<std::string>())) << drawn;
}

TEST_F(ComparedRuns, AReportOfASetCallsItsConditionsAsTheSetDoes)
{
    const std::string out = place() + "/report-of-set";
    ASSERT_EQ(isogloss("report --comparison heat --workspace " + place() + " --out " + out).status, 0);
    ASSERT_VALUE(const std::string seeds, readFile(out + "/seeds.csv"));
    EXPECT_THAT(seeds, HasSubstr(",temperature-0.2,"));
    EXPECT_EQ(isogloss("report --out " + out).status, 2);
}

} // namespace
} // namespace isogloss::cli
