// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/tree_chart.h"

#include "widgets/charts/chart_colors.h"
#include "widgets/charts/names_ticker.h"
#include "widgets/charts/painted_item.h"
#include "widgets/theme/colors.h"
#include "widgets/theme/metrics.h"

#include <QLocale>
#include <algorithm>
#include <qcustomplot.h>

using namespace Qt::StringLiterals;

namespace isogloss::widgets {

namespace {

constexpr double Reach = 32; // pixels from the mouse to a joint
constexpr int LineHeight = 22;
constexpr int MostNames = 6; // in one reading

QString listed(const QStringList& names)
{
    return names.size() <= MostNames
        ? names.join(u", "_s)
        : TreeChart::tr("%1 and %2 more").arg(names.mid(0, MostNames).join(u", "_s),
              QLocale().toString(names.size() - MostNames));
}

} // namespace

TreeChart::TreeChart(QWidget* parent)
    : Chart(parent)
{
    setAxes(tr("distance"), {});
}

void TreeChart::setTree(const QStringList& names, const QList<TreeJoint>& joints, const QList<int>& order,
    const QList<int>& groups)
{
    m_names = names;
    m_joints = joints;
    m_order = order;
    m_groups = groups;
    layOut();
    setMinimumHeight(std::max(160, static_cast<int>(names.size() + 3) * LineHeight));
    updateGeometry();
    refresh();
}

void TreeChart::layOut()
{
    m_nodes.resize(m_names.size());
    const auto count = static_cast<double>(m_names.size());
    for (int place = 0; place < m_order.size(); ++place) {
        const int leaf = m_order[place];
        m_nodes[leaf] = {{0, count - 1 - place}, m_groups.value(leaf), {m_names[leaf]}};
    }
    for (const TreeJoint& joint : m_joints)
        m_nodes.append(joined(joint));
    const double highest = m_joints.isEmpty() ? 1 : m_joints.back().height;
    setHome({0, highest > 0 ? 1.05 * highest : 1, -0.5, std::max(0.5, count - 0.5)}, Qt::Horizontal);
}

TreeChart::Node TreeChart::joined(const TreeJoint& joint) const
{
    const Node& left = m_nodes[joint.left];
    const Node& right = m_nodes[joint.right];
    return {{joint.height, (left.at.y() + right.at.y()) / 2}, left.group == right.group ? left.group : -1,
        left.names + right.names};
}

QColor TreeChart::colorOf(int group) const
{
    return group < 0 ? table().mutedText : curveLook(group, table()).color;
}

void TreeChart::style()
{
    clearPlot();
    QStringList fromBelow;
    for (auto leaf = m_order.rbegin(); leaf != m_order.rend(); ++leaf)
        fromBelow.append(m_names[*leaf]);
    plot().yAxis->setTicker(namesTicker(fromBelow, *plot().yAxis));
    addPainted(plot(), u"main"_s, Clip::ToArea, [this](QPainter& painter) { paintBranches(painter); });
}

void TreeChart::paintBranches(QPainter& painter) const
{
    const PlotScale scale = scaleOf(plot());
    painter.setRenderHint(QPainter::Antialiasing, false);
    for (int i = 0; i < m_joints.size(); ++i) {
        const Node& node = m_nodes[m_names.size() + i];
        for (const int branch : {m_joints[i].left, m_joints[i].right}) {
            const Node& end = m_nodes[branch];
            painter.setPen(QPen(colorOf(end.group), metrics::LineWidth, Qt::SolidLine, Qt::SquareCap));
            painter.drawLine(scale.pixel(end.at), scale.pixel({node.at.x(), end.at.y()}));
            painter.setPen(QPen(colorOf(node.group), metrics::LineWidth, Qt::SolidLine, Qt::SquareCap));
            painter.drawLine(scale.pixel({node.at.x(), end.at.y()}), scale.pixel(node.at));
        }
    }
}

std::optional<CrossReading> TreeChart::readingAt(const QPointF& pixel) const
{
    const PlotScale scale = scaleOf(plot());
    const Node* nearest = nullptr;
    double distance = Reach;
    for (qsizetype i = m_names.size(); i < m_nodes.size(); ++i) {
        const double away = QLineF(scale.pixel(m_nodes[i].at), pixel).length();
        if (away < distance) {
            nearest = &m_nodes[i];
            distance = away;
        }
    }
    if (!nearest)
        return {};
    return CrossReading{nearest->at, listed(nearest->names),
        {{colorOf(nearest->group), horizontalTitle(), wordOf(nearest->at.x()), nearest->at}}};
}

/// From joint to joint by height.
std::optional<QPointF> TreeChart::neighbour(const std::optional<QPointF>& from, int dx, int dy) const
{
    const int step = dx + dy;
    int place = step > 0 ? 0 : static_cast<int>(m_joints.size()) - 1;
    for (int i = 0; from && i < m_joints.size(); ++i)
        if (m_nodes[m_names.size() + i].at == *from)
            place = std::clamp(i + step, 0, static_cast<int>(m_joints.size()) - 1);
    if (m_joints.isEmpty())
        return from;
    return m_nodes[m_names.size() + place].at;
}

QString TreeChart::describe() const
{
    if (m_joints.isEmpty())
        return tr("Fewer than two are known.");
    const auto& first = m_nodes[m_names.size()];
    return tr("Nearest to each other are %1, at %2; all are joined at %3.")
        .arg(listed(first.names), wordOf(first.at.x()), wordOf(m_joints.back().height));
}

QStringList TreeChart::valueHeader() const
{
    return {tr("joined"), horizontalTitle()};
}

int TreeChart::valueRows() const
{
    return static_cast<int>(m_joints.size());
}

QVariant TreeChart::valueAt(int row, int column) const
{
    if (row < 0 || row >= m_joints.size())
        return {};
    return column == 0 ? QVariant(m_nodes[m_names.size() + row].names.join(u", "_s))
                       : QVariant(m_joints[row].height);
}

QSize TreeChart::sizeHint() const
{
    return {480, static_cast<int>(m_names.size() + 3) * LineHeight};
}

} // namespace isogloss::widgets
