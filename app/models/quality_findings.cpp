// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/quality_findings.h"

#include "app/i18n/error_text.h"

#include <algorithm>
#include <set>
#include <string>
#include <unordered_map>

namespace isogloss::app {

namespace {

constexpr std::size_t MostPoints = 400; // of each kind, in the plot of lengths

using Places = std::unordered_map<std::string, std::size_t>;

Places placesOf(const quality::TextSet& set)
{
    Places places;
    for (std::size_t row = 0; row < set.rows.size(); ++row)
        places.emplace(set.rows[row].key, row);
    return places;
}

QHash<QString, QString> textsOf(const quality::TextSet& set, const quality::TextRow& row)
{
    QHash<QString, QString> texts;
    for (std::size_t i = 0; i < set.languages.size(); ++i)
        if (row.texts[i])
            texts.insert(QString::fromStdString(set.languages[i]), QString::fromStdString(*row.texts[i]));
    return texts;
}

EditedRecords difference(const quality::TextSet& before, const quality::TextSet& after, const Places& places)
{
    EditedRecords edited;
    std::vector<bool> isLeft(before.rows.size());
    for (const quality::TextRow& row : after.rows) {
        const std::size_t place = places.at(row.key);
        isLeft[place] = true;
        if (row.texts != before.rows[place].texts)
            edited.mended.insert(place, textsOf(after, row));
    }
    for (std::size_t place = 0; place < isLeft.size(); ++place)
        if (!isLeft[place])
            edited.leftOut.push_back(place);
    return edited;
}

std::vector<std::size_t> markedIn(const std::vector<quality::StepRecord>& steps, const Places& places)
{
    std::vector<std::size_t> marked;
    for (const quality::StepRecord& step : steps)
        if (step.step.action == quality::StepAction::Mark)
            for (const std::string& key : step.keys)
                marked.push_back(places.at(key));
    return marked;
}

QList<QualityFinding> grouped(
    const quality::QualityReport& report, const quality::TextSet& set, const Places& places)
{
    QList<QualityFinding> found;
    for (const quality::Issue& issue : report.issues) {
        if (found.isEmpty() || found.last().kind != issue.kind) // they come by kind
            found.append({issue.kind, {}});
        found.last().records.push_back(places.at(set.rows[issue.row].key));
    }
    for (QualityFinding& finding : found) {
        std::sort(finding.records.begin(), finding.records.end());
        finding.records.erase(
            std::unique(finding.records.begin(), finding.records.end()), finding.records.end());
    }
    return found;
}

int codePoints(const std::string& text)
{
    return static_cast<int>(
        std::count_if(text.begin(), text.end(), [](char byte) { return (byte & 0xC0) != 0x80; }));
}

std::set<std::size_t> outliersOf(const quality::QualityReport& report)
{
    std::set<std::size_t> rows;
    for (const quality::Issue& issue : report.issues)
        if (issue.kind == quality::IssueKind::LengthRatio && issue.language == 1)
            rows.insert(issue.row);
    return rows;
}

TextLengths lengthsOf(const quality::QualityReport& report, const quality::TextSet& set, const Places& places)
{
    TextLengths lengths;
    if (set.languages.size() < 2)
        return lengths;
    lengths.source = QString::fromStdString(set.languages[0]);
    lengths.target = QString::fromStdString(set.languages[1]);
    const std::set<std::size_t> outliers = outliersOf(report);
    const std::size_t step = set.rows.size() / MostPoints + 1;
    std::size_t drawnOutliers = 0;
    for (std::size_t row = 0; row < set.rows.size(); ++row) {
        const auto& texts = set.rows[row].texts;
        const bool isOutlier = outliers.contains(row) && drawnOutliers < MostPoints;
        if (!texts[0] || !texts[1] || (row % step != 0 && !isOutlier))
            continue;
        drawnOutliers += isOutlier ? 1 : 0;
        lengths.points.append({places.at(set.rows[row].key), codePoints(*texts[0]), codePoints(*texts[1]), isOutlier});
    }
    return lengths;
}

} // namespace

Result<QualityFindings> findProblems(const std::filesystem::path& records, const quality::Recipe& steps,
    std::stop_token stop, const ProgressSink& progress)
{
    ISOGLOSS_TRY(const quality::TextSet before, quality::readTextSet(records));
    ISOGLOSS_TRY(const quality::Applied applied, quality::apply(before, steps, {}, stop));
    ISOGLOSS_TRY(
        const quality::QualityReport report, quality::checkTexts(applied.set, {}, std::move(stop), progress));
    const Places places = placesOf(before);
    QualityFindings findings;
    findings.records = applied.set.rows.size();
    findings.found = grouped(report, applied.set, places);
    for (const Error& warning : report.warnings)
        findings.warnings.append(errorText(warning));
    findings.edited = difference(before, applied.set, places);
    findings.lengths = lengthsOf(report, applied.set, places);
    findings.edited.marked = markedIn(applied.steps, places);
    return findings;
}

} // namespace isogloss::app
