// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/comparison.h"

#include "core/base/json.h"
#include "core/record/settings_table.h"

#include <algorithm>
#include <cstdio>
#include <map>
#include <nlohmann/json.hpp>

namespace isogloss::report {

namespace {

std::string number(double value, const char* pattern)
{
    char text[64];
    std::snprintf(text, sizeof text, pattern, value);
    return text;
}

/// The score that a task is compared by.
std::optional<double> scoreOf(const record::LanguageScores& scores)
{
    return scores.f1 ? scores.f1 : scores.chrf;
}

std::vector<std::string> scoreRow(
    const std::string& label, const std::vector<std::optional<double>>& values, const char* pattern)
{
    std::vector<std::string> cells{label};
    for (const auto& value : values)
        cells.push_back(value ? number(*value, pattern) : "not evaluated");
    for (std::size_t i = 1; i < values.size(); ++i)
        cells.push_back(values[i] && values[0]
                ? number(*values[i] - *values[0], (std::string("%+") + (pattern + 1)).c_str())
                : "");
    return cells;
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

using Layers = std::map<int, double>; ///< by layer; the final norm last

constexpr int AfterAll = 1 << 20;

Layers retrievalOf(
    const record::AlignmentSnapshot& snapshot, const std::pair<std::string, std::string>& languages)
{
    Layers sums;
    for (const record::MeasureRow& row : snapshot.rows)
        if (row.source == languages.first && row.target == languages.second
            && (row.measure == "retrieval_forward" || row.measure == "retrieval_backward"))
            sums[row.layer.index == record::Layer::FinalNorm ? AfterAll : row.layer.index] += row.value / 2;
    return sums;
}

std::vector<std::pair<std::string, std::string>> watchedPairs(std::span<const RunSummary> runs)
{
    std::vector<std::pair<std::string, std::string>> pairs;
    for (const RunSummary& run : runs)
        if (run.before)
            for (const record::MeasureRow& row : run.before->rows)
                if (std::find(pairs.begin(), pairs.end(), std::pair(row.source, row.target)) == pairs.end())
                    pairs.emplace_back(row.source, row.target);
    return pairs;
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

std::vector<Table> scoreTables(std::span<const RunSummary> runs)
{
    Table table{"scores", "", {"language", "group"}, {}};
    std::set<std::string> languages;
    bool translation = false;
    for (const RunSummary& run : runs) {
        table.header.push_back(run.name);
        if (run.scores)
            for (const auto& [language, scores] : run.scores->languages) {
                languages.insert(language);
                translation = translation || !scores.f1;
            }
    }
    if (languages.empty())
        return {};
    for (std::size_t i = 1; i < runs.size(); ++i)
        table.header.push_back(runs[i].name + " - " + runs[0].name);
    const char* const pattern = translation ? "%.1f" : "%.3f";
    table.title = translation ? "chrF++ by language (0 to 100)" : "F1 by language (0 to 1)";

    const auto add = [&](const std::string& label, const std::string& group, const auto& valueOf) {
        std::vector<std::optional<double>> values;
        for (const RunSummary& run : runs)
            values.push_back(run.scores ? valueOf(*run.scores) : std::optional<double>());
        auto cells = scoreRow(label, values, pattern);
        cells.insert(cells.begin() + 1, group);
        table.rows.push_back(std::move(cells));
    };
    for (int group = 0; group < 3; ++group)
        for (const std::string& language : languages)
            if (groupOf(language, runs) == group)
                add(language, Groups[group], [&](const record::Scores& scores) {
                    const auto found = scores.languages.find(language);
                    return found == scores.languages.end() ? std::optional<double>() : scoreOf(found->second);
                });
    add("mean", "taught", [](const record::Scores& scores) { return scores.supervisedMean; });
    add("mean", "not taught", [](const record::Scores& scores) { return scores.transferMean; });
    return {table};
}

std::vector<Table> alignmentTables(std::span<const RunSummary> runs)
{
    std::vector<Table> tables;
    for (const auto& pair : watchedPairs(runs)) {
        Table table{"alignment-" + pair.first + "-" + pair.second,
            "How often the nearest sentence is the translation (retrieval accuracy, both directions' mean): "
                + pair.first + " and " + pair.second,
            {"layer", "base model"}, {}};
        std::vector<Layers> columns;
        for (const RunSummary& run : runs) {
            if (columns.empty() && run.before)
                columns.push_back(retrievalOf(*run.before, pair));
            if (!run.after || !run.before)
                continue;
            table.header.push_back("after " + run.name);
            columns.push_back(retrievalOf(*run.after, pair));
        }
        for (const auto& [layer, value] : columns.front()) {
            std::vector<std::string> cells{layerName(layer, runs)};
            for (const Layers& column : columns)
                cells.push_back(column.contains(layer) ? number(column.at(layer), "%.3f") : "not measured");
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
                run.seconds > 0 ? number(static_cast<double>(run.tokens) / run.seconds, "%.0f") : "",
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
