// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

class QTableWidget;

namespace isogloss::widgets {

/// Makes a table one that is read: whole rows are chosen, nothing is edited, no grid and no row numbers, as wide as its
/// place, heads that are whole and mirror with it. Tab leads out of it. Row heights are the caller's.
void setUpForReading(QTableView& table);

/// Sets what is in the columns from this one on as numbers are set, with the heads above them. Call it behind filling.
void alignNumbers(QTableWidget& table, int firstColumn);

/// What the heads of such a table take, in pixels, with the columns as wide as they are.
int headHeight(const QTableView& table);

/// Makes such a table as high as its rows, the first so many of them, for a page that scrolls itself. Call it behind
/// filling, and when its columns change.
void fitHeight(QTableView& table, int mostRows);

/// Makes such a table so wide that nothing in it is cut, where the screen has room; never narrower than it may be. Call
/// it behind filling.
void widenToContents(QTableView& table);

/// Such a table.
class ReadingTable : public QTableView
{
    Q_OBJECT
public:
    explicit ReadingTable(QWidget* parent = nullptr);
};

} // namespace isogloss::widgets
