// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/chart.h"

#include "widgets/charts/chart_colors.h"
#include "widgets/charts/painted_item.h"
#include "widgets/common/label.h"
#include "widgets/theme/colors.h"
#include "widgets/theme/metrics.h"

#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>
#include <qcustomplot.h>

using namespace Qt::StringLiterals;

namespace isogloss::widgets {

namespace {

constexpr int FocusWidth = 2;
constexpr int PrintTextHeight = 12; // pixels at 96 to the inch: 9 points

} // namespace

Chart::Chart(QWidget* parent)
    : QWidget(parent)
    , m_plot(new QCustomPlot(this))
    , m_caption(makeLabel({}, TextRole::Caption))
{
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(FocusWidth, FocusWidth, FocusWidth, FocusWidth);
    layout->setSpacing(metrics::LabelGap);
    layout->addWidget(m_plot, 1);
    layout->addWidget(m_caption);
    m_caption->hide();
    m_plot->setAttribute(Qt::WA_TransparentForMouseEvents); // the mouse is this widget's
    m_plot->setFocusPolicy(Qt::NoFocus);
    m_plot->setNoAntialiasingOnDrag(false);
    m_plot->setPlottingHint(QCP::phFastPolylines, false);
    m_plot->addLayer(u"cross"_s);
    m_plot->layer(u"cross"_s)->setMode(QCPLayer::lmBuffered);
    m_plot->addLayer(u"behind"_s, m_plot->layer(u"main"_s), QCustomPlot::limBelow);
    m_plot->setLocale(QLocale());
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setMinimumSize(240, 180);
    addOverlays();
    applyChartColors(*m_plot, table(), figureFont());
}

Chart::~Chart() = default;

void Chart::setAxes(const QString& horizontal, const QString& vertical)
{
    m_plot->xAxis->setLabel(horizontal);
    m_plot->yAxis->setLabel(vertical);
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

QString Chart::horizontalTitle() const
{
    return m_plot->xAxis->label();
}

QString Chart::verticalTitle() const
{
    return m_plot->yAxis->label();
}

QString Chart::reading() const
{
    return m_reading ? m_reading->text() : QString();
}

std::optional<QPointF> Chart::readingPlace() const
{
    return m_reading ? std::optional(m_reading->at) : std::nullopt;
}

PlotScale Chart::scale() const
{
    PlotScale scale = scaleOf(*m_plot);
    scale.area.translate(m_plot->pos());
    return scale;
}

const Colors& Chart::table() const
{
    return colors(isPrinting() ? ColorScheme::Light : schemeOf(palette()));
}

QFont Chart::figureFont() const
{
    QFont font = this->font();
    if (isPrinting())
        font.setPixelSize(PrintTextHeight);
    return font;
}

void Chart::setSummary(const QString& summary)
{
    m_summary = summary;
    setAccessibleDescription(this->summary());
}

QString Chart::summary() const
{
    return m_summary.isEmpty() ? describe() : m_summary;
}

void Chart::paintFigure(QPaintDevice& device, const QSize& size)
{
    m_printSize = size;
    const QString note = printNote();
    constexpr int Edge = 4; // pixels
    QRect below(Edge, 0, size.width() - 2 * Edge, note.isEmpty() ? 0 : size.height());
    if (!note.isEmpty()) {
        below.setHeight(QFontMetrics(figureFont()).boundingRect(below, Qt::TextWordWrap, note).height() + Edge);
        below.moveBottom(size.height());
    }
    m_printSize = QSize(size.width(), size.height() - below.height());
    restyle();
    QCPPainter painter(&device);
    painter.setMode(QCPPainter::pmVectorized);
    painter.setMode(QCPPainter::pmNonCosmetic);
    m_plot->toPainter(&painter, m_printSize->width(), m_printSize->height());
    if (!note.isEmpty()) {
        painter.fillRect(QRect(0, m_printSize->height(), size.width(), below.height()), table().surface);
        painter.setFont(figureFont());
        painter.setPen(table().mutedText);
        painter.drawText(below, Qt::TextWordWrap, note);
    }
    painter.end();
    m_printSize.reset();
    restyle();
    m_plot->replot();
}

bool Chart::clicked(const QPointF& /*pixel*/)
{
    return false;
}

void Chart::clearPlot()
{
    m_plot->clearItems();
    addOverlays();
}

/// What lies over every chart: the cross-hair, and a word where there is nothing.
void Chart::addOverlays()
{
    addPainted(*m_plot, u"axes"_s, Clip::ToPlot, [this](QPainter& painter) {
        if (valueRows() > 0 || isPrinting())
            return;
        painter.setFont(figureFont());
        painter.setPen(table().mutedText);
        painter.drawText(
            scaleOf(*m_plot).area, Qt::AlignCenter | Qt::TextWordWrap, tr("Nothing to show yet."));
    });
    addPainted(*m_plot, u"cross"_s, Clip::ToPlot, [this](QPainter& painter) {
        if (m_reading && !isPrinting())
            paintCrossHair(painter, scaleOf(*m_plot), *m_reading, table(), font());
    });
}

void Chart::refresh()
{
    restyle();
    applyView();
    if (m_reading) // says what stands there now
        showReading(readingAt(scaleOf(*m_plot).pixel(m_reading->at)));
    setAccessibleDescription(summary());
    Q_EMIT contentsChanged();
}

void Chart::restyle()
{
    applyChartColors(*m_plot, table(), figureFont());
    style();
}

void Chart::setCaption(const QString& caption)
{
    m_caption->setText(caption);
    m_caption->setVisible(!caption.isEmpty());
}

void Chart::showReading(const std::optional<CrossReading>& reading)
{
    const QString before = this->reading();
    m_reading = reading;
    m_plot->layer(u"cross"_s)->replot();
    if (const QString now = this->reading(); now != before)
        Q_EMIT readingChanged(now);
}

void Chart::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        restyle();
        m_plot->replot(QCustomPlot::rpQueuedReplot);
    }
}

void Chart::paintEvent(QPaintEvent* /*event*/)
{
    if (!hasFocus() || !m_hasKeyFocus)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(table().accent, FocusWidth));
    const double inset = FocusWidth / 2.0;
    painter.drawRoundedRect(
        QRectF(rect()).adjusted(inset, inset, -inset, -inset), metrics::LabelGap, metrics::LabelGap);
}

} // namespace isogloss::widgets
