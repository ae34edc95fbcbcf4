// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/texts/removal_panel.h"

#include "tests/support/fail_on_qt_warnings.h"
#include "tests/support/find_widget.h"
#include "tests/support/looks.h"
#include "tests/support/open_sample.h"
#include "tests/support/open_workspace.h"
#include "tests/support/temporary_settings.h"

#include <QLabel>
#include <QSignalSpy>
#include <QTest>

using namespace isogloss;
using namespace isogloss::app;
using namespace Qt::StringLiterals;
using tests::button;

namespace {

constexpr int Patience = 20'000; // milliseconds; the machine may be busy

bool says(QWidget& panel, const QString& words)
{
    const auto labels = panel.findChildren<QLabel*>();
    return std::any_of(labels.begin(), labels.end(),
        [&](const QLabel* label) { return label->isVisibleTo(&panel) && label->text().contains(words); });
}

} // namespace

/// With ISOGLOSS_SCREENSHOTS=<folder> pictures are kept.
class RemovalPanelTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void saysWhatGoesAndRemovesIt();
    void keepsADatasetThatARunUses();
    void looksRight();

private:
    const tests::TemporarySettings m_settings;
};

void RemovalPanelTest::saysWhatGoesAndRemovesIt()
{
    const tests::FailOnQtWarnings guard;
    tests::OpenWorkspace open;
    open.add("tales", {{"One", "Un"}, {"Two", "Deux"}});
    RemovalPanel panel(open.workbench());
    QSignalSpy kept(&panel, &RemovalPanel::kept);
    panel.ask(open.dataset(u"tales"_s));
    auto& remove = button(panel, u"Remove tales"_s);
    QTRY_VERIFY_WITH_TIMEOUT(remove.isEnabled(), Patience);
    QVERIFY(says(panel, u"2 record(s) in English and French"_s));
    QVERIFY(!says(panel, u"What stays"_s)); // nothing was made of it
    button(panel, u"Keep it"_s).click();
    QCOMPARE(kept.size(), 1);
    QSignalSpy changed(&open.workbench().session(), &WorkspaceSession::dataChanged);
    remove.click();
    QVERIFY(changed.wait(Patience));
    QVERIFY(open.datasets().isEmpty());
    QVERIFY(!std::filesystem::exists(open.folder().data() / "tales"));
}

void RemovalPanelTest::keepsADatasetThatARunUses()
{
    const tests::FailOnQtWarnings guard;
    tests::OpenWorkspace open;
    open.add("tales", {{"One", "Un"}});
    auto& workspace = open.workbench().session().workspace();
    QVERIFY(workspace
                .write([](store::Database& database) {
                    return database.execute(
                        "INSERT INTO runs(id, name, folder, state, seed, step, total_steps, align_layer, device, dtype, "
                        "tokens, seconds, error, added) VALUES(1, 'long', 'runs/long', 'running', 1, 0, 9, 0, '', '', 0, "
                        "0, '', '');"
                        "INSERT INTO run_datasets(run, dataset) VALUES(1, 1);");
                })
                .get()
                .has_value());
    RemovalPanel panel(open.workbench());
    panel.ask(open.dataset(u"tales"_s));
    auto& remove = button(panel, u"Remove tales"_s);
    QTRY_VERIFY_WITH_TIMEOUT(remove.isEnabled(), Patience);
    QVERIFY(says(panel, u"1 run(s) that used it, without the examples of its texts: long"_s));
    remove.click();
    QTRY_VERIFY_WITH_TIMEOUT(says(panel, u"It is used by a run that computes or waits: runs/long."_s), Patience);
    QCOMPARE(open.datasets().size(), 1);
    panel.resize(560, 420);
    panel.show();
    tests::keepPicture(panel, u"removal-error"_s);
}

void RemovalPanelTest::looksRight()
{
    const tests::FailOnQtWarnings guard;
    for (const tests::Look look : tests::AllLooks) {
        const tests::LookScope scope(look);
        tests::OpenSample sample;
        const auto datasets = sample.workbench().session().workspace().read(datasetSummaries).get().value();
        RemovalPanel panel(sample.workbench());
        panel.resize(560, 420);
        panel.show();
        panel.ask(datasets.last());
        QTRY_VERIFY_WITH_TIMEOUT(!says(panel, u"Looking"_s), Patience);
        tests::keepPicture(panel, u"removal-"_s + nameOf(look));
    }
}

QTEST_MAIN(RemovalPanelTest)
#include "removal_panel_test.moc"
