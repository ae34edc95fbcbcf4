// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/charts/cell_map.h"
#include "widgets/charts/chart.h"

namespace isogloss::widgets {

/// Values as coloured cells: a share from dark to light (cividis) with the isogloss, the line along which it
/// crosses one half; a difference from blue over grey to orange around zero, a dash in each cell below zero.
/// Numbers stand in the cells where they fit; what is not known is hatched. Takes values, knows nothing else.
class HeatMap : public Chart
{
    Q_OBJECT
public:
    explicit HeatMap(QWidget* parent = nullptr);

    void setMap(const CellMap& map);
    const CellMap& map() const { return m_map; }
    /// Points out the column that the page shows more of, by a line; nothing: none.
    void setChosenColumn(const std::optional<int>& column);
    /// Where a cell lies on this widget as last drawn.
    QRectF cellPlace(int row, int column) const;

    QStringList valueHeader() const override;
    int valueRows() const override;
    QVariant valueAt(int row, int column) const override;

    QSize sizeHint() const override;

Q_SIGNALS:
    /// By a click on a cell, or Return at the cross-hair.
    void columnChosen(int column);
    void cellChosen(int row, int column);

protected:
    QString kind() const override { return QStringLiteral("heat_map"); }
    QJsonObject contents() const override;
    void setContents(const QJsonObject& contents) override;
    void style() override;
    std::optional<CrossReading> readingAt(const QPointF& pixel) const override;
    std::optional<QPointF> neighbour(const std::optional<QPointF>& from, int dx, int dy) const override;
    QString describe() const override;
    bool clicked(const QPointF& pixel) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void choose(const QPointF& place);
    QString placeText(int row, int column) const;
    QString valueText(double value) const;
    QColor colorOf(double value) const;
    void paintCells(QPainter& painter) const;
    void paintUnknown(QPainter& painter, const QRectF& cell) const;
    bool numbersFit() const;
    void paintNumbers(QPainter& painter) const;
    void paintMinus(QPainter& painter, const QRectF& cell, double value) const;
    void paintIsogloss(QPainter& painter) const;
    void paintMarks(QPainter& painter) const;

    CellMap m_map;
    double m_span = 1;
    std::optional<int> m_chosen;
};

} // namespace isogloss::widgets
