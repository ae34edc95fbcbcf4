// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/interference_map.h"

#include "app/models/mix_words.h"

#include <QTest>
#include <cmath>

using namespace isogloss;
using namespace isogloss::app;

class InterferenceMapTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void hasLayersOverParts();
    void saysWhereTheyPullAgainstEachOther();
};

namespace {

std::vector<merge::ModuleComparison> modules()
{
    std::vector<merge::ModuleComparison> all(3);
    all[0] = {2, "up_proj", {}};
    all[1] = {2, "q_proj", {}};
    all[2] = {5, "q_proj", {}};
    all[0].interference.cosine = -0.4;
    all[0].interference.norms = {1, 3};
    all[1].interference.cosine = 0.25;
    all[1].interference.norms = {0, 0};
    all[2].interference.signConflicts = 0.75;
    all[2].interference.norms = {2, 0};
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
}

void InterferenceMapTest::saysWhereTheyPullAgainstEachOther()
{
    const QString words = interferenceFinding(modules());
    QVERIFY2(words.contains(QStringLiteral("layer 2, up_proj")), qPrintable(words));
    QVERIFY(interferenceFinding({}).contains(QStringLiteral("no part")));
    auto calm = modules();
    calm[0].interference.cosine = -0.01;
    QVERIFY(interferenceFinding(calm).startsWith(QStringLiteral("Nowhere")));
}

QTEST_MAIN(InterferenceMapTest)
#include "interference_map_test.moc"
