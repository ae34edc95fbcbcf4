// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/results/differences_view.h"

#include "widgets/common/label.h"
#include "widgets/common/reading_table.h"
#include "widgets/theme/metrics.h"

#include <QApplication>
#include <QClipboard>
#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

namespace isogloss::app {

namespace metrics = widgets::metrics;

DifferencesView::DifferencesView()
    : DifferencesView(tr("Settings that differ"))
{
    m_same->setText(tr("The settings of these runs are the same."));
}

DifferencesView::DifferencesView(const QString& name)
    : m_same(widgets::makeLabel({}, widgets::TextRole::Muted))
    , m_table(new QTableWidget)
    , m_copy(new QPushButton(tr("Copy the table")))
{
    auto* const rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(metrics::FieldGap);
    rows->addWidget(m_same);
    rows->addWidget(m_table);
    rows->addWidget(m_copy, 0, Qt::AlignLeading);
    m_table->setAccessibleName(name);
    widgets::setUpForReading(*m_table);
    m_table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->setWordWrap(true);
    m_table->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(m_table->horizontalHeader(), &QHeaderView::sectionResized, this, &DifferencesView::fit);
    connect(m_table->horizontalHeader(), &QHeaderView::geometriesChanged, this, &DifferencesView::fit);
    m_copy->setToolTip(tr("As Markdown, for a text or a spreadsheet"));
    connect(m_copy, &QPushButton::clicked, this,
        [this] { QApplication::clipboard()->setText(QString::fromStdString(report::markdown(m_shown))); });
}

void DifferencesView::show(const report::Table& table)
{
    m_shown = table;
    const bool isSame = table.rows.empty();
    m_same->setVisible(isSame && !m_same->text().isEmpty());
    m_table->setVisible(!isSame);
    m_copy->setVisible(!isSame);
    m_table->clear();
    m_table->setColumnCount(static_cast<int>(table.header.size()));
    m_table->setRowCount(static_cast<int>(table.rows.size()));
    QStringList header;
    for (const std::string& name : table.header)
        header.append(QString::fromStdString(name));
    m_table->setHorizontalHeaderLabels(header);
    for (int row = 0; row < m_table->rowCount(); ++row)
        for (int column = 0; column < m_table->columnCount(); ++column) {
            const QString text
                = QString::fromStdString(table.rows[static_cast<std::size_t>(row)][static_cast<std::size_t>(column)]);
            auto* const item = new QTableWidgetItem(text);
            item->setToolTip(text);
            m_table->setItem(row, column, item);
        }
    fit();
}

void DifferencesView::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fit();
}

/// The page scrolls, the table does not.
void DifferencesView::fit()
{
    widgets::fitHeight(*m_table, m_table->rowCount());
}

} // namespace isogloss::app
