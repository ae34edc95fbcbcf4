// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/measure_page.h"

#include "app/controllers/measure_controller.h"
#include "app/controllers/pair_texts.h"
#include "app/controllers/workbench.h"
#include "app/models/sentence_meetings.h"
#include "app/pages/measure_choices.h"
#include "app/pages/measure_plot.h"
#include "app/settings/appearance.h"
#include "core/store/workspace.h"
#include "tests/support/fail_on_qt_warnings.h"
#include "tests/support/temporary_settings.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>

using namespace isogloss;
using namespace isogloss::app;
using namespace Qt::StringLiterals;

namespace {

constexpr int Patience = 50'000; // milliseconds; the machine may be busy

QPushButton* buttonWith(const QWidget& page, const QString& text)
{
    for (QPushButton* const button : page.findChildren<QPushButton*>())
        if (button->text() == text)
            return button;
    return nullptr;
}

QString textOf(const QWidget& widget)
{
    QString text;
    for (const QLabel* const label : widget.findChildren<QLabel*>())
        if (label->isVisibleTo(&widget))
            text += label->text() + u'\n';
    return text;
}

} // namespace

/// The page over the real engine and the bundled sample. With ISOGLOSS_SCREENSHOTS=<folder> pictures are
/// kept.
class MeasurePageTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void saysWhatIsMissing();
    void measuresInOneClick();
    void findsAgainWhatWasMeasured();
    void measuresAnAdapterBesideItsModel();
    void answersThePages();
    void looksRight();

private:
    std::unique_ptr<Workbench> openSample() const;
    void keep(QWidget& widget, const QString& name) const;

    const isogloss::tests::TemporarySettings m_settings;
    QTemporaryDir m_folder;
};

void MeasurePageTest::initTestCase()
{
    Appearance(*qApp).choose(Appearance::Choice::Light);
}

std::unique_ptr<Workbench> MeasurePageTest::openSample() const
{
    auto opened = openSampleWorkspace(m_folder.filePath(u"sample"_s).toStdString());
    return opened.has_value() ? std::make_unique<Workbench>(opened.value()) : nullptr;
}

void MeasurePageTest::keep(QWidget& widget, const QString& name) const
{
    QCoreApplication::sendPostedEvents(); // the layout settles
    const QString folder = qEnvironmentVariable("ISOGLOSS_SCREENSHOTS");
    if (!folder.isEmpty())
        QVERIFY(widget.grab().save(folder + u"/measure-"_s + name + u".png"_s));
}

void MeasurePageTest::saysWhatIsMissing()
{
    const isogloss::tests::FailOnQtWarnings guard;
    const std::string folder = m_folder.filePath(u"empty"_s).toStdString();
    QVERIFY(store::Workspace::create(folder).has_value());
    auto opened = openWorkspace(folder);
    QVERIFY(opened.has_value());
    Workbench workbench(opened.value());
    MeasurePage page(workbench);
    page.resize(960, 640);
    page.show();
    QTRY_VERIFY(buttonWith(page, u"Add a model"_s) != nullptr);
    QTRY_VERIFY(buttonWith(page, u"Add a model"_s)->isVisible());
    keep(page, u"empty"_s);
    QSignalSpy asked(&workbench.navigator(), &Navigator::pageRequested);
    buttonWith(page, u"Add a model"_s)->click();
    QCOMPARE(asked.first().first().toString(), u"models"_s);
}

void MeasurePageTest::measuresInOneClick()
{
    const isogloss::tests::FailOnQtWarnings guard;
    const auto workbench = openSample();
    QVERIFY(workbench);
    MeasurePage page(*workbench);
    page.resize(1000, 1240);
    page.show();
    auto* const controller = page.findChild<MeasureController*>();
    QTRY_VERIFY(controller->texts() != nullptr);
    QCOMPARE(controller->texts()->sentences.size(), std::size_t(300));
    QCOMPARE(controller->request().pair.dataset, u"commands-parallel-test"_s);
    QVERIFY(controller->aboutSeconds() > 0);
    QTRY_VERIFY(textOf(page).contains(u"Measuring takes"_s));
    keep(page, u"before"_s);
    buttonWith(page, u"Measure how alike"_s)->click();
    QTRY_VERIFY_WITH_TIMEOUT(controller->isFirstLook() && !controller->measured().isEmpty(), Patience);
    QCOMPARE(controller->measured().sentences, 37);
    QVERIFY(textOf(page).contains(u"A first look"_s));
    keep(page, u"first-look"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!controller->isMeasuring(), Patience);
    QCOMPARE(controller->measured().sentences, 300);
    QCOMPARE(controller->measured().layers(), 8);
    QVERIFY(textOf(page).contains(u"meet"_s));
    auto* const meetings = page.findChild<SentenceMeetings*>();
    const QAbstractItemModelTester tester(meetings);
    QCOMPARE(meetings->rowCount(), 300);
    QVERIFY(page.findChild<QTableView*>(u"sentences"_s)->isVisible());
    keep(page, u"filled"_s);
    auto* const views = page.findChild<MeasurePlot*>()->findChild<QComboBox*>();
    views->setCurrentIndex(1);
    keep(page, u"cosine"_s);
    views->setCurrentIndex(2);
    auto* const numbers = page.findChild<MeasurePlot*>()->findChild<QTableWidget*>();
    QVERIFY(numbers->isVisible());
    QCOMPARE(numbers->rowCount(), 9);
    QCOMPARE(numbers->item(8, 1)->text(), QLocale().toString(controller->measured().retrieval[8], 'f', 3));
    keep(page, u"numbers"_s);
}

