// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/measure/run_steps_panel.h"

#include "app/dialogs/export_dialog.h"
#include "app/help/explanations.h"
#include "widgets/charts/chart_frame.h"
#include "widgets/charts/line_chart.h"
#include "widgets/common/label.h"
#include "widgets/common/reading_table.h"
#include "widgets/forms/choice_field.h"
#include "widgets/text/text_cell_delegate.h"
#include "widgets/theme/metrics.h"

#include <QComboBox>
#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace isogloss::app {

namespace metrics = widgets::metrics;
using widgets::makeLabel;
using widgets::TextRole;

namespace {

constexpr int TableHeight = 280;
constexpr int ChartHeight = 200;
constexpr int TextLines = 2; // a sentence

} // namespace

RunStepsPanel::RunStepsPanel()
    : m_none(makeLabel(tr("No run of this model is in the workspace yet. Runs that train with this model stand here."),
          TextRole::Muted))
    , m_problem(makeLabel({}, TextRole::Problem))
    , m_finding(makeLabel({}, TextRole::Body))
    , m_meetings(new StepMeetings(this))
    , m_sorted(new QSortFilterProxyModel(this))
    , m_table(new widgets::ReadingTable)
    , m_chart(new widgets::LineChart)
    , m_frame(new widgets::ChartFrame(m_chart, widgets::ChartFrame::Look::Bare))
{
    setProperty("card", true);
    setProperty(ExplainProperty, u"run-sentences"_s);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(
        metrics::CardPadding, metrics::CardPadding, metrics::CardPadding, metrics::CardPadding);
    layout->setSpacing(metrics::FieldGap);
    layout->addWidget(makeLabel(tr("Over the steps of a run"), TextRole::Section));
    layout->addWidget(m_none);
    m_head = makeHead();
    layout->addWidget(m_head);
    makeTable();
    makeChart();
    for (QWidget* const part : QList<QWidget*>{m_problem, m_finding, m_table, m_frame})
        layout->addWidget(part);
    connect(m_follow, &QPushButton::clicked, this, &RunStepsPanel::follow);
    setRuns({}, {});
    showNothing();
}

QWidget* RunStepsPanel::makeHead()
{
    auto* const head = new QWidget;
    auto* const row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::FieldGap);
    m_runs = new widgets::ChoiceField;
    m_runs->setAccessibleName(tr("Run"));
    m_which = new widgets::ChoiceField;
    m_which->setAccessibleName(tr("Which sentences"));
    for (QComboBox* const box : {m_runs, m_which})
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_follow = new QPushButton(tr("Follow the run"));
    row->addWidget(m_runs, 1);
    row->addWidget(m_which, 2);
    row->addWidget(m_follow);
    return head;
}

void RunStepsPanel::makeTable()
{
    m_table->setObjectName(u"run-steps"_s);
    m_sorted->setSourceModel(m_meetings);
    m_sorted->setSortRole(StepMeetings::SortRole);
    m_sorted->setSortLocaleAware(true);
    m_table->setModel(m_sorted);
    m_table->setItemDelegate(new widgets::TextCellDelegate(m_table));
    m_table->setSortingEnabled(true);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setMinimumHeight(TableHeight);
    m_table->setAccessibleName(tr("Sentences and the layer at which they meet at each step"));
    styleTable();
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &RunStepsPanel::drawSentence);
}

void RunStepsPanel::makeChart()
{
    m_chart->setAxes(tr("step"), tr("layer at which they meet"));
    m_chart->setMinimumHeight(ChartHeight);
    offerExport(*m_frame);
}

void RunStepsPanel::styleTable()
{
    m_table->verticalHeader()->setDefaultSectionSize(widgets::TextCellDelegate::rowHeight(font(), TextLines));
}

void RunStepsPanel::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LayoutDirectionChange || event->type() == QEvent::FontChange)
        styleTable();
}

void RunStepsPanel::setRuns(const QList<MeasurableRun>& runs, const QString& text)
{
    const QVariant before = m_runs->currentData();
    m_runs->clear();
    for (const MeasurableRun& run : runs)
        m_runs->addItem(run.name, run.folder);
    m_runs->setCurrentIndex(std::max(m_runs->findData(before), runs.isEmpty() ? -1 : 0));
    const int which = m_which->currentIndex();
    m_which->clear();
    m_which->addItem(tr("sentences that the run watched"), static_cast<int>(Sentences::Watched));
    m_which->addItem(
        tr("sentences of %1, at each kept checkpoint").arg(text), static_cast<int>(Sentences::OfText));
    m_which->setCurrentIndex(std::max(which, 0));
    m_none->setVisible(runs.isEmpty());
    m_head->setVisible(!runs.isEmpty());
}

void RunStepsPanel::follow()
{
    showNothing();
    m_follow->setEnabled(false);
    Q_EMIT followRequested(m_runs->currentData().toString(), static_cast<Sentences>(m_which->currentData().toInt()));
}

void RunStepsPanel::showNothing()
{
    m_follow->setEnabled(true);
    for (QWidget* const part : QList<QWidget*>{m_problem, m_finding, m_table, m_frame})
        part->hide();
}

void RunStepsPanel::showProblem(const QString& message)
{
    showNothing();
    m_problem->setText(message);
    m_problem->show();
}

void RunStepsPanel::showFollowed(const FollowedSentences& followed)
{
    showNothing();
    m_meetings->setFollowed(followed);
    m_finding->setText(followedWords(followed));
    m_finding->show();
    m_table->sortByColumn(m_meetings->columnCount() - 1, Qt::AscendingOrder);
    for (int column = 0; column < m_meetings->columnCount(); ++column)
        m_table->horizontalHeader()->setSectionResizeMode(
            column, column < StepMeetings::FirstStep ? QHeaderView::Stretch : QHeaderView::ResizeToContents);
    m_table->show();
    m_table->selectRow(0);
    drawSentence();
}

void RunStepsPanel::drawSentence()
{
    const QModelIndex current = m_sorted->mapToSource(m_table->currentIndex());
    m_frame->setVisible(current.isValid());
    if (!current.isValid())
        return;
    const FollowedSentences& followed = m_meetings->followed();
    QList<QPointF> points;
    for (qsizetype i = 0; i < followed.steps.size(); ++i)
        points.append({static_cast<double>(followed.steps[i]), static_cast<double>(followed.meetings[i][current.row()])});
    const QString title
        = tr("“%1”: the layer at which it meets", "a sentence").arg(followed.source.texts.value(current.row()));
    m_frame->setTitle(title);
    m_chart->setFixedRange(widgets::Interval{0, static_cast<double>(followed.layers + 1)});
    m_chart->setSeries({{tr("layer"), points}},
        {{tr("they do not meet"), static_cast<double>(followed.layers + 1)}});
    m_chart->setSignatures(followed.signatures);
    m_chart->setSummary(title);
}

} // namespace isogloss::app
