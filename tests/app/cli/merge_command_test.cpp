// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/json.h"
#include "tests/app/cli/program.h"
#include "tests/support/test_data.h"

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

namespace isogloss::cli {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;

class MergeCommand : public testing::Test
{
protected:
    static std::string adapter(const std::string& name) { return tests::golden("merge/" + name).string(); }
    Outcome merge(const std::string& arguments) const
    {
        return isogloss("merge --out '" + (m_folder / "merged").string() + "' " + arguments);
    }

    tests::TemporaryFolder m_folder;
};

TEST_F(MergeCommand, GivesTheDocumentedFields)
{
    const Outcome outcome
        = merge("--json --method svd --rank 2 " + adapter("one") + "=0.7 " + adapter("two"));
    ASSERT_EQ(outcome.status, 0) << outcome.err;
    ASSERT_VALUE(const Json json, parseJson(outcome.out, "out"));
    EXPECT_EQ(json["method"], "svd");
    EXPECT_EQ(json["rank"], 2);
    EXPECT_GT(json["kept_energy"], 0);
    EXPECT_LT(json["kept_energy"], 1);
    EXPECT_EQ(json["modules"].size(), 6U);
    EXPECT_EQ(json["identity_test"], "passed");
    const Outcome info = isogloss("info --json '" + (m_folder / "merged").string() + "'");
    EXPECT_THAT(info.out, HasSubstr("adapter"));
}

TEST_F(MergeCommand, SaysWhatWasLostToPeople)
{
    const Outcome outcome = merge(adapter("one") + " " + adapter("two"));
    ASSERT_EQ(outcome.status, 0) << outcome.err;
    EXPECT_THAT(outcome.out, HasSubstr("of the energy"));
    EXPECT_THAT(outcome.out, HasSubstr("down_proj"));
    EXPECT_THAT(outcome.err, HasSubstr("does not state its base model"));
}

TEST_F(MergeCommand, SwapsLayersAndAveragesCheckpoints)
{
    const std::string both = adapter("one") + " " + adapter("two");
    EXPECT_EQ(merge("--method layer_swap " + both).status, 1); // where, is not said
    const Outcome swapped = merge("--method layer_swap --band 2 2 " + both);
    EXPECT_EQ(swapped.status, 0) << swapped.err;
    EXPECT_THAT(isogloss("merge --method checkpoint_average --out x " + adapter("one")).err,
        HasSubstr("holds no checkpoints"));
}

TEST_F(MergeCommand, MakesAWholeModelAndTakesItApart)
{
    const std::string base = " --base " + tests::golden("model/llama").string() + " ";
    const Outcome model = merge("--method into_base" + base + adapter("one"));
    ASSERT_EQ(model.status, 0) << model.err;
    const Outcome difference = isogloss("merge --json --method difference --rank 3 --out '"
        + (m_folder / "again").string() + "'" + base + "'" + (m_folder / "merged").string() + "'");
    ASSERT_EQ(difference.status, 0) << difference.err;
    ASSERT_VALUE(const Json json, parseJson(difference.out, "out"));
    EXPECT_GT(json["kept_energy"], 0.999);
    EXPECT_EQ(json["other_tensors"], 0);
}

TEST_F(MergeCommand, WeighsLayersAndModules)
{
    const std::string both = adapter("one") + "=0.5 " + adapter("two") + "=-1 ";
    const Outcome outcome = merge("--method cat " + both
        + "--inside 1=2-2 --transition 1 --layer-weights 2=1:0.25 --module-weights 1=q_proj:2,down_proj:-1");
    ASSERT_EQ(outcome.status, 0) << outcome.err;
    ASSERT_VALUE(const Json card, readJson(m_folder / "merged" / std::filesystem::path("isogloss.json")));
    const Json& first = card["parents"][0];
    EXPECT_EQ(first["weight"], 0.5);
    EXPECT_EQ(first["layer_weights"]["1"], 0.5);
    EXPECT_EQ(first["layer_weights"]["2"], 1);
    EXPECT_EQ(first["other_layers"], 0);
    EXPECT_EQ(first["module_weights"]["down_proj"], -1);
    EXPECT_EQ(card["parents"][1]["weight"], -1);
    EXPECT_EQ(card["parents"][1]["layer_weights"]["1"], 0.25);
    for (const char* const words : {"--inside 3=1-2 ", "--inside 1=2-1 ", "--layer-weights 1=9:1 ", "--layer-weights 1=1 ",
             "--layer-weights 1=1:x ", "--module-weights 2=lm_head:1 ", "--outside first=1 "}) {
        const Outcome refused = isogloss("merge --check " + std::string(words) + both);
        EXPECT_EQ(refused.status, 1) << words;
        EXPECT_EQ(std::count(refused.err.begin(), refused.err.end(), '\n'), 1) << refused.err;
    }
}

TEST_F(MergeCommand, ChecksWithoutWriting)
{
    const std::string both = adapter("one") + " " + adapter("small");
    const Outcome none = isogloss("merge --check --rank 0 " + both);
    EXPECT_EQ(none.status, 2);
    EXPECT_NE(none.err.find("--rank: 0 is not a number above 0."), std::string::npos) << none.err;
    const Outcome said = isogloss("merge --check --method cat " + both);
    ASSERT_EQ(said.status, 0) << said.err;
    EXPECT_THAT(said.out, HasSubstr("rank 5"));
    EXPECT_THAT(said.out, HasSubstr("down_proj"));
    EXPECT_THAT(said.err, HasSubstr("The ranks differ (3 and 2)"));
    const Outcome outcome = isogloss("merge --check --json --method svd " + both);
    ASSERT_VALUE(const Json json, parseJson(outcome.out, "out"));
    EXPECT_EQ(json["rank"], 3);
    EXPECT_EQ(json["modules"].size(), 6U);
    EXPECT_TRUE(json["modules"][0].contains("cosine"));
    EXPECT_EQ(isogloss("merge " + both).status, 2);
    EXPECT_EQ(isogloss("merge --check --method into_base --base x " + both).status, 2);
}

TEST_F(MergeCommand, FailsInOneSentence)
{
    for (const std::string& words : {"--method linear " + adapter("one") + " " + adapter("small"),
             adapter("one") + "=heavy", adapter("one") + " " + adapter("one"), std::string("/nowhere=1"),
             "--density 2 --method ties " + adapter("one") + " " + adapter("two")}) {
        const Outcome outcome = merge(words);
        EXPECT_EQ(outcome.status, 1) << words;
        EXPECT_THAT(outcome.out, IsEmpty());
        EXPECT_EQ(std::count(outcome.err.begin(), outcome.err.end(), '\n'), 1) << outcome.err;
    }
    EXPECT_EQ(merge("--method slerp " + adapter("one")).status, 2);
}

} // namespace
} // namespace isogloss::cli
