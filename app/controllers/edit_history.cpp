// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/controllers/edit_history.h"

#include <QEvent>
#include <QWidget>

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

void EditHistory::offerWhileSeen(QWidget& page, UndoSource& source)
{
    m_offers.insert(&page, &source);
    page.installEventFilter(this);
    connect(&page, &QObject::destroyed, this, [this](QObject* gone) { m_offers.remove(gone); });
}

bool EditHistory::eventFilter(QObject* watched, QEvent* event)
{
    UndoSource* const offered = m_offers.value(watched);
    if (event->type() == QEvent::Show)
        setSource(offered);
    else if (event->type() == QEvent::Hide && m_source == offered)
        setSource(nullptr);
    return QObject::eventFilter(watched, event);
}

} // namespace isogloss::app
