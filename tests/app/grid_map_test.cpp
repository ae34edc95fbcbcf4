// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/grid_map.h"

#include "tests/support/in_locale.h"

#include <QTest>
#include <cmath>

using namespace isogloss;
using namespace isogloss::app;
using isogloss::tests::inLocale;

class GridMapTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void hasMethodsOverPlaces();
    void setsAlignmentAgainstTheTask();
    void saysWhatAPointGives();

private:
    static merge::GridSettings settings();
    static merge::Grid grid();
};

merge::GridSettings GridMapTest::settings()
{
    merge::GridSettings settings;
    settings.methods = {merge::Method::Cat, merge::Method::Ties};
    settings.places = {0.25, 0.5};
    settings.bands = {std::nullopt, merge::Band{3, 5}};
    return settings;
}

merge::Grid GridMapTest::grid()
{
    merge::Grid grid;
    grid.layer = 4;
    for (merge::GridPoint* const point : {&grid.base, &grid.first, &grid.second}) {
        point->alignment = merge::FoundShare{0.1, 0.05, 0.2, "retrieval|alone"};
        point->task = 0.3;
    }
    merge::GridPoint good;
    good.at = {merge::Method::Ties, 0.5, merge::Band{3, 5}};
    good.alignment = merge::FoundShare{0.6, 0.5, 0.7, "retrieval|merged"};
    good.task = 0.8;
    good.signatures = {{"swh_Latn", "slots|merged"}};
    good.isOnFront = true;
    merge::GridPoint broken;
    broken.at = {merge::Method::Cat, 0.25, std::nullopt};
    broken.problem = "merge.ranks_differ";
    grid.points = {good, broken};
    return grid;
}

void GridMapTest::hasMethodsOverPlaces()
{
    const widgets::CellMap map = gridMap(grid(), settings(), GridMeasure::Task);
    QCOMPARE(map.rows.size(), 4);
    QCOMPARE(map.columns, (QVariantList{QStringLiteral("25 %"), QStringLiteral("50 %")}));
    QCOMPARE(map.at(3, 1), std::optional(0.8));
    QVERIFY(std::isnan(*map.at(0, 0)));
    QVERIFY(map.rows[3].toString().contains(QStringLiteral("layers 3 to 5")));
    QCOMPARE(gridMap(grid(), settings(), GridMeasure::Alignment).at(3, 1), std::optional(0.6));
    QCOMPARE(gridCell({merge::Method::Svd, 0.5, std::nullopt}, settings()).has_value(), false);
}

void GridMapTest::setsAlignmentAgainstTheTask()
{
    const GridFront front = gridFront(grid());
    QCOMPARE(front.points.size(), 4); // the one that could not be made is none
    QCOMPARE(front.indices, (QList<int>{0, -1, -1, -1}));
    QCOMPARE(front.points[0].at, QPointF(0.6, 0.8));
    QCOMPARE(front.points[0].across->low, 0.5);
    QCOMPARE(front.points[1].name, QStringLiteral("base"));
    QVERIFY(front.points[3].group < gridFrontGroups().size());
    QCOMPARE(gridSignatures(grid(), GridMeasure::Alignment).last(), QStringLiteral("retrieval|merged"));
    QCOMPARE(gridSignatures(grid(), GridMeasure::Task), QStringList{QStringLiteral("slots|merged")});
}

void GridMapTest::saysWhatAPointGives()
{
    const merge::Grid all = grid();
    const QString words = gridPointWords(all, all.points[0]);
    QVERIFY2(words.contains(QStringLiteral("all of A and all of B")), qPrintable(words));
    QVERIFY(words.contains(inLocale(QStringLiteral("0.60"))) && words.contains(inLocale(QStringLiteral("0.80"))));
    QVERIFY(gridPointWords(all, all.points[1]).contains(QStringLiteral("cannot")));
    const QString finding = gridFinding(all, settings());
    QVERIFY2(finding.contains(QStringLiteral("layer 4")), qPrintable(finding));
    QVERIFY(gridFinding({}, settings()).startsWith(QStringLiteral("0 of")));
}

QTEST_MAIN(GridMapTest)
#include "grid_map_test.moc"
