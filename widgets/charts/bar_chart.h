// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/charts/bar_series.h"
#include "widgets/charts/grouped_chart.h"
#include "widgets/charts/line_series.h"

namespace isogloss::widgets {

/// Values of rows with names, from the top, as bars from zero or as dots, each with its interval; series
/// differ in colour and in filling or shape, rows stand under headings. What is not known is said so in its
/// place. Takes values, knows nothing else.
class BarChart : public GroupedChart
{
    Q_OBJECT
public:
    enum class Style { Bars, Dots };

    explicit BarChart(Style style, QWidget* parent = nullptr);

    /// What the rows are: "language"; what is measured: "F1".
    void setNames(const QString& rows, const QString& value);
    void setBars(const QList<BarCategory>& rows, const QList<BarSeries>& series,
        const QList<ReferenceLine>& references = {});
    /// The range of the measure, where it has one. Bars reach to zero all the same.
    void setFixedRange(const std::optional<Interval>& range);

    QStringList valueHeader() const override;
    int valueRows() const override;
    QVariant valueAt(int row, int column) const override;

    QSize sizeHint() const override;

protected:
    QString kind() const override;
    QJsonObject contents() const override;
    void setContents(const QJsonObject& contents) override;
    QStringList groupNames() const override;
    void paintSample(QPainter& painter, const QRectF& place, int group) const override;
    void frame() override;
    void style() override;
    std::optional<CrossReading> readingAt(const QPointF& pixel) const override;
    std::optional<QPointF> neighbour(const std::optional<QPointF>& from, int dx, int dy) const override;
    QString describe() const override;

private:
    /// A line of the chart: a heading or a row.
    struct Slot
    {
        int row = -1; ///< -1: a heading
        QString text;
    };

    void layOut();
    double heightOf(int slot) const; ///< on the vertical axis, counted from below
    QString valueText(int series, int row) const;
    QColor colorOf(int series) const;
    QList<int> shownSeries() const;
    void paintHeadings(QPainter& painter) const;
    void paintReferences(QPainter& painter) const;
    void paintRows(QPainter& painter) const;
    void paintValue(QPainter& painter, int series, int row, const QRectF& lane) const;
    void paintBar(QPainter& painter, const QRectF& bar, int series) const;
    void paintInterval(
        QPainter& painter, const Interval& interval, const QRectF& lane, const QColor& color) const;

    Style m_style;
    QString m_rowName;
    QList<BarCategory> m_rows;
    QList<BarSeries> m_series;
    QList<ReferenceLine> m_references;
    std::optional<Interval> m_fixed;
    QList<Slot> m_slots; ///< from the top
};

} // namespace isogloss::widgets
