// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace isogloss::app {

/// What passes between the runs that are shown and the world: a report of them, and runs of other programs beside them.
class RunExchange : public QWidget
{
    Q_OBJECT
public:
    RunExchange();

Q_SIGNALS:
    /// Everything for a paper is to be written into this folder.
    void reportRequested(const QString& folder);
    /// A file or folder was chosen.
    void foreignRequested(const QString& path);

private:
    void askForForeign(bool isFolder);
    void askForReport();
};

} // namespace isogloss::app
