// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/moved_files.h"

#include "core/store/errors.h"
#include "core/store/missing_files.h"
#include "core/store/models.h"
#include "core/store/rows/experiment_row.h"
#include "core/store/rows/run_row.h"
#include "core/store/runs.h"
#include "tests/core/store/made_up_run.h"
#include "tests/core/store/made_up_workspace.h"

#include <gmock/gmock.h>

namespace isogloss::store {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

namespace fs = std::filesystem;

class MovedFilesTest : public WorkspaceTest
{
protected:
    void SetUp() override
    {
        WorkspaceTest::SetUp();
        for (const char* const name : {"llama", "qwen", "other"}) {
            makeModelFolder(m_folder / "disk/models" / name, std::string("{\"x\": \"") + name + "\"}");
            ASSERT_OK(write([&](Database& database) {
                return modelAt(database, WorkspaceFolder(m_root), m_folder / "disk/models" / name);
            }));
        }
        ASSERT_OK(writeFileAtomically(m_folder / "disk/verses.txt", "Azul\n"));
        ASSERT_OK(write([&](Database& database) {
            const Json settings{{"model", (m_folder / "disk/models/llama").string()},
                {"data", {{"parallel", {{{"path", (m_folder / "disk/verses.txt").string()}, {"source", "eng_Latn"}}}}}}};
            return insertRow(database, ExperimentRow{{}, "kabyle", settings.dump(), "", ""});
        }));
    }

    auto repoint(const std::string& name, const fs::path& folder)
    {
        return write([&](Database& database) {
            return repointModelAndRest(database, WorkspaceFolder(m_root), name, folder);
        });
    }
};

TEST_F(MovedFilesTest, OneFindHealsAllThatMovedAlong)
{
    fs::rename(m_folder / "disk", m_folder / "elsewhere");
    ASSERT_VALUE(const auto healed, repoint("llama", m_folder / "elsewhere/models/llama"));
    EXPECT_THAT(healed, ElementsAre("models/qwen", "models/other", "experiments/kabyle"));
    ASSERT_VALUE(Workspace workspace, open());
    ASSERT_VALUE(const auto missing, workspace
                                         .read([&](const Database& database) {
                                             return missingFiles(database, workspace.folder());
                                         })
                                         .get());
    EXPECT_THAT(missing, IsEmpty());
    ASSERT_VALUE(const auto experiments, workspace.read(allRows<ExperimentRow>).get());
    const Json settings = Json::parse(experiments.at(0).settings);
    EXPECT_EQ(settings["model"], (m_folder / "elsewhere/models/llama").string());
    EXPECT_EQ(settings["data"]["parallel"][0]["path"], (m_folder / "elsewhere/verses.txt").string());
}

TEST_F(MovedFilesTest, AnotherModelOfTheSameNameIsNotTaken)
{
    fs::create_directories(m_folder / "elsewhere");
    fs::rename(m_folder / "disk/models", m_folder / "elsewhere/models");
    ASSERT_OK(writeFileAtomically(m_folder / "elsewhere/models/qwen/config.json", "{\"x\": \"new\"}"));
    ASSERT_VALUE(const auto healed, repoint("llama", m_folder / "elsewhere/models/llama"));
    EXPECT_THAT(healed, ElementsAre("models/other", "experiments/kabyle"));
}

TEST_F(MovedFilesTest, WhatIsStillThereStays)
{
    fs::create_directories(m_folder / "copy");
    fs::rename(m_folder / "disk/models/llama", m_folder / "copy/llama");
    fs::copy(m_folder / "disk/models/qwen", m_folder / "copy/qwen");
    ASSERT_VALUE(const auto healed, repoint("llama", m_folder / "copy/llama"));
    EXPECT_THAT(healed, ElementsAre("experiments/kabyle"));
    EXPECT_ERROR(repoint("none", m_folder / "copy/llama"), errors::NothingNamed);
}

/// A folder of texts alone moved: the record of a run that read them names them at their new place, with their hashes.
TEST_F(MovedFilesTest, RecordsOfRunsFollow)
{
    const fs::path run = m_root / "runs/first";
    const std::string before = (m_folder / "disk/verses.txt").string();
    const std::string now = (m_folder / "elsewhere/verses.txt").string();
    makeRunFolder(run, m_folder / "disk/models/llama", {{before, "ab"}}, madeUpEvents(3));
    ASSERT_OK(write([&](Database& database) { return importRun(database, WorkspaceFolder(m_root), run); }));
    fs::create_directories(m_folder / "elsewhere");
    fs::rename(before, now);
    const auto heal = [&](const fs::path& from, const fs::path& to) {
        return write([&, from, to](Database& database) { return healMoveOf(database, WorkspaceFolder(m_root), from, to); });
    };
    ASSERT_VALUE(const auto nothing, heal(before, m_folder / "none"));
    EXPECT_THAT(nothing, IsEmpty());
    ASSERT_VALUE(const auto healed, heal(before, now));
    EXPECT_THAT(healed, ElementsAre("experiments/kabyle", "runs/first"));
    ASSERT_VALUE(const Json record, readJson(run / "run.json"));
    EXPECT_EQ(record["provenance"]["data"], (Json{{now, "ab"}}));
    EXPECT_EQ(record["settings"]["model"], (m_folder / "disk/models/llama").string());
}

/// A workspace that was renamed by hand: what its runs read inside it is found when it is opened.
TEST_F(MovedFilesTest, AWorkspaceThatMovedFindsItsOwn)
{
    const fs::path run = m_root / "runs/first";
    makeModelFolder(m_root / "models/own", "{}");
    makeRunFolder(run, m_root / "models/own", Json::object(), madeUpEvents(3));
    ASSERT_OK(write([&](Database& database) { return importRun(database, WorkspaceFolder(m_root), run); }));
    const fs::path renamed = m_folder / "renamed";
    fs::rename(m_root, renamed);
    ASSERT_OK(Workspace::open(renamed, Workspace::Mode::ReadWrite));
    ASSERT_VALUE(const Json record, readJson(renamed / "runs/first/run.json"));
    EXPECT_EQ(record["settings"]["model"], (renamed / "models/own").string());
}

TEST_F(MovedFilesTest, TheOutermostFolderIsFound)
{
    const Move disk = outermostMove("/disk/a/models/llama", "/other/b/models/llama");
    EXPECT_EQ(disk.from, "/disk/a");
    EXPECT_EQ(disk.to, "/other/b");
    const Move renamed = outermostMove("/a/models/llama", "/a/models/llama-3");
    EXPECT_EQ(renamed.from, "/a/models/llama");
    EXPECT_EQ(renamed.to, "/a/models/llama-3");
    const Move same = outermostMove("/a/models/llama", "/b/models/llama");
    EXPECT_EQ(same.from, "/a");
    EXPECT_EQ(same.to, "/b");
}

} // namespace
} // namespace isogloss::store
