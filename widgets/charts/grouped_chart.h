// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/charts/chart.h"
#include "widgets/charts/legend_row.h"

#include <QSet>

namespace isogloss::widgets {

/// A chart of groups, named in a legend above it; a click on a name, or the key of its number, takes the
/// group off and puts it back. A group that was taken off stays off, by name.
class GroupedChart : public Chart
{
    Q_OBJECT
public:
    explicit GroupedChart(QWidget* parent = nullptr);

    void setGroupVisible(const QString& name, bool isVisible);
    bool isGroupVisible(const QString& name) const { return !m_hidden.contains(name); }
    /// Where a group's name stands on this widget as last drawn.
    QRectF legendPlace(int group) const;

Q_SIGNALS:
    void groupToggled(const QString& name, bool isVisible);

protected:
    virtual QStringList groupNames() const = 0;
    virtual void paintSample(QPainter& painter, const QRectF& place, int group) const = 0;
    /// Ranges of the axes for what is seen now.
    virtual void frame() = 0;

    /// In the order of the alphabet.
    QStringList hiddenGroups() const;

    /// To be called by `style()`: makes room for the legend and has it painted. A single group has none.
    void addLegend();

    bool clicked(const QPointF& pixel) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void toggle(int group);
    QList<LegendEntry> entries() const;
    void paintNames(QPainter& painter);

    QSet<QString> m_hidden;
    QList<QRectF> m_places; ///< on the plot
};

} // namespace isogloss::widgets
