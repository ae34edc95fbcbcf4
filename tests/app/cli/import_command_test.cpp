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

class ImportCommand : public ::testing::Test
{
protected:
    void SetUp() override
    {
        write("pairs.tsv",
            "Nr\tEnglish\tTaqbaylit\n1\tWater is life.\tAman d tudert.\n2\tThe road is long.\tAbrid d "
            "aɣezzfan.\n");
        write("a.txt", "One.\nTwo.\n");
        write("b.txt", "Moja.\n");
    }

    void write(const std::string& name, const std::string& text) const
    {
        ASSERT_OK(writeFileAtomically(m_folder / name, text));
    }

    std::string path(const std::string& name) const { return (m_folder / name).string(); }

    static Json document(const Outcome& outcome)
    {
        EXPECT_EQ(outcome.status, 0) << outcome.err;
        auto json = parseJson(outcome.out, "stdout");
        return json.has_value() ? std::move(json).value() : Json();
    }

    const tests::TemporaryFolder m_folder;
};

TEST_F(ImportCommand, SaysWhatItBroughtIn)
{
    const Json report = document(isogloss("import --json " + path("pairs.tsv") + " --out " + path("set")));
    EXPECT_EQ(report["dataset"], "set");
    EXPECT_EQ(report["kind"], "parallel");
    EXPECT_EQ(report["languages"], Json({"eng_Latn", "kab_Latn"}));
    EXPECT_EQ(report["records"], 2);
    EXPECT_EQ(report["skipped"], 0);
    EXPECT_TRUE(report["warnings"].empty());
    EXPECT_THAT(readFile(path("set/records.jsonl")).value(),
        HasSubstr(R"({"group":"","key":"2","text":{"eng_Latn":"The road is long.","kab_Latn":)"));
    EXPECT_EQ(isogloss("import " + path("pairs.tsv") + " --out " + path("set")).status, 1);
}

TEST_F(ImportCommand, PreviewsWithoutWriting)
{
    const Json preview = document(isogloss("import --json --preview " + path("pairs.tsv")));
    EXPECT_EQ(preview["format"], "tsv");
    const Json fields = preview["tables"][0]["fields"];
    EXPECT_EQ(fields[0]["holds"], "key");
    EXPECT_EQ(fields[2]["language"], "kab_Latn");
    EXPECT_EQ(preview["tables"][0]["rows"][0][1], "Water is life.");
    EXPECT_THAT(isogloss("import --preview " + path("pairs.tsv")).out, HasSubstr("English: text eng_Latn"));
}

TEST_F(ImportCommand, PutsDatasetsIntoAWorkspace)
{
    const std::string call = "import --json eng_Latn=" + path("a.txt") + " --workspace " + path("work");
    EXPECT_EQ(document(isogloss(call))["dataset"], "a");
    EXPECT_EQ(document(isogloss(call + " --licence CC0 --may-leave nothing"))["dataset"], "a-2");
    ASSERT_VALUE(const Json card, readJson(path("work/data/a-2/dataset.json")));
    EXPECT_EQ(card["licence"], "CC0");
    EXPECT_EQ(card["may_leave"], "nothing");
    EXPECT_EQ(readFile(path("work/data/a-2/original/a.txt")).value(), "One.\nTwo.\n");
    const Json listed = document(isogloss("workspace list --json " + path("work")));
    EXPECT_EQ(listed["datasets"].size(), 2U) << listed;
    EXPECT_THAT(isogloss("import eng_Latn=" + path("a.txt") + " --workspace " + m_folder.path().string()).err,
        HasSubstr("workspace"));
}

TEST_F(ImportCommand, NamesFileAndLineOfWhatIsWrong)
{
    const Outcome unequal
        = isogloss("import en=" + path("a.txt") + " sw=" + path("b.txt") + " --out " + path("x"));
    EXPECT_EQ(unequal.status, 1);
    EXPECT_THAT(unequal.err, HasSubstr("They seem to part at line 2"));
    EXPECT_THAT(isogloss("import " + path("a.txt") + " --out " + path("x")).err, HasSubstr("which language"));
    EXPECT_THAT(
        isogloss("import nothing=" + path("a.txt") + " --out " + path("x")).err, HasSubstr("nothing"));
    EXPECT_EQ(isogloss("import " + path("a.txt")).status, 2);
    EXPECT_EQ(isogloss("import " + path("pairs.tsv") + " --format word --preview").status, 2);
    EXPECT_FALSE(std::filesystem::exists(path("x")));
}

TEST_F(ImportCommand, TakesDecisionsFromTheCallAndFromAnotherImport)
{
    write("words.csv", "a;b;c\nx1;Ur;agua\nx2;Sute;fuego\n");
    const std::string call = "import --json " + path("words.csv")
        + " --separator semicolon --header yes --field b=eus_Latn --field c=es --field a=skip";
    EXPECT_EQ(
        document(isogloss(call + " --out " + path("one")))["languages"], Json({"eus_Latn", "spa_Latn"}));
    const Json again = document(isogloss("import --json " + path("words.csv") + " --choices "
        + path("one/import.json") + " --out " + path("two")));
    EXPECT_EQ(again["records"], 2);
    EXPECT_EQ(readFile(path("one/records.jsonl")).value(), readFile(path("two/records.jsonl")).value());
}

TEST_F(ImportCommand, RemembersWhatWasDecidedOfAFileAndUnderAName)
{
    write("words.csv", "a;b;c\nx1;Ur;agua\nx2;Sute;fuego\n");
    write("more.csv", "a;b;c\nx1;Lur;tierra\nx2;Haize;viento\n");
    const std::string work = " --workspace " + path("work");
    const Json first = document(isogloss("import --json " + path("words.csv")
        + " --separator semicolon --header yes --field b=eus_Latn --field c=es --field a=skip --save-template "
          "lists"
        + work));
    EXPECT_EQ(first["languages"], Json({"eus_Latn", "spa_Latn"}));
    const Outcome again = isogloss("import --json " + path("words.csv") + work);
    EXPECT_THAT(again.err, HasSubstr("decided of the same files before"));
    EXPECT_EQ(document(again)["languages"], first["languages"]);
    EXPECT_EQ(document(isogloss("import --json " + path("more.csv") + " --template lists" + work))["languages"],
        first["languages"]);
    EXPECT_EQ(isogloss("import " + path("more.csv") + " --template none" + work).status, 1);
}

} // namespace
} // namespace isogloss::cli
