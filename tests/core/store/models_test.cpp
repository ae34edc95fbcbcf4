// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/models.h"

#include "core/store/errors.h"
#include "core/store/missing_files.h"
#include "core/store/move_workspace.h"
#include "tests/core/store/made_up_workspace.h"

#include <gmock/gmock.h>

namespace isogloss::store {
namespace {

using ::testing::ElementsAre;

class ModelsTest : public WorkspaceTest
{
protected:
    auto add(const std::filesystem::path& folder)
    {
        return write([&](Database& database) { return modelAt(database, WorkspaceFolder(m_root), folder); });
    }

    auto repoint(const std::string& name, const std::filesystem::path& folder)
    {
        return write([&](Database& database) {
            return repointModel(database, WorkspaceFolder(m_root), name, folder);
        });
    }

    std::vector<std::string> missing(const std::filesystem::path& root)
    {
        auto workspace = Workspace::open(root, Workspace::Mode::ReadOnly);
        EXPECT_OK(workspace);
        const auto found = workspace.value()
                               .read([&](const Database& database) {
                                   return missingFiles(database, workspace.value().folder());
                               })
                               .get();
        EXPECT_OK(found);
        std::vector<std::string> names;
        for (const MissingFile& file : found.value())
            names.push_back(file.table + "/" + file.name);
        return names;
    }
};

TEST_F(ModelsTest, AreKnownByWhereTheyLie)
{
    makeModelFolder(m_folder / "a/llama", "{}");
    makeModelFolder(m_folder / "b/llama", "{\"x\": 1}");
    ASSERT_VALUE(const ModelId first, add(m_folder / "a/llama"));
    ASSERT_VALUE(const ModelId again, add(m_folder / "a/../a/llama/"));
    EXPECT_EQ(first, again);
    ASSERT_VALUE(const ModelId second, add(m_folder / "b/llama"));
    ASSERT_VALUE(Workspace workspace, open());
    ASSERT_VALUE(const auto rows, workspace.read(allRows<ModelRow>).get());
    EXPECT_EQ(rows.at(0).name, "llama");
    EXPECT_EQ(rows.at(1).name, "llama-2");
    EXPECT_EQ(rows.at(1).id, second);
    EXPECT_NE(rows[0].filesHash, rows[1].filesHash);
}

TEST_F(ModelsTest, NeedFiles)
{
    EXPECT_ERROR(add(m_folder / "none"), errors::NoModel);
    makeModelFolder(m_folder / "halves", "{}");
    std::filesystem::remove(m_folder / "halves/model.safetensors");
    EXPECT_EQ(add(m_folder / "halves").error().argument("value"), "*.safetensors");
}

TEST_F(ModelsTest, CanBePointedToAgain)
{
    makeModelFolder(m_folder / "llama", "{}");
    makeModelFolder(m_folder / "other", "{\"x\": 1}");
    ASSERT_OK(add(m_folder / "llama"));
    std::filesystem::rename(m_folder / "llama", m_folder / "away");
    EXPECT_THAT(missing(m_root), ElementsAre("models/llama"));
    EXPECT_ERROR(repoint("llama", m_folder / "other"), errors::OtherModel);
    EXPECT_ERROR(repoint("llama", m_folder / "llama"), errors::NoModel);
    EXPECT_ERROR(repoint("qwen", m_folder / "away"), errors::NothingNamed);
    ASSERT_OK(repoint("llama", m_folder / "away"));
    EXPECT_THAT(missing(m_root), ElementsAre());
}

TEST_F(ModelsTest, InsideTheWorkspaceMoveWithIt)
{
    makeModelFolder(m_root / "models/llama", "{}");
    makeModelFolder(m_folder / "outside", "{}");
    ASSERT_OK(add(m_root / "models/llama"));
    ASSERT_OK(add(m_folder / "outside"));
    ASSERT_OK(moveWorkspace(m_root, m_folder / "moved"));
    EXPECT_FALSE(std::filesystem::exists(m_root));
    EXPECT_THAT(missing(m_folder / "moved"), ElementsAre());
    std::filesystem::remove_all(m_folder / "outside");
    EXPECT_THAT(missing(m_folder / "moved"), ElementsAre("models/outside"));
}

} // namespace
} // namespace isogloss::store
