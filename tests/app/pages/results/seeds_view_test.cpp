// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/results/seeds_view.h"

#include "tests/support/fail_on_qt_warnings.h"
#include "tests/support/find_widget.h"
#include "tests/support/in_locale.h"
#include "tests/support/open_sample.h"
#include "tests/support/open_workspace.h"
#include "widgets/charts/bar_chart.h"

#include <QSignalSpy>
#include <QTableWidget>

using namespace isogloss;
using namespace isogloss::app;
using namespace isogloss::tests;
using namespace Qt::StringLiterals;

class SeedsViewTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void showsMeansSeedsAndWhatWasShown();
    void offersToMeasureAgainWhereNumbersCannotBeCompared();
};

namespace {

record::SeedScore score(const char* measure, const char* about, std::uint64_t seed, double value, const char* text)
{
    record::SeedScore made;
    made.measure = measure;
    made.about = about;
    if (made.measure == "retrieval")
        made.layer = record::Layer{6};
    made.seed = seed;
    made.value = value;
    made.signature = std::string(measure) + "|N:100|text:" + text;
    return made;
}

report::Condition condition(const char* name, double f1, double found, const char* text)
{
    report::Condition made{name, {}};
    for (std::uint64_t seed = 1; seed <= 3; ++seed) {
        const double shift = 0.004 * static_cast<double>(seed);
        made.runs.push_back({score("f1", "transfer", seed, f1 + shift, "abc"),
            score("retrieval", "eng_Latn-swh_Latn", seed, found + 3 * shift, text)});
    }
    return made;
}

std::vector<report::ComparedMeasure> measures(const char* text)
{
    return report::compareOverSeeds(std::vector{condition("task_only", 0.4, 0.5, "abc"),
        condition("aligned", 0.5, 0.7, text), condition("placebo", 0.4, 0.5, "abc")});
}

} // namespace

void SeedsViewTest::showsMeansSeedsAndWhatWasShown()
{
    const FailOnQtWarnings guard;
    OpenWorkspace place;
    SeedsView view(place.workbench().languages());
    view.resize(820, 620);
    view.show(measures("abc"));
    auto* const table = view.findChild<QTableWidget*>();
    QCOMPARE(table->rowCount(), 6);
    QCOMPARE(table->item(0, 5)->text(), u"what others are compared with"_s);
    QCOMPARE(table->item(1, 1)->text(), u"aligned"_s);
    QCOMPARE(table->item(1, 5)->text(), u"better"_s);
    QVERIFY(table->item(2, 5)->text().startsWith(u"not shown with 3 seed"_s));
    QVERIFY(table->item(1, 4)->text().startsWith(inLocale(u"+0.1"_s)));
    auto* const dots = view.findChild<widgets::BarChart*>();
    QCOMPARE(dots->signatures(), QStringList{u"f1|N:100|text:abc"_s});
    QVERIFY(findButton(view, u"Measure again on common sentences"_s) == nullptr);
    keepPicture(view, u"results-seeds"_s);
}

void SeedsViewTest::offersToMeasureAgainWhereNumbersCannotBeCompared()
{
    OpenWorkspace place;
    SeedsView view(place.workbench().languages());
    view.show(measures("other"));
    auto* const table = view.findChild<QTableWidget*>();
    QCOMPARE(table->item(4, 5)->text(), u"not comparable: other text (text)"_s);
    QVERIFY(table->item(4, 4)->text().isEmpty());
    QSignalSpy asked(&view, &SeedsView::measureAgainRequested);
    button(view, u"Measure again on common sentences"_s).click();
    QCOMPARE(asked.size(), 1);
    QVERIFY(findButton(view, u"Test these runs on the same texts"_s) == nullptr);
    view.show(report::compareOverSeeds(std::vector{report::Condition{"task_only", {{score("f1", "swh_Latn", 1, 0.4, "abc")}}},
        report::Condition{"aligned", {{score("f1", "swh_Latn", 1, 0.5, "other")}}}}));
    QVERIFY(findButton(view, u"Measure again on common sentences"_s) == nullptr);
    QSignalSpy tested(&view, &SeedsView::testAlikeRequested);
    button(view, u"Test these runs on the same texts"_s).click();
    QCOMPARE(tested.size(), 1);
}

QTEST_MAIN(SeedsViewTest)
#include "seeds_view_test.moc"
