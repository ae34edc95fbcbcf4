// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/reading_table.h"

#include <QEvent>
#include <QHeaderView>

namespace isogloss::widgets {

ReadingTable::ReadingTable(QWidget* parent)
    : QTableView(parent)
{
    setSelectionBehavior(SelectRows);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setTabKeyNavigation(false);
    setShowGrid(false);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    alignHeader();
}

void ReadingTable::changeEvent(QEvent* event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::LayoutDirectionChange)
        alignHeader();
}

/// A header under a style sheet does not mirror its alignment by itself.
void ReadingTable::alignHeader()
{
    horizontalHeader()->setDefaultAlignment(
        Qt::AlignVCenter | Qt::AlignAbsolute | (isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft));
}

} // namespace isogloss::widgets
