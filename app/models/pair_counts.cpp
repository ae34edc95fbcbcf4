// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/pair_counts.h"

#include "core/store/database.h"

#include <QHash>
#include <algorithm>
#include <map>

namespace isogloss::app {

namespace {

constexpr std::string_view PairsSql
    = "SELECT s.key, t.key, d.name, p.sentences, coalesce(json_extract(d.card, '$.evaluation_only'), 0) "
      "FROM pairs p JOIN languages s ON s.id = p.source JOIN languages t ON t.id = p.target "
      "JOIN datasets d ON d.id = p.dataset ORDER BY p.sentences DESC";

/// Of each pair the newest measure of each layer; both directions of retrieval count alike.
constexpr std::string_view MeasuresSql
    = "SELECT m.name, coalesce(a.name, ''), min(r.source, r.target), max(r.source, r.target), r.layer, "
      "avg(r.value), max(r.sentences) FROM analysis_rows r JOIN models m ON m.id = r.model "
      "LEFT JOIN adapters a ON a.id = r.adapter "
      "WHERE r.measure IN ('retrieval', 'retrieval_forward', 'retrieval_backward') AND r.layer >= 0 "
      "GROUP BY 1, 2, 3, 4, 5";

QString textOf(const store::Statement& statement, int column)
{
    return QString::fromStdString(statement.text(column));
}

Result<void> readPairs(const store::Database& database, PairOverview& overview)
{
    ISOGLOSS_TRY(store::Statement statement, database.prepare(PairsSql));
    std::map<QString, qint64> totals;
    for (;;) {
        ISOGLOSS_TRY(const bool hasRow, statement.step());
        if (!hasRow)
            break;
        overview.pairs.append({textOf(statement, 0), textOf(statement, 1), textOf(statement, 2),
            statement.integer(3), statement.integer(4) != 0});
        totals[overview.pairs.last().source] += statement.integer(3);
        totals[overview.pairs.last().target] += statement.integer(3);
    }
    for (const auto& [key, total] : totals)
        overview.languages.append(key);
    std::stable_sort(overview.languages.begin(), overview.languages.end(),
        [&](const QString& a, const QString& b) { return totals[a] > totals[b]; });
    return {};
}

void keepBest(QList<PairLikeness>& pairs, const PairLikeness& measured)
{
    const auto same = std::find_if(pairs.begin(), pairs.end(), [&](const PairLikeness& other) {
        return other.source == measured.source && other.target == measured.target;
    });
    if (same == pairs.end())
        pairs.append(measured);
    else if (measured.retrieval > same->retrieval)
        *same = measured;
}

qint64 mostFrequent(const QList<PairLikeness>& pairs)
{
    QHash<qint64, int> counts;
    qint64 best = 0;
    for (const PairLikeness& pair : pairs)
        if (++counts[pair.sentences] > counts.value(best))
            best = pair.sentences;
    return best;
}

Result<void> readMeasures(const store::Database& database, PairOverview& overview)
{
    ISOGLOSS_TRY(store::Statement statement, database.prepare(MeasuresSql));
    for (;;) {
        ISOGLOSS_TRY(const bool hasRow, statement.step());
        if (!hasRow)
            break;
        const QString adapter = textOf(statement, 1);
        const QString name = adapter.isEmpty() ? textOf(statement, 0)
                                               : QStringLiteral("%1 + %2").arg(textOf(statement, 0), adapter);
        if (overview.models.isEmpty() || overview.models.last().name != name)
            overview.models.append({name, 0, {}});
        keepBest(overview.models.last().pairs,
            {textOf(statement, 2), textOf(statement, 3), statement.real(5),
                static_cast<int>(statement.integer(4)), statement.integer(6)});
    }
    for (MeasuredModel& model : overview.models)
        model.sentences = mostFrequent(model.pairs);
    return {};
}

} // namespace

Result<PairOverview> pairOverview(const store::Database& database)
{
    PairOverview overview;
    ISOGLOSS_CHECK(readPairs(database, overview));
    ISOGLOSS_CHECK(readMeasures(database, overview));
    return overview;
}

} // namespace isogloss::app
