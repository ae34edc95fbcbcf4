// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/controllers/job_controller.h"
#include "app/controllers/undo_source.h"
#include "app/models/run_list.h"

#include <QSet>
#include <utility>

namespace isogloss::store {
enum class RunField;
}

namespace isogloss::app {

class Workbench;
struct RunCurves;

/// The runs of the workspace with their small curves, and what a person writes beside them, which can be undone.
/// UI thread.
class RunLibrary : public UndoSource
{
    Q_OBJECT
public:
    explicit RunLibrary(Workbench& workbench, QObject* parent = nullptr);

    RunListModel& list() { return m_list; }
    const QList<ListedSet>& sets() const { return m_sets; }
    /// The note of a run, or its tags with commas between them.
    void write(qint64 run, store::RunField field, const QString& text);
    QString undoText() const override { return m_undoText; }
    QString redoText() const override { return m_redoText; }
    void undo() override;
    void redo() override;

Q_SIGNALS:
    /// The list was read anew, and what can be undone.
    void changed();
    void failed(const QString& message);

private:
    void read();
    void readEdits();
    void readSparks();
    void showLive();
    void step(bool isUndo);

    Workbench& m_workbench;
    RunListModel m_list;
    QList<ListedSet> m_sets;
    QString m_undoText;
    QString m_redoText;
    QSet<std::pair<qint64, qint64>> m_sparks; ///< run and step of those that are read
    QString m_liveFolder;
    int m_liveStretch = -1; ///< of the small curve of the run under way
    JobController m_quietJobs; ///< short ones that no job bar shows; joined first
};

} // namespace isogloss::app
