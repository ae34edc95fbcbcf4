// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/import_templates.h"

#include "core/data/import/import_hash.h"
#include "core/store/errors.h"
#include "tests/core/store/made_up_workspace.h"

#include <gmock/gmock.h>

namespace isogloss::store {
namespace {

using ::testing::ElementsAre;

class ImportTemplatesTest : public WorkspaceTest
{
protected:
    static data::ImportChoices choices(const std::string& encoding)
    {
        data::ImportChoices choices;
        choices.format = "delimited";
        choices.encoding = encoding;
        choices.fields["Kabyle"] = "kab_Latn";
        return choices;
    }
};

TEST_F(ImportTemplatesTest, AreKeptByFileAndByName)
{
    ASSERT_OK(write([](Database& database) -> Result<void> {
        ISOGLOSS_CHECK(rememberChoices(database, "aa", choices("windows-1251")));
        ISOGLOSS_CHECK(rememberChoices(database, "aa", choices("windows-1252")));
        ISOGLOSS_CHECK(saveTemplate(database, "words", choices("utf-8")));
        return saveTemplate(database, "sheets", choices("utf-16"));
    }));
    ASSERT_OK(write([](Database& database) -> Result<void> {
        ISOGLOSS_TRY(const auto known, rememberedChoices(database, "aa"));
        EXPECT_EQ(known, choices("windows-1252"));
        ISOGLOSS_TRY(const auto other, rememberedChoices(database, "bb"));
        EXPECT_EQ(other, std::nullopt);
        ISOGLOSS_TRY(const auto names, templateNames(database));
        EXPECT_THAT(names, ElementsAre("sheets", "words"));
        ISOGLOSS_TRY(const auto words, templateChoices(database, "words"));
        EXPECT_EQ(words, choices("utf-8"));
        EXPECT_ERROR(templateChoices(database, "none"), errors::NothingNamed);
        EXPECT_ERROR(saveTemplate(database, "", words), errors::NothingNamed);
        return {};
    }));
}

TEST_F(ImportTemplatesTest, FilesAreKnownByWhatIsInThem)
{
    ASSERT_OK(writeFileAtomically(m_folder / "a.tsv", "one"));
    ASSERT_OK(writeFileAtomically(m_folder / "b.tsv", "one"));
    ASSERT_OK(writeFileAtomically(m_folder / "c.tsv", "two"));
    const auto hash = [this](const char* name) {
        return data::importHash(std::vector<data::ImportFile>{{m_folder / name, {}}}).value();
    };
    EXPECT_EQ(hash("a.tsv"), hash("b.tsv"));
    EXPECT_NE(hash("a.tsv"), hash("c.tsv"));
    std::filesystem::create_directories(m_folder / "folder");
    const std::string empty = hash("folder");
    ASSERT_OK(writeFileAtomically(m_folder / "folder/a.tsv", "one"));
    EXPECT_NE(hash("folder"), empty);
    EXPECT_FALSE(data::importHash(std::vector<data::ImportFile>{{m_folder / "none", {}}}).has_value());
}

} // namespace
} // namespace isogloss::store
