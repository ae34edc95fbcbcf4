// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/texts/overlap_panel.h"

#include "app/controllers/quality_review.h"
#include "tests/support/fail_on_qt_warnings.h"
#include "tests/support/find_widget.h"
#include "tests/support/looks.h"
#include "tests/support/open_sample.h"
#include "tests/support/open_workspace.h"
#include "tests/support/temporary_settings.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLabel>
#include <QTableView>
#include <QTest>

using namespace isogloss;
using namespace isogloss::app;
using namespace Qt::StringLiterals;
using tests::button;
using tests::findButton;
using tests::named;

namespace {

constexpr int Patience = 20'000; // milliseconds; the machine may be busy

const std::vector<tests::EnglishAndFrench> Trained{{"The sun rises over the village.", "Le soleil se lève."},
    {"Water is life for everybody here.", "L'eau est la vie."},
    {"water is life for everybody here", "L'eau, c'est la vie pour tous."},
    {"Nobody has ever seen the other shore.", "Personne n'a vu l'autre rive."}};
const std::vector<tests::EnglishAndFrench> Judging{{"Water is life for everybody here.", "Tout autre chose."},
    {"We planted trees behind the house.", "Nous avons planté des arbres."}};

/// A panel with what edits its dataset.
struct Fixture
{
    explicit Fixture(const QString& shown)
    {
        open.add("tales", Trained);
        open.add("verses", Judging, true);
        show(shown);
        panel.resize(760, 460);
        panel.QWidget::show();
    }

    void show(const QString& dataset)
    {
        const DatasetSummary summary = open.dataset(dataset);
        review.setDataset(summary.id, summary.name);
        panel.show(summary, open.datasets());
    }

    bool says(const QString& words)
    {
        const auto labels = panel.findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(),
            [&](const QLabel* label) { return label->isVisible() && label->text().contains(words); });
    }

    tests::OpenWorkspace open;
    QualityReview review{open.workbench()};
    OverlapPanel panel{open.workbench(), review};
};

} // namespace

/// With ISOGLOSS_SCREENSHOTS=<folder> pictures are kept.
class OverlapPanelTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void saysWhatIsInBoth();
    void whatIsTrainedOnIsLeftOutAndComesBack();
    void evaluationTextsAreLeftOutOfTheirOwn();
    void saysWhenThereIsNothingToCompare();
    void looksRight();

private:
    const tests::TemporarySettings m_settings;
};

void OverlapPanelTest::saysWhatIsInBoth()
{
    const tests::FailOnQtWarnings guard;
    Fixture fixture(u"tales"_s);
    QCOMPARE(named<QComboBox>(fixture.panel, u"Compare with"_s).currentText(), u"verses"_s);
    auto& table = named<QTableView>(fixture.panel, u"Texts in both"_s);
    const QAbstractItemModelTester tester(table.model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    button(fixture.panel, u"Compare"_s).click();
    QTRY_COMPARE_WITH_TIMEOUT(table.model()->rowCount(), 1, Patience);
    QCOMPARE(table.model()->index(0, 0).data().toString(), u"the same"_s);
    QCOMPARE(table.model()->index(0, 2).data().toString(), u"Water is life for everybody here."_s);
    QVERIFY(fixture.says(u"Of 4 evaluation texts 1 are among the training texts"_s));
    QVERIFY(fixture.says(u"English 1"_s));
}

void OverlapPanelTest::whatIsTrainedOnIsLeftOutAndComesBack()
{
    const tests::FailOnQtWarnings guard;
    Fixture fixture(u"tales"_s);
    button(fixture.panel, u"Compare"_s).click();
    const QString leave = u"Leave 2 record(s) out of this dataset"_s; // both copies
    QTRY_VERIFY_WITH_TIMEOUT(findButton(fixture.panel, leave) != nullptr, Patience);
    button(fixture.panel, leave).click();
    QTRY_VERIFY_WITH_TIMEOUT(fixture.says(u"No evaluation text is among the training texts"_s), Patience);
    QCOMPARE(fixture.open.dataset(u"tales"_s).card.records, 2);
    QTRY_VERIFY_WITH_TIMEOUT(button(fixture.panel, u"Undo"_s).isEnabled(), Patience);
    button(fixture.panel, u"Undo"_s).click();
    QTRY_VERIFY_WITH_TIMEOUT(findButton(fixture.panel, leave) != nullptr, Patience);
    QCOMPARE(fixture.open.dataset(u"tales"_s).card.records, 4);
}

void OverlapPanelTest::evaluationTextsAreLeftOutOfTheirOwn()
{
    const tests::FailOnQtWarnings guard;
    Fixture fixture(u"verses"_s);
    button(fixture.panel, u"Compare"_s).click();
    const QString leave = u"Leave 1 record(s) out of this dataset"_s;
    QTRY_VERIFY_WITH_TIMEOUT(findButton(fixture.panel, leave) != nullptr, Patience);
    button(fixture.panel, leave).click();
    QTRY_COMPARE_WITH_TIMEOUT(fixture.open.dataset(u"verses"_s).card.records, 1, Patience);
    QCOMPARE(fixture.open.dataset(u"tales"_s).card.records, 4);
    QTRY_VERIFY_WITH_TIMEOUT(!fixture.review.isLooking(), Patience);
}

void OverlapPanelTest::saysWhenThereIsNothingToCompare()
{
    const tests::FailOnQtWarnings guard;
    tests::OpenWorkspace open;
    open.add("tales", Trained);
    QualityReview review(open.workbench());
    OverlapPanel panel(open.workbench(), review);
    panel.show(open.dataset(u"tales"_s), open.datasets());
    QVERIFY(!button(panel, u"Compare"_s).isEnabled());
    panel.resize(760, 460);
    panel.QWidget::show();
    tests::keepPicture(panel, u"overlap-empty"_s);
}

void OverlapPanelTest::looksRight()
{
    const tests::FailOnQtWarnings guard;
    for (const tests::Look look : tests::AllLooks) {
        const tests::LookScope scope(look);
        tests::OpenSample sample;
        const auto datasets = sample.workbench().session().workspace().read(datasetSummaries).get().value();
        const auto found = std::find_if(datasets.begin(), datasets.end(),
            [](const DatasetSummary& one) { return one.name == u"commands-parallel-train"_s; });
        QualityReview review(sample.workbench());
        review.setDataset(found->id, found->name);
        OverlapPanel panel(sample.workbench(), review);
        panel.setAutoFillBackground(true);
        panel.resize(600, 460);
        panel.QWidget::show();
        panel.show(*found, datasets);
        auto& sameness = named<QComboBox>(panel, u"What counts as the same"_s);
        sameness.setCurrentIndex(1);
        button(panel, u"Compare"_s).click();
        auto& table = named<QTableView>(panel, u"Texts in both"_s);
        QTRY_VERIFY_WITH_TIMEOUT(table.model()->rowCount() > 0, Patience);
        tests::keepPicture(panel, u"overlap-"_s + nameOf(look));
    }
}

QTEST_MAIN(OverlapPanelTest)
#include "overlap_panel_test.moc"
