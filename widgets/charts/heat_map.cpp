// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/heat_map.h"

#include "widgets/charts/chart_colors.h"
#include "widgets/charts/contour.h"
#include "widgets/theme/colors.h"
#include "widgets/theme/metrics.h"

#include <QHelpEvent>
#include <QLocale>
#include <QToolTip>
#include <QVBoxLayout>
#include <cmath>
#include <qcustomplot.h>

namespace isogloss::widgets {

namespace {

constexpr double Half = 0.5;

} // namespace

HeatMap::HeatMap(QWidget* parent)
    : QWidget(parent)
    , m_plot(new QCustomPlot(this))
{
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_plot);
    m_plot->setAttribute(Qt::WA_TransparentForMouseEvents); // tool tips are this widget's
    m_plot->yAxis->grid()->setVisible(false);
    setMinimumSize(280, 200);
    applyChartColors(*m_plot, colors(schemeOf(palette())), font());
}

void HeatMap::setAxes(const QString& horizontal, const QString& vertical)
{
    m_plot->xAxis->setLabel(horizontal);
    m_plot->yAxis->setLabel(vertical);
}

void HeatMap::setMap(const ShareMap& map)
{
    m_map = map;
    rebuild();
}

QSize HeatMap::sizeHint() const
{
    return {520, 280};
}

void HeatMap::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        applyChartColors(*m_plot, colors(schemeOf(palette())), font());
        rebuild();
    }
}

void HeatMap::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_plot->replot(); // lays the axes out
    setTicks();
    m_plot->replot();
}

bool HeatMap::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* const help = static_cast<QHelpEvent*>(event);
    QToolTip::showText(help->globalPos(), cellText(help->pos()), this);
    return true;
}

void HeatMap::rebuild()
{
    m_plot->clearItems();
    m_plot->clearPlottables();
    m_plot->xAxis->setRange(-Half, static_cast<double>(m_map.columns.size()) - Half);
    m_plot->yAxis->setRange(-Half, static_cast<double>(m_map.rows.size()) - Half);
    setTicks();
    addCells();
    addIsogloss();
    addMark();
    m_plot->replot();
}

/// As many names as stand apart.
void HeatMap::setTicks()
{
    const int widest
        = fontMetrics().horizontalAdvance(m_map.columns.isEmpty() ? QString() : m_map.columns.back());
    const auto set = [](QCPAxis* axis, const QStringList& names, int room, int each) {
        const QSharedPointer<QCPAxisTickerText> ticker(new QCPAxisTickerText);
        const int most = std::max(1, room / each);
        const int stride = std::max(1, (static_cast<int>(names.size()) + most - 1) / most);
        for (int i = 0; i < names.size(); i += stride)
            ticker->addTick(i, names[i]);
        axis->setTicker(ticker);
        axis->setSubTicks(false);
    };
    set(m_plot->xAxis, m_map.columns, m_plot->axisRect()->width(), widest + 3 * metrics::LabelGap);
    set(m_plot->yAxis, m_map.rows, m_plot->axisRect()->height(), fontMetrics().height() + metrics::LabelGap);
}

void HeatMap::addCells()
{
    const Colors& table = colors(schemeOf(palette()));
    for (int row = 0; row < m_map.values.size(); ++row)
        for (int column = 0; column < m_map.values[row].size(); ++column) {
            const double value = m_map.values[row][column];
            auto* const cell = new QCPItemRect(m_plot);
            cell->topLeft->setCoords(column - Half, row + Half);
            cell->bottomRight->setCoords(column + Half, row - Half);
            cell->setPen(Qt::NoPen);
            cell->setBrush(
                std::isfinite(value) ? QBrush(shareColor(value)) : QBrush(table.border, Qt::BDiagPattern));
            cell->setAntialiased(false); // or thin gaps show between neighbours
        }
}

/// On a rim of the background's colour, so that it is seen on light and dark cells alike.
void HeatMap::addIsogloss()
{
    const Colors& table = colors(schemeOf(palette()));
    const QList<QLineF> pieces = contour(m_map.values, Half);
    for (const QPen& pen :
        {QPen(table.surface, 2 * metrics::LineWidth), QPen(table.text, metrics::LineWidth)})
        for (const QLineF& piece : pieces) {
            auto* const line = new QCPItemLine(m_plot);
            line->setPen(pen);
            line->start->setCoords(piece.p1());
            line->end->setCoords(piece.p2());
        }
}

/// The marked row's name stands beside the map, at the end of its hair line.
void HeatMap::addMark()
{
    const int room
        = m_map.markedRow ? fontMetrics().horizontalAdvance(m_map.markName) + 3 * metrics::LabelGap : 0;
    m_plot->axisRect()->setMinimumMargins(QMargins(0, 0, room, 0));
    if (!m_map.markedRow)
        return;
    const Colors& table = colors(schemeOf(palette()));
    auto* const line = new QCPItemLine(m_plot);
    line->setPen(QPen(table.accent, 1));
    line->start->setCoords(m_plot->xAxis->range().lower, *m_map.markedRow);
    line->end->setCoords(m_plot->xAxis->range().upper, *m_map.markedRow);
    line->setAntialiased(false);
    auto* const label = new QCPItemText(m_plot);
    label->setText(m_map.markName);
    label->setFont(font());
    label->setColor(table.accent);
    label->setClipToAxisRect(false);
    label->setPositionAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    label->setPadding(QMargins(2 * metrics::LabelGap, 0, 0, 0));
    label->position->setCoords(m_plot->xAxis->range().upper, *m_map.markedRow);
}

QString HeatMap::cellText(const QPoint& at) const
{
    const int column = static_cast<int>(std::lround(m_plot->xAxis->pixelToCoord(at.x())));
    const int row = static_cast<int>(std::lround(m_plot->yAxis->pixelToCoord(at.y())));
    if (row < 0 || row >= m_map.values.size() || column < 0 || column >= m_map.values[row].size())
        return {};
    const double value = m_map.values[row][column];
    const QString place
        = tr("%1 %2, %3 %4")
              .arg(m_plot->yAxis->label(), m_map.rows[row], m_plot->xAxis->label(), m_map.columns[column]);
    return std::isfinite(value) ? tr("%1: %2").arg(place, QLocale().toString(value, 'f', 2))
                                : tr("%1: not measured").arg(place);
}

} // namespace isogloss::widgets
