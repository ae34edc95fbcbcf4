// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/adapter_facts.h"

#include "core/merge/errors.h"

#include <QTest>

using namespace isogloss;
using namespace isogloss::app;
using namespace Qt::StringLiterals;

class AdapterFactsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void findsTheBaseThatItFits();
    void doesNotTakeAnotherModelOfTheSameSize();
    void saysWhyItCannotBeRead();
};

namespace {

const std::filesystem::path Source = ISOGLOSS_SOURCE_DIR;
const std::filesystem::path Samples = Source / "resources/samples";

AdapterChoice taskAdapter()
{
    AdapterChoice adapter;
    adapter.folder = Samples / "adapters/task_only";
    return adapter;
}

} // namespace

void AdapterFactsTest::findsTheBaseThatItFits()
{
    const QList<BaseChoice> bases{
        {u"another"_s, Source / "tests/golden/model/llama", {}}, {u"base"_s, Samples / "base", {}}};
    const AdapterFacts facts = readAdapterFacts(taskAdapter(), bases);
    QVERIFY(!facts.problem);
    QCOMPARE(facts.modelName, u"base"_s);
    QCOMPARE(facts.modelLayers, 8);
    QVERIFY(facts.rank > 0 && facts.bytes > 0);
}

void AdapterFactsTest::doesNotTakeAnotherModelOfTheSameSize()
{
    const AdapterFacts facts = readAdapterFacts(taskAdapter(), QList{BaseChoice{u"base"_s, Samples / "base", "another"}});
    QVERIFY(facts.model.empty());
    QVERIFY(facts.misfit);
    QCOMPARE(facts.misfit->code.name, errors::MergeOtherBase.name);
}

void AdapterFactsTest::saysWhyItCannotBeRead()
{
    AdapterChoice nothing;
    nothing.folder = Samples / "nowhere";
    QVERIFY(readAdapterFacts(nothing, {}).problem);
}

QTEST_APPLESS_MAIN(AdapterFactsTest)
#include "adapter_facts_test.moc"
