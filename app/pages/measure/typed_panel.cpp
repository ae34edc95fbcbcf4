// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/measure/typed_panel.h"

#include "app/controllers/measure_tasks.h"
#include "app/help/explanations.h"
#include "widgets/common/label.h"
#include "widgets/common/reading_table.h"
#include "widgets/text/text_cell.h"
#include "widgets/text/text_cell_delegate.h"
#include "widgets/theme/metrics.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QTableWidget>

using namespace Qt::StringLiterals;

namespace isogloss::app {

namespace metrics = widgets::metrics;
using widgets::makeLabel;
using widgets::TextRole;

namespace {

constexpr int TableHeight = 240;
enum Column { Layer, Nearest, BaseNearest, Columns };

} // namespace

TypedPanel::TypedPanel()
    : m_words(makeLabel({}, TextRole::Muted))
    , m_sentence(new QLineEdit)
    , m_find(new QPushButton(tr("Find the nearest")))
    , m_problem(makeLabel({}, TextRole::Problem))
    , m_table(new QTableWidget(0, Columns))
{
    setProperty("card", true);
    setProperty(ExplainProperty, u"typed-sentence"_s);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(
        metrics::CardPadding, metrics::CardPadding, metrics::CardPadding, metrics::CardPadding);
    layout->setSpacing(metrics::FieldGap);
    layout->addWidget(makeLabel(tr("Type a sentence"), TextRole::Section));
    layout->addWidget(m_words);
    auto* const row = new QHBoxLayout;
    row->setSpacing(metrics::FieldGap);
    m_sentence->setAccessibleName(tr("Sentence"));
    row->addWidget(m_sentence, 1);
    row->addWidget(m_find);
    layout->addLayout(row);
    layout->addWidget(m_problem);
    widgets::setUpForReading(*m_table);
    m_table->setObjectName(u"typed-nearest"_s);
    m_table->setItemDelegate(new widgets::TextCellDelegate(m_table));
    m_table->setSelectionMode(QAbstractItemView::NoSelection);
    m_table->setMinimumHeight(TableHeight);
    m_table->setAccessibleName(tr("What is nearest to the typed sentence at each layer"));
    m_table->horizontalHeader()->setSectionResizeMode(Layer, QHeaderView::ResizeToContents);
    layout->addWidget(m_table);
    m_table->hide();
    m_problem->hide();
    connect(m_find, &QPushButton::clicked, this, &TypedPanel::search);
    connect(m_sentence, &QLineEdit::returnPressed, this, &TypedPanel::search);
}

void TypedPanel::setTexts(const QString& sourceName, const QString& targetName, const QStringList& targets,
    Qt::LayoutDirection direction)
{
    m_words->setText(tr("In %1. The nearest sentences in %2 are looked up at every layer.", "two languages")
                         .arg(sourceName, targetName));
    m_table->setHorizontalHeaderLabels({tr("layer"), targetName, tr("Model alone")});
    if (m_targets != targets)
        m_table->hide();
    m_targets = targets;
    m_direction = direction;
}

void TypedPanel::search()
{
    m_problem->hide();
    if (const QString sentence = m_sentence->text().trimmed(); !sentence.isEmpty())
        Q_EMIT searchRequested(sentence);
}

void TypedPanel::showNearest(const TypedNeighbours& found)
{
    m_table->setColumnHidden(BaseNearest, !found.base);
    m_table->setRowCount(static_cast<int>(found.measured.layers.size()) - 1); // the final norm is left out
    const int height = widgets::TextCellDelegate::rowHeight(font(), 1);
    const auto put = [this](int row, int column, const QString& text, Qt::LayoutDirection direction) {
        auto* const item = new QTableWidgetItem(text);
        if (column != Layer)
            item->setData(widgets::DirectionRole, QVariant::fromValue(direction));
        m_table->setItem(row, column, item);
    };
    const auto nearest = [this](const analysis::NearestAtLayer& layer) {
        return tr("%1 (%2)", "a sentence and how near it is")
            .arg(m_targets.value(static_cast<qsizetype>(layer.rows.front())),
                QLocale().toString(layer.cosines.front(), 'f', 2));
    };
    const auto others = [this](const analysis::NearestAtLayer& layer) {
        QStringList lines;
        for (std::size_t i = 0; i < layer.rows.size(); ++i)
            lines << tr("%1 (%2)", "a sentence and how near it is")
                         .arg(m_targets.value(static_cast<qsizetype>(layer.rows[i])),
                             QLocale().toString(layer.cosines[i], 'f', 2));
        return lines.join(u'\n');
    };
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const auto place = static_cast<std::size_t>(row);
        m_table->setRowHeight(row, height);
        put(row, Layer, QLocale().toString(row), layoutDirection());
        put(row, Nearest, nearest(found.measured.layers[place]), m_direction);
        m_table->item(row, Nearest)->setToolTip(others(found.measured.layers[place]));
        if (found.base) {
            put(row, BaseNearest, nearest(found.base->layers[place]), m_direction);
            m_table->item(row, BaseNearest)->setToolTip(others(found.base->layers[place]));
        }
    }
    m_table->show();
}

void TypedPanel::showProblem(const QString& message)
{
    m_problem->setText(message);
    m_problem->show();
}

} // namespace isogloss::app
