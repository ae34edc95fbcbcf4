// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/measure/sentences_panel.h"

#include "app/dialogs/table_export.h"
#include "app/help/explanations.h"
#include "widgets/common/label.h"
#include "widgets/common/reading_table.h"
#include "widgets/text/text_cell.h"
#include "widgets/text/text_cell_delegate.h"
#include "widgets/theme/metrics.h"

#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QTableWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace isogloss::app {

namespace metrics = widgets::metrics;
using widgets::makeLabel;
using widgets::TextRole;

namespace {

constexpr int TableHeight = 320;
constexpr int PathHeight = 240;
constexpr int TextLines = 2; // a sentence

enum PathColumn { Layer, Nearest, BaseNearest, PathColumns };

} // namespace

SentencesPanel::SentencesPanel()
    : m_meetings(new SentenceMeetings(this))
    , m_sorted(new QSortFilterProxyModel(this))
    , m_confused(makeLabel({}, TextRole::Muted))
    , m_missing(makeLabel(tr("What each sentence finds is not kept. Measure again to see it."), TextRole::Muted))
    , m_again(new QPushButton(tr("Measure again")))
    , m_table(new widgets::ReadingTable)
{
    setProperty("card", true);
    setProperty(ExplainProperty, u"meeting-layer"_s);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(
        metrics::CardPadding, metrics::CardPadding, metrics::CardPadding, metrics::CardPadding);
    layout->setSpacing(metrics::FieldGap);
    layout->addWidget(makeLabel(tr("Where each sentence meets its translation"), TextRole::Section));
    layout->addWidget(m_confused);
    layout->addWidget(m_missing);
    layout->addWidget(m_again, 0, Qt::AlignLeft);
    makeTable();
    layout->addWidget(m_table);
    m_save = saveTableButton(*m_table, [this] {
        return tr("Where each sentence of %1 and %2 meets its translation", "two languages")
            .arg(m_contents.source.name, m_contents.target.name);
    });
    layout->addWidget(m_save, 0, Qt::AlignLeft);
    m_pathPart = makePath();
    layout->addWidget(m_pathPart);
    connect(m_again, &QPushButton::clicked, this, &SentencesPanel::measureRequested);
}

void SentencesPanel::makeTable()
{
    m_table->setObjectName(u"sentences"_s);
    m_sorted->setSourceModel(m_meetings);
    m_sorted->setSortRole(SentenceMeetings::SortRole);
    m_sorted->setSortLocaleAware(true);
    m_table->setModel(m_sorted);
    m_table->setItemDelegate(new widgets::TextCellDelegate(m_table));
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(SentenceMeetings::MeetsAt, Qt::AscendingOrder);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setMinimumHeight(TableHeight);
    m_table->setAccessibleName(tr("Sentences and the layer at which they meet"));
    QHeaderView* const header = m_table->horizontalHeader();
    for (const int column :
        {SentenceMeetings::MeetsAt, SentenceMeetings::BaseMeetsAt, SentenceMeetings::WrongBefore})
        header->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    styleTable();
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
        &SentencesPanel::showPath);
}

QWidget* SentencesPanel::makePath()
{
    auto* const part = new QWidget;
    part->setProperty(ExplainProperty, u"sentence-path"_s);
    auto* const layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::LabelGap);
    m_sentence = makeLabel({}, TextRole::Body);
    m_path = new QTableWidget(0, PathColumns);
    widgets::setUpForReading(*m_path);
    m_path->setObjectName(u"sentence-path"_s);
    m_path->setItemDelegate(new widgets::TextCellDelegate(m_path));
    m_path->setSelectionMode(QAbstractItemView::NoSelection);
    m_path->setMinimumHeight(PathHeight);
    m_path->setAccessibleName(tr("What is nearest at each layer"));
    m_path->horizontalHeader()->setSectionResizeMode(Layer, QHeaderView::ResizeToContents);
    layout->addWidget(m_sentence);
    layout->addWidget(m_path);
    return part;
}

void SentencesPanel::styleTable()
{
    const int height = widgets::TextCellDelegate::rowHeight(font(), TextLines);
    m_table->verticalHeader()->setDefaultSectionSize(height);
}

void SentencesPanel::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LayoutDirectionChange || event->type() == QEvent::FontChange)
        styleTable();
}

