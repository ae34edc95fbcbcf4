// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

namespace isogloss::widgets {

/// A table that is read: whole rows are chosen, nothing is edited, no grid and no row numbers, as wide as its place.
/// Tab leads out of it. Row heights are the caller's.
class ReadingTable : public QTableView
{
    Q_OBJECT
public:
    explicit ReadingTable(QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    void alignHeader();
};

} // namespace isogloss::widgets
