// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/transfer_scores.h"

#include <QList>
#include <QString>

namespace isogloss::store {
class Database;
}

namespace isogloss::app {

/// What one run scores in a task, by language.
struct NamedScores
{
    QString name; ///< "swahili: slots"
    analysis::TransferScores scores;
};

/// The scores of every run that was tested in two languages or more: F1 where there is one, else chrF++, else BLEU.
Result<QList<NamedScores>> readLanguageScores(const store::Database& database);

} // namespace isogloss::app
