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

/// The sample, whose settings are put in the queue for very few steps.
class QueueCommands : public ::testing::Test
{
protected:
    void SetUp() override { ASSERT_EQ(isogloss("sample " + m_root).status, 0); }

    Json document(const std::string& arguments)
    {
        const Outcome outcome = isogloss("queue " + arguments + " --json --workspace " + m_root);
        EXPECT_EQ(outcome.status, 0) << outcome.err;
        auto json = parseJson(outcome.out, "stdout");
        EXPECT_OK(json);
        return json.has_value() ? std::move(json).value() : Json();
    }

    std::string add(const std::string& seed) const
    {
        return "add " + m_root + "/settings/align_only.json --set run.seed=" + seed
            + " --set run.max_steps=2 --set run.watch_every=1 --set data.watch=[] --set data.hold_out=8";
    }

    const tests::TemporaryFolder m_folder;
    const std::string m_root = (m_folder / "place").string();
};

TEST_F(QueueCommands, AddListAndRemove)
{
    EXPECT_EQ(document("list")["queue"], Json::array());
    const Json first = document(add("1"));
    EXPECT_EQ(first["state"], "waiting");
    EXPECT_EQ(first["folder"], "runs/align_only");
    EXPECT_EQ(document(add("2"))["folder"], "runs/align_only-2");
    const Json moved = document("move " + first["id"].dump() + " later")["queue"];
    EXPECT_EQ(moved[1]["folder"], "runs/align_only");
    EXPECT_EQ(isogloss("queue move " + first["id"].dump() + " sideways --workspace " + m_root).status, 2);
    document("remove " + first["id"].dump());
    const Json left = document("list")["queue"];
    ASSERT_EQ(left.size(), 1u);
    EXPECT_EQ(left[0]["folder"], "runs/align_only-2");
    EXPECT_EQ(isogloss("queue remove 99 --workspace " + m_root).status, 1);
    EXPECT_EQ(isogloss("queue list").status, 2);
}

TEST_F(QueueCommands, RunWhatWaits)
{
    document(add("1"));
    document(add("2"));
    const Json done = document("run")["queue"];
    ASSERT_EQ(done.size(), 2u);
    EXPECT_EQ(done[1]["state"], "done");
    const Outcome list = isogloss("workspace list --json " + m_root);
    ASSERT_VALUE(const Json held, parseJson(list.out, "stdout"));
    EXPECT_EQ(held["runs"][1]["state"], "completed");
    EXPECT_EQ(held["runs"][1]["seed"], 2);
    EXPECT_EQ(held["adapters"].size(), 4u);
    EXPECT_THAT(isogloss("workspace curve " + m_root + " align_only-2").out, HasSubstr("\n2\t"));
    EXPECT_EQ(document("run")["queue"], Json::array());
}

} // namespace
} // namespace isogloss::cli
