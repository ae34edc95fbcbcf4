// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/charts/chart.h"

#include <QList>
#include <QStringList>

namespace isogloss::widgets {

/// Where two branches join. 0..N-1 are leaves, N + i is joint i.
struct TreeJoint
{
    int left = 0;
    int right = 0;
    double height = 0; ///< not below that of what it joins
};

/// A tree of what lies near what (a dendrogram): a name each line, branches to the right, joined where their
/// distance is. Branches of one group share a colour. Takes values, knows nothing else.
class TreeChart : public Chart
{
    Q_OBJECT
public:
    explicit TreeChart(QWidget* parent = nullptr);

    /// `order`: the leaves from the top, so that no branches cross; `groups`: of each leaf.
    void setTree(const QStringList& names, const QList<TreeJoint>& joints, const QList<int>& order,
        const QList<int>& groups);

    QStringList valueHeader() const override;
    int valueRows() const override;
    QVariant valueAt(int row, int column) const override;

    QSize sizeHint() const override;

protected:
    QString kind() const override { return QStringLiteral("tree"); }
    QJsonObject contents() const override;
    void setContents(const QJsonObject& contents) override;
    void style() override;
    std::optional<CrossReading> readingAt(const QPointF& pixel) const override;
    std::optional<QPointF> neighbour(const std::optional<QPointF>& from, int dx, int dy) const override;
    QString describe() const override;

private:
    /// A leaf or a joint on the plane.
    struct Node
    {
        QPointF at;
        int group = -1; ///< -1: of several
        QStringList names; ///< of its leaves, in order
    };

    void layOut();
    Node joined(const TreeJoint& joint) const;
    QColor colorOf(int group) const;
    void paintBranches(QPainter& painter) const;

    QStringList m_names;
    QList<TreeJoint> m_joints;
    QList<int> m_order;
    QList<int> m_groups;
    QList<Node> m_nodes; ///< leaves, then joints
};

} // namespace isogloss::widgets
