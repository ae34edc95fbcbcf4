// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/results/checkpoints_panel.h"

#include "app/dialogs/export_dialog.h"
#include "app/help/explanations.h"
#include "widgets/charts/chart_frame.h"
#include "widgets/charts/scatter.h"
#include "widgets/common/label.h"
#include "widgets/common/reading_table.h"
#include "widgets/forms/choice_field.h"
#include "widgets/theme/metrics.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTableWidget>
#include <QVBoxLayout>
#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace isogloss::app {

namespace metrics = widgets::metrics;
using report::CheckpointPoint;
using widgets::ChartFrame;
using widgets::makeLabel;
using widgets::Scatter;
using widgets::TextRole;

namespace {

constexpr int ChartHeight = 280;
constexpr int RowsInSight = 8;
constexpr int LeastDrawn = 2; // checkpoints; one alone compares nothing
constexpr std::int64_t NoStep = -1;
constexpr double NotThere = std::numeric_limits<double>::quiet_NaN();

QString stepText(std::int64_t step)
{
    return CheckpointsPanel::tr("step %1").arg(QLocale().toString(static_cast<qlonglong>(step)));
}

QString valueText(const std::optional<double>& value)
{
    return value ? QLocale().toString(*value, 'f', 3) : CheckpointsPanel::tr("not measured");
}

QString sentenceOf(const CheckpointPoint& point)
{
    const QString step = stepText(point.step);
    const QString loss = valueText(point.validationLoss);
    const QString found = valueText(point.alignment);
    QString text = point.forgetting
        ? CheckpointsPanel::tr("%1: validation loss %2, translations found %3, forgotten %4 bits per character.")
              .arg(step, loss, found, valueText(point.forgetting))
        : CheckpointsPanel::tr("%1: validation loss %2, translations found %3; forgetting was not measured.")
              .arg(step, loss, found);
    if (point.isKept)
        text += u' ' + CheckpointsPanel::tr("This is the adapter that the run keeps.");
    return text;
}

/// What a checkpoint is drawn by.
struct Axis
{
    const char* name;
    std::optional<double> CheckpointPoint::* value;
};

constexpr Axis Alignment{
    QT_TRANSLATE_NOOP("Checkpoints", "translations found at the trained layer (share)"), &CheckpointPoint::alignment};
constexpr Axis Loss{QT_TRANSLATE_NOOP("Checkpoints", "validation loss (nats)"), &CheckpointPoint::validationLoss};
constexpr Axis Forgetting{
    QT_TRANSLATE_NOOP("Checkpoints", "forgotten (bits per character)"), &CheckpointPoint::forgetting};

struct Axes
{
    const char* title;
    Axis across;
    Axis up;

    bool haveBoth(const CheckpointPoint& point) const { return (point.*across.value) && (point.*up.value); }
};

constexpr Axes AllAxes[] = {
    {QT_TRANSLATE_NOOP("Checkpoints", "Alignment and the task"), Alignment, Loss},
    {QT_TRANSLATE_NOOP("Checkpoints", "Alignment and forgetting"), Alignment, Forgetting},
    {QT_TRANSLATE_NOOP("Checkpoints", "The task and forgetting"), Loss, Forgetting},
};

QString words(const char* text)
{
    return QCoreApplication::translate("Checkpoints", text);
}

} // namespace

CheckpointsPanel::CheckpointsPanel()
    : m_axes(new widgets::ChoiceField)
    , m_scatter(new Scatter)
    , m_frame(new ChartFrame(m_scatter, ChartFrame::Look::Card))
    , m_table(new QTableWidget)
    , m_words(makeLabel({}, TextRole::Body))
    , m_keep(new QPushButton(tr("Take it as an adapter")))
{
    setProperty(ExplainProperty, u"checkpoints"_s);
    m_scatter->setMinimumHeight(ChartHeight);
    m_axes->setAccessibleName(tr("What the points are drawn by"));
    m_frame->setTitle(tr("Checkpoints: nothing is better than those on the front"));
    offerExport(*m_frame);
    m_keep->setToolTip(tr("A copy in the workspace, for the pages Measure, Combine and Try; the run stays as it is"));
    auto* const rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, metrics::FieldGap, 0, 0);
    rows->setSpacing(metrics::FieldGap);
    rows->addWidget(makeLabel(tr("Only validation data, watched pairs and control texts count here, never scores on test "
                                 "languages: choosing by those would make the test worthless."),
        TextRole::Muted));
    rows->addWidget(m_axes, 0, Qt::AlignLeading);
    rows->addWidget(m_frame);
    widgets::setUpForReading(*m_table);
    connect(m_table->horizontalHeader(), &QHeaderView::sectionResized, this, &CheckpointsPanel::fit);
    connect(m_table->horizontalHeader(), &QHeaderView::geometriesChanged, this, &CheckpointsPanel::fit);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setAccessibleName(tr("Checkpoints"));
    rows->addWidget(m_table);
    rows->addWidget(m_words);
    rows->addWidget(m_keep, 0, Qt::AlignLeading);
    rows->addStretch(1);
    connect(m_axes, &QComboBox::currentIndexChanged, this, &CheckpointsPanel::drawPoints);
    connect(m_scatter, &Scatter::pointChosen, this, &CheckpointsPanel::choose);
    connect(m_table, &QTableWidget::itemSelectionChanged, this, [this] {
        if (!m_table->selectedItems().isEmpty())
            choose(m_table->currentRow());
    });
    connect(m_keep, &QPushButton::clicked, this, [this] {
        if (m_chosen)
            Q_EMIT keepRequested(m_points[static_cast<std::size_t>(*m_chosen)].step);
    });
    clear();
}

