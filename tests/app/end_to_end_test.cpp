// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/controllers/workbench.h"
#include "app/pages/measure/measure_choices.h"
#include "app/pages/measure/measure_plot.h"
#include "app/pages/results/compare_panel.h"
#include "app/settings/appearance.h"
#include "app/shell/main_window.h"
#include "core/base/resource_paths.h"
#include "tests/support/fail_on_qt_warnings.h"
#include "tests/support/open_sample.h"
#include "tests/support/person.h"
#include "tests/support/temporary_settings.h"
#include "widgets/charts/chart_frame.h"
#include "widgets/charts/line_chart.h"

#include <QComboBox>
#include <QFile>
#include <QListView>
#include <QMenu>
#include <QSignalSpy>
#include <QSpinBox>
#include <QStandardPaths>
#include <QTabBar>
#include <QToolButton>

using namespace isogloss;
using namespace isogloss::app;
using namespace isogloss::tests;
using namespace Qt::StringLiterals;

/// The whole window with the real engine, used by mouse and keyboard as a person does.
class EndToEndTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void aSampleIsMeasuredTrainedAndCompared();
    void twoTextsOfOnesOwnAreMeasured();

private:
    const TemporarySettings m_settings;
    QTemporaryDir m_home;
};

namespace {

constexpr int MostClicks = 12;

/// The widget of this kind that a person sees.
template <typename Widget>
Widget* seen(const QWidget& window)
{
    for (Widget* const widget : window.findChildren<Widget*>())
        if (widget->isVisible())
            return widget;
    return nullptr;
}

/// Lines of a language's verses that come first in the bundled texts of others.
bool writeVerses(const QString& language, const QString& file)
{
    QFile from(qEnvironmentVariable("ISOGLOSS_TEST_DATA") + u"/data/bible/%1.tsv"_s.arg(language));
    QFile to(file);
    if (!from.open(QIODevice::ReadOnly) || !to.open(QIODevice::WriteOnly))
        return false;
    constexpr int Verses = 120;
    for (int line = 0; line < Verses && !from.atEnd(); ++line)
        to.write(from.readLine());
    return true;
}

} // namespace

void EndToEndTest::initTestCase()
{
    qputenv("XDG_DATA_HOME", m_home.path().toUtf8());
}

