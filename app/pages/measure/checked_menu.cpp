// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/measure/checked_menu.h"

#include <QHash>
#include <QMenu>
#include <QSignalBlocker>

namespace isogloss::app {

CheckedMenu::CheckedMenu(const QString& title)
    : m_menu(new QMenu(this))
{
    setText(title);
    setMenu(m_menu);
}

void CheckedMenu::setEntries(const QList<Entry>& entries, const QStringList& on)
{
    QHash<QString, bool> before;
    for (const QAction* const action : m_menu->actions())
        before.insert(action->data().toString(), action->isChecked());
    m_menu->clear();
    for (const Entry& entry : entries) {
        QAction* const action = m_menu->addAction(entry.name);
        action->setData(entry.key);
        action->setCheckable(true);
        action->setChecked(before.value(entry.key, on.contains(entry.key)));
        connect(action, &QAction::toggled, this, &CheckedMenu::switched);
    }
}

bool CheckedMenu::isOn(const QString& key) const
{
    for (const QAction* const action : m_menu->actions())
        if (action->data().toString() == key)
            return action->isChecked();
    return false;
}

void CheckedMenu::setOn(const QString& key, bool isOn)
{
    for (QAction* const action : m_menu->actions())
        if (action->data().toString() == key)
            action->setChecked(isOn);
}

} // namespace isogloss::app
