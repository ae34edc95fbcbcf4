// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/measure/map_panel.h"

#include "tests/support/fail_on_qt_warnings.h"
#include "tests/support/find_widget.h"
#include "tests/support/in_locale.h"
#include "widgets/charts/heat_map.h"

#include <QComboBox>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>

using namespace isogloss;
using namespace isogloss::app;
using namespace Qt::StringLiterals;
using isogloss::tests::FailOnQtWarnings;
using isogloss::tests::inLocale;
using isogloss::tests::named;

namespace {

const auto Ann = u"ann_Latn"_s;
const auto Bob = u"bob_Arab"_s;
const auto Cat = u"cat_Latn"_s;
const auto Dan = u"dan_Arab"_s;

/// One layer, the same in both directions.
MeasuredPair pairWith(double retrieval, const QString& measure, double value)
{
    std::vector<record::MeasureRow> rows;
    const auto add = [&rows](const QString& name, double of) {
        for (const QString& direction : {u"_forward"_s, u"_backward"_s}) {
            record::MeasureRow row;
            row.measure = QString(name + direction).toStdString();
            row.layer = {0};
            row.value = of;
            row.sentences = 101;
            row.signature = row.measure + "|N:101";
            rows.push_back(row);
        }
    };
    add(u"retrieval"_s, retrieval);
    if (measure != u"retrieval"_s)
        add(measure, value);
    return measuredPair(rows);
}

/// Every two of four languages: Ann and Dan find each other most often, then Bob and Cat.
MeasuredContent contentOf(const QString& measure, const QList<double>& values)
{
    MeasuredContent content;
    content.kind = measureKind(measure);
    content.names.text = u"James"_s;
    const QList<std::pair<QString, QString>> pairs{{Ann, Bob}, {Ann, Cat}, {Ann, Dan}, {Bob, Cat}, {Bob, Dan}, {Cat, Dan}};
    const QList<double> retrieval{0.1, 0.2, 0.9, 0.8, 0.3, 0.15};
    for (int i = 0; i < pairs.size(); ++i)
        content.survey.append({pairs[i].first, pairs[i].second, pairWith(retrieval[i], measure, values.value(i))});
    content.pair = content.survey.front().pair;
    content.nameOf = [](const QString& key) { return key.section(u'_', 0, 0); };
    content.familyOf = [](const QString& key) { return key == Ann || key == Bob ? u"West"_s : u"East"_s; };
    return content;
}

} // namespace

/// The map of all pairs, from values.
class MapPanelTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void saysWhichAreMostAlike_data();
    void saysWhichAreMostAlike();
    void ordersTheLanguages();
    void tellsTheLargestChangeEitherWay();
    void holdsItsSignatures();
    void opensAPair();

private:
    static QStringList columns(const MapPanel& panel);
    static QString finding(const MapPanel& panel);
};

QStringList MapPanelTest::columns(const MapPanel& panel)
{
    QStringList names;
    for (const QVariant& column : panel.findChild<widgets::HeatMap*>()->map().columns)
        names << column.toString();
    return names;
}

QString MapPanelTest::finding(const MapPanel& panel)
{
    QString text;
    for (const QLabel* const label : panel.findChildren<QLabel*>())
        text += label->text() + u'\n';
    return text;
}

void MapPanelTest::saysWhichAreMostAlike_data()
{
    QTest::addColumn<QString>("measure");
    QTest::addColumn<QList<double>>("values");
    QTest::addColumn<QString>("words");
    QTest::newRow("retrieval") << u"retrieval"_s << QList<double>{}
                               << u"Most alike are ann and dan, at layer 0: 0.90; least ann and bob: 0.10 (James)"_s;
    QTest::newRow("told apart") << u"language_identity"_s << QList<double>{0.9, 0.8, 0.51, 0.6, 0.7, 0.99}
                                << u"Told apart least are ann and dan, at layer 0: 0.51; most cat and dan: 0.99, where "
                                   "one half is not at all (James)"_s;
    QTest::newRow("isotropy") << u"isotropy"_s << QList<double>{0.2, 0.5, 0.3, 0.4, 0.25, 0.35}
                              << u"ann and cat fill their space most evenly, at layer 0: 0.50; least ann and bob: 0.20"_s;
    QTest::newRow("rank") << u"rank"_s << QList<double>{51, 11, 1, 21, 31, 41} // of 101 sentences
                          << u"Most alike are ann and dan, at layer 0: 1.00; least ann and bob: 0.50"_s;
}

