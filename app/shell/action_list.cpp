// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/action_list.h"

#include <QAbstractButton>
#include <QCoreApplication>
#include <QMenu>
#include <QMenuBar>
#include <QPointer>
#include <QTabBar>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace isogloss::app {

namespace {

struct ActionWords
{
    Q_DECLARE_TR_FUNCTIONS(ActionList)
};

/// "&Save && close" is "Save & close".
QString withoutMark(const QString& text)
{
    QString plain;
    bool isMarked = false; // the letter behind a mark stays, even where it is one
    for (const QChar letter : text) {
        isMarked = letter == u'&' && !isMarked;
        if (!isMarked)
            plain.append(letter);
    }
    return plain;
}

QString inside(const QString& outer, const QString& inner)
{
    return outer.isEmpty() ? inner : ActionWords::tr("%1, %2", "a menu, the menu inside it").arg(outer, inner);
}

void addMenu(const QMenu& menu, const QString& place, QList<ActionEntry>& entries)
{
    for (QAction* const action : menu.actions()) {
        if (action->isSeparator() || !action->isVisible())
            continue;
        if (const QMenu* const inner = action->menu()) {
            addMenu(*inner, inside(place, withoutMark(inner->title())), entries);
            continue;
        }
        entries.append({withoutMark(action->text()), place, action->shortcut(), action->isEnabled(),
            [pointer = QPointer<QAction>(action)] {
                if (pointer)
                    pointer->trigger();
            }});
    }
}

void addButton(QAbstractButton& button, const QString& pageName, QList<ActionEntry>& entries)
{
    const QString name = button.text().isEmpty() ? button.accessibleName() : withoutMark(button.text());
    const auto* const tool = qobject_cast<const QToolButton*>(&button);
    if (tool != nullptr && tool->menu() != nullptr) {
        addMenu(*tool->menu(), inside(pageName, button.accessibleName().isEmpty() ? name : button.accessibleName()),
            entries);
        return;
    }
    if (!name.isEmpty())
        entries.append({name, pageName, button.shortcut(), true, [pointer = QPointer<QAbstractButton>(&button)] {
                            if (pointer)
                                pointer->click();
                        }});
}

void addTabs(QTabBar& tabs, const QString& pageName, QList<ActionEntry>& entries)
{
    for (int tab = 0; tab < tabs.count(); ++tab)
        if (tabs.isTabEnabled(tab) && tabs.isTabVisible(tab))
            entries.append(
                {withoutMark(tabs.tabText(tab)), pageName, {}, true, [pointer = QPointer<QTabBar>(&tabs), tab] {
                     if (pointer && tab < pointer->count())
                         pointer->setCurrentIndex(tab);
                 }});
}

} // namespace

QList<ActionEntry> menuActions(const QMenuBar& menus)
{
    QList<ActionEntry> entries;
    for (const QAction* const action : menus.actions())
        if (const QMenu* const menu = action->menu())
            addMenu(*menu, withoutMark(menu->title()), entries);
    return entries;
}

QList<ActionEntry> pageActions(QWidget& page, const QString& pageName)
{
    QList<ActionEntry> entries;
    for (QWidget* const widget : page.findChildren<QWidget*>()) {
        if (!widget->isVisible() || !widget->isEnabled())
            continue;
        if (auto* const tabs = qobject_cast<QTabBar*>(widget))
            addTabs(*tabs, pageName, entries);
        else if (auto* const button = qobject_cast<QAbstractButton*>(widget);
                 button != nullptr && qobject_cast<QTabBar*>(button->parentWidget()) == nullptr)
            addButton(*button, pageName, entries);
    }
    return entries;
}

} // namespace isogloss::app
