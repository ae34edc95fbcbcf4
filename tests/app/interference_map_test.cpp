// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/interference_map.h"

#include "app/models/mix_words.h"

#include <QTest>
#include <cmath>
#include <limits>

using namespace isogloss;
using namespace isogloss::app;

class InterferenceMapTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void hasLayersOverParts();
    void showsWhatAMixLost();
    void saysWhereTheyPullAgainstEachOther();
};

namespace {

std::vector<merge::ModuleReport> modules()
{
    constexpr double NotKnown = std::numeric_limits<double>::quiet_NaN();
    std::vector<merge::ModuleReport> all(3);
    all[0] = {2, "up_proj", NotKnown, merge::Interference{-0.4, {1, 3}}};
    all[1] = {2, "q_proj", NotKnown, merge::Interference{0.25, {0, 0}}};
    all[2] = {5, "q_proj", NotKnown, merge::Interference{0, {2, 0}, 0.75}};
    return all;
}

} // namespace

void InterferenceMapTest::hasLayersOverParts()
{
    const widgets::CellMap map = interferenceMap(modules(), InterferenceMeasure::Cosine);
    QCOMPARE(map.columns, (QVariantList{QStringLiteral("q_proj"), QStringLiteral("up_proj")})); // as in a block
    QCOMPARE(map.rows, (QVariantList{2, 5}));
    QCOMPARE(map.at(0, 0), std::optional(0.25));
    QCOMPARE(map.at(0, 1), std::optional(-0.4));
    QVERIFY(std::isnan(*map.at(1, 1))); // only one of them changes it
    QVERIFY(map.scale == widgets::CellScale::Difference);
    QCOMPARE(interferenceMap(modules(), InterferenceMeasure::SignConflicts).at(1, 0), std::optional(0.75));
    const widgets::CellMap strength = interferenceMap(modules(), InterferenceMeasure::Strength);
    QCOMPARE(strength.at(0, 1), std::optional(0.5));
    QCOMPARE(strength.at(0, 0), std::optional(0.0));
    QCOMPARE(strength.at(1, 0), std::optional(-1.0));
    QCOMPARE(interferenceMap(modules(), InterferenceMeasure::NormOfA).at(1, 0), std::optional(2.0));
    QCOMPARE(interferenceMap(modules(), InterferenceMeasure::NormOfB).at(0, 1), std::optional(3.0));
}

void InterferenceMapTest::showsWhatAMixLost()
{
    QVERIFY(!interferenceMeasures(modules()).contains(InterferenceMeasure::Lost));
    auto tried = modules();
    tried[0].error = 0.5;
    tried[1].error = 3; // other changes than those of the two
    tried[2] = {5, "q_proj", 0, {}};
    QVERIFY(interferenceMeasures(tried).contains(InterferenceMeasure::Lost));
    const widgets::CellMap lost = interferenceMap(tried, InterferenceMeasure::Lost);
    QCOMPARE(lost.at(0, 1), std::optional(0.25));
    QCOMPARE(lost.at(0, 0), std::optional(1.0));
    QCOMPARE(lost.at(1, 0), std::optional(0.0));
    QVERIFY(std::isnan(*interferenceMap(tried, InterferenceMeasure::Cosine).at(1, 0)));
    QVERIFY(interferenceMeasures({tried[2]}) == QList{InterferenceMeasure::Lost}); // of one adapter alone
}

void InterferenceMapTest::saysWhereTheyPullAgainstEachOther()
{
    const QString words = interferenceFinding(modules());
    QVERIFY2(words.contains(QStringLiteral("layer 2, up_proj")), qPrintable(words));
    QVERIFY(interferenceFinding({}).contains(QStringLiteral("no part")));
    auto calm = modules();
    calm[0].interference->cosine = -0.01;
    QVERIFY(interferenceFinding(calm).startsWith(QStringLiteral("Nowhere")));
}

QTEST_MAIN(InterferenceMapTest)
#include "interference_map_test.moc"
