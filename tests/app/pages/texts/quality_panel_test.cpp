// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/texts/quality_panel.h"

#include "app/controllers/quality_review.h"
#include "tests/support/fail_on_qt_warnings.h"
#include "tests/support/find_widget.h"
#include "tests/support/looks.h"
#include "tests/support/open_sample.h"
#include "tests/support/open_workspace.h"
#include "tests/support/temporary_settings.h"
#include "widgets/charts/scatter.h"

#include <QListWidget>
#include <QSignalSpy>
#include <QTest>

using namespace isogloss;
using namespace isogloss::app;
using namespace Qt::StringLiterals;
using tests::button;
using tests::named;

namespace {

constexpr int Patience = 20'000; // milliseconds; the machine may be busy
constexpr int Records = 60;

/// Translations about as long as what they translate, but the last.
std::vector<tests::EnglishAndFrench> pairs()
{
    std::vector<tests::EnglishAndFrench> pairs;
    for (int i = 0; i < Records; ++i) {
        const std::string words(static_cast<std::size_t>(10 + i), 'a');
        pairs.emplace_back(words + " " + std::to_string(i), words + "bc " + std::to_string(i));
    }
    pairs.back().second = std::string(400, 'z');
    return pairs;
}

/// A panel with what looks for problems.
struct Fixture
{
    explicit Fixture(const QSize& size)
    {
        open.add("tales", pairs());
        const DatasetSummary summary = open.dataset(u"tales"_s);
        review.setDataset(summary.id, summary.name);
        panel.resize(size);
        panel.show();
        button(panel, u"Look for problems"_s).click();
        QTRY_VERIFY_WITH_TIMEOUT(!chart().points().isEmpty(), Patience);
    }

    widgets::Scatter& chart() { return *panel.findChild<widgets::Scatter*>(); }

    tests::OpenWorkspace open;
    QualityReview review{open.workbench()};
    QualityPanel panel{review, open.workbench().languages()};
};

} // namespace

/// With ISOGLOSS_SCREENSHOTS=<folder> pictures are kept.
class QualityPanelTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anOutlierLeadsToItsRecord();
    void lengthsAreShownWhereThereIsNoRoomOnceTheyAreAskedFor();
    void looksRight();

private:
    const tests::TemporarySettings m_settings;
};

void QualityPanelTest::anOutlierLeadsToItsRecord()
{
    const tests::FailOnQtWarnings guard;
    Fixture fixture(QSize(800, 460));
    widgets::Scatter& chart = fixture.chart();
    QVERIFY(chart.isVisible());
    QCOMPARE(chart.points().size(), Records);
    QCOMPARE(chart.points().last().group, 1);
    QCOMPARE(chart.points().first().group, 0);
    QCOMPARE(chart.points().last().at.y(), 400.0);
    QSignalSpy requested(&fixture.panel, &QualityPanel::recordsRequested);
    Q_EMIT chart.pointChosen(Records - 1);
    QCOMPARE(requested.size(), 1);
    QCOMPARE(requested.first().first().value<std::vector<std::size_t>>(), (std::vector<std::size_t>{Records - 1}));
}

void QualityPanelTest::lengthsAreShownWhereThereIsNoRoomOnceTheyAreAskedFor()
{
    const tests::FailOnQtWarnings guard;
    Fixture fixture(QSize(480, 460));
    QVERIFY(!fixture.chart().isVisible());
    auto& found = named<QListWidget>(fixture.panel, u"What was found"_s);
    found.setCurrentItem(found.findItems(u"Lengths far apart"_s, Qt::MatchStartsWith).first());
    QVERIFY(fixture.chart().isVisible());
}

void QualityPanelTest::looksRight()
{
    const tests::FailOnQtWarnings guard;
    for (const tests::Look look : tests::AllLooks) {
        const tests::LookScope scope(look);
        Fixture fixture(QSize(700, 460));
        fixture.panel.setAutoFillBackground(true);
        auto& found = named<QListWidget>(fixture.panel, u"What was found"_s);
        found.setCurrentItem(found.findItems(u"Lengths far apart"_s, Qt::MatchStartsWith).first());
        tests::keepPicture(fixture.panel, u"quality-"_s + nameOf(look));
    }
}

QTEST_MAIN(QualityPanelTest)
#include "quality_panel_test.moc"
