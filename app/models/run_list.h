// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QAbstractListModel>
#include <QHash>
#include <QList>
#include <QSortFilterProxyModel>
#include <QString>
#include <QStringList>
#include <utility>

namespace isogloss::store {
class Database;
class WorkspaceFolder;
enum class RunState;
}

namespace isogloss::app {

/// What a run is for.
enum class RunKind { Teaches, Aligns, Both };

/// A run of the workspace, as lists show it.
struct ListedRun
{
    qint64 id = 0;
    QString name;
    QString folder; ///< absolute
    store::RunState state{};
    RunKind kind = RunKind::Teaches;
    qint64 step = 0; ///< optimizer steps done
    qint64 totalSteps = 0;
    QStringList tags;
    QString note;
};

/// A set of runs that were queued to be compared, by condition; the first is what others are compared with.
struct ListedSet
{
    QString name;
    QList<std::pair<QString, QStringList>> conditions; ///< name and folders of the runs that came to their end
    int done = 0; ///< members that did
    int members = 0;

    QStringList folders() const;
    friend bool operator==(const ListedSet&, const ListedSet&) = default;
};

/// Newest first; without those of which nothing is done. On the store's thread.
Result<QList<ListedSet>> readRunSets(const store::Database& database, const store::WorkspaceFolder& workspace);

/// Newest first. On the store's thread.
Result<QList<ListedRun>> readRunList(const store::Database& database, const store::WorkspaceFolder& workspace);

/// "running", "finished" ...
QString stateText(store::RunState state);
/// "task and alignment", "alignment only" ...
QString kindText(RunKind kind);

/// The place of a run in the order of curves: its colour and dash, the same wherever it is drawn, as long as it
/// lives.
int lookOf(qint64 run);

/// The runs of a list view, with a small curve each.
class RunListModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role {
        IdRole = Qt::UserRole,
        FolderRole,
        StateRole, ///< in words
        TagsRole, ///< QStringList
        LookRole, ///< int
        SparkRole, ///< QList<double>, evenly spaced over the steps; NaN where there is none
        ProblemRole, ///< true for a run that did not come to its end by itself
    };

    using QAbstractListModel::QAbstractListModel;

    void setRuns(const QList<ListedRun>& runs);
    const QList<ListedRun>& runs() const { return m_runs; }
    /// Nothing for a folder that is not in the list.
    const ListedRun* runAt(const QString& folder) const;
    void setSpark(const QString& folder, const QList<double>& values);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    QList<ListedRun> m_runs;
    QHash<QString, QList<double>> m_sparks; ///< by folder
};

/// The runs that have each of the words that were typed: in their name, their tags, their note, their state or
/// what they are for.
class RunFilter : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    void setWords(const QString& words);

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    QStringList m_words;
};

} // namespace isogloss::app
