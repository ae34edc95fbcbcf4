// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/controllers/workbench.h"
#include "app/settings/appearance.h"
#include "app/shell/main_window.h"
#include "core/data/record_file.h"
#include "tests/support/fail_on_qt_warnings.h"
#include "tests/support/find_widget.h"
#include "tests/support/open_sample.h"
#include "tests/support/person.h"
#include "tests/support/temporary_settings.h"
#include "widgets/charts/chart_frame.h"
#include "widgets/charts/heat_map.h"
#include "widgets/forms/suggestion_field.h"

#include <QFile>
#include <QListView>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QTabBar>
#include <QToolButton>
#include <QWindow>

using namespace isogloss;
using namespace isogloss::app;
using namespace isogloss::tests;
using namespace Qt::StringLiterals;

/// The first minutes of a linguist who brings an ELAN file, and her first merge, a picture a step. It proves nothing
/// that other tests do not, so it is walked only when pictures are kept (ISOGLOSS_SCREENSHOTS=<folder>).
class StoryboardTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void firstFiveMinutes();

private:
    void picture(const QString& what);
    void picture(const QString& what, QWidget& of);
    void bringTheRecording(const QString& file);
    void mendAndMeasure();
    void train();
    void exportPlot(const QString& file);
    void compareRuns();
    void merge();
    void dropColleaguesAdapter();

    const TemporarySettings m_settings;
    QTemporaryDir m_home;
    std::unique_ptr<MainWindow> m_window;
    Person m_person;
    int m_pictures = 0;
};

namespace {

constexpr int Utterances = 120;
constexpr int Decomposed = 14; // of them, in letters and marks of their own
constexpr int Untranslated = 9;

/// Two tiers a speaker: what was said in Finnish, and its free translation into Swahili.
bool writeRecording(const std::filesystem::path& records, const QString& file)
{
    const auto read = data::RecordFile::open(records);
    if (!read.has_value())
        return false;
    QString slots;
    QString said;
    QString meant;
    for (int i = 0; i < Utterances; ++i) {
        const auto record = read.value().read(static_cast<std::size_t>(i));
        const auto text = [&](const char* language) {
            return QString::fromStdString(record.value().text.at(language)).toHtmlEscaped();
        };
        slots += u"<TIME_SLOT TIME_SLOT_ID=\"ts%1\" TIME_VALUE=\"%2\"/>\n"_s.arg(i).arg(2000 * i);
        slots += u"<TIME_SLOT TIME_SLOT_ID=\"te%1\" TIME_VALUE=\"%2\"/>\n"_s.arg(i).arg(2000 * i + 1900);
        const QString finnish = text("fin_Latn");
        said += u"<ANNOTATION><ALIGNABLE_ANNOTATION ANNOTATION_ID=\"a%1\" TIME_SLOT_REF1=\"ts%1\" "
                "TIME_SLOT_REF2=\"te%1\"><ANNOTATION_VALUE>%2</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION></ANNOTATION>\n"_s.arg(i).arg(
                i < Decomposed ? finnish.normalized(QString::NormalizationForm_D) : finnish);
        if (i >= Untranslated)
            meant += u"<ANNOTATION><REF_ANNOTATION ANNOTATION_ID=\"b%1\" ANNOTATION_REF=\"a%1\"><ANNOTATION_VALUE>%2"
                     "</ANNOTATION_VALUE></REF_ANNOTATION></ANNOTATION>\n"_s.arg(i).arg(text("swh_Latn"));
    }
    const QString document
        = u"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
          "<ANNOTATION_DOCUMENT AUTHOR=\"\" DATE=\"2026-01-01T00:00:00+00:00\" FORMAT=\"3.0\" VERSION=\"3.0\">\n"
          "<HEADER MEDIA_FILE=\"\" TIME_UNITS=\"milliseconds\"/>\n<TIME_ORDER>\n%1</TIME_ORDER>\n"
          "<TIER TIER_ID=\"tx@Aino\" LINGUISTIC_TYPE_REF=\"tx\" PARTICIPANT=\"Aino\">\n%2</TIER>\n"
          "<TIER TIER_ID=\"ft@Aino\" LINGUISTIC_TYPE_REF=\"ft\" PARENT_REF=\"tx@Aino\" PARTICIPANT=\"Aino\" "
          "LANG_REF=\"swa\">\n%3</TIER>\n<LINGUISTIC_TYPE LINGUISTIC_TYPE_ID=\"tx\" TIME_ALIGNABLE=\"true\"/>\n"
          "<LINGUISTIC_TYPE LINGUISTIC_TYPE_ID=\"ft\" TIME_ALIGNABLE=\"false\" CONSTRAINTS=\"Symbolic_Association\"/>\n"
          "<LANGUAGE LANG_ID=\"swa\" LANG_LABEL=\"Swahili (swa)\"/>\n</ANNOTATION_DOCUMENT>\n"_s.arg(slots, said, meant);
    QFile to(file);
    return to.open(QIODevice::WriteOnly) && to.write(document.toUtf8()) > 0;
}

void openTab(QWidget& window, const QString& name)
{
    for (QTabBar* const bar : window.findChildren<QTabBar*>())
        for (int tab = 0; tab < bar->count(); ++tab)
            if (bar->isVisible() && bar->isTabVisible(tab) && bar->tabText(tab) == name) {
                QTest::mouseClick(bar, Qt::LeftButton, {}, bar->tabRect(tab).center());
                return;
            }
    QFAIL(qPrintable(u"no tab "_s + name));
}

} // namespace

