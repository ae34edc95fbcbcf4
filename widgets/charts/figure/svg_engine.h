// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/charts/figure/svg_device.h"

#include <QList>
#include <QPaintEngine>
#include <QRectF>

namespace isogloss::widgets {

/// Writes each thing that a painter draws as an element of SVG, in the order of drawing. Owned by its device.
class SvgEngine : public QPaintEngine
{
public:
    explicit SvgEngine(Letters letters);

    /// The elements so far.
    const QByteArray& body() const { return m_body; }

    bool begin(QPaintDevice* device) override;
    bool end() override;
    Type type() const override { return User; }
    /// Each element reads the painter's state as it is drawn.
    void updateState(const QPaintEngineState& /*state*/) override { }
    void drawPath(const QPainterPath& path) override;
    using QPaintEngine::drawLines;
    void drawLines(const QLineF* lines, int count) override;
    using QPaintEngine::drawPolygon;
    void drawPolygon(const QPointF* points, int count, PolygonDrawMode mode) override;
    void drawTextItem(const QPointF& at, const QTextItem& item) override;
    /// Charts paint no pictures.
    void drawPixmap(const QRectF& /*to*/, const QPixmap& /*pixmap*/, const QRectF& /*from*/) override { }

private:
    void writePath(const QPainterPath& path, const QPen& pen, const QBrush& brush);
    void writeText(const QPointF& at, const QTextItem& item);
    QByteArray clip(const QRectF& shape);
    QByteArray fill(const QColor& color) const;
    QByteArray stroke(const QPen& pen) const;

    Letters m_letters;
    QByteArray m_body;
    QList<QRectF> m_clips; ///< each has an id of its place
};

} // namespace isogloss::widgets
