// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/controllers/merge_controller.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace isogloss::store {
class Database;
class WorkspaceFolder;
}

namespace isogloss::app {

/// An adapter of the workspace that can be combined.
struct AdapterChoice
{
    QString name;
    std::filesystem::path folder;
    std::filesystem::path model; ///< folder of its base; empty when that is not among the models
    QString baseName;
    QStringList taught; ///< language keys
    QStringList aligned;
    int alignLayer = 0; ///< 0 when nothing was aligned
    QString origin; ///< run or method; "" when that is not stated
    QStringList licences;
};

/// Texts of two languages that adapters can be compared on.
struct TextsChoice
{
    QString dataset;
    ComparedTexts texts;
    qint64 sentences = 0;
    bool isHeldOut = false; ///< for evaluation only
};

/// What can be combined, and compared on what.
struct CombineChoices
{
    QList<AdapterChoice> adapters; ///< the newest last
    QList<TextsChoice> texts; ///< held out first, then by number of sentences
};

/// Reads them from the database; on the store's thread.
Result<CombineChoices> readCombineChoices(const store::Database& database, const store::WorkspaceFolder& place);

} // namespace isogloss::app
