// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/figure/figure_file.h"

#include "tests/support/fail_on_qt_warnings.h"
#include "widgets/charts/bar_chart.h"
#include "widgets/charts/figure/figure.h"
#include "widgets/charts/heat_map.h"
#include "widgets/charts/line_chart.h"
#include "widgets/charts/scatter.h"
#include "widgets/charts/tree_chart.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <limits>

using namespace Qt::StringLiterals;

namespace isogloss::widgets {

namespace {

constexpr double NoNumber = std::numeric_limits<double>::quiet_NaN();
constexpr double Infinity = std::numeric_limits<double>::infinity();

std::unique_ptr<Chart> lines()
{
    auto chart = std::make_unique<LineChart>();
    chart->setAxes(u"step"_s, u"share found"_s);
    chart->setFixedRange(Interval{0, 1});
    LineSeries first{u"Ƒirst"_s, {{0, 0.1}, {1, NoNumber}, {2, 0.3}, {3, Infinity}, {4, 1.0 / 3}}};
    first.band = {{0, 0.2}, {0, 0.2}, {0.2, 0.4}, {0.2, 0.4}, {0.3, 0.4}};
    LineSeries second{u"second"_s, {{0, 0.5}, {4, 0.6}}};
    second.role = LineRole::Ghost;
    second.look = 4;
    second.raw = {{0, 0.4}, {1, 0.7}};
    chart->setSeries({first, second, LineSeries{u"hidden"_s, {{0, 1}, {1, 1}}}}, {{u"chance"_s, 0.05}});
    chart->setMarks({{u"trained"_s, 2}});
    chart->setCurveVisible(u"hidden"_s, false);
    return chart;
}

std::unique_ptr<Chart> heatMap()
{
    auto chart = std::make_unique<HeatMap>();
    chart->setAxes(u"step"_s, u"layer"_s);
    chart->setMap({{0, 10, 20}, {u"embedding"_s, 1}, {{0.1, NoNumber, 0.9}, {0.2}}, CellScale::Share, u"share"_s, 1,
        u"trained"_s});
    chart->setChosenColumn(2);
    return chart;
}

std::unique_ptr<Chart> bars(BarChart::Style style)
{
    auto chart = std::make_unique<BarChart>(style);
    chart->setNames(u"language"_s, u"F1"_s);
    chart->setBars({{u"English"_s, u"taught"_s}, {u"Kiswahili"_s, u"other"_s}},
        {{u"base"_s, {0.5, NoNumber}, {Interval{0.4, 0.6}, std::nullopt}}, {u"after"_s, {0.6, 0.4}, {}, 3}},
        {{u"chance"_s, 0.1}});
    chart->setFixedRange(Interval{0, 1});
    return chart;
}

std::unique_ptr<Chart> scatter()
{
    auto chart = std::make_unique<Scatter>();
    chart->setAxes(u"alignment"_s, u"F1"_s);
    chart->setPoints({{u"eng"_s, {0.1, 0.2}, Interval{0, 0.2}, {}, 1, u"look"_s}, {u"swh"_s, {0.3, 0.4}}},
        {u"taught"_s, u"other"_s});
    chart->setLinks({{0, 1}});
    chart->setDiagonal(true);
    return chart;
}

std::unique_ptr<Chart> tree()
{
    auto chart = std::make_unique<TreeChart>();
    chart->setTree({u"a"_s, u"b"_s, u"c"_s}, {{0, 1, 0.2}, {3, 2, 0.5}}, {0, 1, 2}, {0, 0, 1});
    return chart;
}

} // namespace

class FigureFileTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void figuresComeBackAsTheyWere_data();
    void figuresComeBackAsTheyWere();
    void theViewIsKept();
    void signaturesTravelAlong();
    void hostileFilesAreTakenAsFarAsTheyGo_data();
    void hostileFilesAreTakenAsFarAsTheyGo();
    void otherFilesAreNoFigures();

private:
    const tests::FailOnQtWarnings m_noWarnings;
};

void FigureFileTest::figuresComeBackAsTheyWere_data()
{
    QTest::addColumn<int>("kind");
    for (int kind = 0; kind < 6; ++kind)
        QTest::addRow("%d", kind) << kind;
}

