// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

class QWidget;

namespace isogloss::app {

class Workbench;

/// A page of the window, as the rail shows it.
struct PageEntry
{
    QString id; ///< of Navigator::pageRequested, of its icon, and of what explains it
    QString name;
    QString explanation; ///< one line, in the tool tip
    QWidget* page; ///< the caller owns it
};

/// The pages that work on an open workspace, in the order of a person's path.
QList<PageEntry> makePages(Workbench& workbench);

} // namespace isogloss::app
