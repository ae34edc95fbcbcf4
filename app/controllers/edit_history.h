// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/controllers/undo_source.h"

#include <QHash>
#include <QPointer>

class QWidget;

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
    /// `source` is the one while `page` is seen.
    void offerWhileSeen(QWidget& page, UndoSource& source);
    UndoSource* source() const { return m_source; }

Q_SIGNALS:
    /// Another source, or other texts of it.
    void changed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QPointer<UndoSource> m_source;
    QHash<QObject*, QPointer<UndoSource>> m_offers; ///< of pages
};

} // namespace isogloss::app
