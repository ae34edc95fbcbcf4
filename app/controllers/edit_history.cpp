// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/controllers/edit_history.h"

namespace isogloss::app {

void EditHistory::setSource(UndoSource* source)
{
    if (m_source == source)
        return;
    if (m_source)
        m_source->disconnect(this);
    m_source = source;
    if (m_source) {
        connect(m_source, &UndoSource::undoChanged, this, &EditHistory::changed);
        connect(m_source, &QObject::destroyed, this, &EditHistory::changed);
    }
    Q_EMIT changed();
}

} // namespace isogloss::app
