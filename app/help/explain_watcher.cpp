// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/help/explain_watcher.h"

#include <QApplication>
#include <QEvent>
#include <QWidget>

namespace isogloss::app {

QString explainedBy(const QObject& object)
{
    for (const QObject* outer = &object; outer != nullptr; outer = outer->parent())
        if (const QVariant id = outer->property(ExplainProperty); id.isValid())
            return id.toString();
    return {};
}

ExplainWatcher::ExplainWatcher(QWidget& window)
    : QObject(&window)
    , m_window(window)
{
    qApp->installEventFilter(this);
}

bool ExplainWatcher::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::Enter && event->type() != QEvent::FocusIn)
        return false;
    const auto* const widget = qobject_cast<QWidget*>(watched);
    if (widget == nullptr || widget->window() != &m_window)
        return false;
    const QString id = explainedBy(*widget);
    if (id.isEmpty() || id == m_current)
        return false;
    m_current = id;
    if (const auto found = explanation(id.toStdString()))
        Q_EMIT explained(*found);
    return false;
}

} // namespace isogloss::app
