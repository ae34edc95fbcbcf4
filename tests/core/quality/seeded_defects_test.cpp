// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/quality/quality_report.h"
#include "tests/core/quality/made_up_texts.h"
#include "tests/support/expect_result.h"

#include <functional>
#include <gtest/gtest.h>
#include <map>
#include <set>

namespace isogloss::quality {
namespace {

using Kinds = std::set<IssueKind>;

/// One thing that is wrong with one record of an otherwise clean set.
struct Defect
{
    const char* name;
    std::function<void(std::string& english, std::string& russian)> damage;
    Kinds expected;
};

void replace(std::string& text, const std::string& what, const std::string& with)
{
    text.replace(text.find(what), what.size(), with);
}

constexpr auto Nothing = [](std::string&, std::string&) {};

const std::vector<Defect>& defects()
{
    using K = IssueKind;
    static const std::vector<Defect> all{
        {"empty side", [](auto&, auto& r) { r.clear(); }, {K::BlankSide}},
        {"blanks only", [](auto& e, auto&) { e = " \t "; }, {K::BlankSide, K::ControlCharacters}},
        {"no-break spaces only", [](auto&, auto& r) { r = "\u00A0\u00A0"; }, {K::BlankSide}},
        {"repeated record", Nothing, {K::ExactDuplicate}},
        {"repeated but for case", Nothing, {K::NormalisedDuplicate}},
        {"repeated but for punctuation", Nothing, {K::NormalisedDuplicate}},
        {"same source, other target", Nothing, {K::OneSidedDuplicate, K::DifferentTranslations}},
        {"same target, other source", Nothing, {K::OneSidedDuplicate, K::DifferentTranslations}},
        {"not translated", [](auto& e, auto& r) { r = e; }, {K::IdenticalSides, K::WrongScript}},
        {"cut off", [](auto&, auto& r) { r = "Пекарь."; }, {K::LengthRatio}},
        {"two sentences on one side", [](auto&, auto& r) { r += r + r + r; }, {K::LengthRatio}},
        {"transliterated", [](auto&, auto& r) { r = "Pekar prodaval hleb na ploshchadi vesnoy."; },
            {K::WrongScript}},
        {"another script", [](auto& e, auto&) { e = "Ὁ ἀρτοποιὸς ἐπώλησεν ἄρτον ἐν τῇ ἀγορᾷ."; },
            {K::WrongScript}},
        {"Latin o in a Russian word", [](auto&, auto& r) { replace(r, "весной", "весн\u006Fй"); },
            {K::MixedScripts}},
        {"Cyrillic a in an English word", [](auto& e, auto&) { replace(e, "spring", "sрring"); },
            {K::MixedScripts}},
        {"letter in pieces", [](auto&, auto& r) { replace(r, "весной", "весно\u0438\u0306"); },
            {K::MixedNormalisation}},
        {"zero-width space", [](auto& e, auto&) { replace(e, " in", "\u200B in"); },
            {K::InvisibleCharacters}},
        {"soft hyphen", [](auto& e, auto&) { replace(e, "spring", "spr\u00ADing"); },
            {K::InvisibleCharacters}},
        {"byte order mark inside", [](auto&, auto& r) { r = "\uFEFF" + r; }, {K::InvisibleCharacters}},
        {"direction mark", [](auto&, auto& r) { r += "\u200F"; }, {K::InvisibleCharacters}},
        {"joiner between letters", [](auto& e, auto&) { replace(e, "spring", "spr\u200Ding"); },
            {K::InvisibleCharacters}},
        {"control character", [](auto& e, auto&) { replace(e, " in", "\x02 in"); }, {K::ControlCharacters}},
        {"line end inside", [](auto&, auto& r) { replace(r, " весной", "\nвесной"); },
            {K::ControlCharacters}},
        {"replacement character", [](auto&, auto& r) { replace(r, "весной", "ве\uFFFDной"); },
            {K::BrokenEncoding}},
        {"UTF-8 read as windows-1252", [](auto& e, auto&) { replace(e, "spring", "cafÃ©"); },
            {K::BrokenEncoding}},
        {"question mark for a letter", [](auto&, auto& r) { replace(r, "весной", "вес?ой"); },
            {K::BrokenEncoding}},
        {"private use", [](auto&, auto& r) { replace(r, "весной", "\uE012весной"); }, {K::PrivateUse}},
        {"another number",
            [](auto& e, auto& r) { replace(e, "spring", "year 1986"), replace(r, "весной", "в 1985 году"); },
            {K::Numbers}},
        {"a question on one side", [](auto& e, auto&) { e.back() = '?'; }, {K::Punctuation}},
        {"an open bracket", [](auto& e, auto&) { replace(e, " in", " (in"); }, {K::Punctuation}},
        {"a tag", [](auto& e, auto&) { replace(e, "spring", "<b>spring</b>"); }, {K::HtmlRemains}},
        {"an entity", [](auto&, auto& r) { r += "&nbsp;"; }, {K::HtmlRemains}},
        {"two blanks", [](auto& e, auto&) { replace(e, " in", "  in"); }, {K::StrayBlanks}},
    };
    return all;
}

/// Defect i sits in record i; those that repeat record 40 + i are made here.
TextSet damagedTexts()
{
    TextSet set = cleanTexts();
    for (std::size_t i = 0; i < defects().size(); ++i)
        defects()[i].damage(*set.rows[i].texts[0], *set.rows[i].texts[1]);
    const auto text = [&](std::size_t row, std::size_t l) -> std::string& { return *set.rows[row].texts[l]; };
    // The repeated ones stand behind what they repeat: rows 3 to 7 are what rows 53 to 57 become.
    set.rows[53].texts = set.rows[3].texts;
    set.rows[54].texts = set.rows[4].texts;
    text(54, 0)[0] = 't';
    set.rows[55].texts = set.rows[5].texts;
    text(55, 1).back() = '!';
    text(56, 0) = text(6, 0);
    text(57, 1) = text(7, 1);
    return set;
}

std::map<std::size_t, Kinds> kindsByRow(const QualityReport& report)
{
    std::map<std::size_t, Kinds> kinds;
    for (const Issue& issue : report.issues)
        if (!issue.isKept)
            kinds[issue.row].insert(issue.kind);
    return kinds;
}

TEST(Quality, CleanTextsHaveNoIssue)
{
    ASSERT_VALUE(const QualityReport report, checkTexts(cleanTexts(), {}));
    EXPECT_EQ(report.rows, 60u);
    for (const Issue& issue : report.issues)
        ADD_FAILURE() << nameOf(issue.kind) << " in row " << issue.row << ": " << issue.value;
    EXPECT_TRUE(report.warnings.empty());
}

TEST(Quality, EverySeededDefectIsFoundAndNothingElse)
{
    ASSERT_GE(defects().size(), 30u);
    ASSERT_VALUE(const QualityReport report, checkTexts(damagedTexts(), {}));
    auto found = kindsByRow(report);
    for (std::size_t i = 0; i < defects().size(); ++i) {
        const std::size_t row = i >= 3 && i <= 7 ? 50 + i : i;
        EXPECT_EQ(found[row], defects()[i].expected) << defects()[i].name;
        found.erase(row);
    }
    for (const auto& [row, kinds] : found)
        for (const IssueKind kind : kinds)
            ADD_FAILURE() << nameOf(kind) << " in clean row " << row;
}

TEST(Quality, CountsRecordsOfEachKind)
{
    std::map<IssueKind, std::size_t> expected;
    for (const Defect& defect : defects())
        for (const IssueKind kind : defect.expected)
            ++expected[kind];
    expected[IssueKind::DifferentTranslations] *= 2; // both records of a group are shown
    ASSERT_VALUE(const QualityReport report, checkTexts(damagedTexts(), {}));
    for (const IssueKind kind : issueKinds())
        EXPECT_EQ(report.count(kind), expected[kind]) << nameOf(kind);
}

TEST(Quality, WarnsOfALanguageInAnotherScript)
{
    TextSet set = cleanTexts();
    set.languages[1] = "rus_Latn";
    ASSERT_VALUE(const QualityReport report, checkTexts(set, {}));
    ASSERT_EQ(report.warnings.size(), 1u);
    EXPECT_EQ(report.warnings[0].argument("seen"), "Cyrl");
    EXPECT_EQ(report.warnings[0].argument("share"), "100");
    EXPECT_EQ(report.warnings[0].argument("language"), "rus_Latn");
    EXPECT_EQ(report.count(IssueKind::WrongScript), 60u);
}

TEST(Quality, ALanguageWithoutQuestionMarksIsLetBe)
{
    TextSet set = cleanTexts();
    for (std::size_t row = 0; row < 20; ++row)
        set.rows[row].texts[0]->back() = '?';
    ASSERT_VALUE(const QualityReport report, checkTexts(set, {}));
    EXPECT_EQ(report.count(IssueKind::Punctuation), 0u);
}

TEST(Quality, ATextThatIsAbsentIsNotBlank)
{
    TextSet set = cleanTexts();
    set.rows[5].texts[1].reset();
    ASSERT_VALUE(const QualityReport report, checkTexts(set, {}));
    EXPECT_TRUE(report.issues.empty());
}

} // namespace
} // namespace isogloss::quality
