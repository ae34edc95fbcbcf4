// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QPointF>
#include <QWidget>

class QCPItemText;
class QCustomPlot;

namespace isogloss::widgets {

/// One curve: its name stands at its end.
struct LineSeries
{
    QString name;
    QList<QPointF> points; ///< x rising; a y that is not finite leaves a gap
};

/// A value that curves are read against, such as chance: a dotted, muted line named in place.
struct ReferenceLine
{
    QString name;
    double value = 0;
};

/// Curves over one axis, in the theme's colours, each with a dash of its own. Takes values, knows nothing
/// else.
class LineChart : public QWidget
{
    Q_OBJECT
public:
    explicit LineChart(QWidget* parent = nullptr);

    /// Titles with units: "step", "loss (nats)".
    void setAxes(const QString& horizontal, const QString& vertical);
    /// Replaces what is shown; at most six curves.
    void setSeries(const QList<LineSeries>& series, const QList<ReferenceLine>& references = {});

    QSize sizeHint() const override;

protected:
    void changeEvent(QEvent* event) override;

private:
    void rebuild();
    void addCurve(const LineSeries& series, int index);
    void addReference(const ReferenceLine& reference);
    QCPItemText* addLabel(const QString& text, const QPointF& at, const QColor& color);

    QCustomPlot* m_plot;
    QList<LineSeries> m_series;
    QList<ReferenceLine> m_references;
};

} // namespace isogloss::widgets
