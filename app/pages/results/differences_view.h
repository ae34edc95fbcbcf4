// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/table.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTableWidget;

namespace isogloss::app {

/// A table as tall as it is, to be copied for a text: by itself of settings that differ. Takes values.
class DifferencesView : public QWidget
{
    Q_OBJECT
public:
    DifferencesView();
    /// Of something else, by that name; without rows nothing is shown.
    explicit DifferencesView(const QString& name);

    void show(const report::Table& table);

protected:
    void changeEvent(QEvent* event) override;

private:
    void fit();

    report::Table m_shown;
    QLabel* m_same;
    QTableWidget* m_table;
    QPushButton* m_copy;
};

} // namespace isogloss::app
