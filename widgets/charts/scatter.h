// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/charts/grouped_chart.h"
#include "widgets/charts/interval.h"

#include <QList>
#include <optional>

namespace isogloss::widgets {

/// One point with its intervals.
struct ScatterPoint
{
    QString name;
    QPointF at;
    std::optional<Interval> across = {}; ///< of x
    std::optional<Interval> up = {}; ///< of y
    int group = 0; ///< place in the names of groups
    QString flag = {}; ///< what to watch out for; not empty: a small flag stands at the point
};

/// Points of two measures, each with its intervals and, where there is room, its name; groups differ in
/// colour and shape. A point that is no number is counted below. Takes values, knows nothing else.
class Scatter : public GroupedChart
{
    Q_OBJECT
public:
    explicit Scatter(QWidget* parent = nullptr);

    void setPoints(const QList<ScatterPoint>& points, const QStringList& groups = {});
    const QList<ScatterPoint>& points() const { return m_points; }
    /// Joins points by thin lines, such as a sentence and its translation: places in the list of points.
    void setLinks(const QList<std::pair<int, int>>& links);
    /// Whether names stand at points; the cross-hair says them in any case.
    void setNamed(bool isNamed);
    /// A dotted line where both measures are the same.
    void setDiagonal(bool isDrawn);
    /// Whether a point's name was drawn.
    bool hasLabel(int point) const;

    QStringList valueHeader() const override;
    int valueRows() const override;
    QVariant valueAt(int row, int column) const override;

    QSize sizeHint() const override;

Q_SIGNALS:
    /// By a click near a point, or Return at the cross-hair.
    void pointChosen(int point);

protected:
    QString kind() const override { return QStringLiteral("scatter"); }
    QJsonObject contents() const override;
    void setContents(const QJsonObject& contents) override;
    bool clicked(const QPointF& pixel) override;
    void keyPressEvent(QKeyEvent* event) override;
    QStringList groupNames() const override { return m_groups; }
    void paintSample(QPainter& painter, const QRectF& place, int group) const override;
    void frame() override;
    void style() override;
    std::optional<CrossReading> readingAt(const QPointF& pixel) const override;
    std::optional<QPointF> neighbour(const std::optional<QPointF>& from, int dx, int dy) const override;
    QString describe() const override;

private:
    bool isShown(const ScatterPoint& point) const;
    int nearestTo(const QPointF& pixel) const;
    void paintLinks(QPainter& painter) const;
    void paintPoints(QPainter& painter) const;
    void paintIntervals(QPainter& painter, const ScatterPoint& point) const;
    void paintFlag(QPainter& painter, const QPointF& at) const;
    void paintLabels(QPainter& painter);

    QList<ScatterPoint> m_points;
    QStringList m_groups;
    QList<std::pair<int, int>> m_links;
    bool m_isNamed = true;
    bool m_hasDiagonal = false;
    QList<QRectF> m_labels; ///< on the plot; empty without room
};

} // namespace isogloss::widgets