void StoryboardTest::initTestCase()
{
    if (qEnvironmentVariableIsEmpty("ISOGLOSS_SCREENSHOTS"))
        QSKIP("makes pictures; needs ISOGLOSS_SCREENSHOTS");
    qputenv("XDG_DATA_HOME", m_home.path().toUtf8());
}

void StoryboardTest::picture(const QString& what)
{
    picture(what, *m_window);
}

void StoryboardTest::picture(const QString& what, QWidget& of)
{
    keepPicture(of, u"storyboard-%1-%2"_s.arg(++m_pictures, 2, 10, QChar(u'0')).arg(what));
}

void StoryboardTest::firstFiveMinutes()
{
    const FailOnQtWarnings guard;
    Appearance appearance(*qApp);
    m_window = std::make_unique<MainWindow>(programInfo(), appearance);
    m_window->resize(1280, 860);
    m_window->show();
    picture(u"welcome"_s);
    m_person.click(u"Watch two languages meet"_s);
    QTRY_VERIFY_WITH_TIMEOUT(m_window->workbench() != nullptr, Person::Patience);
    RunController& runs = m_window->workbench()->runs();
    QTRY_VERIFY_WITH_TIMEOUT(runs.isWorking(), Person::Patience);
    QTRY_VERIFY_WITH_TIMEOUT(!runs.isWorking(), 2 * Person::Patience);
    QTRY_VERIFY_WITH_TIMEOUT(Person::button(u"Now with your own language"_s) != nullptr, Person::Patience);
    picture(u"sample"_s);
    auto* const plot = Person::seen<widgets::HeatMap>(*m_window);
    QVERIFY(plot != nullptr);
    QTest::mouseMove(m_window->windowHandle(), plot->mapTo(m_window.get(), plot->rect().center())); // she wonders
    QTest::qWait(500);
    picture(u"explained"_s);
    const QString file = m_home.filePath(u"fireside.eaf"_s);
    QVERIFY(writeRecording(
        m_window->workbench()->session().folder().data() / "commands-parallel-test/records.jsonl", file));
    bringTheRecording(file);
    mendAndMeasure();
    train();
    compareRuns();
    merge();
    m_window.reset();
}

void StoryboardTest::bringTheRecording(const QString& file)
{
    m_person.drop(*m_window, {file});
    QTRY_VERIFY_WITH_TIMEOUT(QApplication::activeModalWidget() != nullptr, Person::Patience);
    QWidget& dialog = *QApplication::activeModalWidget();
    QTRY_VERIFY_WITH_TIMEOUT(!dialog.findChildren<widgets::SuggestionField*>().isEmpty(), Person::Patience);
    QTest::qWait(500); // she looks
    picture(u"import"_s, dialog);
    const auto isPicked = [&] {
        auto& field = named<widgets::SuggestionField>(dialog, u"Language of tx"_s);
        field.setFocus();
        field.selectAll();
        QTest::keyClicks(&field, u"suomi"_s);
        QTest::keyClick(
            QApplication::activePopupWidget() ? QApplication::activePopupWidget() : &field, Qt::Key_Return);
        return !field.chosenValue().isEmpty();
    };
    QTRY_VERIFY_WITH_TIMEOUT(isPicked(), Person::Patience);
    QTRY_VERIFY_WITH_TIMEOUT(Person::button(u"Bring in"_s) != nullptr, Person::Patience);
    QTest::qWait(500);
    picture(u"languages"_s, dialog);
    m_person.click(u"Bring in"_s);
    QTRY_VERIFY_WITH_TIMEOUT(seenText(*m_window).contains(u"brought in"_s), Person::Patience);
    QTest::qWait(500);
    picture(u"brought-in"_s);
}