void MapPanelTest::saysWhichAreMostAlike()
{
    const FailOnQtWarnings guard;
    QFETCH(const QString, measure);
    QFETCH(const QList<double>, values);
    QFETCH(const QString, words);
    MapPanel panel;
    panel.showContent(contentOf(measure, values));
    QVERIFY2(finding(panel).contains(inLocale(words)), qPrintable(finding(panel)));
    const QString name = panel.findChild<widgets::HeatMap*>()->map().valueName;
    QCOMPARE(name == u"mean rank"_s, false); // what is shown of a rank is a share
}

void MapPanelTest::ordersTheLanguages()
{
    const FailOnQtWarnings guard;
    MapPanel panel;
    panel.showContent(contentOf(u"retrieval"_s, {}));
    auto& order = named<QComboBox>(panel, u"Order of the languages"_s);
    QCOMPARE(columns(panel), (QStringList{u"ann"_s, u"bob"_s, u"cat"_s, u"dan"_s}));
    order.setCurrentIndex(order.findText(u"by family"_s));
    QCOMPARE(columns(panel), (QStringList{u"cat"_s, u"dan"_s, u"ann"_s, u"bob"_s}));
    order.setCurrentIndex(order.findText(u"by script"_s));
    QCOMPARE(columns(panel), (QStringList{u"bob"_s, u"dan"_s, u"ann"_s, u"cat"_s}));
    order.setCurrentIndex(order.findText(u"by likeness"_s));
    const auto areBeside = [&panel](const QString& one, const QString& other) {
        return std::abs(columns(panel).indexOf(one) - columns(panel).indexOf(other)) == 1;
    };
    QVERIFY(areBeside(u"ann"_s, u"dan"_s) && areBeside(u"bob"_s, u"cat"_s));
    // Told apart least: the same two, though their values are the lowest.
    panel.showContent(contentOf(u"language_identity"_s, {0.9, 0.9, 0.5, 0.5, 0.9, 0.9}));
    QVERIFY(areBeside(u"ann"_s, u"dan"_s) && areBeside(u"bob"_s, u"cat"_s));
    // How evenly each fills its space says nothing about likeness.
    panel.showContent(contentOf(u"isotropy"_s, {0.9, 0.1, 0.1, 0.1, 0.1, 0.9}));
    QVERIFY(areBeside(u"ann"_s, u"dan"_s) && areBeside(u"bob"_s, u"cat"_s));
}

void MapPanelTest::tellsTheLargestChangeEitherWay()
{
    const FailOnQtWarnings guard;
    MeasuredContent content = contentOf(u"retrieval"_s, {});
    content.baseSurvey = content.survey;
    content.base = content.pair;
    content.baseSurvey[0].pair = pairWith(0.6, u"retrieval"_s, 0); // it fell by 0.5
    content.baseSurvey[1].pair = pairWith(0.1, u"retrieval"_s, 0); // it rose by 0.1
    MapPanel panel;
    panel.showContent(content);
    auto& shown = named<QComboBox>(panel, u"Which model"_s);
    shown.setCurrentIndex(shown.findText(u"what the adapter changed"_s));
    QVERIFY2(finding(panel).contains(inLocale(u"The adapter changed ann and bob most, at layer 0: -0.50"_s)),
        qPrintable(finding(panel)));
}

void MapPanelTest::holdsItsSignatures()
{
    const FailOnQtWarnings guard;
    MapPanel panel;
    panel.showContent(contentOf(u"rank"_s, {51, 11, 1, 21, 31, 41}));
    QCOMPARE(panel.findChild<widgets::HeatMap*>()->signatures(), QStringList{u"rank_backward|N:101"_s});
}

void MapPanelTest::opensAPair()
{
    const FailOnQtWarnings guard;
    MapPanel panel;
    panel.showContent(contentOf(u"retrieval"_s, {}));
    QSignalSpy chosen(&panel, &MapPanel::pairChosen);
    Q_EMIT panel.findChild<widgets::HeatMap*>()->cellChosen(0, 1); // the lowest row is the last language
    QCOMPARE(chosen.takeFirst(), (QVariantList{Dan, Bob}));
}

QTEST_MAIN(MapPanelTest)
#include "map_panel_test.moc"
