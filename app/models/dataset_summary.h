// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/record/dataset_card.h"

#include <QList>
#include <QString>

namespace isogloss::store {
class Database;
}

namespace isogloss::app {

/// A dataset of the workspace, as lists and heads of pages show it.
struct DatasetSummary
{
    struct Language
    {
        QString key;
        qint64 records = 0; ///< that have a text of it
    };

    qint64 id = 0;
    QString name;
    record::DatasetCard card;
    QList<Language> languages; ///< those with most texts first
};

/// Newest first. On the store's thread.
Result<QList<DatasetSummary>> datasetSummaries(const store::Database& database);

/// "parallel texts", "examples of a task", "texts".
QString kindText(record::DatasetKind kind);

} // namespace isogloss::app
