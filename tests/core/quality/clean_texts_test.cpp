// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/quality/quality_report.h"
#include "tests/support/expect_result.h"
#include "tests/support/test_data.h"

#include <gtest/gtest.h>
#include <map>

namespace isogloss::quality {
namespace {

/// Translators' own texts of 1,000 sentences: what is found in them is a false alarm, or a slip of theirs.
TEST(CleanTexts, GiveFewFalseAlarms)
{
    REQUIRE_TEST_DATA();
    std::map<std::string, std::size_t> alarms;
    std::size_t all = 0;
    for (const char* language :
        {"arb_Arab", "cmn_Hant", "deu_Latn", "fin_Latn", "hin_Deva", "tha_Thai", "tur_Latn"}) {
        std::vector<data::TextTable> tables;
        for (const std::string key : {"eng_Latn", language}) {
            ASSERT_VALUE(data::TextTable table,
                data::readTexts(tests::testData() / "data/pud" / ("pud." + key + ".txt"), key));
            tables.push_back(std::move(table));
        }
        ASSERT_VALUE(const TextSet set, joinTables(tables));
        ASSERT_VALUE(const QualityReport report, checkTexts(set, {}));
        EXPECT_EQ(report.rows, 1000u);
        EXPECT_TRUE(report.warnings.empty());
        std::size_t records = 0;
        for (const IssueKind kind : issueKinds()) {
            alarms[std::string(nameOf(kind))] += report.count(kind);
            records += report.count(kind);
        }
        RecordProperty(language, static_cast<int>(records));
        all += records;
    }
    for (const auto& [kind, count] : alarms)
        RecordProperty(kind, static_cast<int>(count));
    EXPECT_LE(all, 45u) << "of 7,000 pairs";
    EXPECT_LE(alarms["numbers"], 35u);
    for (const char* kind :
        {"blank_side", "exact_duplicate", "normalised_duplicate", "identical_sides", "mixed_normalisation",
            "invisible_characters", "control_characters", "broken_encoding", "private_use", "html_remains"})
        EXPECT_EQ(alarms[kind], 0u) << kind;
}

} // namespace
} // namespace isogloss::quality
