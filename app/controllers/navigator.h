// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>
#include <QStringList>

namespace isogloss::record {
struct RunSettings;
}

namespace isogloss::app {

/// Two languages of a dataset, as pages speak of them to each other.
struct PairChoice
{
    QString dataset; ///< name; "" where any that has both will do
    QString source; ///< language keys
    QString target;
    int layer = 0; ///< that should be aligned; 0 leaves it open
    friend bool operator==(const PairChoice&, const PairChoice&) = default;
};

/// How pages send a person on without knowing each other: one asks, the window shows the page that answers, and
/// that page does what was asked. UI thread.
class Navigator : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

Q_SIGNALS:
    /// By the page's id: "home", "texts", "models", "measure", "train", "results".
    void pageRequested(const QString& page);
    /// Show this run, live or done.
    void runRequested(const QString& folder);
    /// Measure how alike a model sees these.
    void measureRequested(const isogloss::app::PairChoice& pair);
    /// Measure languages with this model, a row of the database.
    void modelMeasureRequested(qint64 model);
    /// Set up a run that brings these closer.
    void trainRequested(const isogloss::app::PairChoice& pair);
    /// Set up a run with these settings, to be changed before it starts.
    void settingsRequested(const isogloss::record::RunSettings& settings);
    /// Mix these two adapters, by name.
    void combineRequested(const QString& first, const QString& second);
    /// Copy the folders of these adapters into the workspace.
    void adaptersRequested(const QStringList& folders);
    /// Bring these files or folders in, or ask for some when there are none.
    void importRequested(const QStringList& paths);
};

} // namespace isogloss::app
