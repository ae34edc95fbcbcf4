// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/results/layers_panel.h"

#include "app/controllers/language_names.h"
#include "app/dialogs/export_dialog.h"
#include "app/help/explanations.h"
#include "app/models/share_maps.h"
#include "widgets/charts/chart_frame.h"
#include "widgets/charts/heat_map.h"
#include "widgets/charts/line_chart.h"
#include "widgets/common/label.h"
#include "widgets/forms/choice_field.h"
#include "widgets/theme/metrics.h"

#include <QComboBox>
#include <QLabel>
#include <QLocale>
#include <QSignalBlocker>
#include <QSlider>
#include <QVBoxLayout>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace isogloss::app {

namespace metrics = widgets::metrics;
using widgets::ChartFrame;
using widgets::LineRole;
using widgets::LineSeries;
using widgets::makeLabel;
using widgets::TextRole;

namespace {

constexpr int ChartHeight = 240;
constexpr int ChoiceLetters = 12;
constexpr int TwoColumnsFrom = 105; // width of the panel in characters

/// One step of a measure, over layers.
QList<QPointF> overLayers(const QList<QList<double>>& measure, int column)
{
    QList<QPointF> points;
    for (qsizetype layer = 0; layer < measure.size(); ++layer)
        points.append({static_cast<double>(layer), measure[layer][column]});
    return points;
}

QString stepName(qint64 step)
{
    return step == 0 ? LayersPanel::tr("base model") : LayersPanel::tr("step %1").arg(QLocale().toString(step));
}

/// The chosen step, and before it the first snapshot as a ghost: the base model, unless the run went on from
/// another.
QList<LineSeries> beforeAndNow(const QList<QList<double>>& measure, const QList<qint64>& steps, int column)
{
    QList<LineSeries> series{{stepName(steps[column]), overLayers(measure, column)}};
    series.back().look = 0;
    if (column > 0) {
        LineSeries base{stepName(steps.front()), overLayers(measure, 0)};
        base.role = LineRole::Ghost;
        base.look = 0;
        series.append(base);
    }
    return series;
}

} // namespace

LayersPanel::LayersPanel(const LanguageNames* languages)
    : m_languages(languages)
    , m_empty(makeLabel(tr("This run watches no pair of languages. Runs that align do; others watch what their "
                           "settings name under “watch”."),
          TextRole::Muted))
    , m_body(new QWidget)
    , m_columns(new QBoxLayout(QBoxLayout::TopToBottom))
    , m_map(new widgets::HeatMap)
    , m_mapFrame(new ChartFrame(m_map, ChartFrame::Look::Card))
    , m_retrieval(new widgets::LineChart)
    , m_cosine(new widgets::LineChart)
{
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, metrics::FieldGap, 0, 0);
    layout->addWidget(m_empty);
    layout->addWidget(m_body);
    layout->addStretch(1);
    auto* const body = new QVBoxLayout(m_body);
    body->setContentsMargins(0, 0, 0, 0);
    body->setSpacing(metrics::CardGap);
    body->addWidget(makeHead());
    body->addLayout(m_columns);
    for (QWidget* const plot : {static_cast<QWidget*>(m_map), static_cast<QWidget*>(m_retrieval)})
        plot->setProperty(ExplainProperty, u"retrieval"_s);
    m_cosine->setProperty(ExplainProperty, u"cosine"_s);
    m_map->setAxes(tr("step"), tr("layer"));
    m_map->setMinimumHeight(ChartHeight);
    m_mapFrame->addBelow(makeLabel(tr("How often the nearest sentence is the translation (retrieval), dark 0 to light "
                                      "1. The line is the isogloss: there it is one half."),
        TextRole::Muted));
    offerExport(*m_mapFrame);
    auto* const lines = new QVBoxLayout;
    lines->setSpacing(metrics::CardGap);
    m_columns->setSpacing(metrics::CardGap);
    m_columns->addWidget(m_mapFrame, 1);
    m_columns->addLayout(lines, 1);
    lines->addWidget(framed(m_retrieval, tr("Nearest is the translation (retrieval), by layer")));
    lines->addWidget(framed(m_cosine, tr("Nearness of translations (cosine), by layer")));
    m_retrieval->setAxes(tr("layer"), tr("share found"));
    m_retrieval->setFixedRange(widgets::Interval{0, 1});
    m_cosine->setAxes(tr("layer"), tr("cosine"));
    connect(m_map, &widgets::HeatMap::columnChosen, m_slider, &QSlider::setValue);
}

