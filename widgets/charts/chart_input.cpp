// SPDX-License-Identifier: GPL-3.0-or-later
// How a chart follows mouse and keyboard.
#include "widgets/charts/chart.h"

#include <QApplication>
#include <QMouseEvent>
#include <QWheelEvent>
#include <algorithm>
#include <cmath>
#include <qcustomplot.h>

namespace isogloss::widgets {

namespace {

constexpr double WheelStep = 0.8; // of the view, for each notch
constexpr double DeepestZoom = 1e6;
constexpr double PanShare = 0.1; // of the area, for each key
constexpr int NotchDegrees = 120; // in eighths

} // namespace

void Chart::setHome(const View& home, Qt::Orientations movable)
{
    m_home = home;
    m_movable = movable;
    if (m_view
        && (m_view->left < home.left || m_view->right > home.right || m_view->bottom < home.bottom
            || m_view->top > home.top))
        m_view.reset();
}

void Chart::applyView()
{
    const View view = m_view.value_or(m_home);
    m_plot->xAxis->setRange(view.left, view.right);
    if (m_movable & Qt::Vertical && m_view)
        m_plot->yAxis->setRange(view.bottom, view.top);
    else
        m_plot->yAxis->setRange(m_home.bottom, m_home.top);
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void Chart::setView(const View& view)
{
    const auto covers
        = [](double a, double b, double home, double otherHome) { return a <= home && b >= otherHome; };
    if (covers(view.left, view.right, m_home.left, m_home.right)
        && covers(view.bottom, view.top, m_home.bottom, m_home.top))
        m_view.reset();
    else
        m_view = view;
    applyView();
    Q_EMIT viewChanged();
}

void Chart::resetView()
{
    if (!m_view)
        return;
    m_view.reset();
    applyView();
    Q_EMIT viewChanged();
}

Chart::View Chart::currentView() const
{
    return m_view.value_or(m_home);
}

QPointF Chart::onPlot(const QPointF& position) const
{
    return position - m_plot->pos();
}

/// No further than to the edge of what there is.
void Chart::pan(const QPointF& pixels)
{
    const PlotScale scale = scaleOf(*m_plot);
    const double dx = std::clamp(pixels.x(), scale.area.right() - scale.x(m_home.right),
        std::max(scale.area.right() - scale.x(m_home.right), scale.area.left() - scale.x(m_home.left)));
    const double lowest = scale.area.bottom() - scale.y(m_home.bottom);
    const double highest = scale.area.top() - scale.y(m_home.top);
    const double dy = std::clamp(pixels.y(), lowest, std::max(lowest, highest));
    const QPointF lowerLeft = scale.value(scale.area.bottomLeft() - QPointF(dx, dy));
    const QPointF upperRight = scale.value(scale.area.topRight() - QPointF(dx, dy));
    View view = currentView();
    if (m_movable & Qt::Horizontal) {
        view.left = lowerLeft.x();
        view.right = upperRight.x();
    }
    if (m_movable & Qt::Vertical) {
        view.bottom = lowerLeft.y();
        view.top = upperRight.y();
    }
    setView(view);
}

void Chart::zoom(double factor, const QPointF& pixel)
{
    const PlotScale scale = scaleOf(*m_plot);
    if (factor < 1 && (scale.right - scale.left) * DeepestZoom < m_home.right - m_home.left)
        return;
    const QPointF lowerLeft = scale.value(pixel + (scale.area.bottomLeft() - pixel) * factor);
    const QPointF upperRight = scale.value(pixel + (scale.area.topRight() - pixel) * factor);
    View view = currentView();
    if (m_movable & Qt::Horizontal) {
        view.left = std::max(lowerLeft.x(), m_home.left);
        view.right = std::min(upperRight.x(), m_home.right);
    }
    if (m_movable & Qt::Vertical) {
        view.bottom = std::max(lowerLeft.y(), m_home.bottom);
        view.top = std::min(upperRight.y(), m_home.top);
    }
    setView(view);
}

void Chart::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton) {
        QWidget::mousePressEvent(event);
        return;
    }
    m_pressed = m_dragged = event->position();
    m_isDragging = false;
}

void Chart::mouseMoveEvent(QMouseEvent* event)
{
    if (!m_pressed) {
        const QPointF pixel = onPlot(event->position());
        showReading(scaleOf(*m_plot).area.contains(pixel) ? readingAt(pixel) : std::nullopt);
        return;
    }
    m_isDragging = m_isDragging
        || (event->position() - *m_pressed).manhattanLength() >= QApplication::startDragDistance();
    if (!m_isDragging || !m_view) // nothing to pan where everything is seen
        return;
    setCursor(Qt::ClosedHandCursor);
    showReading({});
    pan(event->position() - m_dragged);
    m_dragged = event->position();
}

