// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/chart_frame.h"

#include "tests/support/fail_on_qt_warnings.h"
#include "tests/support/in_locale.h"
#include "widgets/charts/chart_table.h"
#include "widgets/charts/heat_map.h"
#include "widgets/charts/line_chart.h"
#include "widgets/theme/theme.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QMenu>
#include <QMimeData>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QToolButton>
#include <limits>

using namespace isogloss::widgets;
using namespace isogloss::tests;
using namespace Qt::StringLiterals;

/// With ISOGLOSS_SCREENSHOTS=<folder> pictures are kept.
class ChartFrameTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void saysWhatItShows();
    void asksForTheFile();
    void copiesThePicture();
    void resetsTheView();
    void showsTheTable();
    void isReachedByKeyboard();
    void tableFollowsTheChart();
    void saysThatNothingIsThere();
    void tableOfAMap();
    void looksRight();

private:
    void keep(QWidget& widget, const QString& name) const;
};

namespace {

constexpr double Unknown = std::numeric_limits<double>::quiet_NaN();

const QList<LineSeries> TwoCurves{{u"task"_s, {{1, 3}, {2, 2.5}, {3000, Unknown}}},
    {u"alignment"_s, {{1, 3.4}, {3000, 2.9}}, {{3.3, 3.5}, {2.8, 3}}}};

ChartFrame* losses()
{
    auto* const chart = new LineChart;
    chart->setAxes(u"step"_s, u"loss (nats)"_s);
    chart->setSeries(TwoCurves, {{u"chance"_s, 3.5}});
    auto* const frame = new ChartFrame(chart, ChartFrame::Look::Card);
    frame->setTitle(u"Losses: lower is better"_s);
    frame->resize(640, 360);
    return frame;
}

QAction* actionOf(const ChartFrame& frame, const QString& words)
{
    for (QAction* const action : frame.findChild<QMenu*>()->actions())
        if (action->text().remove(u'&').contains(words))
            return action;
    return nullptr;
}

} // namespace

void ChartFrameTest::init()
{
    applyTheme(*qApp, ColorScheme::Light);
}

void ChartFrameTest::keep(QWidget& widget, const QString& name) const
{
    QCoreApplication::sendPostedEvents();
    const QString folder = qEnvironmentVariable("ISOGLOSS_SCREENSHOTS");
    if (!folder.isEmpty())
        QVERIFY(widget.grab().save(folder + u"/chart-"_s + name + u".png"_s));
}

void ChartFrameTest::saysWhatItShows()
{
    const isogloss::tests::FailOnQtWarnings guard;
    const std::unique_ptr<ChartFrame> frame(losses());
    QCOMPARE(frame->chart().accessibleName(), u"Losses: lower is better"_s);
    QVERIFY(frame->chart().accessibleDescription().contains(inLocale(u"alignment from 3.4 to 2.9"_s)));
    frame->chart().setSummary(u"The task is learned."_s);
    QCOMPARE(frame->chart().accessibleDescription(), u"The task is learned."_s);
    static_cast<LineChart&>(frame->chart()).setSeries(TwoCurves);
    QCOMPARE(frame->chart().accessibleDescription(), u"The task is learned."_s); // stays
}

void ChartFrameTest::asksForTheFile()
{
    const isogloss::tests::FailOnQtWarnings guard;
    const std::unique_ptr<ChartFrame> frame(losses());
    QSignalSpy asked(frame.get(), &ChartFrame::exportRequested);
    actionOf(*frame, u"Save as"_s)->trigger();
    QCOMPARE(asked.takeFirst().first().toBool(), false);
    actionOf(*frame, u"Save with"_s)->trigger();
    QCOMPARE(asked.takeFirst().first().toBool(), true);
}

void ChartFrameTest::copiesThePicture()
{
    const isogloss::tests::FailOnQtWarnings guard;
    const std::unique_ptr<ChartFrame> frame(losses());
    actionOf(*frame, u"Copy"_s)->trigger();
    const QMimeData* const copied = QApplication::clipboard()->mimeData();
    QVERIFY(copied->hasImage());
    QCOMPARE(copied->imageData().value<QImage>().width(), 1280);
    QVERIFY(copied->data(u"image/svg+xml"_s).contains("<title>Losses: lower is better</title>"));
}

void ChartFrameTest::resetsTheView()
{
    const isogloss::tests::FailOnQtWarnings guard;
    const std::unique_ptr<ChartFrame> frame(losses());
    frame->grab();
    QAction* const reset = actionOf(*frame, u"all of it"_s);
    QVERIFY(!reset->isEnabled());
    QTest::keyClick(&frame->chart(), Qt::Key_Plus);
    QVERIFY(reset->isEnabled());
    reset->trigger();
    QVERIFY(!frame->chart().isZoomed());
    QVERIFY(!reset->isEnabled());
}

void ChartFrameTest::showsTheTable()
{
    const isogloss::tests::FailOnQtWarnings guard;
    const std::unique_ptr<ChartFrame> frame(losses());
    frame->show();
    actionOf(*frame, u"table"_s)->trigger();
    auto* const table = frame->findChild<QTableView*>();
    QVERIFY(table->isVisible());
    QVERIFY(!frame->chart().isVisible());
    const QAbstractItemModel& model = *table->model();
    QCOMPARE(model.rowCount(), 6);
    QCOMPARE(model.headerData(2, Qt::Horizontal).toString(), u"loss (nats)"_s);
    QCOMPARE(model.index(1, 2).data().toString(), QLocale().toString(2.5));
    QCOMPARE(model.index(2, 1).data().toString(), QLocale().toString(3000));
    QCOMPARE(model.index(2, 2).data().toString(), u"not a number"_s);
    QCOMPARE(model.index(4, 3).data().toString(), QLocale().toString(2.8));
    QVERIFY(!model.index(0, 3).data().isValid());
    table->selectAll();
    QTest::keySequence(table, QKeySequence::Copy);
    QVERIFY(QApplication::clipboard()->text().startsWith(u"task\t1\t3\t\t\ntask\t2\t"_s));
    actionOf(*frame, u"table"_s)->trigger();
    QVERIFY(!table->isVisible());
    QVERIFY(frame->chart().isVisible());
}

