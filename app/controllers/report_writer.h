// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/eval/run_conditions.h"

#include <QByteArray>
#include <QList>
#include <QObject>
#include <QStringList>
#include <functional>

namespace isogloss::app {

class Workbench;

/// Writes everything for a paper into a folder, with its figures drawn: files are read and written by jobs, and the
/// window's thread draws one figure at a time, between what else it has to do. UI thread.
class ReportWriter : public QObject
{
    Q_OBJECT
public:
    explicit ReportWriter(Workbench& workbench, QObject* parent = nullptr);

    /// One report at a time: another one takes the place of what is not done yet. Gives the number of figures.
    /// `named`: the runs by condition; empty = those of equal settings belong together.
    void write(const QStringList& runs, const eval::NamedRuns& named, const QString& folder,
        std::function<void(Result<int>)> done);

private:
    struct Figure
    {
        QString path; ///< FIGURE.json
        QByteArray bytes; ///< of it; of the picture, once it is drawn
    };
    using Done = std::function<void(Result<int>)>;

    void drawNext(int report, qsizetype next);
    void savePictures(int report);

    Workbench& m_workbench;
    QList<Figure> m_figures;
    Done m_done;
    int m_report = 0; ///< counts them
};

} // namespace isogloss::app
