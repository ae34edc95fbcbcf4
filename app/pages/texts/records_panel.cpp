// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/texts/records_panel.h"

#include "app/controllers/record_browser.h"
#include "app/controllers/workbench.h"
#include "app/help/explanations.h"
#include "app/pages/texts/font_notice.h"
#include "core/store/dataset_edits.h"
#include "widgets/common/label.h"
#include "widgets/common/reading_table.h"
#include "widgets/forms/choice_field.h"
#include "widgets/text/text_cell_delegate.h"
#include "widgets/text/text_pane.h"
#include "widgets/theme/metrics.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTimer>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace isogloss::app {

namespace metrics = widgets::metrics;
using widgets::makeLabel;
using widgets::TextRole;

namespace {

constexpr int TypingPause = 250; // milliseconds
constexpr int LinesOfText = 2;
constexpr int KeyCharacters = 14;
constexpr int HeadCharacters = 72; // narrower than this, the choice of languages folds under the search

constexpr int RecordLines = 22; // lower than this, the table alone is shown

using Kind = RecordColumn::Kind;

} // namespace

RecordsPanel::RecordsPanel(Workbench& workbench)
    : m_workbench(workbench)
    , m_browser(new RecordBrowser(this))
    , m_head(new QBoxLayout(QBoxLayout::TopToBottom))
    , m_find(new QLineEdit)
    , m_count(makeLabel({}, TextRole::Muted))
    , m_all(new QPushButton(tr("Show all")))
    , m_mark(new QPushButton(tr("Mark")))
    , m_leaveOut(new QPushButton(tr("Leave out")))
    , m_left(new widgets::ChoiceField)
    , m_right(new widgets::ChoiceField)
    , m_fonts(new FontNotice(workbench.languages()))
    , m_table(new widgets::ReadingTable)
    , m_record(new widgets::TextPane)
    , m_typing(new QTimer(this))
{
    m_browser->model().setDirection(
        [this](const QString& language) { return m_workbench.languages().direction(language); });
    m_browser->model().setNames(
        [this](const QString& language) { return m_workbench.languages().name(language); });
    build();
    buildTable();
    m_typing->setSingleShot(true);
    m_typing->setInterval(TypingPause);
    connect(m_find, &QLineEdit::textEdited, m_typing, qOverload<>(&QTimer::start));
    connect(m_typing, &QTimer::timeout, this, [this] {
        m_reason.clear();
        m_browser->find(m_find->text());
    });
    connect(m_all, &QPushButton::clicked, this, [this] {
        m_find->clear();
        m_reason.clear();
        m_browser->showOnly(std::nullopt);
    });
    connect(m_mark, &QPushButton::clicked, this, [this] { askFor(quality::StepAction::Mark); });
    connect(m_leaveOut, &QPushButton::clicked, this, [this] { askFor(quality::StepAction::Exclude); });
    connect(m_browser, &RecordBrowser::keysRead, this, [this](const std::vector<std::string>& keys) {
        Q_EMIT stepRequested({m_wanted, {}, keys});
    });
    for (QComboBox* const side : {m_left, m_right})
        connect(side, &QComboBox::activated, this, &RecordsPanel::showColumns);
    connect(m_browser, &RecordBrowser::opened, this, &RecordsPanel::tellCount);
    connect(m_browser, &RecordBrowser::found, this, &RecordsPanel::tellCount);
    connect(m_browser, &RecordBrowser::failed, m_count, &QLabel::setText);
    connect(&m_browser->model(), &RecordsModel::dataChanged, this, &RecordsPanel::showRecord);
}

