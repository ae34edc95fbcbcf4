// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/controllers/undo_source.h"

#include <QPointer>

namespace isogloss::app {

/// Whose changes Undo and Redo of the menu take back: the part of the window that is looked at says so. UI
/// thread.
class EditHistory : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// Null for none.
    void setSource(UndoSource* source);
    UndoSource* source() const { return m_source; }

Q_SIGNALS:
    /// Another source, or other texts of it.
    void changed();

private:
    QPointer<UndoSource> m_source;
};

} // namespace isogloss::app
