// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/reading_table.h"

#include "widgets/common/table_head.h"

#include <QHeaderView>
#include <QScreen>
#include <QScrollBar>
#include <QTableWidget>
#include <algorithm>

namespace isogloss::widgets {

void setUpForReading(QTableView& table)
{
    table.setProperty("reading", true); // for the style sheet
    table.setSelectionBehavior(QTableView::SelectRows);
    table.setEditTriggers(QTableView::NoEditTriggers);
    table.setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    table.setVerticalScrollMode(QTableView::ScrollPerPixel);
    table.setTabKeyNavigation(false);
    table.setShowGrid(false);
    table.verticalHeader()->hide();
    table.verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table.horizontalHeader()->setHighlightSections(false);
    table.horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    new TableHead(table);
}

void alignNumbers(QTableWidget& table, int firstColumn)
{
    for (int column = firstColumn; column < table.columnCount(); ++column) {
        if (QTableWidgetItem* const head = table.horizontalHeaderItem(column))
            head->setData(Qt::TextAlignmentRole, int(Qt::AlignTrailing | Qt::AlignVCenter) | Qt::TextWordWrap);
        for (int row = 0; row < table.rowCount(); ++row)
            if (QTableWidgetItem* const cell = table.item(row, column))
                cell->setTextAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    }
}

int headHeight(const QTableView& table)
{
    const QHeaderView& header = *table.horizontalHeader();
    return std::max(header.sizeHint().height(), header.minimumHeight());
}

void fitHeight(QTableView& table, int mostRows)
{
    table.resizeRowsToContents();
    int height = headHeight(table) + 2 * table.frameWidth();
    for (int row = 0; row < std::min(table.model()->rowCount(), mostRows); ++row)
        height += table.rowHeight(row);
    if (table.horizontalHeader()->length() > table.viewport()->width())
        height += table.horizontalScrollBar()->sizeHint().height();
    table.setFixedHeight(height);
}

void widenToContents(QTableView& table)
{
    const QAbstractItemView& contents = table; // whose size hints are public
    int width = 2 * table.frameWidth() + table.verticalScrollBar()->sizeHint().width();
    for (int column = 0; column < table.horizontalHeader()->count(); ++column)
        width += std::max(contents.sizeHintForColumn(column), table.horizontalHeader()->sectionSizeHint(column));
    constexpr double MostOfTheScreen = 0.8;
    const double room = MostOfTheScreen * table.screen()->availableGeometry().width();
    table.setMinimumWidth(std::max(table.minimumWidth(), std::min(width, static_cast<int>(room))));
}

ReadingTable::ReadingTable(QWidget* parent)
    : QTableView(parent)
{
    setUpForReading(*this);
}

} // namespace isogloss::widgets
