// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/forms/weight_curve.h"

#include "widgets/theme/colors.h"
#include "widgets/theme/metrics.h"

#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <algorithm>
#include <cmath>

namespace isogloss::widgets {

namespace {

constexpr double Step = 0.1; // of the keys, and of what the mouse draws: nobody can tell finer ones apart
constexpr double BarShare = 0.7; // of the width of a layer
constexpr int Lines = 7; // of text, in height

double rounded(double weight)
{
    return std::clamp(std::round(weight / Step) * Step, WeightCurve::Lowest, WeightCurve::Highest);
}

} // namespace

WeightCurve::WeightCurve(QWidget* parent)
    : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void WeightCurve::setWeights(const QList<double>& weights)
{
    m_weights = weights;
    m_current = std::clamp(m_current, 1, std::max(1, static_cast<int>(weights.size())));
    tell();
    update();
}

QSize WeightCurve::sizeHint() const
{
    const int width = static_cast<int>(m_weights.size()) * 2 * fontMetrics().averageCharWidth();
    return {std::max(width, 30 * fontMetrics().averageCharWidth()), Lines * fontMetrics().height()};
}

QSize WeightCurve::minimumSizeHint() const
{
    return {12 * fontMetrics().averageCharWidth(), sizeHint().height()};
}

/// Of the bars: left of it stand the weights, below it the layers.
QRectF WeightCurve::area() const
{
    const double words = fontMetrics().horizontalAdvance(QLocale().toString(Lowest, 'f', 0) + u' ');
    QRectF place = QRectF(rect()).adjusted(words, fontMetrics().height() / 2.0, -metrics::LabelGap, -fontMetrics().height());
    if (layoutDirection() == Qt::RightToLeft)
        place.moveLeft(metrics::LabelGap);
    return place;
}

double WeightCurve::heightOf(double weight) const
{
    const QRectF place = area();
    return place.bottom() - (weight - Lowest) / (Highest - Lowest) * place.height();
}

QRectF WeightCurve::barPlace(int layer) const
{
    const QRectF place = area();
    const double width = place.width() / static_cast<double>(std::max<qsizetype>(1, m_weights.size()));
    const bool isMirrored = layoutDirection() == Qt::RightToLeft;
    const double index = isMirrored ? static_cast<double>(m_weights.size() - layer) : layer - 1;
    const double zero = heightOf(0);
    const double end = heightOf(m_weights.value(layer - 1));
    return {place.left() + width * (index + (1 - BarShare) / 2), std::min(zero, end), width * BarShare,
        std::abs(end - zero)};
}

int WeightCurve::layerAt(double x) const
{
    const QRectF place = area();
    const auto count = static_cast<int>(m_weights.size());
    const int index = std::clamp(static_cast<int>((x - place.left()) / place.width() * count), 0, count - 1);
    return layoutDirection() == Qt::RightToLeft ? count - index : index + 1;
}

void WeightCurve::paintEvent(QPaintEvent* /*event*/)
{
    const Colors& table = colors(schemeOf(palette()));
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF place = area();
    const bool isMirrored = layoutDirection() == Qt::RightToLeft;
    for (const double weight : {Lowest, 0.0, Highest}) {
        painter.setPen(QPen(weight == 0 ? table.mutedText : table.border, 1));
        painter.drawLine(QPointF(place.left(), heightOf(weight)), QPointF(place.right(), heightOf(weight)));
        painter.setPen(table.mutedText);
        const double half = fontMetrics().height() / 2.0;
        const QRectF words(isMirrored ? place.right() + metrics::LabelGap : 0, heightOf(weight) - half,
            isMirrored ? width() - place.right() - metrics::LabelGap : place.left() - metrics::LabelGap, 2 * half);
        painter.drawText(words, Qt::AlignVCenter | (isMirrored ? Qt::AlignLeft : Qt::AlignRight),
            QLocale().toString(weight, 'f', 0));
    }
    const int every = std::max(1, static_cast<int>(std::ceil(static_cast<double>(m_weights.size())
                                      * fontMetrics().horizontalAdvance(QStringLiteral("000")) / std::max(1.0, place.width()))));
    for (int layer = 1; layer <= m_weights.size(); ++layer) {
        const QRectF bar = barPlace(layer);
        const bool isCurrent = hasFocus() && layer == m_current;
        painter.fillRect(bar, table.lines[m_weights[layer - 1] < 0 ? 1 : 0]);
        if (isCurrent) {
            painter.setPen(QPen(table.accent, metrics::LineWidth));
            painter.drawRect(QRectF(bar.left() - 2, place.top(), bar.width() + 4, place.height()));
        }
        painter.setPen(table.mutedText);
        if ((layer - 1) % every == 0)
            painter.drawText(QRectF(bar.center().x() - place.width() / 2, place.bottom(), place.width(),
                                 fontMetrics().height()),
                Qt::AlignCenter, QLocale().toString(layer));
    }
}

void WeightCurve::drawTo(const QPointF& position)
{
    if (m_weights.isEmpty())
        return;
    const QRectF place = area();
    m_current = layerAt(position.x());
    setWeight(m_current, Lowest + (place.bottom() - position.y()) / place.height() * (Highest - Lowest));
}

void WeightCurve::setWeight(int layer, double weight)
{
    const double kept = rounded(weight);
    if (m_weights.isEmpty() || m_weights[layer - 1] == kept)
        return;
    m_weights[layer - 1] = kept;
    tell();
    update();
    Q_EMIT weightsChanged();
}

void WeightCurve::tell()
{
    if (m_weights.isEmpty())
        return;
    setAccessibleDescription(tr("Layer %1: %2").arg(QLocale().toString(m_current),
        QLocale().toString(m_weights[m_current - 1], 'f', 1)));
}

void WeightCurve::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton)
        drawTo(event->position());
}

void WeightCurve::mouseMoveEvent(QMouseEvent* event)
{
    if (event->buttons() & Qt::LeftButton)
        drawTo(event->position());
}

void WeightCurve::keyPressEvent(QKeyEvent* event)
{
    const auto count = static_cast<int>(m_weights.size());
    const int onward = layoutDirection() == Qt::RightToLeft ? -1 : 1;
    int next = m_current;
    switch (event->key()) {
    case Qt::Key_Left:
        next -= onward;
        break;
    case Qt::Key_Right:
        next += onward;
        break;
    case Qt::Key_Home:
        next = 1;
        break;
    case Qt::Key_End:
        next = count;
        break;
    case Qt::Key_Up:
        setWeight(m_current, m_weights.value(m_current - 1) + Step);
        return;
    case Qt::Key_Down:
        setWeight(m_current, m_weights.value(m_current - 1) - Step);
        return;
    default:
        QWidget::keyPressEvent(event);
        return;
    }
    m_current = std::clamp(next, 1, std::max(1, count));
    tell();
    update();
}

void WeightCurve::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    update();
}

void WeightCurve::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    update();
}

} // namespace isogloss::widgets
