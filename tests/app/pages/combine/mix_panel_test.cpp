// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/combine/mix_panel.h"

#include "tests/support/fail_on_qt_warnings.h"

#include <QComboBox>
#include <QPushButton>
#include <QSlider>
#include <QTest>

using namespace isogloss;
using namespace isogloss::app;
using namespace isogloss::tests;
using namespace Qt::StringLiterals;

class MixPanelTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void weighsOneAlone();
    void offersThoseThatFit();
};

namespace {

AdapterChoice adapter(const QString& name)
{
    AdapterChoice choice;
    choice.name = name;
    choice.folder = name.toStdString();
    return choice;
}

} // namespace

void MixPanelTest::weighsOneAlone()
{
    const FailOnQtWarnings guard;
    MixPanel panel;
    const AdapterChoice a = adapter(u"a"_s);
    const AdapterChoice b = adapter(u"b"_s);
    panel.setSources({}, {}, false);
    QCOMPARE(panel.options(a, &b, {}, panel.place()).sources.size(), std::size_t(2));
    panel.setSources({}, {}, true);
    QCOMPARE(panel.place(), 1.0); // as it is
    panel.findChild<QSlider*>()->setValue(-150);
    const merge::MergeOptions negated = panel.options(a, nullptr, {}, panel.place());
    QCOMPARE(negated.sources.size(), std::size_t(1));
    QCOMPARE(negated.sources[0].weights.overall, -1.5);
    panel.setSources({}, {}, false);
    QCOMPARE(panel.place(), 0.5);
}

void MixPanelTest::offersThoseThatFit()
{
    const FailOnQtWarnings guard;
    MixPanel panel;
    const AdapterChoice a = adapter(u"a"_s);
    const AdapterChoice b = adapter(u"b"_s);
    QPushButton* add = nullptr;
    for (QPushButton* const button : panel.findChildren<QPushButton*>())
        if (button->text() == u"Add another adapter"_s)
            add = button;
    QVERIFY(add != nullptr);
    panel.setOthers({{adapter(u"foreign"_s), u"It is for another base."_s}});
    QVERIFY(!add->isEnabled());
    panel.setOthers({{adapter(u"foreign"_s), u"It is for another base."_s}, {adapter(u"third"_s), {}}});
    add->click();
    QComboBox* list = nullptr;
    for (QComboBox* const box : panel.findChildren<QComboBox*>())
        if (box->accessibleName() == u"Another adapter"_s)
            list = box;
    QVERIFY(list != nullptr);
    QCOMPARE(list->currentText(), u"third"_s);
    QCOMPARE(list->itemData(0, Qt::ToolTipRole).toString(), u"It is for another base."_s);
    QVERIFY(!(list->model()->flags(list->model()->index(0, 0)) & Qt::ItemIsEnabled));
    QCOMPARE(panel.options(a, &b, {}, 0.5).sources.back().adapter.string(), "third");
}

QTEST_MAIN(MixPanelTest)
#include "mix_panel_test.moc"
