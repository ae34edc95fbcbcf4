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

namespace {

/// In the window, or in a dialog that was opened from it.
bool belongsTo(const QWidget& widget, const QWidget& window)
{
    for (const QWidget* outer = &widget; outer != nullptr; outer = outer->parentWidget())
        if (outer == &window)
            return true;
    return false;
}

} // namespace

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
    if (widget != nullptr && belongsTo(*widget, m_window))
        come(*widget);
    return false;
}

void ExplainWatcher::come(const QWidget& widget)
{
    const QString id = explainedBy(widget);
    if (id.isEmpty() || id == m_current)
        return;
    m_current = id;
    if (const auto found = explanation(id.toStdString()))
        Q_EMIT explained(*found);
}

} // namespace isogloss::app
