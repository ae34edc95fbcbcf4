// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/chart.h"
#include "widgets/charts/figure/json_values.h"

#include <QJsonArray>
#include <QJsonObject>
#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace isogloss::widgets {

namespace {

constexpr int LeastSide = 100; // pixels
constexpr int MostSide = 10000;

int side(const QJsonValue& value)
{
    return std::clamp(value.toInt(), LeastSide, MostSide);
}

} // namespace

void Chart::setSignatures(const QStringList& signatures)
{
    m_signatures = signatures;
    m_signatures.removeDuplicates();
    m_signatures.removeAll(QString());
}

QJsonObject Chart::figure() const
{
    QJsonObject figure{{u"kind"_s, kind()}, {u"x"_s, horizontalTitle()}, {u"y"_s, verticalTitle()},
        {u"summary"_s, m_summary}, {u"size"_s, QJsonArray{width(), height()}},
        {u"signatures"_s, json::texts(m_signatures)}, {u"contents"_s, contents()}};
    if (m_view)
        figure[u"view"_s] = json::numbers({m_view->left, m_view->right, m_view->bottom, m_view->top});
    return figure;
}

void Chart::setFigure(const QJsonObject& figure)
{
    const QJsonArray size = figure.value("size"_L1).toArray();
    resize(side(size.at(0)), side(size.at(1)));
    setAxes(figure.value("x"_L1).toString(), figure.value("y"_L1).toString());
    setContents(figure.value("contents"_L1).toObject());
    setSummary(figure.value("summary"_L1).toString());
    setSignatures(json::textsOf(figure.value("signatures"_L1)));
    const QList<double> view = json::numbersOf(figure.value("view"_L1));
    if (view.size() == 4 && std::all_of(view.begin(), view.end(), [](double end) { return std::isfinite(end); })
        && view[0] < view[1] && view[2] < view[3])
        setView({view[0], view[1], view[2], view[3]});
}

} // namespace isogloss::widgets
