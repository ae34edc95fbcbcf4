// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/combine/method_fields.h"

#include "tests/support/fail_on_qt_warnings.h"

#include <QComboBox>
#include <QSpinBox>
#include <QTest>

using namespace isogloss;
using namespace isogloss::app;
using namespace isogloss::tests;
using namespace Qt::StringLiterals;

class MethodFieldsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void swapsLayersInABand();
    void averagesCheckpointsOfOneAlone();
    void keepsEnergyOrARank();
    void letsTheNumberWin();
};

namespace {

template<typename Widget>
Widget& field(const QWidget& fields, const QString& name)
{
    for (Widget* const widget : fields.findChildren<Widget*>())
        if (widget->accessibleName() == name)
            return *widget;
    qFatal("no field");
}

AdapterFacts facts()
{
    AdapterFacts facts;
    facts.rank = 8;
    facts.modelLayers = 9;
    return facts;
}

merge::MergeOptions applied(const MethodFields& fields)
{
    merge::MergeOptions options;
    options.sources = {{"a", {}}, {"b", {}}};
    fields.apply(options);
    return options;
}

void chooseWay(MethodFields& fields, const QString& name)
{
    auto& ways = field<QComboBox>(fields, u"How they become one (method)"_s);
    ways.setCurrentIndex(ways.findText(name, Qt::MatchContains));
}

} // namespace

void MethodFieldsTest::swapsLayersInABand()
{
    const FailOnQtWarnings guard;
    MethodFields fields;
    fields.setSources(facts(), facts(), false);
    QVERIFY(applied(fields).recipe.empty());
    chooseWay(fields, u"layer_swap"_s);
    field<QSpinBox>(fields, u"B: first layer"_s).setValue(3);
    field<QSpinBox>(fields, u"B: last layer"_s).setValue(5);
    const merge::MergeOptions options = applied(fields);
    QCOMPARE(options.recipe, "layer_swap");
    const auto at = [&options](std::size_t source, int layer) {
        return options.sources[source].weights.of(layer, model::LinearKind::Query);
    };
    QCOMPARE(at(0, 1), 1.0);
    QCOMPARE(at(1, 1), 0.0);
    QCOMPARE(at(0, 4), 0.0);
    QCOMPARE(at(1, 4), 1.0);
    QCOMPARE(at(0, 2), 0.5); // beside the band
    QCOMPARE(at(1, 6), 0.5);
    QCOMPARE(at(0, 9), 1.0);
    fields.setSources(facts(), {}, true);
    QVERIFY(!fields.swapsLayers()); // takes two
}

void MethodFieldsTest::averagesCheckpointsOfOneAlone()
{
    MethodFields fields;
    AdapterFacts ofRun = facts();
    ofRun.checkpoints = {{"run/checkpoints/1", {}}, {"run/checkpoints/2", {}}};
    fields.setSources(ofRun, {}, true);
    chooseWay(fields, u"checkpoint_average"_s);
    QVERIFY(fields.averagesCheckpoints());
    QVERIFY2(fields.reason().contains(u"steadier"_s), qPrintable(fields.reason()));
    const merge::MergeOptions options = applied(fields);
    QCOMPARE(options.recipe, "checkpoint_average");
    QCOMPARE(options.sources.size(), std::size_t(2));
    QCOMPARE(options.sources[1].adapter.string(), "run/checkpoints/2");
    fields.setSources(facts(), {}, true); // of no run
    QVERIFY(!fields.averagesCheckpoints());
}

void MethodFieldsTest::keepsEnergyOrARank()
{
    MethodFields fields;
    fields.choose(merge::Method::Svd);
    field<QSpinBox>(fields, u"Rank of the result"_s).setValue(4);
    QVERIFY(applied(fields).rank == 4);
    QVERIFY(!applied(fields).keptEnergy);
    field<QSpinBox>(fields, u"Share that the result keeps at least (energy)"_s).setValue(95);
    QVERIFY(!applied(fields).rank);
    QCOMPARE(*applied(fields).keptEnergy, 0.95);
    fields.choose(merge::Method::Cat);
    QVERIFY(!applied(fields).keptEnergy);
}

void MethodFieldsTest::letsTheNumberWin()
{
    MethodFields fields;
    field<QComboBox>(fields, u"Which direction wins (vote)"_s).setCurrentIndex(1);
    QVERIFY(!applied(fields).votesByNumber); // without a vote
    fields.choose(merge::Method::Ties);
    QVERIFY(applied(fields).votesByNumber);
}

QTEST_MAIN(MethodFieldsTest)
#include "method_fields_test.moc"
