// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/figure/json_values.h"
#include "widgets/charts/tree_chart.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace isogloss::widgets {

namespace {

QJsonArray wholeNumbers(const QList<int>& values)
{
    QJsonArray array;
    for (const int value : values)
        array.append(value);
    return array;
}

QList<int> wholeNumbersOf(const QJsonValue& values)
{
    QList<int> list;
    for (const QJsonValue& value : values.toArray())
        list.append(value.toInt(-1));
    return list;
}

/// Every leaf once, and every branch from what stands before it.
bool fits(qsizetype leaves, const QList<TreeJoint>& joints, QList<int> order, const QList<int>& groups)
{
    std::sort(order.begin(), order.end());
    for (qsizetype i = 0; i < order.size(); ++i)
        if (order[i] != i)
            return false;
    for (qsizetype i = 0; i < joints.size(); ++i)
        for (const int branch : {joints[i].left, joints[i].right})
            if (branch < 0 || branch >= leaves + i)
                return false;
    return order.size() == leaves && groups.size() == leaves && joints.size() == std::max<qsizetype>(0, leaves - 1);
}

} // namespace

QJsonObject TreeChart::contents() const
{
    QJsonArray joints;
    for (const TreeJoint& joint : m_joints)
        joints.append(QJsonArray{joint.left, joint.right, json::number(joint.height)});
    return {{u"names"_s, json::texts(m_names)}, {u"joints"_s, joints}, {u"order"_s, wholeNumbers(m_order)},
        {u"groups"_s, wholeNumbers(m_groups)}};
}

void TreeChart::setContents(const QJsonObject& contents)
{
    const QStringList names = json::textsOf(contents.value("names"_L1));
    QList<TreeJoint> joints;
    for (const QJsonValue& joint : contents.value("joints"_L1).toArray()) {
        const QJsonArray parts = joint.toArray();
        joints.append({parts.at(0).toInt(-1), parts.at(1).toInt(-1), json::numberOf(parts.at(2))});
    }
    const QList<int> order = wholeNumbersOf(contents.value("order"_L1));
    const QList<int> groups = wholeNumbersOf(contents.value("groups"_L1));
    if (fits(names.size(), joints, order, groups))
        setTree(names, joints, order, groups);
}

} // namespace isogloss::widgets
