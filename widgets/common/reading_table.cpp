// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/reading_table.h"

#include <QEvent>
#include <QHeaderView>
#include <QTableWidget>

namespace isogloss::widgets {

namespace {

/// A header under a style sheet does not mirror its alignment by itself.
class HeaderMirror : public QObject
{
public:
    explicit HeaderMirror(QTableView& table)
        : QObject(&table)
        , m_table(table)
    {
        table.installEventFilter(this);
        align();
    }

    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == QEvent::LayoutDirectionChange)
            align();
        return QObject::eventFilter(watched, event);
    }

private:
    void align()
    {
        m_table.horizontalHeader()->setDefaultAlignment(
            Qt::AlignVCenter | Qt::AlignAbsolute | (m_table.isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft));
    }

    QTableView& m_table;
};

} // namespace

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
    new HeaderMirror(table);
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

ReadingTable::ReadingTable(QWidget* parent)
    : QTableView(parent)
{
    setUpForReading(*this);
}

} // namespace isogloss::widgets
