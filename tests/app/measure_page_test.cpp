// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/measure/measure_page.h"

#include "app/controllers/measure_controller.h"
#include "app/controllers/pair_texts.h"
#include "app/controllers/workbench.h"
#include "app/models/sentence_meetings.h"
#include "app/pages/measure/map_panel.h"
#include "app/pages/measure/measure_choices.h"
#include "app/pages/measure/measure_plot.h"
#include "app/pages/measure/picture_panel.h"
#include "app/pages/measure/spelling_panel.h"
#include "app/pages/measure/typed_panel.h"
#include "app/settings/appearance.h"
#include "core/store/models.h"
#include "core/store/workspace.h"
#include "tests/support/fail_on_qt_warnings.h"
#include "tests/support/temporary_settings.h"
#include "widgets/charts/scatter.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QTableView>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>

using namespace isogloss;
using namespace isogloss::app;
using namespace Qt::StringLiterals;

namespace {

constexpr int Patience = 150'000; // milliseconds; the machine may be busy

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

void showTab(const QWidget& page, const QString& name)
{
    auto* const tabs = page.findChild<QTabBar*>();
    for (int i = 0; i < tabs->count(); ++i)
        if (tabs->tabText(i) == name)
            tabs->setCurrentIndex(i);
}

/// As a person does, in whichever box has it.
void choose(const QWidget& page, const QString& entry)
{
    for (QComboBox* const box : page.findChild<MeasureChoices*>()->findChildren<QComboBox*>())
        if (const int found = box->findText(entry); found >= 0) {
            box->setCurrentIndex(found);
            Q_EMIT box->activated(found);
        }
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
    void switchesHowItMeasures();
    void comparesEveryTwoLanguages();
    void looksIntoSentences();
    void findsAgainWhatWasMeasured();
    void measuresAnAdapterBesideItsModel();
    void answersThePages();
    void looksRight();
    void takesTheModelThatIsAskedFor(); // last, since it adds a model

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
    for (int pass = 0; pass < 3; ++pass) { // the layout settles
        QCoreApplication::sendPostedEvents();
        widget.grab();
    }
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
    keep(page, u"filled"_s);
    showTab(page, u"Sentences"_s);
    auto* const sentences = page.findChild<QTableView*>(u"sentences"_s);
    QVERIFY(sentences->isVisible());
    sentences->selectRow(2);
    auto* const path = page.findChild<QTableWidget*>(u"sentence-path"_s);
    QVERIFY(path->isVisible());
    QCOMPARE(path->rowCount(), 9);
    keep(page, u"sentences"_s);
    showTab(page, u"Which layer"_s);
    QVERIFY(textOf(page).contains(u"Layer to align"_s));
    keep(page, u"which-layer"_s);
    QSignalSpy training(&workbench->navigator(), &Navigator::trainRequested);
    buttonWith(page, u"Train with layer 4"_s)->click();
    QCOMPARE(training.first().first().value<PairChoice>().layer, 4);
    showTab(page, u"Layers"_s);
    auto* const views = page.findChild<MeasurePlot*>()->findChild<QComboBox*>();
    views->setCurrentIndex(1);
    auto* const numbers = page.findChild<MeasurePlot*>()->findChild<QTableWidget*>();
    QVERIFY(numbers->isVisible());
    QCOMPARE(numbers->rowCount(), 9);
    QCOMPARE(numbers->item(8, 1)->text(), QLocale().toString(controller->measured().retrieval[8], 'f', 3));
    keep(page, u"numbers"_s);
}

/// Another measure and another pooling use what was read before: no first look, and the numbers differ.
void MeasurePageTest::switchesHowItMeasures()
{
    const isogloss::tests::FailOnQtWarnings guard;
    const auto workbench = openSample();
    QVERIFY(workbench);
    MeasurePage page(*workbench);
    page.resize(1000, 1240);
    page.show();
    auto* const controller = page.findChild<MeasureController*>();
    QTRY_VERIFY(!controller->measured().isEmpty());
    const QList<double> before = controller->measured().retrieval;
    QSignalSpy changes(controller, &MeasureController::changed);
    choose(page, u"Same shape (CKA, debiased)"_s);
    QTRY_VERIFY_WITH_TIMEOUT(
        !controller->isMeasuring() && controller->measured().curves.contains(u"cka_debiased"_s), Patience);
    QVERIFY(textOf(page).contains(u"are most alike at layer"_s));
    keep(page, u"cka"_s);
    choose(page, u"Nearest is right (retrieval)"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!controller->isMeasuring() && !controller->measured().isEmpty(), Patience);
    QCOMPARE(controller->measured().retrieval, before);
    choose(page, u"its last piece"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!controller->isMeasuring() && !controller->measured().isEmpty(), Patience);
    QVERIFY(controller->measured().retrieval != before);
    QVERIFY(textOf(page).contains(u"A sentence is its last piece."_s));
    choose(page, u"the mean of its pieces"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!controller->isMeasuring() && !controller->measured().isEmpty(), Patience);
    QCOMPARE(controller->measured().retrieval, before); // each way of measuring keeps its own numbers
}

void MeasurePageTest::comparesEveryTwoLanguages()
{
    const isogloss::tests::FailOnQtWarnings guard;
    const auto workbench = openSample();
    QVERIFY(workbench);
    MeasurePage page(*workbench);
    page.resize(1000, 1240);
    page.show();
    auto* const controller = page.findChild<MeasureController*>();
    QTRY_VERIFY(!controller->measured().isEmpty());
    choose(page, u"every two of the text"_s);
    QTRY_VERIFY(controller->texts() != nullptr);
    const auto pairs = static_cast<qsizetype>(controller->texts()->pairs.size());
    QVERIFY(pairs > 1);
    if (!controller->isMeasuring() && controller->survey().size() < pairs)
        buttonWith(page, u"Measure again"_s)->click();
    QTRY_VERIFY_WITH_TIMEOUT(!controller->isMeasuring() && controller->survey().size() == pairs, Patience);
    keep(page, u"lines-of-pairs"_s);
    showTab(page, u"Map"_s);
    auto* const map = page.findChild<MapPanel*>();
    QVERIFY(map->isVisible());
    QVERIFY(textOf(page).contains(u"Most alike are"_s));
    keep(page, u"map"_s);
    for (QComboBox* const box : map->findChildren<QComboBox*>())
        if (const int found = box->findText(u"pairs by layer"_s); found >= 0)
            box->setCurrentIndex(found);
    keep(page, u"map-pairs"_s);
    showTab(page, u"Languages"_s);
    QVERIFY(textOf(page).contains(u"Nearest at layer"_s));
    keep(page, u"which-languages"_s);
    showTab(page, u"Tokenizer"_s);
    QTRY_VERIFY(textOf(page).contains(u"pieces for one of"_s));
    keep(page, u"tokenizer"_s);
}

void MeasurePageTest::looksIntoSentences()
{
    const isogloss::tests::FailOnQtWarnings guard;
    const auto workbench = openSample();
    QVERIFY(workbench);
    MeasurePage page(*workbench);
    page.resize(1000, 1240);
    page.show();
    auto* const controller = page.findChild<MeasureController*>();
    QTRY_VERIFY(!controller->measured().isEmpty());
    showTab(page, u"Picture"_s);
    buttonWith(page, u"Draw the picture"_s)->click();
    auto* const picture = page.findChild<PicturePanel*>();
    auto* const points = picture->findChild<widgets::Scatter*>();
    QTRY_COMPARE_WITH_TIMEOUT(points->points().size(), 600, Patience);
    QVERIFY(textOf(page).contains(u"% of what differs"_s));
    keep(page, u"picture"_s);
    QSignalSpy chosen(picture, &PicturePanel::sentenceChosen);
    Q_EMIT points->pointChosen(303);
    QCOMPARE(chosen.first().first().toInt(), 3);
    QCOMPARE(page.findChild<QTabBar*>()->currentIndex(), 2);
    auto* const typed = page.findChild<TypedPanel*>();
    typed->findChild<QLineEdit*>()->setText(u"wake me up at nine"_s);
    buttonWith(page, u"Find the nearest"_s)->click();
    auto* const nearest = page.findChild<QTableWidget*>(u"typed-nearest"_s);
    QTRY_COMPARE_WITH_TIMEOUT(nearest->rowCount(), 9, Patience);
    QVERIFY(nearest->isVisible());
    buttonWith(page, u"Measure other spellings"_s)->click();
    auto* const spellings = page.findChild<SpellingPanel*>();
    QTRY_VERIFY_WITH_TIMEOUT(textOf(*spellings).contains(u"Nothing would change"_s), Patience);
    keep(page, u"typed-and-spellings"_s);
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
    showTab(page, u"Sentences"_s);
    QVERIFY(!page.findChild<QTableView*>(u"sentences"_s)->isColumnHidden(SentenceMeetings::BaseMeetsAt));
    page.findChild<QTableView*>(u"sentences"_s)->selectRow(5);
    keep(page, u"adapter-sentences"_s);
    choose(page, u"the first with all others (pivot)"_s);
    QTRY_VERIFY(controller->texts() != nullptr);
    if (!controller->isMeasuring() && controller->survey().size() < 2)
        controller->measure();
    QTRY_VERIFY_WITH_TIMEOUT(!controller->isMeasuring() && controller->baseSurvey().size() > 1, Patience);
    showTab(page, u"Map"_s);
    auto* const map = page.findChild<MapPanel*>();
    for (QComboBox* const box : map->findChildren<QComboBox*>())
        for (const QString& entry : {u"what the adapter changed"_s, u"pairs by layer"_s})
            if (const int found = box->findText(entry); found >= 0)
                box->setCurrentIndex(found);
    QVERIFY(textOf(page).contains(u"The adapter changed"_s));
    keep(page, u"adapter-change"_s);
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

void MeasurePageTest::takesTheModelThatIsAskedFor()
{
    const isogloss::tests::FailOnQtWarnings guard;
    const auto workbench = openSample();
    QVERIFY(workbench);
    const auto& folder = workbench->session().folder();
    std::filesystem::copy(folder.models() / "base", folder.models() / "second",
        std::filesystem::copy_options::recursive | std::filesystem::copy_options::skip_existing);
    const auto added = workbench->session()
                           .workspace()
                           .write([&folder](store::Database& database) {
                               return store::modelAt(database, folder, folder.models() / "second");
                           })
                           .get();
    QVERIFY(added.has_value());
    MeasurePage page(*workbench);
    Q_EMIT workbench->navigator().modelMeasureRequested(added.value().value); // before it knows of any
    auto* const controller = page.findChild<MeasureController*>();
    QTRY_COMPARE(controller->request().model, added.value().value);
    QVERIFY(!controller->isMeasuring());
    Q_EMIT workbench->navigator().modelMeasureRequested(1);
    QTRY_COMPARE(controller->request().model, 1);
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
    const QStringList tabs{u"Layers"_s, u"Sentences"_s, u"Which layer"_s, u"Tokenizer"_s};
    for (const QString& tab : tabs) {
        showTab(page, tab);
        keep(page, u"mirrored-"_s + tab);
    }
    page.setLayoutDirection(Qt::LeftToRight);
    Appearance appearance(*qApp);
    appearance.choose(Appearance::Choice::Dark);
    for (const QString& tab : tabs) {
        showTab(page, tab);
        keep(page, u"dark-"_s + tab);
    }
    appearance.choose(Appearance::Choice::Light);
    const QFont before = QApplication::font();
    QFont large = before;
    large.setPointSizeF(before.pointSizeF() * 2);
    QApplication::setFont(large);
    Appearance(*qApp).choose(Appearance::Choice::Light);
    for (const QString& tab : tabs) {
        showTab(page, tab);
        keep(page, u"large-text-"_s + tab);
        QVERIFY(page.widget()->width() <= page.viewport()->width());
    }
    QApplication::setFont(before);
    appearance.choose(Appearance::Choice::System);
}

QTEST_MAIN(MeasurePageTest)
#include "measure_page_test.moc"