void CheckpointsPanel::clear()
{
    show({});
    m_words->clear();
}

void CheckpointsPanel::show(std::vector<CheckpointPoint> points)
{
    const std::int64_t chosen = m_chosen ? m_points[static_cast<std::size_t>(*m_chosen)].step : NoStep;
    m_points = std::move(points);
    m_chosen.reset();
    fillAxes();
    drawPoints();
    fillTable();
    m_words->setText(m_points.empty() ? tr("This run has no checkpoint.")
                                      : tr("Click a point or a row to choose a checkpoint."));
    m_keep->setVisible(!m_points.empty());
    m_keep->setEnabled(false);
    const auto same = std::find_if(
        m_points.begin(), m_points.end(), [&](const CheckpointPoint& point) { return point.step == chosen; });
    if (same != m_points.end())
        choose(static_cast<int>(same - m_points.begin()));
}

void CheckpointsPanel::fillAxes()
{
    const QSignalBlocker quiet(m_axes);
    const QString before = m_axes->currentText();
    m_axes->clear();
    for (int i = 0; i < static_cast<int>(std::size(AllAxes)); ++i)
        if (std::count_if(m_points.begin(), m_points.end(),
                [i](const CheckpointPoint& point) { return AllAxes[i].haveBoth(point); })
            >= LeastDrawn)
            m_axes->addItem(words(AllAxes[i].title), i);
    m_axes->setCurrentIndex(std::max(0, m_axes->findText(before)));
    m_axes->setVisible(m_axes->count() > 1);
    m_frame->setVisible(m_axes->count() > 0);
}

void CheckpointsPanel::drawPoints()
{
    const Axes& axes = AllAxes[m_axes->currentData().toInt()];
    QList<widgets::ScatterPoint> dots;
    for (const CheckpointPoint& point : m_points) {
        widgets::ScatterPoint dot;
        dot.name = stepText(point.step);
        dot.at = {(point.*axes.across.value).value_or(NotThere), (point.*axes.up.value).value_or(NotThere)};
        dot.group = point.isOnFront ? 0 : 1;
        dot.flag = point.isKept ? tr("kept by the run") : QString();
        dots.append(dot);
    }
    m_scatter->setAxes(words(axes.across.name), words(axes.up.name));
    m_scatter->setPoints(dots, {tr("on the front"), tr("another is better")});
}

void CheckpointsPanel::fillTable()
{
    const QSignalBlocker quiet(m_table); // nobody chose
    const QStringList header{
        tr("step"), words(Loss.name), tr("translations found (share)"), words(Forgetting.name), tr("front")};
    m_table->setVisible(!m_points.empty());
    m_table->clear();
    m_table->setColumnCount(static_cast<int>(header.size()));
    m_table->setHorizontalHeaderLabels(header);
    m_table->setRowCount(static_cast<int>(m_points.size()));
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const CheckpointPoint& point = m_points[static_cast<std::size_t>(row)];
        const QString place = point.isOnFront ? tr("on the front") : tr("another is better");
        const QStringList cells{QLocale().toString(static_cast<qlonglong>(point.step)), valueText(point.validationLoss),
            valueText(point.alignment), valueText(point.forgetting),
            point.isKept ? tr("%1; kept by the run", "whether on the front").arg(place) : place};
        for (int column = 0; column < m_table->columnCount(); ++column)
            m_table->setItem(row, column, new QTableWidgetItem(cells[column]));
    }
    widgets::alignNumbers(*m_table, 0);
    fit();
}

void CheckpointsPanel::fit()
{
    widgets::fitHeight(*m_table, RowsInSight);
}

void CheckpointsPanel::tell(const QString& words)
{
    m_words->setText(words);
}

void CheckpointsPanel::choose(int point)
{
    if (point < 0 || point >= static_cast<int>(m_points.size()))
        return;
    m_chosen = point;
    if (m_table->currentRow() != point || m_table->selectedItems().isEmpty())
        m_table->selectRow(point);
    m_words->setText(sentenceOf(m_points[static_cast<std::size_t>(point)]));
    m_keep->setEnabled(true);
}

} // namespace isogloss::app
