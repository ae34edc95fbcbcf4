// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

namespace isogloss::app {

/// Something whose last change can be taken back, and what was taken back be done again. UI thread.
class UndoSource : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// What undo() takes back, as in "Undo: change the licence"; "" while there is nothing.
    virtual QString undoText() const = 0;
    virtual QString redoText() const = 0;
    virtual void undo() = 0;
    virtual void redo() = 0;

Q_SIGNALS:
    /// One of the texts.
    void undoChanged();
};

} // namespace isogloss::app
