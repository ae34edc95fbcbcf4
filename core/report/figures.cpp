// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/figures.h"

#include "core/base/folder_name.h"
#include "core/base/json.h"
#include "core/record/event_lines.h"
#include "core/record/signature.h"
#include "core/report/run_scores.h"
#include "core/report/seed_comparison.h"
#include "core/report/watched_pairs.h"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

namespace isogloss::report {

namespace fs = std::filesystem;

namespace {

/// Values over a number line.
struct Curve
{
    std::string name;
    std::vector<double> x;
    std::vector<double> y;
    std::string role = "curve";
    int look = 0;
};

struct LineFigure
{
    std::string name;
    std::string title;
    std::string horizontal;
    std::string vertical;
    std::vector<Curve> curves;
    bool isShare = false; ///< from 0 to 1
    std::vector<std::pair<std::string, double>> references;
    std::vector<std::pair<std::string, double>> marks;
    std::set<std::string> signatures;
};

std::string fileText(const std::string& name, const std::string& kind, const std::string& title,
    const std::string& horizontal, const std::string& vertical, const std::set<std::string>& signatures,
    const Json& contents)
{
    return toJsonLine(Json{{"isogloss_figure", 1}, {"kind", kind}, {"title", title}, {"summary", ""},
               {"x", horizontal}, {"y", vertical}, {"size", {640, 400}}, {"signatures", signatures},
               {"command", "isogloss --render " + name + ".json --out " + name + ".svg"}, {"contents", contents}})
        + "\n";
}

Json named(const std::vector<std::pair<std::string, double>>& places, const char* value)
{
    Json list = Json::array();
    for (const auto& [name, at] : places)
        list.push_back({{"name", name}, {value, at}});
    return list;
}

Figure figureOf(const LineFigure& lines)
{
    Json series = Json::array();
    for (const Curve& curve : lines.curves)
        series.push_back(
            {{"name", curve.name}, {"x", curve.x}, {"y", curve.y}, {"role", curve.role}, {"look", curve.look}});
    const Json contents{{"series", series}, {"references", named(lines.references, "value")},
        {"marks", named(lines.marks, "x")}, {"range", lines.isShare ? Json{0, 1} : Json()}, {"logarithmic", false},
        {"hidden", Json::array()}};
    return {lines.name, lines.title,
        fileText(lines.name, "lines", lines.title, lines.horizontal, lines.vertical, lines.signatures, contents)};
}

/// Both directions' mean by layer 0..L; the final norm is left out.
Curve layerCurve(const record::AlignmentSnapshot& snapshot, const std::string& source, const std::string& target,
    std::set<std::string>& signatures)
{
    std::map<int, double> sums;
    for (const record::MeasureRow& row : snapshot.rows) {
        if (row.source != source || row.target != target || !row.measure.starts_with("retrieval_")
            || row.layer.index == record::Layer::FinalNorm)
            continue;
        sums[row.layer.index] += row.value / 2;
        if (!row.signature.empty())
            signatures.insert(row.signature);
    }
    Curve curve;
    for (const auto& [layer, value] : sums) {
        curve.x.push_back(layer);
        curve.y.push_back(value);
    }
    return curve;
}

LineFigure alignmentFigure(std::span<const RunSummary> runs, const WatchedTogether& watched)
{
    LineFigure figure{watched.name,
        "How often the nearest sentence is the translation (retrieval accuracy, both directions' mean): "
            + watched.source + " and " + watched.target + (watched.note.empty() ? "" : ". " + watched.note),
        "layer", "share found", {}, true, {}, {}, {}};
    const auto add = [&](const record::AlignmentSnapshot& snapshot, const std::string& name, const std::string& role,
                         std::size_t look) {
        Curve curve = layerCurve(snapshot, watched.source, watched.target, figure.signatures);
        curve.name = name;
        curve.role = role;
        curve.look = static_cast<int>(look);
        figure.curves.push_back(std::move(curve));
    };
    for (std::size_t i = 0; i < watched.bases.size(); ++i)
        add(*runs[watched.bases[i]].before, baseName(watched, runs[watched.bases[i]]), "ghost", i);
    std::set<int> trained;
    for (const std::size_t run : watched.runs) {
        add(*runs[run].kept, runs[run].name, "curve", run);
        if (runs[run].alignLayer > 0)
            trained.insert(runs[run].alignLayer);
    }
    if (trained.size() == 1)
        figure.marks.emplace_back("trained layer", *trained.begin());
    return figure;
}

void addPoint(LineFigure& figure, const std::string& run, int look, std::int64_t step, double value)
{
    if (figure.curves.empty() || figure.curves.back().look != look)
        figure.curves.push_back({run, {}, {}, "curve", look});
    figure.curves.back().x.push_back(static_cast<double>(step));
    figure.curves.back().y.push_back(value);
}

} // namespace

std::vector<Figure> alignmentFigures(std::span<const RunSummary> runs)
{
    std::vector<Figure> figures;
    for (const WatchedTogether& watched : watchedTogether(runs))
        figures.push_back(figureOf(alignmentFigure(runs, watched)));
    return figures;
}

Result<std::vector<Figure>> lossFigures(std::span<const fs::path> runFolders)
{
    LineFigure task{"task-loss", "How well the task is learned (task loss)", "step", "loss (nats)", {}, false, {}, {}, {}};
    LineFigure align{"alignment-loss", "How well translations are told from others (alignment loss)", "step",
        "loss (nats)", {}, false, {}, {}, {}};
    LineFigure validation{
        "validation-loss", "Loss on held-out texts (validation loss)", "step", "loss (nats)", {}, false, {}, {}, {}};
    std::set<double> chances;
    int look = 0;
    for (const fs::path& folder : runFolders) {
        const std::string name = folderName(folder);
        const auto take = [&](const record::RunEvent& event) -> Result<void> {
            if (const auto* started = std::get_if<record::RunStarted>(&event); started && started->alignChance > 0)
                chances.insert(started->alignChance);
            if (const auto* result = std::get_if<record::EvalResult>(&event))
                addPoint(validation, name, look, result->step, result->validationLoss);
            const auto* step = std::get_if<record::StepMetrics>(&event);
            if (step && step->taskLoss)
                addPoint(task, name, look, step->step, *step->taskLoss);
            if (step && step->alignLoss)
                addPoint(align, name, look, step->step, *step->alignLoss);
            return {};
        };
        std::error_code ignored;
        if (fs::exists(folder / "events.jsonl", ignored))
            ISOGLOSS_CHECK(record::readEventLines(folder / "events.jsonl", take));
        ++look;
    }
    if (chances.size() == 1)
        align.references.emplace_back("chance (ln B)", *chances.begin());
    std::vector<Figure> figures;
    for (const LineFigure* figure : {&task, &align, &validation})
        if (!figure->curves.empty())
            figures.push_back(figureOf(*figure));
    return figures;
}

namespace {

/// Scores by language of each run; without those that cannot be compared with the first run's, which `leftOut` names.
std::vector<std::map<std::string, record::SeedScore>> comparableScores(
    std::span<const RunSummary> runs, const TaskMeasure& measure, std::string& leftOut)
{
    std::vector<std::map<std::string, record::SeedScore>> columns;
    std::map<std::string, std::string> first; // signature by language
    for (const RunSummary& run : runs) {
        auto& column = columns.emplace_back();
        std::set<std::string> reasons;
        for (record::SeedScore& score : taskScores(run)) {
            if (score.measure != measure.name || !run.scores->languages.contains(score.about))
                continue;
            const auto known = first.emplace(score.about, score.signature).first;
            if (const auto fields = record::incomparableFields(known->second, score.signature); !fields.empty())
                reasons.insert(notComparable(fields));
            else
                column.emplace(score.about, std::move(score));
        }
        for (const std::string& reason : reasons)
            leftOut += (leftOut.empty() ? "" : "; ") + run.name + " is " + reason;
    }
    return columns;
}

Figure scoreFigure(std::span<const RunSummary> runs, const TaskMeasure& measure)
{
    std::string leftOut;
    const auto columns = comparableScores(runs, measure, leftOut);
    std::set<std::string> languages;
    std::set<std::string> signatures;
    for (const auto& column : columns)
        for (const auto& [language, score] : column) {
            languages.insert(language);
            signatures.insert(score.signature);
        }
    const auto isTaught = [&runs](const std::string& language) {
        return std::any_of(
            runs.begin(), runs.end(), [&](const RunSummary& run) { return run.taught.contains(language); });
    };
    Json rows = Json::array();
    std::vector<std::string> order;
    for (const bool taught : {true, false})
        for (const std::string& language : languages)
            if (isTaught(language) == taught) {
                rows.push_back({{"name", language}, {"heading", taught ? "taught" : "not taught"}});
                order.push_back(language);
            }
    Json series = Json::array();
    for (std::size_t i = 0; i < runs.size(); ++i) {
        Json values = Json::array();
        Json intervals = Json::array();
        for (const std::string& language : order) {
            const auto found = columns[i].find(language);
            const bool isThere = found != columns[i].end();
            values.push_back(isThere ? Json(found->second.value) : Json("nan"));
            const auto interval = isThere ? runs[i].scores->languages.at(language).*measure.interval
                                          : std::optional<record::ScoreInterval>();
            intervals.push_back(interval ? Json{interval->low, interval->high} : Json());
        }
        if (!columns[i].empty())
            series.push_back({{"name", runs[i].name}, {"values", values}, {"intervals", intervals}, {"look", i}});
    }
    const Json contents{{"row_name", "language"}, {"rows", rows}, {"series", series}, {"references", Json::array()},
        {"range", Json{0, measure.most}}, {"hidden", Json::array()}};
    const std::string title = measure.title + " by language, with 95 % intervals over records"
        + (leftOut.empty() ? "" : ". Left out: " + leftOut);
    const std::string name = "scores-" + measure.name;
    return {name, title, fileText(name, "bars", title, measure.title, "", signatures, contents)};
}

} // namespace

std::vector<Figure> scoreFigures(std::span<const RunSummary> runs)
{
    std::vector<Figure> figures;
    for (const TaskMeasure& measure : taskMeasures(runs))
        figures.push_back(scoreFigure(runs, measure));
    return figures;
}

} // namespace isogloss::report