void FigureFileTest::figuresComeBackAsTheyWere()
{
    QFETCH(int, kind);
    std::unique_ptr<Chart> makers[] = {lines(), heatMap(), bars(BarChart::Style::Bars), bars(BarChart::Style::Dots),
        scatter(), tree()};
    Chart& chart = *makers[kind];
    chart.resize(500, 300);
    const QByteArray file = figureFile(chart, u"A title"_s);
    const ReadFigure read = readFigure(file);
    QVERIFY(read.chart != nullptr);
    QCOMPARE(read.title, u"A title"_s);
    QCOMPARE(figureFile(*read.chart, read.title), file);
    QVERIFY(figureFile(chart, {}, u"losses"_s).contains("isogloss --render losses.json --out losses.svg"));
    QCOMPARE(drawingCommand(u"two words"_s), u"isogloss --render \"two words.json\" --out \"two words.svg\""_s);
    figureBytes(chart, FigureFormat::Svg, read.title); // Qt rounds the outlines of a letter otherwise the first time
    for (const FigureFormat format : {FigureFormat::Svg, FigureFormat::SvgWithText, FigureFormat::Csv})
        QCOMPARE(figureBytes(*read.chart, format, read.title), figureBytes(chart, format, read.title));
}

void FigureFileTest::theViewIsKept()
{
    auto chart = lines();
    chart->resize(500, 300);
    QJsonObject figure = chart->figure();
    figure[u"view"_s] = QJsonArray{1, 3, 0, 1};
    chart->setFigure(figure);
    QVERIFY(chart->isZoomed());
    const ReadFigure read = readFigure(figureFile(*chart, {}));
    QVERIFY(read.chart->isZoomed());
}

void FigureFileTest::signaturesTravelAlong()
{
    auto chart = lines();
    chart->setSignatures({u"retrieval|N:4"_s, QString(), u"retrieval|N:4"_s, u"cosine|N:4"_s});
    const ReadFigure read = readFigure(figureFile(*chart, {}));
    QCOMPARE(read.chart->signatures(), (QStringList{u"retrieval|N:4"_s, u"cosine|N:4"_s}));
}

void FigureFileTest::hostileFilesAreTakenAsFarAsTheyGo_data()
{
    QTest::addColumn<QByteArray>("file");
    const auto add = [](const char* name, const QByteArray& rest) {
        QTest::newRow(name) << QByteArray("{\"isogloss_figure\": 1, " + rest + "}");
    };
    add("size", R"("kind": "lines", "size": [1e9, -5])");
    add("view", R"("kind": "lines", "view": [5, 1, "nan", 2])");
    add("falling", R"("kind": "lines", "contents": {"series": [{"x": [3, 1, "inf"], "y": [1, 2], "low": [1]}]})");
    add("cells", R"("kind": "heat_map", "contents": {"columns": [1], "rows": [1], "values": [[1, 2, 3], [4], 5], "marked_row": 7, "chosen_column": 9})");
    add("bars", R"("kind": "bars", "contents": {"rows": [{}], "series": [{"values": [1, 2], "intervals": [1]}, 7], "hidden": ["nobody"]})");
    add("points", R"("kind": "scatter", "contents": {"points": [{"group": 99}, 4], "links": [[0, 9], "x"], "groups": []})");
    add("tree", R"("kind": "tree", "contents": {"names": ["a", "b"], "joints": [[5, -1, 1]], "order": [0, 0], "groups": [0]})");
}

void FigureFileTest::hostileFilesAreTakenAsFarAsTheyGo()
{
    QFETCH(QByteArray, file);
    const ReadFigure read = readFigure(file);
    QVERIFY(read.chart != nullptr);
    for (const FigureFormat format : {FigureFormat::Svg, FigureFormat::Csv, FigureFormat::Png})
        QVERIFY(!figureBytes(*read.chart, format, {}).isEmpty());
}

void FigureFileTest::otherFilesAreNoFigures()
{
    for (const char* const file : {"", "[]", "{}", R"({"isogloss_figure": 2, "kind": "lines"})",
             R"({"isogloss_figure": 1, "kind": "pie"})"})
        QVERIFY(readFigure(file).chart == nullptr);
}

} // namespace isogloss::widgets

QTEST_MAIN(isogloss::widgets::FigureFileTest)
#include "figure_file_test.moc"
