// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/dataset_summary.h"

#include "core/store/rows/dataset_row.h"
#include "core/store/rows/language_row.h"
#include "core/store/table.h"

#include <QCoreApplication>
#include <map>

namespace isogloss::app {

Result<QList<DatasetSummary>> datasetSummaries(const store::Database& database)
{
    ISOGLOSS_TRY(const auto languages, store::allRows<store::LanguageRow>(database));
    std::map<std::int64_t, QString> keys;
    for (const store::LanguageRow& language : languages)
        keys[language.id.value] = QString::fromStdString(language.key);
    ISOGLOSS_TRY(const auto rows, store::selectRows<store::DatasetRow>(database, "ORDER BY id DESC"));
    QList<DatasetSummary> summaries;
    for (const store::DatasetRow& row : rows) {
        DatasetSummary summary{row.id.value, QString::fromStdString(row.name), row.card, {}};
        ISOGLOSS_TRY(const auto counts,
            store::selectRows<store::DatasetLanguageRow>(
                database, "WHERE dataset = ?1 ORDER BY records DESC, id", row.id));
        for (const store::DatasetLanguageRow& count : counts)
            summary.languages.append({keys[count.language.value], count.records});
        summaries.append(std::move(summary));
    }
    return summaries;
}

QString kindText(record::DatasetKind kind)
{
    switch (kind) {
    case record::DatasetKind::Parallel:
        return QCoreApplication::translate("DatasetSummary", "parallel texts");
    case record::DatasetKind::Task:
        return QCoreApplication::translate("DatasetSummary", "examples of a task");
    case record::DatasetKind::Text:
        return QCoreApplication::translate("DatasetSummary", "texts");
    }
    return {};
}

} // namespace isogloss::app
