// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/settings_draft.h"

#include <QWidget>

class QButtonGroup;
class QGridLayout;
class QLabel;
class QPushButton;

namespace isogloss::widgets {
class ValueField;
}

namespace isogloss::app {

/// The settings of a run as a form over the one table: a few or all of them, those that do not matter hidden,
/// what a person changed marked. UI thread.
class SettingsPanel : public QWidget
{
    Q_OBJECT
public:
    explicit SettingsPanel(SettingsDraft& draft, QWidget* parent = nullptr);

    /// Every problem in words, the titles of their fields in front; empty when nothing is wrong.
    QStringList problems() const;
    /// The first field with a problem gets the focus, shown if it has to be.
    void focusProblem();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void addFields();
    QWidget* makeHead();
    void show();
    void place();

    SettingsDraft& m_draft;
    QButtonGroup* m_extent;
    QPushButton* m_undo;
    QPushButton* m_redo;
    QPushButton* m_resetAll;
    QLabel* m_hidden; ///< says that some changed ones are not shown
    QGridLayout* m_grid;
    QList<widgets::ValueField*> m_fields; ///< in the order of the table
};

} // namespace isogloss::app
