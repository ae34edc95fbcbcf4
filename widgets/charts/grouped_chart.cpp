// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/grouped_chart.h"

#include "widgets/charts/painted_item.h"
#include "widgets/theme/colors.h"
#include "widgets/theme/metrics.h"

#include <QKeyEvent>
#include <qcustomplot.h>

using namespace Qt::StringLiterals;

namespace isogloss::widgets {

GroupedChart::GroupedChart(QWidget* parent)
    : Chart(parent)
{
}

void GroupedChart::setGroupVisible(const QString& name, bool isVisible)
{
    if (isVisible == isGroupVisible(name))
        return;
    if (isVisible)
        m_hidden.remove(name);
    else
        m_hidden.insert(name);
    frame();
    refresh();
    Q_EMIT groupToggled(name, isVisible);
}

QStringList GroupedChart::hiddenGroups() const
{
    QStringList names(m_hidden.begin(), m_hidden.end());
    names.sort();
    return names;
}

QRectF GroupedChart::legendPlace(int group) const
{
    return m_places.value(group).translated(plot().pos());
}

/// In print there are no names to click.
QList<LegendEntry> GroupedChart::entries() const
{
    QList<LegendEntry> entries;
    const QStringList names = groupNames();
    for (int i = 0; i < names.size(); ++i)
        if (!isPrinting() || isGroupVisible(names[i]))
            entries.append({names[i],
                [this, i](QPainter& painter, const QRectF& place) { paintSample(painter, place, i); },
                !isGroupVisible(names[i])});
    return entries;
}

void GroupedChart::addLegend()
{
    if (groupNames().size() < 2) {
        m_places.clear();
        const int above
            = QFontMetrics(figureFont()).height() / 2 + metrics::LabelGap; // for a number at the top
        plot().axisRect()->setMinimumMargins(QMargins(0, above, metrics::FieldGap, 0));
        return;
    }
    const double width = figureSize().width() - 2 * metrics::FieldGap;
    const double height = legendHeight(entries(), width, figureFont()) + metrics::LabelGap;
    plot().axisRect()->setMinimumMargins(QMargins(0, static_cast<int>(height), metrics::FieldGap, 0));
    addPainted(plot(), u"axes"_s, Clip::ToPlot, [this](QPainter& painter) { paintNames(painter); });
}

void GroupedChart::paintNames(QPainter& painter)
{
    const double width = figureSize().width() - 2 * metrics::FieldGap;
    const QList<QRectF> places
        = paintLegend(painter, entries(), QPointF(metrics::FieldGap, 0), width, figureFont(), table());
    if (!isPrinting())
        m_places = places;
}

void GroupedChart::toggle(int group)
{
    const QString name = groupNames().at(group);
    setGroupVisible(name, !isGroupVisible(name));
}

bool GroupedChart::clicked(const QPointF& pixel)
{
    for (int i = 0; i < m_places.size(); ++i)
        if (m_places[i].contains(pixel)) {
            toggle(i);
            return true;
        }
    return false;
}

void GroupedChart::keyPressEvent(QKeyEvent* event)
{
    const int number = event->key() - Qt::Key_1;
    if (event->modifiers() == Qt::NoModifier && number >= 0 && number < 9 && number < groupNames().size())
        toggle(number);
    else
        Chart::keyPressEvent(event);
}

} // namespace isogloss::widgets
