// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shell/action_list.h"

#include <QDialog>

namespace isogloss::app {

/// Every shortcut of the menus, and the keys that plots know, as one table. UI thread.
class ShortcutsDialog : public QDialog
{
    Q_OBJECT
public:
    /// Of the actions those with a shortcut.
    ShortcutsDialog(const QList<ActionEntry>& actions, QWidget* parent);
};

} // namespace isogloss::app
