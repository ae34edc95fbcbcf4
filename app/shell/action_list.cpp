// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/action_list.h"

#include <QAbstractButton>
#include <QCoreApplication>
#include <QMenu>
#include <QMenuBar>
#include <QPointer>
#include <QTabBar>
#include <QTabWidget>
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

using GoThere = std::function<void()>;

/// An action that was offered elsewhere is triggered where it stands.
void addMenu(const QMenu& menu, const QString& place, const GoThere& goThere, QList<ActionEntry>& entries)
{
    for (QAction* const action : menu.actions()) {
        if (action->isSeparator() || !action->isVisible())
            continue;
        if (const QMenu* const inner = action->menu()) {
            addMenu(*inner, inside(place, withoutMark(inner->title())), goThere, entries);
            continue;
        }
        entries.append({withoutMark(action->text()), place, action->shortcut(), action->isEnabled(),
            [goThere, pointer = QPointer<QAction>(action)] {
                goThere();
                if (pointer)
                    pointer->trigger();
            }});
    }
}

/// The tabs whose page this is; nothing where it is none.
QTabWidget* tabsAround(const QWidget& widget)
{
    const QWidget* const stack = widget.parentWidget();
    auto* const tabs = stack != nullptr ? qobject_cast<QTabWidget*>(stack->parentWidget()) : nullptr;
    return tabs != nullptr && tabs->indexOf(&widget) >= 0 ? tabs : nullptr;
}

/// The page would show it, if need be behind another tab that can be chosen.
bool canBeSeen(const QWidget& widget, const QWidget& page)
{
    for (const QWidget* outer = &widget; outer != &page; outer = outer->parentWidget()) {
        if (outer->isWindow())
            return false;
        if (const QTabWidget* const tabs = tabsAround(*outer)) {
            const int tab = tabs->indexOf(outer);
            if (!tabs->isTabVisible(tab) || !tabs->isTabEnabled(tab))
                return false;
        } else if (outer->isHidden() && outer->testAttribute(Qt::WA_WState_ExplicitShowHide)) {
            return false;
        }
    }
    return true;
}

void chooseTabsOf(QWidget& widget)
{
    for (QWidget* outer = &widget; outer != nullptr; outer = outer->parentWidget())
        if (QTabWidget* const tabs = tabsAround(*outer))
            tabs->setCurrentWidget(outer);
}

void addButton(QAbstractButton& button, const QString& pageName, const GoThere& goThere, QList<ActionEntry>& entries)
{
    const QString name = button.text().isEmpty() ? button.accessibleName() : withoutMark(button.text());
    const auto* const tool = qobject_cast<const QToolButton*>(&button);
    if (tool != nullptr && tool->menu() != nullptr) {
        addMenu(*tool->menu(), inside(pageName, button.accessibleName().isEmpty() ? name : button.accessibleName()),
            goThere, entries);
        return;
    }
    if (!name.isEmpty())
        entries.append({name, pageName, button.shortcut(), true, [goThere, pointer = QPointer<QAbstractButton>(&button)] {
                            goThere();
                            if (pointer)
                                pointer->click();
                        }});
}

void addTabs(QTabBar& tabs, const QString& pageName, const GoThere& goThere, QList<ActionEntry>& entries)
{
    for (int tab = 0; tab < tabs.count(); ++tab)
        if (tabs.isTabEnabled(tab) && tabs.isTabVisible(tab))
            entries.append(
                {withoutMark(tabs.tabText(tab)), pageName, {}, true, [goThere, pointer = QPointer<QTabBar>(&tabs), tab] {
                     goThere();
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
            addMenu(*menu, withoutMark(menu->title()), [] {}, entries);
    return entries;
}

QList<ActionEntry> pageActions(QWidget& page, const QString& pageName, const std::function<void()>& show)
{
    QList<ActionEntry> entries;
    for (QWidget* const widget : page.findChildren<QWidget*>()) {
        if (!widget->isEnabled() || !canBeSeen(*widget, page))
            continue;
        const GoThere goThere = [show, pointer = QPointer<QWidget>(widget)] {
            show();
            if (pointer)
                chooseTabsOf(*pointer);
        };
        if (auto* const tabs = qobject_cast<QTabBar*>(widget))
            addTabs(*tabs, pageName, goThere, entries);
        else if (auto* const button = qobject_cast<QAbstractButton*>(widget);
                 button != nullptr && qobject_cast<QTabBar*>(button->parentWidget()) == nullptr)
            addButton(*button, pageName, goThere, entries);
    }
    return entries;
}

} // namespace isogloss::app
