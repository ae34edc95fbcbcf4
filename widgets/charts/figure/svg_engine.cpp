// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/figure/svg_engine.h"

#include <QFontInfo>
#include <QPainter>
#include <QPainterPath>
#include <QPen>
#include <algorithm>

namespace isogloss::widgets {

namespace {

/// To a thousandth of a pixel, whatever the language.
QByteArray number(double value)
{
    QByteArray text = QByteArray::number(value, 'f', 3);
    while (text.endsWith('0'))
        text.chop(1);
    if (text.endsWith('.'))
        text.chop(1);
    return text == "-0" ? QByteArray("0") : text;
}

QByteArray attribute(const char* name, const QByteArray& value)
{
    return QByteArray(" ") + name + "=\"" + value + '"';
}

QByteArray pointOf(const QPainterPath::Element& element)
{
    return number(element.x) + ' ' + number(element.y);
}

QByteArray pathData(const QPainterPath& path)
{
    QByteArray data;
    for (int i = 0; i < path.elementCount(); ++i) {
        const QPainterPath::Element element = path.elementAt(i);
        switch (element.type) {
        case QPainterPath::MoveToElement:
            data += 'M' + pointOf(element);
            break;
        case QPainterPath::LineToElement:
            data += 'L' + pointOf(element);
            break;
        case QPainterPath::CurveToElement: // two more points follow
            data += 'C' + pointOf(element) + ' ' + pointOf(path.elementAt(i + 1)) + ' '
                + pointOf(path.elementAt(i + 2));
            i += 2;
            break;
        case QPainterPath::CurveToDataElement:
            break;
        }
    }
    return data;
}

QByteArray matrix(const QTransform& t)
{
    return "matrix(" + number(t.m11()) + ' ' + number(t.m12()) + ' ' + number(t.m21()) + ' ' + number(t.m22())
        + ' ' + number(t.dx()) + ' ' + number(t.dy()) + ')';
}

} // namespace

SvgEngine::SvgEngine(Letters letters)
    : QPaintEngine(AllFeatures)
    , m_letters(letters)
{
}

bool SvgEngine::begin(QPaintDevice* device)
{
    setPaintDevice(device);
    setActive(true);
    return true;
}

bool SvgEngine::end()
{
    setActive(false);
    return true;
}

void SvgEngine::drawPath(const QPainterPath& path)
{
    writePath(path, painter()->pen(), painter()->brush());
}

void SvgEngine::drawLines(const QLineF* lines, int count)
{
    QPainterPath path;
    for (int i = 0; i < count; ++i) {
        path.moveTo(lines[i].p1());
        path.lineTo(lines[i].p2());
    }
    writePath(path, painter()->pen(), Qt::NoBrush);
}

void SvgEngine::drawPolygon(const QPointF* points, int count, PolygonDrawMode mode)
{
    QPainterPath path;
    path.addPolygon(QPolygonF(QList<QPointF>(points, points + count)));
    if (mode != PolylineMode)
        path.closeSubpath();
    path.setFillRule(mode == WindingMode ? Qt::WindingFill : Qt::OddEvenFill);
    writePath(path, painter()->pen(), mode == PolylineMode ? QBrush(Qt::NoBrush) : painter()->brush());
}

void SvgEngine::drawTextItem(const QPointF& at, const QTextItem& item)
{
    if (m_letters == Letters::AsText) {
        writeText(at, item);
        return;
    }
    QPainterPath outlines;
    outlines.setFillRule(Qt::WindingFill);
    outlines.addText(at, item.font(), item.text());
    writePath(outlines, QPen(Qt::NoPen), painter()->pen().color());
}

void SvgEngine::writeText(const QPointF& at, const QTextItem& item)
{
    const QFontInfo font(item.font());
    m_body += "<text" + attribute("transform", matrix(painter()->combinedTransform()))
        + attribute("x", number(at.x())) + attribute("y", number(at.y()))
        + attribute("font-family", font.family().toHtmlEscaped().toUtf8())
        + attribute("font-size", QByteArray::number(font.pixelSize()))
        + (font.bold() ? attribute("font-weight", "bold") : QByteArray())
        + (font.italic() ? attribute("font-style", "italic") : QByteArray()) + fill(painter()->pen().color())
        + '>' + item.text().toHtmlEscaped().toUtf8() + "</text>\n";
}

void SvgEngine::writePath(const QPainterPath& path, const QPen& pen, const QBrush& brush)
{
    const bool isFilled = brush.style() != Qt::NoBrush && brush.color().alpha() > 0;
    const bool isStroked = pen.style() != Qt::NoPen && pen.color().alpha() > 0;
    if (path.isEmpty() || (!isFilled && !isStroked))
        return;
    const QPainterPath drawn = painter()->combinedTransform().map(path);
    const double reach = isStroked ? std::max(pen.widthF(), 1.0) : 0; // with mitred corners
    const QByteArray inside = clip(drawn.controlPointRect().adjusted(-reach, -reach, reach, reach));
    m_body += "<path" + attribute("d", pathData(drawn))
        + (isFilled ? fill(brush.color()) : attribute("fill", "none"))
        + (isFilled && path.fillRule() == Qt::OddEvenFill ? attribute("fill-rule", "evenodd") : QByteArray())
        + (isStroked ? stroke(pen) : QByteArray()) + inside
        + (painter()->testRenderHint(QPainter::Antialiasing) || !isFilled
                ? QByteArray()
                : attribute("shape-rendering", "crispEdges")) // or thin gaps show between neighbours
        + "/>\n";
}

/// Nothing where the shape lies inside anyway.
QByteArray SvgEngine::clip(const QRectF& shape)
{
    if (!painter()->hasClipping())
        return {};
    const QRectF inside = painter()->combinedTransform().mapRect(painter()->clipBoundingRect());
    if (inside.contains(shape))
        return {};
    qsizetype place = m_clips.indexOf(inside);
    if (place < 0) {
        place = m_clips.size();
        m_clips.append(inside);
        m_body += "<defs><clipPath" + attribute("id", "clip" + QByteArray::number(place)) + "><rect"
            + attribute("x", number(inside.x())) + attribute("y", number(inside.y()))
            + attribute("width", number(inside.width())) + attribute("height", number(inside.height()))
            + "/></clipPath></defs>\n";
    }
    return attribute("clip-path", "url(#clip" + QByteArray::number(place) + ')');
}

QByteArray SvgEngine::fill(const QColor& color) const
{
    const double opacity = color.alphaF() * painter()->opacity();
    return attribute("fill", color.name().toLatin1())
        + (opacity < 1 ? attribute("fill-opacity", number(opacity)) : QByteArray());
}

QByteArray SvgEngine::stroke(const QPen& pen) const
{
    const double width = std::max(pen.widthF(), 1.0);
    const double opacity = pen.color().alphaF() * painter()->opacity();
    QByteArray text
        = attribute("stroke", pen.color().name().toLatin1()) + attribute("stroke-width", number(width));
    if (opacity < 1)
        text += attribute("stroke-opacity", number(opacity));
    QByteArrayList dashes;
    for (const qreal length : pen.dashPattern())
        dashes.append(number(length * width));
    if (!dashes.isEmpty())
        text += attribute("stroke-dasharray", dashes.join(' '));
    if (pen.capStyle() != Qt::FlatCap)
        text += attribute("stroke-linecap", pen.capStyle() == Qt::RoundCap ? "round" : "square");
    return text + attribute("stroke-linejoin", pen.joinStyle() == Qt::RoundJoin ? "round" : "bevel");
}

} // namespace isogloss::widgets