void RecordsPanel::build()
{
    auto* const rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, metrics::FieldGap, 0, 0);
    rows->setSpacing(metrics::FieldGap);
    m_head->setSpacing(metrics::FieldGap);
    auto* const sides = new QHBoxLayout;
    sides->setSpacing(metrics::FieldGap);
    m_find->setPlaceholderText(tr("Find in all languages"));
    m_find->setAccessibleName(m_find->placeholderText());
    m_find->setClearButtonEnabled(true);
    m_find->setProperty(ExplainProperty, u"find_texts"_s);
    m_left->setAccessibleName(tr("Language on the left"));
    m_right->setAccessibleName(tr("Language beside it"));
    for (QComboBox* const side : {m_left, m_right}) {
        side->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        side->setMinimumContentsLength(KeyCharacters / 2);
        side->setProperty(ExplainProperty, u"side_by_side"_s);
    }
    m_head->addWidget(m_find, 1);
    sides->addWidget(m_left, 1);
    sides->addWidget(m_right, 1);
    m_head->addLayout(sides, 1);
    rows->addLayout(m_head);
    auto* const counts = new QHBoxLayout;
    m_all->setProperty("link", true);
    m_all->hide();
    counts->addWidget(m_count, 1);
    counts->addWidget(m_all);
    m_mark->setToolTip(tr("Mark the chosen records, to look at them again"));
    m_leaveOut->setToolTip(tr("Leave the chosen records out; the original keeps them"));
    for (QPushButton* const act : {m_mark, m_leaveOut}) {
        act->setProperty(ExplainProperty, u"edit_steps"_s);
        counts->addWidget(act);
    }
    rows->addLayout(counts);
    rows->addWidget(m_fonts);
    rows->addWidget(m_table, 3);
    rows->addWidget(m_record, 1);
}

void RecordsPanel::buildTable()
{
    m_table->setModel(&m_browser->model());
    m_table->setItemDelegate(new widgets::TextCellDelegate(m_table));
    m_table->setAccessibleName(tr("Texts"));
    fitTable();
    connect(
        m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &RecordsPanel::showRecord);
    connect(
        m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &RecordsPanel::updateActs);
}

void RecordsPanel::fitTable()
{
    m_table->verticalHeader()->setDefaultSectionSize(
        widgets::TextCellDelegate::rowHeight(font(), LinesOfText));
    QHeaderView& header = *m_table->horizontalHeader();
    const QList<RecordColumn>& columns = m_browser->model().columns();
    for (int i = 0; i < columns.size(); ++i) {
        const bool isNarrow = columns[i].kind == Kind::Key || columns[i].kind == Kind::Language;
        header.setSectionResizeMode(i, isNarrow ? QHeaderView::Interactive : QHeaderView::Stretch);
        if (isNarrow)
            header.resizeSection(
                i, std::max(KeyCharacters * fontMetrics().averageCharWidth(), header.sectionSizeHint(i)));
    }
}

void RecordsPanel::show(const DatasetSummary& dataset)
{
    const bool isSame = dataset.id == m_dataset.id; // whatever its steps, what came in stays the same
    m_dataset = dataset;
    if (isSame)
        return showColumns();
    m_find->clear();
    m_reason.clear();
    m_record->setTexts({});
    m_count->setText(tr("Reading"));
    fillLanguages();
    m_browser->open(
        store::importedRecords(m_workbench.session().folder(), dataset.name.toStdString()), columns());
    fitTable();
    updateActs();
}

void RecordsPanel::fillLanguages()
{
    QStringList keys;
    for (const DatasetSummary::Language& language : m_dataset.languages)
        keys.append(language.key);
    m_fonts->setLanguages(keys);
    const bool hasSides = m_dataset.card.kind != record::DatasetKind::Task;
    for (QComboBox* const side : {m_left, m_right}) {
        side->clear();
        for (const DatasetSummary::Language& language : m_dataset.languages)
            side->addItem(m_workbench.languages().name(language.key), language.key);
    }
    m_left->setVisible(hasSides && m_dataset.languages.size() > 2);
    m_right->setVisible(hasSides && m_dataset.languages.size() > 2);
    m_right->setCurrentIndex(std::min(1, m_right->count() - 1));
}

