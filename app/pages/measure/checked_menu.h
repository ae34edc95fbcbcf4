// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>
#include <QStringList>

class QMenu;

namespace isogloss::app {

/// A button whose menu holds things that can each be switched on and off. UI thread.
class CheckedMenu : public QPushButton
{
    Q_OBJECT
public:
    explicit CheckedMenu(const QString& title);

    struct Entry
    {
        QString key;
        QString name;
    };
    /// Keeps what was switched; what is new is on when its key is among `on`.
    void setEntries(const QList<Entry>& entries, const QStringList& on);
    bool isOn(const QString& key) const;
    void setOn(const QString& key, bool isOn);

Q_SIGNALS:
    void switched();

private:
    QMenu* m_menu;
};

} // namespace isogloss::app