void MeasurePageTest::findsAgainWhatWasMeasured()
{
    const isogloss::tests::FailOnQtWarnings guard;
    const auto workbench = openSample();
    QVERIFY(workbench);
    MeasurePage page(*workbench);
    auto* const controller = page.findChild<MeasureController*>();
    QTRY_VERIFY(!controller->measured().isEmpty());
    QVERIFY(!controller->isMeasuring());
    QCOMPARE(controller->measured().sentences, 300);
    QCOMPARE(controller->measured().hits.size(), 9);
    QVERIFY(controller->measured().surface >= 0);
}

void MeasurePageTest::measuresAnAdapterBesideItsModel()
{
    const isogloss::tests::FailOnQtWarnings guard;
    const auto workbench = openSample();
    QVERIFY(workbench);
    MeasurePage page(*workbench);
    auto* const controller = page.findChild<MeasureController*>();
    QTRY_VERIFY(controller->texts() != nullptr);
    QComboBox* adapters = nullptr;
    for (QComboBox* const box : page.findChildren<QComboBox*>())
        if (const int found = box->findText(u"align_only"_s); found > 0) {
            adapters = box;
            box->setCurrentIndex(found);
        }
    QVERIFY(adapters != nullptr);
    Q_EMIT adapters->activated(adapters->currentIndex());
    QTRY_VERIFY(controller->texts() != nullptr && controller->request().adapter != 0);
    QTRY_VERIFY(!controller->base().isEmpty()); // known from before
    controller->measure();
    page.resize(1000, 900);
    page.show();
    QTRY_VERIFY_WITH_TIMEOUT(!controller->isMeasuring(), Patience);
    QCOMPARE(controller->measured().sentences, 300);
    QVERIFY(controller->measured().retrieval != controller->base().retrieval);
    QVERIFY(textOf(page).contains(u"the model alone has"_s));
    keep(page, u"adapter"_s);
}

void MeasurePageTest::answersThePages()
{
    const isogloss::tests::FailOnQtWarnings guard;
    const auto workbench = openSample();
    QVERIFY(workbench);
    MeasurePage page(*workbench);
    Q_EMIT workbench->navigator().measureRequested(
        {{}, u"eng_Latn"_s, u"swh_Latn"_s}); // before it knows of any
    auto* const controller = page.findChild<MeasureController*>();
    QTRY_COMPARE(controller->request().pair.target, u"swh_Latn"_s);
    QVERIFY(controller->isMeasuring());
    controller->stop();
    QTRY_VERIFY_WITH_TIMEOUT(!controller->isMeasuring(), Patience);
    QSignalSpy asked(&workbench->navigator(), &Navigator::trainRequested);
    buttonWith(page, u"Bring these languages closer"_s)->click();
    QCOMPARE(asked.first().first().value<PairChoice>().target, u"swh_Latn"_s);
}

void MeasurePageTest::looksRight()
{
    const isogloss::tests::FailOnQtWarnings guard;
    const auto workbench = openSample();
    QVERIFY(workbench);
    MeasurePage page(*workbench);
    page.resize(960, 640);
    page.show();
    auto* const controller = page.findChild<MeasureController*>();
    QTRY_VERIFY(!controller->measured().isEmpty());
    keep(page, u"small"_s);
    page.resize(1000, 1240);
    page.setLayoutDirection(Qt::RightToLeft);
    keep(page, u"mirrored"_s);
    page.setLayoutDirection(Qt::LeftToRight);
    Appearance appearance(*qApp);
    appearance.choose(Appearance::Choice::Dark);
    keep(page, u"dark"_s);
    appearance.choose(Appearance::Choice::Light);
    const QFont before = QApplication::font();
    QFont large = before;
    large.setPointSizeF(before.pointSizeF() * 2);
    QApplication::setFont(large);
    Appearance(*qApp).choose(Appearance::Choice::Light);
    keep(page, u"large-text"_s);
    QVERIFY(page.widget()->width() <= page.viewport()->width());
    QApplication::setFont(before);
    appearance.choose(Appearance::Choice::System);
}

QTEST_MAIN(MeasurePageTest)
#include "measure_page_test.moc"
