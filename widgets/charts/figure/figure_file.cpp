// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/figure/figure_file.h"

#include "widgets/charts/bar_chart.h"
#include "widgets/charts/heat_map.h"
#include "widgets/charts/line_chart.h"
#include "widgets/charts/scatter.h"
#include "widgets/charts/tree_chart.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace isogloss::widgets {

namespace {

constexpr int Version = 1;

std::unique_ptr<Chart> chartOfKind(const QString& kind)
{
    if (kind == "lines"_L1)
        return std::make_unique<LineChart>();
    if (kind == "heat_map"_L1)
        return std::make_unique<HeatMap>();
    if (kind == "bars"_L1)
        return std::make_unique<BarChart>(BarChart::Style::Bars);
    if (kind == "dots"_L1)
        return std::make_unique<BarChart>(BarChart::Style::Dots);
    if (kind == "scatter"_L1)
        return std::make_unique<Scatter>();
    return kind == "tree"_L1 ? std::make_unique<TreeChart>() : nullptr;
}

} // namespace

QString drawingCommand(const QString& name)
{
    const QString command = name.contains(u' ') ? u"isogloss --render \"%1.json\" --out \"%1.svg\""_s
                                                : u"isogloss --render %1.json --out %1.svg"_s;
    return command.arg(name);
}

QByteArray figureFile(const Chart& chart, const QString& title, const QString& name)
{
    QJsonObject figure = chart.figure();
    figure[u"isogloss_figure"_s] = Version;
    figure[u"title"_s] = title;
    figure[u"command"_s] = drawingCommand(name);
    return QJsonDocument(figure).toJson(QJsonDocument::Compact) + '\n';
}

ReadFigure readFigure(const QByteArray& file)
{
    const QJsonObject figure = QJsonDocument::fromJson(file).object();
    if (figure.value("isogloss_figure"_L1).toInt() != Version)
        return {};
    ReadFigure read{chartOfKind(figure.value("kind"_L1).toString()), figure.value("title"_L1).toString()};
    if (read.chart)
        read.chart->setFigure(figure);
    return read;
}

} // namespace isogloss::widgets
