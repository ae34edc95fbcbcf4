// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/table.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTableWidget;

namespace isogloss::app {

/// A table of what differs, as tall as it is, to be copied for a text. Takes values.
class DifferencesView : public QWidget
{
    Q_OBJECT
public:
    DifferencesView();

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
