// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/figure/figure.h"

#include "tests/support/fail_on_qt_warnings.h"
#include "widgets/charts/chart_colors.h"
#include "widgets/charts/heat_map.h"
#include "widgets/charts/line_chart.h"
#include "widgets/theme/theme.h"

#include <QApplication>
#include <QDir>
#include <QLocale>
#include <QPainter>
#include <QSvgRenderer>
#include <QTest>
#include <QXmlStreamReader>
#include <cmath>
#include <limits>

using namespace isogloss::widgets;
using namespace Qt::StringLiterals;

/// Charts as files. With ISOGLOSS_SCREENSHOTS=<folder> they are kept.
class FigureTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void drawsLettersAsOutlines();
    void keepsLettersWhenAsked();
    void saysUnderTheFigureThatPointsWereMerged();
    void drawsCellsAsRectangles();
    void cutsCurvesAtTheAreasEdge();
    void looksLikeTheScreen();
    void leavesTheInterfaceOut();
    void countsDotsAndPoints();
    void leavesTheChartAsItWas();
    void writesEveryValueExactly();
    void namesFiles();
};

namespace {

constexpr double Unknown = std::numeric_limits<double>::quiet_NaN();

void fill(LineChart& chart)
{
    chart.resize(640, 320);
    chart.setAxes(u"layer"_s, u"share found"_s);
    chart.setSeries(
        {{u"Kabyle – Ingliz, тест"_s, {{0, 0.1}, {1, 0.4}, {2, 0.9}}, {{0.05, 0.2}, {0.3, 0.5}, {0.8, 0.95}}},
            {u"عربي"_s, {{0, 0.2}, {1, 0.3}, {2, 0.35}}}},
        {{u"chance"_s, 0.02}});
    chart.setMarks({{u"aligned"_s, 1}});
}

void fill(HeatMap& map)
{
    map.resize(640, 320);
    map.setAxes(u"step"_s, u"layer"_s);
    map.setMap({{0.0, 1000.0, 2000.0}, {0.0, 1.0}, {{0, 0.25, 0.5}, {0.25, Unknown, 1}}, CellScale::Share,
        u"share"_s, 1, u"aligned"_s});
}

int countOf(const QByteArray& svg, const QString& element)
{
    QXmlStreamReader reader(svg);
    int count = 0;
    while (!reader.atEnd())
        if (reader.readNext() == QXmlStreamReader::StartElement && reader.name() == element)
            ++count;
    return reader.hasError() ? -1 : count;
}

QImage rendered(const QByteArray& svg)
{
    QSvgRenderer renderer(svg);
    QImage image(renderer.defaultSize(), QImage::Format_RGB32);
    image.fill(Qt::magenta);
    QPainter painter(&image);
    renderer.render(&painter);
    return image;
}

void keep(const QByteArray& bytes, const QString& name)
{
    const QString folder = qEnvironmentVariable("ISOGLOSS_SCREENSHOTS");
    if (folder.isEmpty())
        return;
    QFile file(folder + u"/figure-"_s + name);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

} // namespace

void FigureTest::init()
{
    applyTheme(*qApp, ColorScheme::Dark); // print is light all the same
}

void FigureTest::drawsLettersAsOutlines()
{
    const isogloss::tests::FailOnQtWarnings guard;
    LineChart lines;
    fill(lines);
    HeatMap map;
    fill(map);
    for (Chart* const chart : std::initializer_list<Chart*>{&lines, &map}) {
        const QByteArray svg = figureBytes(*chart, FigureFormat::Svg, u"A & B"_s);
        QCOMPARE(countOf(svg, u"text"_s), 0);
        QCOMPARE(countOf(svg, u"image"_s), 0);
        QVERIFY(countOf(svg, u"path"_s) > 20);
        QVERIFY(svg.contains("<title>A &amp; B</title>"));
        QVERIFY(svg.contains(u"<desc>%1</desc>"_s.arg(chart->summary().toHtmlEscaped()).toUtf8()));
    }
    keep(figureBytes(lines, FigureFormat::Svg, {}), u"lines.svg"_s);
    keep(figureBytes(map, FigureFormat::Svg, {}), u"map.svg"_s);
}

void FigureTest::keepsLettersWhenAsked()
{
    const isogloss::tests::FailOnQtWarnings guard;
    LineChart lines;
    fill(lines);
    const QByteArray svg = figureBytes(lines, FigureFormat::SvgWithText, {});
    QVERIFY(svg.contains(">share found</text>"));
    QVERIFY(svg.contains(u">عربي</text>"_s.toUtf8()));
    QCOMPARE(countOf(svg, u"image"_s), 0);
}

void FigureTest::saysUnderTheFigureThatPointsWereMerged()
{
    const isogloss::tests::FailOnQtWarnings guard;
    LineChart lines;
    fill(lines);
    QVERIFY(lines.printNote().isEmpty());
    QList<QPointF> points;
    for (int i = 0; i < 20'000; ++i)
        points.append({double(i), i % 100 == 7 ? Unknown : std::sin(i / 500.0)});
    lines.setSeries({{u"long"_s, points}});
    const QByteArray svg = figureBytes(lines, FigureFormat::SvgWithText, {});
    QVERIFY(svg.contains(">Where several points share a column"));
    QVERIFY(svg.contains(lines.printNote().toUtf8())); // also for who cannot see it
    const QImage picture = figurePicture(lines, 96);
    int letters = 0;
    for (int x = 0; x < picture.width() / 4; ++x)
        for (int y = picture.height() - 14; y < picture.height(); ++y)
            letters += picture.pixelColor(x, y).lightness() < 160 ? 1 : 0;
    QVERIFY2(letters > 20, qPrintable(QString::number(letters)));
    QCOMPARE(figureBytes(lines, FigureFormat::Csv, {}).count('\n'), 20'001);
    keep(svg, u"long.svg"_s);
}

void FigureTest::drawsCellsAsRectangles()
{
    const isogloss::tests::FailOnQtWarnings guard;
    HeatMap map;
    fill(map);
    const QByteArray svg = figureBytes(map, FigureFormat::Svg, {});
    for (const double share : {0.25, 1.0})
        QVERIFY(svg.contains(u"fill=\"%1\""_s.arg(shareColor(share).name()).toUtf8()));
    const QImage image = rendered(svg);
    int cell = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            cell += image.pixelColor(x, y) == shareColor(0.25) ? 1 : 0;
    QVERIFY2(cell > 10000, qPrintable(QString::number(cell)));
}

void FigureTest::cutsCurvesAtTheAreasEdge()
{
    const isogloss::tests::FailOnQtWarnings guard;
    LineChart lines;
    fill(lines);
    lines.grab();
    lines.setFocus();
    for (int i = 0; i < 6; ++i)
        QTest::keyClick(&lines, Qt::Key_Plus);
    QVERIFY(lines.isZoomed());
    const QByteArray svg = figureBytes(lines, FigureFormat::Svg, {});
    QCOMPARE(countOf(svg, u"clipPath"_s), 1);
    QVERIFY(svg.contains("clip-path=\"url(#clip0)\""));
}

void FigureTest::looksLikeTheScreen()
{
    const isogloss::tests::FailOnQtWarnings guard;
    HeatMap map;
    fill(map);
    const auto coarse = [](const QImage& image) { // letters and hatching differ pixel by pixel
        return image.scaled(image.size() / 8, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    };
    const QImage drawn = coarse(rendered(figureBytes(map, FigureFormat::Svg, {})));
    const QImage screen = coarse(figurePicture(map, 96));
    QCOMPARE(drawn.size(), screen.size());
    qint64 apart = 0;
    for (int y = 0; y < drawn.height(); ++y)
        for (int x = 0; x < drawn.width(); ++x)
            apart += std::abs(qGray(drawn.pixel(x, y)) - qGray(screen.pixel(x, y)));
    const double mean = static_cast<double>(apart) / (drawn.width() * drawn.height());
    QVERIFY2(mean < 4, qPrintable(QString::number(mean)));
}

void FigureTest::leavesTheInterfaceOut()
{
    const isogloss::tests::FailOnQtWarnings guard;
    LineChart lines;
    fill(lines);
    lines.show();
    QVERIFY(QTest::qWaitForWindowExposed(&lines));
    lines.grab();
    const QByteArray before = figureBytes(lines, FigureFormat::SvgWithText, {});
    QTest::mouseMove(&lines, lines.rect().center());
    QVERIFY(!lines.reading().isEmpty());
    QCOMPARE(figureBytes(lines, FigureFormat::SvgWithText, {}), before); // no cross-hair
    lines.setCurveVisible(u"عربي"_s, false);
    QVERIFY(!figureBytes(lines, FigureFormat::SvgWithText, {}).contains(u">عربي</text>"_s.toUtf8()));
    HeatMap map;
    fill(map);
    const QByteArray plain = figureBytes(map, FigureFormat::Svg, {});
    map.setChosenColumn(1);
    QCOMPARE(figureBytes(map, FigureFormat::Svg, {}), plain);
}

void FigureTest::countsDotsAndPoints()
{
    const isogloss::tests::FailOnQtWarnings guard;
    LineChart lines;
    fill(lines);
    const QByteArray png = figureBytes(lines, FigureFormat::Png, {});
    const QImage image = QImage::fromData(png, "PNG");
    QCOMPARE(image.size(), QSize(2000, 1000));
    QCOMPARE(image.dotsPerMeterX(), 11811); // 300 to the inch
    QCOMPARE(image.pixelColor(2, 2), QColor(Qt::white));
    keep(png, u"lines.png"_s);
    const QByteArray pdf = figureBytes(lines, FigureFormat::Pdf, u"Title"_s);
    QVERIFY(pdf.startsWith("%PDF-"));
    QVERIFY(pdf.contains("/MediaBox [0 0 480.000000 240.000000]") || pdf.contains("/MediaBox [0 0 480 240]"));
    keep(pdf, u"lines.pdf"_s);
}

void FigureTest::leavesTheChartAsItWas()
{
    const isogloss::tests::FailOnQtWarnings guard;
    LineChart lines;
    fill(lines);
    HeatMap map;
    fill(map);
    for (Chart* const chart : std::initializer_list<Chart*>{&lines, &map}) {
        QCoreApplication::processEvents();
        const QImage before = chart->grab().toImage();
        for (const FigureFormat format : {FigureFormat::Svg, FigureFormat::Pdf, FigureFormat::Png})
            figureBytes(*chart, format, {});
        QCOMPARE(chart->grab().toImage(), before);
    }
}

void FigureTest::writesEveryValueExactly()
{
    const QLocale before;
    QLocale::setDefault(QLocale(QLocale::German));
    LineChart lines;
    lines.setAxes(u"step"_s, u"loss, nats"_s);
    lines.setSeries(
        {{u"a \"b\""_s,
            {{1000, 0.1}, {2000, 1.0 / 3}, {3000, Unknown}, {4000, -std::numeric_limits<double>::infinity()}},
            {{0, 1}}, {{1, 2}}}},
        {{u"chance"_s, 1e-300}});
    QCOMPARE(QString::fromUtf8(csvOf(lines)), uR"(curve,step,"loss, nats",low,high
"a ""b""",1000,0.1,0,1
"a ""b""",2000,0.3333333333333333,,
"a ""b""",3000,nan,,
"a ""b""",4000,-inf,,
"a ""b"", before smoothing",1,2,,
chance,,1e-300,,
)"_s);
    QLocale::setDefault(before);
}

void FigureTest::namesFiles()
{
    QCOMPARE(fileNameFor(u"Losses: lower/better?"_s), u"Losses lower better"_s);
    QCOMPARE(fileNameFor(u"..\\..\n"_s), u"chart"_s);
    QCOMPARE(fileNameFor({}), u"chart"_s);
    QCOMPARE(fileNameFor(u"Taqbaylit 𞤀𞤣"_s), u"Taqbaylit 𞤀𞤣"_s);
    QCOMPARE(fileNameFor(QString(300, u'x')).size(), 80);
}

QTEST_MAIN(FigureTest)
#include "figure_test.moc"
