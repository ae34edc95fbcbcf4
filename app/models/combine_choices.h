// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/merge/adapter_test.h"
#include "core/record/run_settings.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>
#include <filesystem>
#include <optional>

namespace isogloss::store {
class Database;
class WorkspaceFolder;
}

namespace isogloss::app {

/// An adapter of the workspace that can be combined.
struct AdapterChoice
{
    qint64 id = 0;
    QString name;
    std::filesystem::path folder;
    std::filesystem::path model; ///< folder of its base; empty when that is not among the models
    QString baseName;
    QStringList taught; ///< language keys
    QStringList aligned;
    int alignLayer = 0; ///< 0 when nothing was aligned
    std::optional<record::Schedule> goal; ///< of its run; empty when merged, or not stated
    std::filesystem::path run; ///< folder of its run; empty when that is not in the workspace
    QString origin; ///< run or method; "" when that is not stated
    QStringList licences;
    QDateTime added; ///< to the workspace
    bool isMerged = false; ///< from others of the workspace, in its own folder
    QString note; ///< of a person
};

/// A base model of the workspace.
struct BaseChoice
{
    QString name;
    std::filesystem::path folder;
    std::string hash; ///< SHA-256; "" until it was taken
};

/// Texts of two languages that adapters can be compared on.
struct TextsChoice
{
    QString dataset;
    std::filesystem::path records; ///< records.jsonl of the dataset
    QString source; ///< language keys
    QString target;
    qint64 sentences = 0;
    bool isHeldOut = false; ///< for evaluation only
};

/// Records of a task that adapters can be tested on.
struct TaskChoice
{
    QString dataset;
    std::filesystem::path records;
    QStringList languages; ///< keys
    qint64 recordsCount = 0;
    bool isHeldOut = false; ///< for evaluation only
};

/// What can be combined, and compared on what.
struct CombineChoices
{
    QList<AdapterChoice> adapters; ///< the newest last
    QList<BaseChoice> bases;
    QList<TextsChoice> texts; ///< held out first, then by number of sentences
    QList<TaskChoice> tasks; ///< the same, by number of records
};

/// Reads them from the database; on the store's thread.
Result<CombineChoices> readCombineChoices(const store::Database& database, const store::WorkspaceFolder& place);

/// Two adapters to begin with, by their place in the list.
struct AdapterPair
{
    int task = -1;
    int aligned = -1;
};

/// The newest that only brings languages closer, and the newest for the same base that was taught; of those that were,
/// one that learned nothing else comes first. What was merged already is taken only where there is nothing else.
/// -1 and -1 without adapters.
AdapterPair proposedPair(const QList<AdapterChoice>& adapters);

/// What adapters are compared on: texts, records, or both; either may be null. Of the task's languages those that
/// `wanted` holds, then the first few others, to which what was learned may carry over. As many sentences, and
/// records of each language, as asked for; 0 = all.
merge::TestSet testSetOf(const TextsChoice* texts, const TaskChoice* task, const QStringList& wanted,
    const QStringList& taught, std::size_t mostSentences, std::size_t mostRecords);
/// Languages of the records that are not among the learned ones.
QStringList unseenIn(const merge::TestSet& tests, const QStringList& learned);

} // namespace isogloss::app
