// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/eval/evaluate.h"

#include <QList>
#include <QString>
#include <vector>

namespace isogloss::store {
class Database;
class WorkspaceFolder;
}

namespace isogloss::app {

/// Texts that a run can be tested on.
struct TestSet
{
    QString dataset; ///< its name
    bool isTranslation = false; ///< parallel texts, from one language into each other
    QString source; ///< of a translation, its key
    std::vector<eval::TestFile> files; ///< one a language
    qint64 records = 0; ///< answers asked for, all languages together
    bool isLearned = false; ///< a run read it while it trained
};

/// Examples of tasks and parallel texts of the workspace, those first that none of the runs read, that are for
/// evaluation alone, and that are the test part of a split. `runs` are their ids. On the store's thread.
Result<QList<TestSet>> readTestSets(
    const store::Database& database, const store::WorkspaceFolder& place, const QList<qint64>& runs);

} // namespace isogloss::app