void StoryboardTest::mendAndMeasure()
{
    openTab(*m_window, u"Quality"_s);
    m_person.click(u"Look for problems"_s);
    QTRY_VERIFY_WITH_TIMEOUT(Person::button(u"Look again"_s) != nullptr, Person::Patience);
    picture(u"quality"_s);
    auto& found = named<QListWidget>(*m_window, u"What was found"_s);
    for (int row = 0; row < found.count() && Person::button(u"Mend"_s) == nullptr; ++row)
        m_person.click(*found.viewport(), found.visualItemRect(found.item(row)).center());
    m_person.click(u"Mend"_s);
    QTRY_VERIFY_WITH_TIMEOUT(seenText(*m_window).contains(u"mended by steps"_s), Person::Patience);
    picture(u"mended"_s);
    m_person.click(u"Measure how alike"_s);
    QTest::qWait(200);
    picture(u"measuring"_s);
    QTRY_VERIFY_WITH_TIMEOUT(Person::button(u"Measure again"_s) != nullptr, Person::Patience);
    picture(u"measured"_s);
    openTab(*m_window, u"Sentences"_s);
    QTest::qWait(1000);
    picture(u"sentences"_s);
    openTab(*m_window, u"Layers"_s);
}

void StoryboardTest::train()
{
    RunController& runs = m_window->workbench()->runs();
    m_person.click(u"Bring these languages closer"_s);
    QTRY_VERIFY_WITH_TIMEOUT(Person::button(u"Start"_s) != nullptr, Person::Patience);
    QTest::qWait(1500); // the estimate
    picture(u"train"_s);
    m_person.click(u"Start"_s);
    QTRY_VERIFY_WITH_TIMEOUT(runs.live() && runs.live()->lastStep.step > 8, Person::Patience);
    picture(u"training"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!runs.isWorking(), 3 * Person::Patience);
    QTest::qWait(500);
    picture(u"trained"_s);
    openTab(*m_window, u"Layers"_s);
    QTest::qWait(500);
    picture(u"before-and-after"_s);
    exportPlot(m_home.filePath(u"before-and-after.svg"_s));
    openTab(*m_window, u"Notes"_s);
    auto* const note = Person::seen<QPlainTextEdit>(*m_window);
    m_person.click(*note->viewport());
    QTest::keyClicks(note, u"The first run with Aino's recording. Ask Juma about the proverbs."_s);
    QTest::qWait(500);
    picture(u"notes"_s);
}

void StoryboardTest::exportPlot(const QString& file)
{
    auto* const plot = Person::seen<widgets::ChartFrame>(*m_window);
    QTimer::singleShot(200, this, [this] {
        picture(u"plot-menu"_s, *QApplication::activePopupWidget());
        QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_S);
    });
    m_person.clickAndName(plot->findChild<QToolButton*>()->accessibleName(), file);
    QTRY_VERIFY(QFile::exists(file));
}

/// Later: the sample's run and hers, side by side.
void StoryboardTest::compareRuns()
{
    auto& runs = named<QListView>(*m_window, u"Runs"_s);
    m_person.click(*runs.viewport(), runs.visualRect(runs.model()->index(1, 0)).center(), Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(Person::button(u"Write a report..."_s) != nullptr, Person::Patience);
    QTest::qWait(1000);
    picture(u"compared"_s);
}

void StoryboardTest::merge()
{
    m_person.click(u"Combine"_s);
    QTest::qWait(1000);
    picture(u"combine"_s);
    dropColleaguesAdapter();
    m_person.click(u"Try this mix"_s);
    QTRY_VERIFY_WITH_TIMEOUT(seenText(*m_window).contains(u"At its best layer"_s), 3 * Person::Patience);
    picture(u"mixes"_s);
    m_person.click(u"Make the new adapter"_s);
    QTRY_VERIFY_WITH_TIMEOUT(Person::button(u"Take it back"_s) != nullptr, 3 * Person::Patience);
    QTest::qWait(1000);
    picture(u"merged"_s);
    m_person.click(u"Take it back"_s);
    QTRY_VERIFY_WITH_TIMEOUT(seenText(*m_window).contains(u"is gone again"_s), Person::Patience);
    picture(u"taken-back"_s);
}

void StoryboardTest::dropColleaguesAdapter()
{
    const QString sent = m_home.filePath(u"news from Juma"_s);
    std::filesystem::copy(
        m_window->workbench()->session().folder().adapters() / "align_only", sent.toStdString(), std::filesystem::copy_options::recursive);
    m_person.drop(*m_window, {sent});
    QTRY_VERIFY_WITH_TIMEOUT(seenText(*m_window).contains(u"They go together."_s), Person::Patience);
    QTest::qWait(1000);
    picture(u"colleague"_s);
}

QTEST_MAIN(StoryboardTest)
#include "storyboard_test.moc"
