// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/quality/quality_report.h"

#include "core/base/errors.h"
#include "core/quality/character_checks.h"
#include "core/quality/duplicate_checks.h"
#include "core/quality/html.h"
#include "core/quality/pair_checks.h"
#include "core/quality/script_checks.h"
#include "core/text/character.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace isogloss::quality {

namespace {

void checkText(const TextSet& set, std::size_t row, std::size_t language, Issues& issues)
{
    if (!set.rows[row].texts[language])
        return;
    const std::string& text = textOf(set, row, language);
    const auto report = [&](IssueKind kind, std::string value) {
        if (!value.empty())
            issues.push_back({kind, row, language, {}, false, std::move(value)});
    };
    const std::string script = scriptOfKey(set.languages[language]);
    report(IssueKind::InvisibleCharacters, invisibleCharacter(text, script));
    report(IssueKind::ControlCharacters, controlCharacter(text));
    report(IssueKind::PrivateUse, privateUseCharacter(text));
    report(IssueKind::BrokenEncoding, brokenEncoding(text));
    report(IssueKind::HtmlRemains, firstHtml(text));
    if (text::leadingBlanks(text) == text.size())
        issues.push_back({IssueKind::BlankSide, row, language, {}, false, {}});
    else if (hasStrayBlanks(text))
        issues.push_back({IssueKind::StrayBlanks, row, language, {}, false, {}});
    checkScripts(set, row, language, issues);
}

Result<void> checkTokens(
    const TextSet& set, std::size_t row, std::size_t language, const QualityOptions& options, Issues& issues)
{
    if (options.tokenizer == nullptr)
        return {};
    ISOGLOSS_TRY(const auto ids, options.tokenizer->encode(textOf(set, row, language)));
    if (ids.size() > options.maxTokens)
        issues.push_back({IssueKind::OverLong, row, language, {}, false, std::to_string(ids.size())});
    return {};
}

} // namespace

std::size_t QualityReport::count(IssueKind kind) const
{
    std::set<std::size_t> seen;
    for (const Issue& issue : issues)
        if (issue.kind == kind)
            seen.insert(issue.row);
    return seen.size();
}

Result<QualityReport> checkTexts(
    const TextSet& set, const QualityOptions& options, std::stop_token stop, const ProgressSink& progress)
{
    QualityReport report{set.rows.size(), {}, scriptWarnings(set)};
    for (std::size_t row = 0; row < set.rows.size(); ++row) {
        for (std::size_t l = 0; l < set.languages.size(); ++l) {
            checkText(set, row, l, report.issues);
            ISOGLOSS_CHECK(checkTokens(set, row, l, options, report.issues));
            if (l > 0)
                checkPair(set, row, l, report.issues);
        }
        if (stop.stop_requested())
            return Error{errors::Stopped, {}, {}};
        if (progress)
            progress({row + 1, set.rows.size()});
    }
    for (std::size_t l = 0; l < set.languages.size(); ++l) {
        checkNormalForms(set, l, report.issues);
        if (l > 0) {
            checkPunctuation(set, l, report.issues);
            checkLengths(set, l, report.issues);
        }
    }
    checkDuplicates(set, report.issues);
    std::stable_sort(report.issues.begin(), report.issues.end(), [](const Issue& a, const Issue& b) {
        return std::tie(a.kind, a.row, a.language) < std::tie(b.kind, b.row, b.language);
    });
    return report;
}

} // namespace isogloss::quality
