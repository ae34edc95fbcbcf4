// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shell/action_list.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QTableWidget;

namespace isogloss::app {

/// Finds anything that can be done by typing parts of its name, and does it on Return; the arrows choose while the
/// focus stays where one types. UI thread.
class CommandPalette : public QDialog
{
    Q_OBJECT
public:
    /// Of the actions those that are enabled.
    CommandPalette(const QList<ActionEntry>& actions, QWidget* parent);

    /// The chosen one; after accepted().
    const ActionEntry* chosen() const;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fill();
    void tellCurrent();

    QList<ActionEntry> m_actions;
    QList<qsizetype> m_found; ///< of m_actions, in the rows of the table
    QLineEdit* m_typed;
    QTableWidget* m_table;
    QLabel* m_nothing;
};

} // namespace isogloss::app
