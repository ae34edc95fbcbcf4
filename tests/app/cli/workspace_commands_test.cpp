// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/file.h"
#include "core/base/json.h"
#include "core/store/workspace.h"
#include "tests/app/cli/program.h"
#include "tests/core/store/made_up_run.h"
#include "tests/support/expect_result.h"
#include "tests/support/temporary_folder.h"

#include <fstream>
#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

namespace isogloss::cli {
namespace {

using ::testing::HasSubstr;

class WorkspaceCommands : public ::testing::Test
{
protected:
    Json document(const std::string& arguments)
    {
        const Outcome outcome = isogloss(arguments);
        EXPECT_EQ(outcome.status, 0) << outcome.err;
        auto json = parseJson(outcome.out, "stdout");
        EXPECT_OK(json);
        return json.has_value() ? std::move(json).value() : Json();
    }

    const tests::TemporaryFolder m_folder;
    const std::string m_root = (m_folder / "my-place").string();
};

TEST_F(WorkspaceCommands, MakeListAndBackUp)
{
    EXPECT_EQ(document("workspace create --json " + m_root)["workspace"], m_root);
    EXPECT_EQ(isogloss("workspace create " + m_root).status, 1);
    const Json list = document("workspace list --json " + m_root);
    for (const char* table :
        {"languages", "datasets", "splits", "models", "adapters", "experiments", "runs", "queue", "backups"})
        EXPECT_EQ(list[table], Json::array()) << table;
    const std::string backup = document("workspace backup --json " + m_root)["backup"];
    EXPECT_TRUE(std::filesystem::exists(backup));
}

TEST_F(WorkspaceCommands, MoveAndFindTheModelAgain)
{
    document("sample --json " + m_root);
    const std::string moved = (m_folder / "moved").string();
    EXPECT_EQ(document("workspace move --json " + m_root + " " + moved)["missing"], Json::array());
    std::filesystem::rename(moved + "/models/base", m_folder / "base");
    const Json missing = document("workspace check --json " + moved)["missing"];
    ASSERT_EQ(missing.size(), 1u);
    EXPECT_EQ(missing[0]["table"], "models");
    EXPECT_EQ(missing[0]["name"], "base");
    const std::string model = "base=" + (m_folder / "base").string();
    EXPECT_EQ(document("workspace move --json " + moved + " --model " + model)["missing"], Json::array());
    EXPECT_EQ(isogloss("workspace move " + moved).status, 2);
}

TEST_F(WorkspaceCommands, MoveFindsDataThatMovedAlone)
{
    document("workspace create --json " + m_root);
    const auto run = m_folder / "elsewhere/first";
    const std::string before = (m_folder / "disk/tales.jsonl").string();
    const std::string now = (m_folder / "drive/tales.jsonl").string();
    std::filesystem::create_directories(m_folder / "drive");
    ASSERT_OK(writeFileAtomically(now, "{}\n"));
    store::makeRunFolder(run, m_folder / "llama", {{before, "ab"}}, store::madeUpEvents(3));
    document("workspace adopt --json " + m_root + " " + run.string());
    const std::string disks = (m_folder / "disk").string() + "=" + (m_folder / "drive").string();
    EXPECT_EQ(document("workspace move --json " + m_root + " --moved " + disks)["moved_along"], Json::array({"runs/first"}));
    ASSERT_VALUE(const Json record, readJson(run / "run.json"));
    EXPECT_EQ(record["provenance"]["data"], (Json{{now, "ab"}}));
    EXPECT_THAT(isogloss("workspace move " + m_root + " --moved " + disks).err, HasSubstr("Nothing that lay in"));
}

TEST_F(WorkspaceCommands, SayWhoWrites)
{
    ASSERT_OK(store::Workspace::create(m_root));
    ASSERT_VALUE(const auto writer, store::Workspace::open(m_root, store::Workspace::Mode::ReadWrite));
    EXPECT_EQ(isogloss("workspace list " + m_root).status, 0);
    EXPECT_EQ(isogloss("workspace check " + m_root).status, 0);
    const Outcome refused = isogloss("workspace move " + m_root + " " + (m_folder / "new").string());
    EXPECT_EQ(refused.status, 1);
    EXPECT_THAT(refused.err, HasSubstr("is being written by another program: process "));
}

TEST_F(WorkspaceCommands, AdoptARunAndDrawItsCurve)
{
    document("workspace create --json " + m_root);
    const auto run = m_folder / "elsewhere/first";
    store::makeRunFolder(run, m_folder / "llama", Json::object(), store::madeUpEvents(20));
    EXPECT_EQ(document("workspace adopt --json " + m_root + " " + run.string())["adopted"],
        Json::array({run.string()}));
    EXPECT_EQ(document("workspace list --json " + m_root)["runs"][0]["state"], "completed");
    std::filesystem::remove_all(m_root + "/cache");
    const Json curve = document("workspace curve --json " + m_root + " first");
    ASSERT_EQ(curve["steps"].size(), 20u);
    EXPECT_EQ(curve["steps"][3]["task_loss"], 0.25);
    EXPECT_THAT(isogloss("workspace curve " + m_root + " first").out, HasSubstr("\n4\t0.25\t0.5\t"));
    EXPECT_EQ(isogloss("workspace curve " + m_root + " second").status, 1);
}

TEST_F(WorkspaceCommands, RecoverAndSayWhatWasLost)
{
    document("sample --json " + m_root);
    std::fstream(m_root + "/workspace.db", std::ios::in | std::ios::out | std::ios::binary)
        << std::string(4096, 'x');
    const Outcome damaged = isogloss("workspace check " + m_root);
    EXPECT_EQ(damaged.status, 1);
    EXPECT_THAT(damaged.err, HasSubstr("--recover"));
    const Outcome recovered = isogloss("workspace check --recover --json " + m_root);
    EXPECT_EQ(recovered.status, 0);
    EXPECT_THAT(recovered.err, HasSubstr("there is no backup"));
    EXPECT_THAT(recovered.err, HasSubstr("The damaged file is kept as "));
    EXPECT_EQ(document("workspace list --json " + m_root)["datasets"].size(), 5u);
}

TEST_F(WorkspaceCommands, EditADatasetInStepsThatCanBeUndone)
{
    document("sample --json " + m_root);
    const std::string quality
        = "quality commands-parallel-test --json --workspace " + m_root;
    const Json before = document(quality);
    EXPECT_EQ(before["stored_steps"]["in_force"], Json::array());
    const std::string records = readFile(m_root + "/data/commands-parallel-test/records.jsonl").value();
    ASSERT_VALUE(const Json first, parseJson(records.substr(0, records.find('\n')), "records"));
    const std::string key = first["key"];
    const Json after = document(quality + " --exclude-key " + key);
    EXPECT_EQ(after["records"].get<int>(), before["records"].get<int>() - 1);
    EXPECT_EQ(after["stored_steps"]["in_force"][0]["keys"], Json::array({key}));
    EXPECT_EQ(document(quality + " --undo")["records"], before["records"]);
    EXPECT_EQ(readFile(m_root + "/data/commands-parallel-test/records.jsonl").value(), records);
    EXPECT_EQ(document(quality + " --redo")["records"], after["records"]);
    EXPECT_EQ(isogloss("quality nothing --workspace " + m_root).status, 1);
}

TEST_F(WorkspaceCommands, RemoveADatasetOnlyWhenSure)
{
    document("sample --json " + m_root);
    const std::string call = "workspace remove --json " + m_root + " --dataset commands-parallel-test";
    EXPECT_EQ(document(call)["removed"], false);
    EXPECT_TRUE(std::filesystem::exists(m_root + "/data/commands-parallel-test"));
    EXPECT_EQ(document(call + " --yes")["removed"], true);
    EXPECT_FALSE(std::filesystem::exists(m_root + "/data/commands-parallel-test"));
    EXPECT_EQ(isogloss(call).status, 1);
}

TEST_F(WorkspaceCommands, PartADatasetAndLookForOverlap)
{
    document("sample --json " + m_root);
    const Json split = document("split commands-parallel-train --json --seed 3 --workspace " + m_root);
    EXPECT_EQ(split["split"], "commands-parallel-train");
    const Json list = document("workspace list --json " + m_root);
    EXPECT_EQ(list["splits"].size(), 3u);
    const Json overlap = document("overlap --json --workspace " + m_root
        + " --training commands-parallel-train-train --evaluation commands-parallel-train-test");
    EXPECT_EQ(overlap["languages"]["eng_Latn"]["exact"], 0);
    EXPECT_EQ(overlap["languages"]["eng_Latn"]["normalised"], 0);
    EXPECT_EQ(isogloss("split commands-parallel-train").status, 2);
    EXPECT_EQ(isogloss("split nothing --workspace " + m_root).status, 1);
}

TEST_F(WorkspaceCommands, KeepALanguageOfOnesOwn)
{
    document("workspace create --json " + m_root);
    const std::string define = "languages --json --workspace " + m_root + " --define qab_Arab --name ";
    const Json own = document(define + "'Valley speech' --own-name Tamazirt --direction ltr --family Afro-Asiatic");
    EXPECT_EQ(own["matches"][0]["name"], "Valley speech");
    EXPECT_EQ(own["matches"][0]["family"], "Afro-Asiatic");
    const Json found = document("languages --json --workspace " + m_root + " valley");
    EXPECT_EQ(found["matches"][0]["key"], "qab_Arab");
    const Json listed = document("workspace list --json " + m_root)["languages"];
    ASSERT_EQ(listed.size(), 1u);
    EXPECT_EQ(listed[0]["direction"], "ltr");
    document(define + "'Valley tongue'");
    const Json again = document("workspace list --json " + m_root)["languages"];
    ASSERT_EQ(again.size(), 1u);
    EXPECT_EQ(again[0]["name"], "Valley tongue");
    EXPECT_EQ(isogloss("languages --workspace " + m_root + " --define eng_Latn --name English").status, 1);
    EXPECT_EQ(isogloss("languages --define qab_Arab --name Mine").status, 2);
}

} // namespace
} // namespace isogloss::cli
