// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/table_head.h"

#include <QEvent>
#include <QHeaderView>
#include <QStyleOptionHeader>
#include <QTableView>
#include <algorithm>

namespace isogloss::widgets {

namespace {

constexpr int StyleDecides = -1;

} // namespace

TableHead::TableHead(QTableView& table)
    : QObject(&table)
    , m_table(table)
    , m_leastWidth(StyleDecides)
{
    table.installEventFilter(this);
    const QHeaderView* const header = table.horizontalHeader();
    connect(header, &QHeaderView::sectionCountChanged, this, &TableHead::followModel);
    connect(header, &QHeaderView::sectionResized, this, &TableHead::fit);
    align();
    followModel();
}

bool TableHead::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::LayoutDirectionChange)
        align();
    else if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange || event->type() == QEvent::Show)
        fit();
    else if (event->type() == QEvent::Resize) // behind it: not every section says that it was resized
        QMetaObject::invokeMethod(this, &TableHead::fit, Qt::QueuedConnection);
    return QObject::eventFilter(watched, event);
}

void TableHead::align()
{
    const Qt::Alignment side = Qt::AlignAbsolute | (m_table.isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft);
    m_table.horizontalHeader()->setDefaultAlignment(Qt::AlignVCenter | side | Qt::Alignment(Qt::TextWordWrap));
}

void TableHead::followModel()
{
    if (const QAbstractItemModel* const model = m_table.horizontalHeader()->model())
        connect(model, &QAbstractItemModel::headerDataChanged, this, &TableHead::fit, Qt::UniqueConnection);
    fit();
}

void TableHead::fit()
{
    QHeaderView* const header = m_table.horizontalHeader();
    bool areAlike = header->count() > 0;
    QSize taken(0, 0);
    for (int column = 0; column < header->count(); ++column) {
        if (header->isSectionHidden(column))
            continue;
        taken = taken.expandedTo(takenBy(column));
        areAlike = areAlike && header->sectionResizeMode(column) == QHeaderView::Stretch;
    }
    if (const int least = areAlike ? taken.width() : StyleDecides; least != m_leastWidth) {
        m_leastWidth = least;
        header->setMinimumSectionSize(least);
        m_table.setHorizontalScrollBarPolicy(areAlike ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    }
    if (taken.height() != header->minimumHeight()) {
        header->setMinimumHeight(taken.height());
        Q_EMIT header->geometriesChanged();
    }
}

QSize TableHead::takenBy(int column) const
{
    const QHeaderView& header = *m_table.horizontalHeader();
    const QString words = header.model()->headerData(column, Qt::Horizontal).toString();
    const QFontMetrics metrics(header.font());
    QStyleOptionHeader option;
    option.initFrom(&header);
    option.orientation = Qt::Horizontal;
    option.text = words;
    const QSize around = header.style()->sizeFromContents(QStyle::CT_HeaderSection, &option, {}, &header)
        - metrics.size(0, words);
    const auto wrapped = [&](int width) {
        return metrics.boundingRect(QRect(0, 0, width, QWIDGETSIZE_MAX), Qt::TextWordWrap, words).size();
    };
    return QSize(wrapped(1).width(), wrapped(std::max(1, header.sectionSize(column) - around.width())).height()) + around;
}

} // namespace isogloss::widgets