void ChartFrameTest::isReachedByKeyboard()
{
    const isogloss::tests::FailOnQtWarnings guard;
    const std::unique_ptr<ChartFrame> frame(losses());
    frame->show();
    QVERIFY(QTest::qWaitForWindowExposed(frame.get()));
    frame->chart().setFocus(Qt::TabFocusReason);
    QTest::keyClick(&frame->chart(), Qt::Key_Tab);
    auto* const button = frame->findChild<QToolButton*>();
    QCOMPARE(QApplication::focusWidget(), button);
    QVERIFY(button->accessibleName().contains(u"Losses"_s));
    QVERIFY(button->height() >= 28 && button->width() >= 28);
    auto* const menu = frame->findChild<QMenu*>();
    QContextMenuEvent asked(QContextMenuEvent::Keyboard, {5, 5}, frame->mapToGlobal(QPoint(5, 5)));
    QApplication::sendEvent(&frame->chart(), &asked);
    QVERIFY(menu->isVisible());
    menu->close();
}

void ChartFrameTest::tableFollowsTheChart()
{
    const isogloss::tests::FailOnQtWarnings guard;
    LineChart chart;
    ChartTable table(chart);
    const QAbstractItemModelTester tester(&table, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(table.rowCount(), 0);
    chart.setSeries(TwoCurves);
    QCOMPARE(table.rowCount(), 5);
    chart.appendPoints(0, {{4000, 1}, {5000, 0.5}});
    QCOMPARE(table.rowCount(), 7);
    QCOMPARE(table.index(4, 2).data().toString(), QLocale().toString(0.5));
    chart.setSeries({});
    QCOMPARE(table.rowCount(), 0);
}

void ChartFrameTest::saysThatNothingIsThere()
{
    const isogloss::tests::FailOnQtWarnings guard;
    LineChart chart;
    chart.resize(640, 320);
    const auto middle = [&chart] {
        chart.grab(); // lays it out
        QCoreApplication::processEvents();
        const QImage image = chart.grab(QRect(200, 100, 240, 100)).toImage();
        int other = 0;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                other += image.pixelColor(x, y) == colors(ColorScheme::Light).mutedText ? 1 : 0;
        return other;
    };
    QVERIFY(middle() > 10);
    chart.setSeries({{u"task"_s, {{0, 0}, {1, 0}}}});
    QCOMPARE(middle(), 0);
}

void ChartFrameTest::tableOfAMap()
{
    const isogloss::tests::FailOnQtWarnings guard;
    HeatMap map;
    ChartTable table(map);
    const QAbstractItemModelTester tester(&table, QAbstractItemModelTester::FailureReportingMode::QtTest);
    map.setAxes(u"step"_s, u"layer"_s);
    map.setMap({{u"kab"_s, u"eng"_s}, {0.0, 1.0}, {{0, Unknown}, {0.25}}, CellScale::Share, u"share"_s});
    QCOMPARE(table.rowCount(), 3);
    QCOMPARE(table.index(1, 1).data().toString(), u"eng"_s);
    QCOMPARE(table.index(2, 2).data().toString(), QLocale().toString(0.25));
}

void ChartFrameTest::looksRight()
{
    const isogloss::tests::FailOnQtWarnings guard;
    const QFont before = QApplication::font();
    for (const bool isLarge : {false, true})
        for (const ColorScheme scheme : {ColorScheme::Light, ColorScheme::Dark}) {
            QFont font = before;
            font.setPointSizeF(before.pointSizeF() * (isLarge ? 2 : 1));
            QApplication::setFont(font);
            applyTheme(*qApp, scheme);
            const QString name = (isLarge ? u"large-"_s : QString())
                + (scheme == ColorScheme::Dark ? u"dark"_s : u"light"_s);
            const std::unique_ptr<ChartFrame> frame(losses());
            frame->show();
            keep(*frame, u"frame-"_s + name);
            frame->showTable(true);
            keep(*frame, u"table-"_s + name);
            HeatMap map;
            map.resize(640, 320);
            map.setAxes(u"step"_s, u"layer"_s);
            CellMap cells{{}, {}, {}, CellScale::Difference, u"change of retrieval"_s, 3, u"aligned"_s};
            for (int row = 0; row < 7; ++row) {
                cells.rows.append(row);
                cells.values.append(QList<double>());
                for (int column = 0; column < (isLarge ? 30 : 7); ++column)
                    cells.values[row].append(
                        (row + column) % 6 == 5 ? Unknown : 0.1 * (row - 3) * (column + 1) / 7);
            }
            for (int column = 0; column < (isLarge ? 30 : 7); ++column)
                cells.columns.append(100.0 * column);
            map.setMap(cells);
            map.setChosenColumn(2);
            keep(map, u"difference-"_s + name);
            cells.scale = CellScale::Share;
            cells.valueName = u"share found"_s;
            for (QList<double>& values : cells.values)
                for (double& value : values)
                    value = 0.5 + value;
            map.setMap(cells);
            keep(map, u"share-"_s + name);
        }
    QApplication::setFont(before);
}

QTEST_MAIN(ChartFrameTest)
#include "chart_frame_test.moc"
