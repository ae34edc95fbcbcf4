// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/chart_table_view.h"

#include "widgets/common/table_head.h"
#include "widgets/theme/metrics.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>

namespace isogloss::widgets {

ChartTableView::ChartTableView(QWidget* parent)
    : QTableView(parent)
{
    verticalHeader()->hide();
    horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    new TableHead(*this);
    setSelectionMode(QAbstractItemView::ContiguousSelection);
    setTabKeyNavigation(false);
    fitRows();
}

void ChartTableView::fitRows()
{
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 2 * metrics::LabelGap);
}

void ChartTableView::changeEvent(QEvent* event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fitRows();
}

void ChartTableView::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy))
        copySelection();
    else
        QTableView::keyPressEvent(event);
}

void ChartTableView::copySelection() const
{
    if (selectionModel() == nullptr || selectionModel()->selection().isEmpty())
        return;
    const QItemSelectionRange range = selectionModel()->selection().first();
    QStringList rows;
    for (int row = range.top(); row <= range.bottom(); ++row) {
        QStringList cells;
        for (int column = range.left(); column <= range.right(); ++column)
            cells.append(model()->index(row, column).data().toString());
        rows.append(cells.join(QLatin1Char('\t')));
    }
    QGuiApplication::clipboard()->setText(rows.join(QLatin1Char('\n')));
}

} // namespace isogloss::widgets
