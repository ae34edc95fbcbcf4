// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/file.h"
#include "core/base/json.h"
#include "tests/app/cli/program.h"
#include "tests/support/expect_result.h"
#include "tests/support/temporary_folder.h"

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

namespace isogloss::cli {
namespace {

using ::testing::HasSubstr;

class ExportCommand : public ::testing::Test
{
protected:
    void SetUp() override
    {
        ASSERT_OK(writeFileAtomically(m_folder / "pairs.tsv",
            "key\teng_Latn\tkab_Latn\n1\tWater  is life.\tAman d tudert.\n2\tThe road.\tAbrid.\n"));
    }

    void bringIn(const std::string& options) const
    {
        const Outcome outcome = isogloss("import " + path("pairs.tsv") + " --workspace " + path("work") + options);
        ASSERT_EQ(outcome.status, 0) << outcome.err;
    }
    Outcome exported(const std::string& format, const std::string& out) const
    {
        return isogloss("export pairs --workspace " + path("work") + " --format " + format + " --out " + path(out));
    }
    std::string path(const std::string& name) const { return (m_folder / name).string(); }

    const tests::TemporaryFolder m_folder;
};

TEST_F(ExportCommand, WritesTextsAsTheyWereBroughtInAndCreditsBesideThem)
{
    bringIn(" --licence CC-BY-4.0 --credit 'The village'");
    ASSERT_EQ(exported("moses", "verses").status, 0);
    EXPECT_EQ(readFile(path("verses.eng_Latn")).value(), "Water  is life.\nThe road.\n");
    EXPECT_EQ(readFile(path("verses.kab_Latn")).value(), "Aman d tudert.\nAbrid.\n");
    const std::string credits = readFile(path("verses.credits.txt")).value();
    EXPECT_THAT(credits, HasSubstr("CC-BY-4.0"));
    EXPECT_THAT(credits, HasSubstr("The village"));
}

TEST_F(ExportCommand, KeepsWhatMayNotLeave)
{
    bringIn(" --may-leave numbers --consent 'for the family'");
    const Outcome outcome = exported("tsv", "verses.tsv");
    EXPECT_EQ(outcome.status, 1);
    EXPECT_THAT(outcome.err, HasSubstr("for the family"));
    EXPECT_FALSE(std::filesystem::exists(path("verses.tsv")));
}

} // namespace
} // namespace isogloss::cli
