// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/transfer_scores.h"

#include "core/analysis/errors.h"
#include "core/data/lines.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace isogloss::analysis {

namespace {

/// Blanks and quotes around a cell are not part of it.
std::string trimmed(std::string_view cell)
{
    const auto isAround = [](char c) { return c == ' ' || c == '"'; };
    while (!cell.empty() && isAround(cell.front()))
        cell.remove_prefix(1);
    while (!cell.empty() && isAround(cell.back()))
        cell.remove_suffix(1);
    return std::string(cell);
}

std::vector<std::string> cellsOf(std::string_view line, char separator)
{
    std::vector<std::string> cells;
    while (true) {
        const std::size_t end = line.find(separator);
        cells.push_back(trimmed(line.substr(0, end)));
        if (end == std::string_view::npos)
            return cells;
        line.remove_prefix(end + 1);
    }
}

char separatorOf(std::string_view header)
{
    for (const char separator : {'\t', ';'})
        if (header.find(separator) != std::string_view::npos)
            return separator;
    return ',';
}

std::optional<double> numberIn(const std::string& cell)
{
    double value = 0;
    const auto [end, problem] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
    const bool isWhole = problem == std::errc() && end == cell.data() + cell.size() && std::isfinite(value);
    return isWhole ? std::optional(value) : std::nullopt;
}

/// Which column holds what; -1 for none.
struct Columns
{
    int language = -1;
    int score = -1;
    int low = -1;
    int high = -1;
    std::vector<int> controls;
    std::size_t count = 0;
};

Columns columnsOf(const std::vector<std::string>& header)
{
    Columns columns;
    columns.count = header.size();
    for (int i = 0; i < static_cast<int>(header.size()); ++i) {
        const std::string& name = header[static_cast<std::size_t>(i)];
        if (name == "language")
            columns.language = i;
        else if (name == "score")
            columns.score = i;
        else if (name == "low")
            columns.low = i;
        else if (name == "high")
            columns.high = i;
        else
            columns.controls.push_back(i);
    }
    return columns;
}

std::optional<TransferScore> scoreIn(const std::vector<std::string>& cells, const Columns& columns)
{
    const auto cell = [&cells](int column) { return numberIn(cells[static_cast<std::size_t>(column)]); };
    TransferScore score;
    const auto value = cells.size() == columns.count ? cell(columns.score) : std::nullopt;
    if (!value)
        return std::nullopt;
    score.language = cells[static_cast<std::size_t>(columns.language)];
    score.score = *value;
    for (const int column : columns.controls) {
        const auto control = cell(column);
        if (!control)
            return std::nullopt;
        score.controls.push_back(*control);
    }
    if (columns.low < 0 || columns.high < 0)
        return score;
    const auto low = cell(columns.low);
    const auto high = cell(columns.high);
    if (low && high)
        score.interval = Interval{*low, *high};
    return score;
}

} // namespace

Result<TransferScores> readTransferScores(const std::filesystem::path& path)
{
    ISOGLOSS_TRY(const auto lines, data::readLines(path));
    const std::string first = lines.empty() ? std::string() : lines.front();
    const char separator = separatorOf(first);
    const std::vector<std::string> header = cellsOf(first, separator);
    const Columns columns = columnsOf(header);
    if (columns.language < 0 || columns.score < 0)
        return Error{errors::ScoreColumns, {{"path", path.string()}, {"value", first}}, {}};
    TransferScores scores;
    for (const int column : columns.controls)
        scores.controls.push_back(header[static_cast<std::size_t>(column)]);
    for (std::size_t i = 1; i < lines.size(); ++i) {
        if (trimmed(lines[i]).empty())
            continue;
        auto score = scoreIn(cellsOf(lines[i], separator), columns);
        if (!score)
            return Error{errors::ScoreLine, {{"path", path.string()}, {"line", std::to_string(i + 1)}}, {}};
        scores.scores.push_back(std::move(*score));
    }
    return scores;
}

std::optional<TransferScore> transferScore(const std::string& language, const record::LanguageScores& scores)
{
    for (const auto& [value, interval] : {std::pair(&scores.f1, &scores.f1Interval),
             std::pair(&scores.chrf, &scores.chrfInterval), std::pair(&scores.bleu, &scores.bleuInterval)})
        if (*value) {
            TransferScore score{language, **value, {}, {}};
            if (*interval)
                score.interval = Interval{(*interval)->low, (*interval)->high};
            return score;
        }
    return std::nullopt;
}

void holdFixed(TransferScores& scores, const std::vector<LanguageAlignment>& alignment, const std::string& name,
    const std::map<std::string, double>& byLanguage)
{
    const std::vector<TransferPoint> points = transferPoints(alignment, scores);
    const bool isKnown = std::all_of(points.begin(), points.end(),
        [&byLanguage](const TransferPoint& point) { return byLanguage.contains(point.language); });
    if (!isKnown || std::count(scores.controls.begin(), scores.controls.end(), name) > 0)
        return;
    scores.controls.push_back(name);
    for (TransferScore& score : scores.scores) {
        const auto known = byLanguage.find(score.language);
        score.controls.push_back(known == byLanguage.end() ? 0 : known->second);
    }
}

std::vector<TransferPoint> transferPoints(
    const std::vector<LanguageAlignment>& alignment, const TransferScores& scores)
{
    std::vector<TransferPoint> points;
    for (const LanguageAlignment& language : alignment) {
        const auto score = std::find_if(scores.scores.begin(), scores.scores.end(),
            [&language](const TransferScore& each) { return each.language == language.language; });
        if (score != scores.scores.end())
            points.push_back({language.language, language.family, language.value, score->score,
                score->controls, false, language.interval, score->interval});
    }
    const bool areControlled = std::all_of(points.begin(), points.end(),
        [&points](const TransferPoint& point) { return point.controls.size() == points.front().controls.size(); });
    for (TransferPoint& point : points)
        if (!areControlled)
            point.controls.clear();
    return points;
}

} // namespace isogloss::analysis
