// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/model_config.h"

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

/// A base model of the workspace.
struct ModelChoice
{
    QString name;
    std::filesystem::path folder;
    bool isSmall = false; ///< its weights come to less than 100 MB: it learns with larger steps
    std::optional<model::ModelConfig> config; ///< empty when it cannot be read
};

/// Parallel text of two languages that may be trained on.
struct TrainingPair
{
    QString dataset;
    std::filesystem::path records;
    std::filesystem::path heldOut; ///< of the same split, to watch; empty when there is none
    QString source; ///< language keys
    QString target;
    qint64 sentences = 0;
    friend bool operator==(const TrainingPair&, const TrainingPair&) = default;
};

/// Records of a task that may be trained on.
struct TaskTexts
{
    QString dataset;
    std::filesystem::path records;
    std::filesystem::path validation; ///< of the same split; empty when there is none
    QStringList languages; ///< keys
    qint64 recordsCount = 0;
};

/// What a run can be made from; sets for evaluation only are not among it.
struct TrainChoices
{
    QList<ModelChoice> models;
    QList<TrainingPair> pairs; ///< those with English first, then by number of sentences
    QList<TaskTexts> tasks;
    std::optional<double> speed; ///< of the last run that was computed here, as trainingSpeed() counts
};

/// Reads them from the database; on the store's thread.
Result<TrainChoices> readTrainChoices(const store::Database& database, const store::WorkspaceFolder& place);

} // namespace isogloss::app
