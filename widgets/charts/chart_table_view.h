// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

namespace isogloss::widgets {

/// The table beside a chart: as wide as the chart, never scrolled sideways; the copy key puts the chosen
/// cells on the clipboard as a spreadsheet takes them.
class ChartTableView : public QTableView
{
    Q_OBJECT
public:
    explicit ChartTableView(QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void fitRows();
    void copySelection() const;
};

} // namespace isogloss::widgets