void Chart::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton && m_pressed && !m_isDragging)
        clicked(onPlot(event->position()));
    m_pressed.reset();
    m_isDragging = false;
    unsetCursor();
}

void Chart::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton)
        resetView();
}

/// Without the focus the wheel scrolls the page that the chart stands on.
void Chart::wheelEvent(QWheelEvent* event)
{
    if (!hasFocus() && !(event->modifiers() & Qt::ControlModifier)) {
        event->ignore();
        return;
    }
    zoom(std::pow(WheelStep, event->angleDelta().y() / static_cast<double>(NotchDegrees)),
        onPlot(event->position()));
    event->accept();
}

bool Chart::moveCrossHair(QKeyEvent* event)
{
    const std::optional<QPointF> at = readingPlace();
    std::optional<QPointF> next;
    switch (event->key()) {
    case Qt::Key_Left:
        next = neighbour(at, -1, 0);
        break;
    case Qt::Key_Right:
        next = neighbour(at, 1, 0);
        break;
    case Qt::Key_Up:
        next = neighbour(at, 0, 1);
        break;
    case Qt::Key_Down:
        next = neighbour(at, 0, -1);
        break;
    case Qt::Key_Home:
        next = neighbour(QPointF(-std::numeric_limits<double>::infinity(), at ? at->y() : 0), 1, 0);
        break;
    case Qt::Key_End:
        next = neighbour(QPointF(std::numeric_limits<double>::infinity(), at ? at->y() : 0), -1, 0);
        break;
    default:
        return false;
    }
    if (!next)
        return true;
    const PlotScale scale = scaleOf(*m_plot);
    const QPointF away = scale.area.center() - scale.pixel(*next);
    const bool isBeside = next->x() < scale.left || next->x() > scale.right;
    const bool isOutside = isBeside || next->y() < scale.bottom || next->y() > scale.top;
    if (m_view && isOutside) // follow it out of the view
        pan(isBeside ? away : QPointF(0, away.y()));
    showReading(readingAt(scaleOf(*m_plot).pixel(*next)));
    setAccessibleDescription(m_reading ? reading() : summary());
    return true;
}

bool Chart::changeView(QKeyEvent* event)
{
    const QRectF area = scaleOf(*m_plot).area;
    const bool isShifted = event->modifiers() & Qt::ShiftModifier;
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoom(WheelStep, m_reading ? scaleOf(*m_plot).pixel(m_reading->at) : area.center());
        return true;
    case Qt::Key_Minus:
        zoom(1 / WheelStep, area.center());
        return true;
    case Qt::Key_0:
        resetView();
        return true;
    case Qt::Key_Escape: {
        const bool had = m_reading.has_value() || m_view.has_value();
        m_reading ? showReading({}) : resetView();
        return had;
    }
    case Qt::Key_Left:
    case Qt::Key_Right:
        if (isShifted && m_view)
            pan({(event->key() == Qt::Key_Left ? 1 : -1) * PanShare * area.width(), 0});
        return isShifted;
    case Qt::Key_Up:
    case Qt::Key_Down:
        if (isShifted && m_view)
            pan({0, (event->key() == Qt::Key_Up ? 1 : -1) * PanShare * area.height()});
        return isShifted;
    default:
        return false;
    }
}

QList<std::pair<QString, QString>> Chart::keys()
{
    return {
        {tr("Arrows"), tr("To the next value, which is then said")},
        {tr("Home, End"), tr("To the first or the last value")},
        {tr("Return"), tr("Choose the cell or point under the cross-hair")},
        {tr("1 to 9"), tr("Hide or show a line or a group")},
        {tr("+, -"), tr("Zoom in and out")},
        {tr("Shift and arrows"), tr("Move what is zoomed")},
        {tr("0"), tr("Show all of it again")},
        {tr("Escape"), tr("Take the cross-hair away")},
    };
}

void Chart::keyPressEvent(QKeyEvent* event)
{
    m_hasKeyFocus = true;
    update();
    if (!changeView(event) && !moveCrossHair(event))
        QWidget::keyPressEvent(event);
}

void Chart::leaveEvent(QEvent* event)
{
    QWidget::leaveEvent(event);
    if (!m_hasKeyFocus || !hasFocus())
        showReading({});
}

void Chart::focusInEvent(QFocusEvent* event)
{
    m_hasKeyFocus = event->reason() != Qt::MouseFocusReason && event->reason() != Qt::ActiveWindowFocusReason;
    QWidget::focusInEvent(event);
    update();
}

void Chart::focusOutEvent(QFocusEvent* event)
{
    m_hasKeyFocus = false;
    QWidget::focusOutEvent(event);
    update();
}

} // namespace isogloss::widgets
