// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/texts/split_panel.h"

#include "tests/support/fail_on_qt_warnings.h"
#include "tests/support/find_widget.h"
#include "tests/support/looks.h"
#include "tests/support/open_sample.h"
#include "tests/support/open_workspace.h"
#include "tests/support/temporary_settings.h"
#include "widgets/common/share_bar.h"

#include <QLabel>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

using namespace isogloss;
using namespace isogloss::app;
using namespace Qt::StringLiterals;
using tests::button;
using tests::named;

namespace {

constexpr int Patience = 20'000; // milliseconds; the machine may be busy

/// Every sentence stands twice.
std::vector<tests::EnglishAndFrench> sentences(int count)
{
    std::vector<tests::EnglishAndFrench> pairs;
    for (int i = 0; i < count; ++i)
        pairs.emplace_back("Sentence " + std::to_string(i / 2), "Phrase " + std::to_string(i / 2));
    return pairs;
}

widgets::ShareBar& barOf(QWidget& panel)
{
    return *panel.findChild<widgets::ShareBar*>();
}

QList<qint64> countsOf(QWidget& panel)
{
    QList<qint64> counts;
    for (const widgets::Share& share : barOf(panel).shares())
        counts.append(share.count);
    return counts;
}

DatasetSummary datasetOf(tests::OpenSample& sample, const QString& name)
{
    const auto datasets = sample.workbench().session().workspace().read(datasetSummaries).get().value();
    return *std::find_if(datasets.begin(), datasets.end(), [&](const DatasetSummary& one) { return one.name == name; });
}

} // namespace

/// With ISOGLOSS_SCREENSHOTS=<folder> pictures are kept.
class SplitPanelTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void showsSizesBeforeAnythingIsMade();
    void makesDatasetsOfTheParts();
    void partsTheExamplesOfATask();
    void readsNothingWhileItIsHidden();
    void looksRight();

private:
    const tests::TemporarySettings m_settings;
};

void SplitPanelTest::showsSizesBeforeAnythingIsMade()
{
    const tests::FailOnQtWarnings guard;
    tests::OpenWorkspace open;
    open.add("tales", sentences(100));
    SplitPanel panel(open.workbench());
    panel.QWidget::show();
    panel.show(open.dataset(u"tales"_s));
    QTRY_COMPARE_WITH_TIMEOUT(countsOf(panel), (QList<qint64>{80, 10, 10}), Patience);
    named<QSpinBox>(panel, u"For the test"_s).setValue(20);
    QVERIFY(!button(panel, u"Make datasets of the parts"_s).isEnabled());
    QTRY_COMPARE_WITH_TIMEOUT(countsOf(panel), (QList<qint64>{70, 10, 20}), Patience);
    QCOMPARE(open.datasets().size(), 1);
    for (const QString& field : {u"For the test"_s, u"For validation"_s})
        named<QSpinBox>(panel, field).setValue(0);
    QTRY_COMPARE_WITH_TIMEOUT(countsOf(panel), (QList<qint64>{100, 0, 0}), Patience);
    QVERIFY(!button(panel, u"Make datasets of the parts"_s).isEnabled());
}

void SplitPanelTest::makesDatasetsOfTheParts()
{
    const tests::FailOnQtWarnings guard;
    tests::OpenWorkspace open;
    open.add("tales", sentences(100));
    SplitPanel panel(open.workbench());
    panel.QWidget::show();
    panel.show(open.dataset(u"tales"_s));
    auto& start = button(panel, u"Make datasets of the parts"_s);
    QTRY_VERIFY_WITH_TIMEOUT(start.isEnabled(), Patience);
    QSignalSpy requested(&panel, &SplitPanel::datasetRequested);
    start.click();
    QVERIFY(!start.isEnabled());
    const auto link = [&]() -> QLabel* {
        for (QLabel* const label : panel.findChildren<QLabel*>())
            if (label->accessibleName() == u"tales-test: 10 records for the test"_s)
                return label;
        return nullptr;
    };
    QTRY_VERIFY_WITH_TIMEOUT(link() != nullptr, Patience);
    QCOMPARE(open.datasets().size(), 4);
    QVERIFY(open.dataset(u"tales-test"_s).card.evaluationOnly);
    QVERIFY(!open.dataset(u"tales-train"_s).card.evaluationOnly);
    QCOMPARE(open.dataset(u"tales-train"_s).card.records, 80);
    Q_EMIT link()->linkActivated(u"#"_s);
    QCOMPARE(requested.takeFirst().first().toString(), u"tales-test"_s);
}

void SplitPanelTest::partsTheExamplesOfATask()
{
    const tests::FailOnQtWarnings guard;
    tests::OpenSample sample;
    SplitPanel panel(sample.workbench());
    panel.QWidget::show();
    panel.show(datasetOf(sample, u"commands-slots-train"_s));
    auto& start = button(panel, u"Make datasets of the parts"_s);
    QTRY_VERIFY_WITH_TIMEOUT(start.isEnabled(), Patience);
    const QList<qint64> sizes = countsOf(panel);
    start.click();
    QTRY_VERIFY_WITH_TIMEOUT(start.isEnabled(), Patience);
    const DatasetSummary test = datasetOf(sample, u"commands-slots-train-test"_s);
    QCOMPARE(test.card.kind, record::DatasetKind::Task);
    QCOMPARE(test.card.records, sizes.at(2));
}

void SplitPanelTest::readsNothingWhileItIsHidden()
{
    const tests::FailOnQtWarnings guard;
    tests::OpenWorkspace open;
    open.add("tales", sentences(20));
    SplitPanel panel(open.workbench());
    panel.show(open.dataset(u"tales"_s));
    QVERIFY(countsOf(panel).isEmpty());
    panel.QWidget::show();
    QTRY_COMPARE_WITH_TIMEOUT(countsOf(panel), (QList<qint64>{16, 2, 2}), Patience);
}

void SplitPanelTest::looksRight()
{
    const tests::FailOnQtWarnings guard;
    for (const tests::Look look : tests::AllLooks) {
        const tests::LookScope scope(look);
        tests::OpenSample sample;
        SplitPanel panel(sample.workbench());
        panel.resize(560, 420);
        panel.QWidget::show();
        panel.show(datasetOf(sample, u"commands-parallel-train"_s));
        auto& start = button(panel, u"Make datasets of the parts"_s);
        QTRY_VERIFY_WITH_TIMEOUT(start.isEnabled(), Patience);
        tests::keepPicture(panel, u"split-"_s + nameOf(look));
        start.click();
        QTRY_VERIFY_WITH_TIMEOUT(start.isEnabled(), Patience);
        tests::keepPicture(panel, u"split-made-"_s + nameOf(look));
    }
}

QTEST_MAIN(SplitPanelTest)
#include "split_panel_test.moc"
