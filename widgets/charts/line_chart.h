// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/charts/chart.h"
#include "widgets/charts/curve_extent.h"
#include "widgets/charts/line_series.h"

#include <QSet>
#include <optional>

class QPen;

namespace isogloss::widgets {

/// Curves over one axis, each in a colour and a dash of its own, with its name at its end; a click on the
/// name, or the key of its number, takes it off and puts it back. What cannot be drawn is marked at the edge
/// and counted. Takes values, knows nothing else.
class LineChart : public Chart
{
    Q_OBJECT
public:
    explicit LineChart(QWidget* parent = nullptr);

    /// Replaces what is shown. Curves that were taken off stay off, by name.
    void setSeries(const QList<LineSeries>& series, const QList<ReferenceLine>& references = {});
    const QList<LineSeries>& series() const { return m_series; }
    /// Adds points behind the last of one curve, for what grows while it is watched.
    void appendPoints(int curve, const QList<QPointF>& points);
    void setMarks(const QList<VerticalMark>& marks);
    /// The range of the measure, where it has one: 0 and 1 for a share. Nothing: as the values are.
    void setFixedRange(const std::optional<Interval>& range);
    void setLogarithmic(bool isLogarithmic);
    bool isLogarithmic() const { return m_isLogarithmic; }

    void setCurveVisible(const QString& name, bool isVisible);
    bool isCurveVisible(const QString& name) const { return !m_hidden.contains(name); }
    /// Where a curve's name stands on this widget as last drawn; empty without room.
    QRectF labelPlace(int curve) const;
    UndrawnCounts undrawn() const { return m_undrawn; }

    QString printNote() const override;

    QStringList valueHeader() const override;
    int valueRows() const override;
    QVariant valueAt(int row, int column) const override;

    QSize sizeHint() const override;

Q_SIGNALS:
    void curveToggled(const QString& name, bool isVisible);
    /// The place on the horizontal axis that has values and is nearest to a click among the curves, or to the cross-hair
    /// when Return is pressed.
    void placeChosen(double x);

protected:
    QString kind() const override { return QStringLiteral("lines"); }
    QJsonObject contents() const override;
    void setContents(const QJsonObject& contents) override;
    void style() override;
    std::optional<CrossReading> readingAt(const QPointF& pixel) const override;
    std::optional<QPointF> neighbour(const std::optional<QPointF>& from, int dx, int dy) const override;
    QString describe() const override;
    bool clicked(const QPointF& pixel) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    static QVariant pointValue(const LineSeries& series, qsizetype at, int column);
    static QVariant rawValue(const LineSeries& series, qsizetype at, int column);
    bool choosePlace(const QPointF& pixel);
    void measure();
    void frame();
    View rangeOfValues() const;
    bool isDrawable(double y) const;
    UndrawnCounts count() const;
    QString countedText() const;
    QColor colorOf(int index) const;
    bool hasName(int index) const;
    QList<qreal> dashOf(int index) const;
    void paintCurves(QPainter& painter) const;
    void paintBand(QPainter& painter, int index) const;
    void paintStroke(QPainter& painter, const QList<QPointF>& points, const QPen& pen) const;
    void paintDots(QPainter& painter, int index) const;
    void paintLines(QPainter& painter) const;
    void paintUndrawn(QPainter& painter) const;
    void paintNames(QPainter& painter);
    double yAtRightEdge(int index, const PlotScale& scale) const;

    QList<LineSeries> m_series;
    QList<ReferenceLine> m_references;
    QList<VerticalMark> m_marks;
    std::optional<Interval> m_fixed;
    bool m_isLogarithmic = false;
    QSet<QString> m_hidden;
    QList<QRectF> m_labelPlaces; ///< on the plot
    UndrawnCounts m_undrawn;
    double m_gutter = 0; ///< room for names, right of the area
    QList<CurveExtent> m_extents; ///< of each curve
};

} // namespace isogloss::widgets
