// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/transfer_scores.h"
#include "core/store/workspace_folder.h"

#include <QList>
#include <QString>
#include <filesystem>

namespace isogloss::store {
class Database;
}

namespace isogloss::app {

/// What one run scores in a task, by language.
struct NamedScores
{
    QString name; ///< "swahili: slots"
    analysis::TransferScores scores;
    std::filesystem::path run; ///< its folder; empty for scores of a file
};

/// The scores of every run that was tested in two languages or more. On the database's thread.
Result<QList<NamedScores>> readLanguageScores(
    const store::Database& database, const store::WorkspaceFolder& workspace);

} // namespace isogloss::app
