// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/measure/sentences_panel.h"

#include "tests/support/fail_on_qt_warnings.h"
#include "tests/support/find_widget.h"

#include <QLabel>
#include <QTableView>
#include <QTableWidget>
#include <QTest>

using namespace isogloss;
using namespace isogloss::app;
using namespace Qt::StringLiterals;
using isogloss::tests::FailOnQtWarnings;

namespace {

/// Three sentences and two layers; at the last the first finds that of the second row.
SentencesPanel::Contents contents()
{
    SentencesPanel::Contents contents;
    contents.source = {u"Kabyle"_s, Qt::LeftToRight, {u"a"_s, u"b"_s, u"c"_s}};
    contents.target = {u"English"_s, Qt::LeftToRight, {u"A"_s, u"B"_s, u"C"_s}};
    contents.layers = 1;
    contents.paths = {{1, 2, 0}, {1, 1, 2}};
    contents.meetings = {2, 1, 1};
    contents.places = {0, 1, 2};
    return contents;
}

QString textOf(const QWidget& widget)
{
    QString text;
    for (const QLabel* const label : widget.findChildren<QLabel*>())
        text += label->text() + u'\n';
    return text;
}

} // namespace

/// What stands where of the sentences, from values.
class SentencesPanelTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void countsNeighboursInTheWholeText();
    void opensALayer();
};

void SentencesPanelTest::countsNeighboursInTheWholeText()
{
    const FailOnQtWarnings guard;
    SentencesPanel panel;
    SentencesPanel::Contents shown = contents();
    panel.showContents(shown);
    QVERIFY(textOf(panel).contains(u"1 of 3 sentences find another one; of these, 1 find"_s));
    shown.places = {0, 2, 4}; // one of every two: between them stands another
    panel.showContents(shown);
    QVERIFY(textOf(panel).contains(u"1 of 3 sentences find another one; of these, 0 find"_s));
}

void SentencesPanelTest::opensALayer()
{
    const FailOnQtWarnings guard;
    SentencesPanel panel;
    panel.show();
    panel.showContents(contents());
    panel.chooseLayer(1);
    auto* const table = panel.findChild<QTableView*>(u"sentences"_s);
    QCOMPARE(table->currentIndex().siblingAtColumn(0).data().toString(), u"b"_s);
    QVERIFY(panel.findChild<QTableWidget*>(u"sentence-path"_s)->isVisible());
    panel.chooseLayer(0); // nothing meets there: the next
    QCOMPARE(table->currentIndex().siblingAtColumn(0).data().toString(), u"b"_s);
    QVERIFY(isogloss::tests::findButton(panel, u"Save the table..."_s) != nullptr);
}

QTEST_MAIN(SentencesPanelTest)
#include "sentences_panel_test.moc"
