// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/language/glottolog.h"

#include "core/base/file.h"
#include "core/language/errors.h"
#include "core/language/language_search.h"
#include "tests/support/expect_result.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

namespace isogloss::language {
namespace {

class GlottologTest : public ::testing::Test
{
protected:
    Result<std::size_t> fill(std::string_view csv)
    {
        EXPECT_OK(writeFileAtomically(m_folder / "languages.csv", csv));
        return fillFromGlottolog(m_registry, m_folder / "languages.csv");
    }

    const tests::TemporaryFolder m_folder;
    LanguageRegistry m_registry = LanguageRegistry::read(ISOGLOSS_RESOURCES_DIR "/languages").value();
};

TEST_F(GlottologTest, FillsWhatIsNotKnown)
{
    EXPECT_TRUE(m_registry.language("aaa")->glottocode.empty());
    ASSERT_VALUE(const std::size_t filled,
        fill("\xEF\xBB\xBFID,Name,Glottocode,ISO639P3code,Family_ID\r\n"
             "abcd1234,\"Made-up, Western\",abcd1234,,\r\n"
             "ghot1243,\"Ghotuo \"\"proper\"\"\",ghot1243,aaa,abcd1234\r\n"
             "kaba9999,Not Kabyle,kaba9999,kab,abcd1234\r\n"
             "alon1111,Alone,alon1111,aac,\r\n"
             "none1111,No such,none1111,zz9,\r\n"));
    EXPECT_EQ(filled, 3u);
    EXPECT_EQ(m_registry.language("aaa")->glottocode, "ghot1243");
    EXPECT_EQ(m_registry.language("aaa")->family, "Made-up, Western");
    EXPECT_EQ(m_registry.language("aac")->family, "isolate");
    EXPECT_NE(m_registry.language("kab")->glottocode, "kaba9999");
    EXPECT_EQ(LanguageSearch(m_registry).find("ghot1243").front().tag.iso639_3, "aaa");
}

TEST_F(GlottologTest, ReadsTheOlderTable)
{
    EXPECT_OK(fill("id,family_id,parent_id,name,level,iso639P3code\nghot1243,,,Ghotuo,language,aaa\n"));
    EXPECT_EQ(m_registry.language("aaa")->glottocode, "ghot1243");
}

TEST_F(GlottologTest, RefusesOtherTables)
{
    EXPECT_ERROR(fill("name,age\nx,1\n"), errors::NotGlottolog);
    EXPECT_ERROR(fill(""), errors::NotGlottolog);
    EXPECT_ERROR(fill("ID,Name,Glottocode,ISO639P3code,Family_ID\na,\"b,c\n"), errors::NotGlottolog);
}

} // namespace
} // namespace isogloss::language
