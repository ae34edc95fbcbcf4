// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace isogloss::store {
class Database;
class WorkspaceFolder;
} // namespace isogloss::store

namespace isogloss::app {

/// Sentences that two languages have in common in a dataset.
struct MeasurablePair
{
    QString dataset;
    QString source; ///< language keys, in the order of keys
    QString target;
    qint64 sentences = 0;
    bool isEvaluation = false; ///< the dataset is kept apart for evaluation
};

/// Sentences of one language in a dataset.
struct ReadableText
{
    QString dataset;
    QString language; ///< its key
    qint64 sentences = 0;
    bool isEvaluation = false; ///< the dataset is kept apart for evaluation
};

struct MeasurableModel
{
    qint64 id = 0;
    QString name;
    QString folder; ///< absolute
};

struct MeasurableAdapter
{
    qint64 id = 0;
    QString name;
    QString folder; ///< absolute
    qint64 base = 0; ///< a model's id; 0 where that is not known
    QString dtype; ///< in which the run that made it computed: "f32", "bf16"; "" where that is not known
};

/// A run whose steps can be followed sentence by sentence.
struct MeasurableRun
{
    qint64 id = 0;
    QString name;
    QString folder; ///< absolute
    qint64 base = 0; ///< a model's id; 0 where that is not known
    friend bool operator==(const MeasurableRun&, const MeasurableRun&) = default;
};

/// What of a workspace can be measured, and with what.
struct MeasureCatalog
{
    QList<MeasurablePair> pairs; ///< of datasets of texts
    QList<ReadableText> texts; ///< of the same datasets, those of one language alone too
    QList<MeasurableModel> models; ///< the newest first
    QList<MeasurableAdapter> adapters;
    QList<MeasurableRun> runs; ///< the newest first

    QStringList languages() const;
    QStringList partnersOf(const QString& language) const;
    /// That hold both languages: those kept apart for evaluation first, then the larger ones.
    QList<MeasurablePair> datasetsOf(const QString& source, const QString& target) const;
    /// That any text is in, alone or beside others.
    QStringList readableLanguages() const;
    /// The dataset with the most sentences of it, those kept apart for evaluation first; "" for none.
    QString textOf(const QString& language) const;
    /// Those that were made for the model, or do not say for which.
    QList<MeasurableAdapter> adaptersOf(qint64 model) const;
    QList<MeasurableRun> runsOf(qint64 model) const;
};

Result<MeasureCatalog> readMeasureCatalog(
    const store::Database& database, const store::WorkspaceFolder& workspace);

} // namespace isogloss::app