void EndToEndTest::aSampleIsMeasuredTrainedAndCompared()
{
    const FailOnQtWarnings guard;
    Appearance appearance(*qApp);
    MainWindow window(programInfo(), appearance);
    window.resize(1280, 900);
    window.show();
    Person person;
    person.click(u"Watch two languages meet"_s);
    QTRY_VERIFY_WITH_TIMEOUT(window.workbench() != nullptr, Person::Patience);
    RunController& runs = window.workbench()->runs();
    QTRY_VERIFY_WITH_TIMEOUT(runs.isWorking(), Person::Patience);
    QTRY_VERIFY_WITH_TIMEOUT(!runs.isWorking(), 2 * Person::Patience);

    person.click(u"Home"_s);
    QTRY_VERIFY_WITH_TIMEOUT(seenText(window).contains(u"Nothing is being computed."_s), Person::Patience);
    keepPicture(window, u"home-with-workspace"_s);
    person.click(u"Measure how alike"_s); // leads to the page
    QTRY_VERIFY_WITH_TIMEOUT(seen<MeasureChoices>(window) != nullptr, Person::Patience);
    person.click(u"Measure how alike"_s);
    QTRY_VERIFY_WITH_TIMEOUT(Person::button(u"Measure again"_s) != nullptr, Person::Patience);
    QVERIFY2(seenText(window).contains(u"layer"_s), qPrintable(seenText(window)));
    person.click(u"Bring these languages closer"_s);

    QTRY_VERIFY_WITH_TIMEOUT(Person::button(u"Start"_s) != nullptr, Person::Patience);
    QLineEdit* name = nullptr;
    for (QLineEdit* const field : window.findChildren<QLineEdit*>())
        if (field->isVisible() && field->text().contains(u'-'))
            name = field;
    QVERIFY(name != nullptr);
    person.click(*name);
    name->selectAll();
    QTest::keyClicks(name, u"by-hand"_s);
    QTest::keyClick(name, Qt::Key_Tab);
    person.click(u"Start"_s);
    QTRY_VERIFY_WITH_TIMEOUT(runs.live() && runs.live()->folder.filename() == "by-hand", Person::Patience);
    QTRY_VERIFY_WITH_TIMEOUT(runs.live() && runs.live()->lastStep.step > 2, Person::Patience);
    person.click(u"Pause"_s);
    QTRY_VERIFY_WITH_TIMEOUT(runs.live()->isPaused, Person::Patience);
    keepPicture(window, u"end-to-end-paused"_s);
    person.click(u"Resume"_s);
    QVERIFY(!runs.live()->isPaused);
    QTRY_VERIFY_WITH_TIMEOUT(!runs.isWorking(), 2 * Person::Patience);
    keepPicture(window, u"end-to-end-finished"_s);

    auto* const list = seen<QListView>(window);
    QVERIFY(list != nullptr);
    QTRY_COMPARE_WITH_TIMEOUT(list->model()->rowCount(), 2, Person::Patience);
    for (int row = 0; row < 2; ++row)
        person.click(*list->viewport(), list->visualRect(list->model()->index(row, 0)).center(),
            row == 0 ? Qt::NoModifier : Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(seen<ComparePanel>(window) != nullptr, Person::Patience);
    QTRY_VERIFY_WITH_TIMEOUT(seenText(window).contains(u"by-hand"_s), Person::Patience);
    keepPicture(window, u"end-to-end-compared"_s);

    auto* const frame = seen<widgets::ChartFrame>(window);
    QVERIFY(frame != nullptr);
    const QString file = m_home.filePath(u"figure.svg"_s);
    auto* const menuButton = frame->findChild<QToolButton*>();
    QVERIFY(menuButton->menu() != nullptr);
    QAction* const save = menuButton->menu()->actions().front();
    QTimer::singleShot(0, &window, [save] { save->trigger(); });
    QTRY_VERIFY_WITH_TIMEOUT(
        qobject_cast<QFileDialog*>(QApplication::activeModalWidget()) != nullptr, Person::Patience);
    auto* const where = QApplication::activeModalWidget()->findChild<QLineEdit*>(u"fileNameEdit"_s);
    where->setCompleter(nullptr); // its list would take the Return
    where->selectAll();
    QTest::keyClicks(where, file);
    QTest::keyClick(where, Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(file), Person::Patience);
    QFile written(file);
    QVERIFY(written.open(QIODevice::ReadOnly));
    const QByteArray svg = written.readAll();
    QVERIFY(svg.contains("<path"));
    QVERIFY(!svg.contains("<image"));
}

void EndToEndTest::twoTextsOfOnesOwnAreMeasured()
{
    if (!qEnvironmentVariableIsSet("ISOGLOSS_TEST_DATA"))
        QSKIP("needs ISOGLOSS_TEST_DATA");
    const FailOnQtWarnings guard;
    const QString kabyle = m_home.filePath(u"taqbaylit.tsv"_s);
    const QString english = m_home.filePath(u"english.tsv"_s);
    QVERIFY(writeVerses(u"kab_Latn"_s, kabyle) && writeVerses(u"eng_Latn"_s, english));
    Appearance appearance(*qApp);
    MainWindow window(programInfo(), appearance);
    window.resize(1280, 900);
    window.show();
    Person person;
    person.clickAndName(u"Make a workspace"_s, m_home.filePath(u"my-languages"_s));
    QTRY_VERIFY_WITH_TIMEOUT(Person::button(u"Bring texts in"_s) != nullptr, Person::Patience);
    person.drop(window, {kabyle, english});
    person.click(u"Bring in"_s);
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(m_home.filePath(u"my-languages/data"_s)), Person::Patience);
    person.click(u"Models"_s);
    const auto model = resourcePath("samples/base");
    QVERIFY(model.has_value());
    person.clickAndName(u"Add a model"_s, QString::fromStdString(model.value().string()));
    person.click(u"Measure languages with it"_s);
    person.click(u"Measure how alike"_s);
    QTRY_VERIFY_WITH_TIMEOUT(seen<MeasurePlot>(window) != nullptr, Person::Patience);
    QTRY_VERIFY_WITH_TIMEOUT(Person::button(u"Measure again"_s) != nullptr, Person::Patience);
    const QString words = seenText(window);
    QVERIFY2(words.contains(u"Kabyle"_s) && words.contains(u"English"_s), qPrintable(words));
    QVERIFY2(person.clicks() <= MostClicks, QByteArray::number(person.clicks()));
    qInfo("%d clicks", person.clicks());
    keepPicture(window, u"end-to-end-own-texts"_s);
}

QTEST_MAIN(EndToEndTest)
#include "end_to_end_test.moc"