void SentencesPanel::showContents(const Contents& contents)
{
    if (contents == m_contents)
        return; // what is chosen stays chosen
    m_contents = contents;
    m_meetings->setSentences(contents.source, contents.target, contents.meetings, contents.baseMeetings,
        contents.paths, contents.layers);
    const bool isKnown = !contents.meetings.isEmpty();
    m_table->setVisible(isKnown);
    m_save->setVisible(isKnown);
    m_table->setColumnHidden(SentenceMeetings::BaseMeetsAt, !m_meetings->hasBase());
    m_table->setColumnHidden(SentenceMeetings::WrongBefore, !m_meetings->hasPaths());
    m_missing->setVisible(!m_meetings->hasPaths());
    m_again->setVisible(!m_meetings->hasPaths());
    m_confused->setText(neighbourText());
    m_confused->setVisible(!m_confused->text().isEmpty());
    showPath();
}

void SentencesPanel::choose(int sentence)
{
    const QModelIndex row = m_sorted->mapFromSource(m_meetings->index(sentence, 0));
    if (!row.isValid())
        return;
    m_table->selectRow(row.row());
    m_table->scrollTo(row, QAbstractItemView::PositionAtCenter);
}

void SentencesPanel::chooseLayer(int layer)
{
    int chosen = -1;
    for (int i = 0; i < m_contents.meetings.size(); ++i)
        if (m_contents.meetings[i] >= layer
            && (chosen < 0 || m_contents.meetings[i] < m_contents.meetings[chosen]))
            chosen = i;
    choose(chosen);
    if (const QTableWidgetItem* const item = m_path->item(layer, Layer))
        m_path->scrollToItem(item, QAbstractItemView::PositionAtCenter);
}

/// Texts go on from sentence to sentence: the one before or behind is a mistake of its own kind.
QString SentencesPanel::neighbourText() const
{
    const SentencePaths& paths = m_contents.paths;
    if (paths.isEmpty())
        return {};
    int best = 0;
    QList<int> misses(paths.size());
    QList<int> beside(paths.size());
    for (int layer = 0; layer < paths.size(); ++layer) {
        for (int row = 0; row < paths[layer].size(); ++row) {
            const int off = std::abs(m_contents.places[paths[layer][row]] - m_contents.places[row]);
            misses[layer] += off != 0 ? 1 : 0;
            beside[layer] += off == 1 ? 1 : 0;
        }
        if (misses[layer] < misses[best])
            best = layer;
    }
    if (misses[best] == 0)
        return tr("At layer %1 every sentence finds its translation.").arg(QLocale().toString(best));
    return tr("At layer %1, where most meet, %2 of %3 sentences find another one; of these, %4 find the sentence "
              "just before or behind the right one.")
        .arg(QLocale().toString(best), QLocale().toString(misses[best]),
            QLocale().toString(paths[best].size()), QLocale().toString(beside[best]));
}

void SentencesPanel::showPath()
{
    const QModelIndex current = m_sorted->mapToSource(m_table->currentIndex());
    const bool isThere = current.isValid() && m_meetings->hasPaths();
    m_pathPart->setVisible(isThere);
    if (isThere)
        fillPath(current.row());
}

void SentencesPanel::fillPath(int sentence)
{
    m_sentence->setText(tr("“%1”: what is nearest at each layer", "a sentence")
                            .arg(m_contents.source.texts.value(sentence)));
    const bool hasBase = !m_contents.basePaths.isEmpty();
    m_path->setColumnHidden(BaseNearest, !hasBase);
    m_path->setHorizontalHeaderLabels({tr("layer"), hasBase ? tr("With the adapter") : m_contents.target.name,
        tr("Model alone")});
    m_path->setRowCount(static_cast<int>(m_contents.paths.size()));
    const int height = widgets::TextCellDelegate::rowHeight(font(), 1);
    const auto put = [this](int row, int column, const QString& text, Qt::LayoutDirection direction) {
        auto* const item = new QTableWidgetItem(text);
        if (column != Layer)
            item->setData(widgets::DirectionRole, QVariant::fromValue(direction));
        m_path->setItem(row, column, item);
    };
    const auto nearest = [this, sentence](const SentencePaths& paths, int layer) {
        const int row = paths[layer][sentence];
        const QString text = m_contents.target.texts.value(row);
        return row == sentence ? tr("✓ %1", "the right sentence").arg(text) : text;
    };
    for (int layer = 0; layer < m_contents.paths.size(); ++layer) {
        m_path->setRowHeight(layer, height);
        put(layer, Layer, QLocale().toString(layer), layoutDirection());
        put(layer, Nearest, nearest(m_contents.paths, layer), m_contents.target.direction);
        if (hasBase && layer < m_contents.basePaths.size())
            put(layer, BaseNearest, nearest(m_contents.basePaths, layer), m_contents.target.direction);
    }
}

} // namespace isogloss::app
