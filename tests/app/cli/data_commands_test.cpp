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

Json document(const Outcome& outcome)
{
    EXPECT_EQ(outcome.status, 0) << outcome.err;
    auto json = parseJson(outcome.out, "stdout");
    return json.has_value() ? std::move(json).value() : Json();
}

TEST(Languages, BestMatchFirst)
{
    const Json found = document(isogloss("languages --json serbian latin"));
    ASSERT_FALSE(found["matches"].empty());
    const Json best = found["matches"][0];
    EXPECT_EQ(best["key"], "srp_Latn");
    EXPECT_EQ(best["name"], "Serbian");
    EXPECT_EQ(best["iso639_3"], "srp");
    EXPECT_EQ(best["script"], "Latn");
    EXPECT_EQ(best["direction"], "ltr");
    EXPECT_EQ(document(isogloss("languages --json heb"))["matches"][0]["direction"], "rtl");
    EXPECT_TRUE(document(isogloss("languages --json qqqqqq"))["matches"].empty());
    EXPECT_EQ(document(isogloss("languages --json a --limit 3"))["matches"].size(), 3u);
}

TEST(Languages, SpeaksToPeople)
{
    const Outcome outcome = isogloss("languages kabyle");
    EXPECT_EQ(outcome.status, 0);
    EXPECT_THAT(outcome.out, HasSubstr("kab_Latn  Kabyle (Taqbaylit), Latin, Afro-Asiatic, kaby1243"));
    EXPECT_EQ(isogloss("languages").status, 2);
    EXPECT_EQ(isogloss("languages a --glottolog /nowhere.csv").status, 1);
}

TEST(Languages, WarnsOfAFileInAnotherScript)
{
    const tests::TemporaryFolder folder;
    ASSERT_OK(writeFileAtomically(folder / "sat_Beng.devtest",
        "\xE1\xB1\xA5\xE1\xB1\x9F\xE1\xB1\xB1\xE1\xB1\x9B\xE1\xB1\x9F\xE1\xB1\xB2\n"));
    const Json found
        = document(isogloss("languages --json --file " + (folder / "sat_Beng.devtest").string()));
    EXPECT_EQ(found["matches"][0]["key"], "sat_Olck");
    ASSERT_EQ(found["warnings"].size(), 1u);
    EXPECT_THAT(found["warnings"][0].get<std::string>(), HasSubstr("100 % of its letters are Olck"));
    EXPECT_EQ(found["scripts"][0]["script"], "Olck");
}

} // namespace
} // namespace isogloss::cli
