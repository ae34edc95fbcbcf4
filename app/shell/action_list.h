// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QList>
#include <QString>
#include <functional>

class QMenuBar;
class QWidget;

namespace isogloss::app {

/// Something that can be done now or at another time, as menus and pages offer it.
struct ActionEntry
{
    QString name; ///< without the mark of its access key
    QString place; ///< where it stands: the menus around it, or the page and the plot
    QKeySequence shortcut; ///< empty where there is none
    bool isEnabled = true;
    std::function<void()> run; ///< nothing where what offered it is gone by then
};

/// Every action of the menus, in their order. UI thread.
QList<ActionEntry> menuActions(const QMenuBar& menus);

/// What a page offers: its enabled buttons and tabs, those behind its other tabs too, and the menus behind them. What is
/// chosen calls `show`, chooses the tab, and then does it.
QList<ActionEntry> pageActions(QWidget& page, const QString& pageName, const std::function<void()>& show);

} // namespace isogloss::app