void RecordsPanel::showOnly(const std::vector<std::size_t>& records, const QString& reason)
{
    m_find->clear();
    m_reason = reason;
    m_browser->showOnly(records);
}

std::pair<QString, QString> RecordsPanel::sides() const
{
    return {m_left->currentData().toString(), m_right->currentData().toString()};
}

QList<RecordColumn> RecordsPanel::columns() const
{
    QList<RecordColumn> columns{{Kind::Key, tr("Key"), {}}};
    if (m_dataset.card.kind == record::DatasetKind::Task) {
        columns.append({Kind::Language, tr("Language"), {}});
        columns.append({Kind::Input, tr("Said"), {}});
        columns.append({Kind::Target, tr("Expected answer"), {}});
        return columns;
    }
    for (const QComboBox* const side : {m_left, m_right}) {
        const QString key = side->currentData().toString();
        if (!key.isEmpty() && key != columns.last().language)
            columns.append({Kind::Text, m_workbench.languages().name(key), key});
    }
    return columns;
}

void RecordsPanel::showColumns()
{
    for (QComboBox* const side : {m_left, m_right})
        for (int i = 0; i < side->count(); ++i)
            side->setItemText(i, m_workbench.languages().name(side->itemData(i).toString()));
    m_browser->model().setColumns(columns());
    fitTable();
}

void RecordsPanel::tellCount()
{
    const RecordsModel& model = m_browser->model();
    const bool isPart = model.rowCount() != static_cast<int>(model.total());
    m_all->setVisible(isPart);
    if (!m_reason.isEmpty())
        m_count->setText(tr("%L1 of %L2 records: %3", "%3 says why these")
                             .arg(model.rowCount())
                             .arg(model.total())
                             .arg(m_reason));
    else
        m_count->setText(isPart ? tr("%L1 of %L2 records").arg(model.rowCount()).arg(model.total())
                                : tr("%L1 records").arg(model.total()));
    m_record->setTexts({});
    if (model.rowCount() > 0)
        m_table->setCurrentIndex(model.index(0, 0));
}

void RecordsPanel::showRecord()
{
    const QModelIndex current = m_table->currentIndex();
    const ShownRecord* const record = current.isValid() ? m_browser->model().shownAt(current.row()) : nullptr;
    if (record == nullptr)
        return;
    QList<widgets::PaneText> texts;
    for (const DatasetSummary::Language& language : m_dataset.languages)
        if (const QString text = record->texts.value(language.key); !text.isEmpty())
            texts.append({m_workbench.languages().name(language.key), text,
                m_workbench.languages().direction(language.key)});
    if (!record->target.isEmpty())
        texts.append(
            {tr("Expected answer"), record->target, m_workbench.languages().direction(record->language)});
    m_record->setTexts(texts);
}

void RecordsPanel::askFor(quality::StepAction action)
{
    m_wanted = action;
    std::vector<std::size_t> records;
    for (const QModelIndex& row : m_table->selectionModel()->selectedRows())
        records.push_back(m_browser->model().recordAt(row.row()));
    m_browser->askKeys(records);
}

void RecordsPanel::updateActs()
{
    const bool hasSteps = m_dataset.card.kind != record::DatasetKind::Task;
    for (QPushButton* const act : {m_mark, m_leaveOut}) {
        act->setVisible(hasSteps);
        act->setEnabled(m_table->selectionModel()->hasSelection());
    }
}

void RecordsPanel::resizeEvent(QResizeEvent* event)
{
    const bool isWide = width() > HeadCharacters * fontMetrics().averageCharWidth();
    m_head->setDirection(isWide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_record->setVisible(height() > RecordLines * fontMetrics().lineSpacing());
    QWidget::resizeEvent(event);
}

void RecordsPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::FontChange)
        fitTable();
    QWidget::changeEvent(event);
}

} // namespace isogloss::app
