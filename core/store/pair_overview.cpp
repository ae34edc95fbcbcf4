// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/pair_overview.h"

#include "core/store/database.h"

#include <algorithm>
#include <map>

namespace isogloss::store {

namespace {

constexpr std::string_view PairsSql
    = "SELECT min(s.key, t.key), max(s.key, t.key), d.name, coalesce(v.key, ''), p.sentences, "
      "coalesce(json_extract(d.card, '$.evaluation_only'), 0) "
      "FROM pairs p JOIN languages s ON s.id = p.source JOIN languages t ON t.id = p.target "
      "JOIN datasets d ON d.id = p.dataset LEFT JOIN languages v ON v.id = p.pivot ORDER BY p.sentences DESC";

/// Of each pair the measures of each layer; both directions of retrieval count alike.
constexpr std::string_view MeasuresSql
    = "SELECT m.name, coalesce(a.name, ''), min(r.source, r.target), max(r.source, r.target), r.layer, "
      "avg(r.value), max(r.sentences) FROM analysis_rows r JOIN models m ON m.id = r.model "
      "LEFT JOIN adapters a ON a.id = r.adapter "
      "WHERE r.measure IN ('retrieval', 'retrieval_forward', 'retrieval_backward') AND r.layer >= 0 "
      "GROUP BY 1, 2, 3, 4, 5 ORDER BY 1, 2, 5, 3, 4";

template <typename Take>
Result<void> forEachRow(const Database& database, std::string_view query, const Take& take)
{
    ISOGLOSS_TRY(Statement statement, database.prepare(query));
    for (;;) {
        ISOGLOSS_TRY(const bool hasRow, statement.step());
        if (!hasRow)
            return {};
        take(statement);
    }
}

void orderLanguages(PairOverview& overview)
{
    std::map<std::string, std::int64_t> totals;
    for (const DatasetPair& pair : overview.pairs)
        for (const std::string& key : {pair.source, pair.target})
            totals[key] += pair.sentences;
    for (const auto& [key, total] : totals)
        overview.languages.push_back(key);
    std::stable_sort(overview.languages.begin(), overview.languages.end(),
        [&](const std::string& a, const std::string& b) { return totals[a] > totals[b]; });
}

/// The key with the highest value, the lowest of equals.
template <typename Key, typename Value>
Key highest(const std::map<Key, Value>& values)
{
    const auto best = std::max_element(
        values.begin(), values.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
    return best == values.end() ? Key() : best->first;
}

void summarise(MeasuredModel& model)
{
    std::map<std::int64_t, int> bySentences;
    std::map<int, std::pair<double, int>> sums;
    for (const PairMeasure& measure : model.measures) {
        ++bySentences[measure.sentences];
        sums[measure.layer].first += measure.retrieval;
        ++sums[measure.layer].second;
    }
    std::map<int, double> means;
    for (const auto& [layer, sum] : sums) {
        means[layer] = sum.first / sum.second;
        model.layers.push_back(layer);
    }
    model.bestLayer = highest(means);
    model.sentences = highest(bySentences);
}

} // namespace

Result<PairOverview> pairOverview(const Database& database)
{
    PairOverview overview;
    ISOGLOSS_CHECK(forEachRow(database, PairsSql, [&](const Statement& row) {
        overview.pairs.push_back({row.text(0), row.text(1), row.text(2), row.text(3), row.integer(4),
            row.integer(5) != 0});
    }));
    orderLanguages(overview);
    ISOGLOSS_CHECK(forEachRow(database, MeasuresSql, [&](const Statement& row) {
        const bool isKnown = !overview.models.empty() && overview.models.back().model == row.text(0)
            && overview.models.back().adapter == row.text(1);
        if (!isKnown)
            overview.models.push_back({row.text(0), row.text(1), {}, {}, 0, 0});
        overview.models.back().measures.push_back(
            {row.text(2), row.text(3), static_cast<int>(row.integer(4)), row.real(5), row.integer(6)});
    }));
    for (MeasuredModel& model : overview.models)
        summarise(model);
    return overview;
}

} // namespace isogloss::store