QWidget* LayersPanel::makeHead()
{
    auto* const row = new QWidget;
    auto* const layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::FieldGap);
    m_choice = new widgets::ChoiceField;
    m_choice->setAccessibleName(tr("Watched pair"));
    m_choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_choice->setMinimumContentsLength(ChoiceLetters);
    m_slider = new QSlider(Qt::Horizontal);
    m_slider->setAccessibleName(tr("Step of the training"));
    m_step = makeLabel({}, TextRole::Body);
    m_step->setWordWrap(false);
    layout->addWidget(m_choice);
    layout->addWidget(m_slider, 1);
    layout->addWidget(m_step);
    connect(m_choice, &QComboBox::currentIndexChanged, this, &LayersPanel::choosePair);
    connect(m_slider, &QSlider::valueChanged, this, [this](int column) {
        m_isFollowing = column == m_slider->maximum();
        scrub(column);
    });
    return row;
}

ChartFrame* LayersPanel::framed(widgets::LineChart* chart, const QString& title)
{
    chart->setMinimumHeight(ChartHeight);
    auto* const frame = new ChartFrame(chart, ChartFrame::Look::Card);
    frame->setTitle(title);
    offerExport(*frame);
    return frame;
}

void LayersPanel::show(const RunCurves& curves)
{
    m_empty->setVisible(curves.pairs.isEmpty());
    m_body->setVisible(!curves.pairs.isEmpty());
    m_pairs = curves.pairs;
    m_alignLayer = curves.alignLayer;
    QStringList names;
    for (const PairMap& pair : m_pairs) {
        const auto name = [this](const QString& key) { return m_languages ? m_languages->name(key) : key; };
        names.append(tr("%1 and %2", "names of two languages").arg(name(pair.source), name(pair.target)));
    }
    QStringList shown;
    for (int i = 0; i < m_choice->count(); ++i)
        shown.append(m_choice->itemText(i));
    if (names != shown) {
        const QSignalBlocker quiet(m_choice);
        m_choice->clear();
        m_choice->addItems(names);
        m_isFollowing = true;
    }
    choosePair();
}

const PairMap* LayersPanel::pair() const
{
    const int index = m_choice->currentIndex();
    return index >= 0 && index < m_pairs.size() && !m_pairs[index].steps.isEmpty() ? &m_pairs[index] : nullptr;
}

void LayersPanel::choosePair()
{
    const PairMap* const chosen = pair();
    if (chosen == nullptr)
        return;
    const QString finding = pairFinding(*chosen, m_languages);
    m_mapFrame->setTitle(finding);
    m_map->setSummary(finding);
    m_map->setMap(shareMapOf(*chosen, m_alignLayer));
    m_map->setSignatures({chosen->signature});
    const int last = static_cast<int>(chosen->steps.size()) - 1;
    const int column = m_isFollowing ? last : std::min(m_slider->value(), last);
    {
        const QSignalBlocker quiet(m_slider);
        m_slider->setMaximum(last);
        m_slider->setValue(column);
        m_slider->setEnabled(last > 0);
    }
    scrub(column);
}

void LayersPanel::scrub(int column)
{
    const PairMap* const chosen = pair();
    if (chosen == nullptr || column < 0 || column >= chosen->steps.size())
        return;
    m_map->setChosenColumn(column);
    m_step->setText(tr("step %1").arg(QLocale().toString(chosen->steps[column])));
    QList<widgets::VerticalMark> marks;
    if (m_alignLayer > 0)
        marks.append({tr("aligned"), static_cast<double>(m_alignLayer)});
    m_retrieval->setSeries(beforeAndNow(chosen->retrieval, chosen->steps, column), {{tr("one half"), 0.5}});
    m_retrieval->setSignatures({chosen->signature});
    m_retrieval->setMarks(marks);
    QList<LineSeries> nearness = beforeAndNow(chosen->cosine, chosen->steps, column);
    LineSeries shuffled{tr("mismatched"), overLayers(chosen->shuffledCosine, column)};
    shuffled.role = LineRole::Control;
    nearness.append(shuffled);
    m_cosine->setSeries(nearness);
    m_cosine->setMarks(marks);
}

void LayersPanel::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    // two columns need room of their own, so that the room around counts
    const int room = parentWidget() ? parentWidget()->width() : width();
    const bool isWide = room >= TwoColumnsFrom * fontMetrics().averageCharWidth();
    m_columns->setDirection(isWide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

} // namespace isogloss::app
