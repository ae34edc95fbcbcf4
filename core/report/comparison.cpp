// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/comparison.h"

#include "core/base/json.h"
#include "core/record/settings_table.h"
#include "core/record/signature.h"
#include "core/report/digits.h"
#include "core/report/run_scores.h"
#include "core/report/seed_comparison.h"
#include "core/report/watched_pairs.h"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <set>

namespace isogloss::report {

namespace {

/// A cell's number with what its digits depend on.
struct Cell
{
    double value = 0;
    int decimals = 0;
    std::string signature;
};

std::string difference(const Cell& cell, const Cell& first)
{
    const auto fields = record::incomparableFields(first.signature, cell.signature);
    return fields.empty() ? fixedWithSign(cell.value - first.value, std::min(cell.decimals, first.decimals))
                          : notComparable(fields);
}

std::vector<std::string> scoreRow(
    const std::string& label, const std::string& group, const std::vector<std::optional<Cell>>& cells)
{
    std::vector<std::string> row{label, group};
    for (const auto& cell : cells)
        row.push_back(cell ? fixed(cell->value, cell->decimals) : "not evaluated");
    for (std::size_t i = 1; i < cells.size(); ++i)
        row.push_back(cells[i] && cells[0] ? difference(*cells[i], *cells[0]) : "");
    return row;
}

/// A run as a column of one measure: what it scored, by language and by kind of mean.
std::map<std::string, Cell> scoreColumn(const RunSummary& run, const TaskMeasure& measure)
{
    std::map<std::string, Cell> column;
    for (const record::SeedScore& score : taskScores(run)) {
        if (score.measure != measure.name)
            continue;
        Cell cell{score.value, measure.decimals, score.signature};
        if (const auto found = run.scores->languages.find(score.about); found != run.scores->languages.end())
            if (const auto& interval = found->second.*measure.interval)
                cell.decimals = decimalsFor((interval->high - interval->low) / 2);
        column[score.about] = std::move(cell);
    }
    return column;
}

/// 0 taught, 1 only aligned, 2 in no run's data.
int groupOf(const std::string& language, std::span<const RunSummary> runs)
{
    const auto inAny = [&](const std::set<std::string> RunSummary::*languages) {
        return std::any_of(runs.begin(), runs.end(),
            [&](const RunSummary& run) { return (run.*languages).contains(language); });
    };
    return inAny(&RunSummary::taught) ? 0 : inAny(&RunSummary::aligned) ? 1 : 2;
}

constexpr const char* Groups[] = {"taught", "only aligned", "in no training data"};

constexpr int AfterAll = 1 << 20; // the final norm stands last

/// Both directions' mean at a layer.
struct Found
{
    double value = 0;
    std::optional<double> halfWidth; ///< of its interval, at most
};

std::map<int, Found> retrievalOf(const record::AlignmentSnapshot& snapshot, const WatchedTogether& watched)
{
    std::map<int, Found> layers;
    for (const record::MeasureRow& row : snapshot.rows) {
        if (row.source != watched.source || row.target != watched.target
            || (row.measure != "retrieval_forward" && row.measure != "retrieval_backward"))
            continue;
        Found& found = layers[row.layer.index == record::Layer::FinalNorm ? AfterAll : row.layer.index];
        found.value += row.value / 2;
        if (row.low && row.high)
            found.halfWidth = found.halfWidth.value_or(0) + (*row.high - *row.low) / 4;
    }
    return layers;
}

std::string layerName(int layer, std::span<const RunSummary> runs)
{
    if (layer == AfterAll)
        return "final norm";
    const bool aligned = std::any_of(runs.begin(), runs.end(),
        [layer](const RunSummary& run) { return layer > 0 && run.alignLayer == layer; });
    return std::to_string(layer) + (aligned ? " (aligned)" : "");
}

std::string outcomeOf(const RunSummary& run)
{
    constexpr const char* Outcomes[] = {"completed", "stopped", "failed"};
    if (!run.isRun)
        return "not trained";
    return run.finished ? Outcomes[static_cast<int>(run.finished->outcome)] : "not ended";
}

std::string scheduleOf(const RunSummary& run)
{
    if (!run.isRun)
        return "merged (" + run.method + ")";
    return record::toJson(run.settings)["objective"]["schedule"].get<std::string>();
}

std::string joined(const std::vector<std::string>& texts)
{
    std::string all;
    for (const std::string& text : texts)
        all += (all.empty() ? "" : "; ") + text;
    return all.empty() ? "not stated" : all;
}

std::vector<std::string> termsRow(const std::string& label, const record::DataTerms& terms)
{
    const auto& [permission, because] = terms.mayLeave;
    return {label, joined(terms.licences), joined(terms.credits),
        permission ? std::string(nameOf(*permission)) : "not stated", because.empty() ? "" : joined(because)};
}

} // namespace

namespace {

Table scoreTable(const TaskMeasure& measure, std::span<const RunSummary> runs)
{
    Table table{"scores-" + measure.name, measure.title + " by language (0 to " + fixed(measure.most, 0) + ")",
        {"language", "group"}, {}};
    std::vector<std::map<std::string, Cell>> columns;
    std::set<std::string> languages;
    for (const RunSummary& run : runs) {
        if (run.scores && !isScoredBy(run, measure))
            continue; // it has a table of its own
        table.header.push_back(run.name);
        columns.push_back(scoreColumn(run, measure));
        for (const auto& [about, cell] : columns.back())
            if (run.scores->languages.contains(about))
                languages.insert(about);
    }
    for (std::size_t i = 1; i < columns.size(); ++i)
        table.header.push_back(table.header[i + 2] + " - " + table.header[2]);
    if (columns.size() > 1)
        table.note = "Differences are of single runs; what they show over seeds stands in the table of seeds.";
    const auto add = [&](const std::string& label, const std::string& group, const std::string& about) {
        std::vector<std::optional<Cell>> cells;
        for (const auto& column : columns)
            cells.push_back(column.contains(about) ? std::optional(column.at(about)) : std::nullopt);
        table.rows.push_back(scoreRow(label, group, cells));
    };
    for (int group = 0; group < 3; ++group)
        for (const std::string& language : languages)
            if (groupOf(language, runs) == group)
                add(language, Groups[group], language);
    add("mean", "taught", "supervised");
    add("mean", "not taught", "transfer");
    return table;
}

} // namespace

std::vector<Table> scoreTables(std::span<const RunSummary> runs)
{
    std::vector<Table> tables;
    for (const TaskMeasure& measure : taskMeasures(runs))
        tables.push_back(scoreTable(measure, runs));
    return tables;
}

std::vector<Table> alignmentTables(std::span<const RunSummary> runs)
{
    std::vector<Table> tables;
    for (const WatchedTogether& watched : watchedTogether(runs)) {
        if (watched.bases.empty())
            continue;
        Table table{watched.name,
            "How often the nearest sentence is the translation (retrieval accuracy, both directions' mean): "
                + watched.source + " and " + watched.target,
            {"layer"}, {}, watched.note.empty() ? "" : watched.note + "."};
        std::vector<std::map<int, Found>> columns;
        std::set<int> layers;
        const auto add = [&](const std::string& name, const record::AlignmentSnapshot& snapshot) {
            table.header.push_back(name);
            columns.push_back(retrievalOf(snapshot, watched));
            for (const auto& [layer, found] : columns.back())
                layers.insert(layer);
        };
        for (const std::size_t base : watched.bases)
            add(baseName(watched, runs[base]), *runs[base].before);
        for (const std::size_t run : watched.runs)
            add("after " + runs[run].name, *runs[run].kept);
        for (const int layer : layers) {
            std::vector<std::string> cells{layerName(layer, runs)};
            for (const auto& column : columns)
                cells.push_back(column.contains(layer)
                        ? fixed(column.at(layer).value, decimalsFor(column.at(layer).halfWidth))
                        : "not measured");
            table.rows.push_back(std::move(cells));
        }
        tables.push_back(std::move(table));
    }
    return tables;
}

Table runTable(std::span<const RunSummary> runs)
{
    Table table{"runs", "The runs",
        {"run", "schedule", "align layer", "seed", "steps", "tokens", "tokens/s", "ended"}, {}};
    for (const RunSummary& run : runs)
        table.rows.push_back(
            {run.name, scheduleOf(run), run.alignLayer > 0 ? std::to_string(run.alignLayer) : "none",
                run.isRun ? std::to_string(run.settings.run.seed) : "", std::to_string(run.steps),
                std::to_string(run.tokens),
                run.seconds > 0 ? fixed(static_cast<double>(run.tokens) / run.seconds, 0) : "",
                outcomeOf(run)});
    return table;
}

Table termsTable(std::span<const RunSummary> runs)
{
    Table table{"terms", "Terms of the data; everything made from them keeps to the strictest.",
        {"run", "licences", "credits", "may leave this computer", "because of"}, {}};
    record::DataTerms all;
    for (const RunSummary& run : runs) {
        table.rows.push_back(termsRow(run.name, run.terms));
        all.add(run.terms);
    }
    table.rows.push_back(termsRow("all", all));
    return table;
}

} // namespace isogloss::report
