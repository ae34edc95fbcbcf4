// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/main_window.h"

#include "app/controllers/workbench.h"
#include "app/controllers/navigator.h"
#include "app/dialogs/about_dialog.h"
#include "app/help/explanations.h"
#include "app/i18n/translations.h"
#include "app/settings/appearance.h"
#include "isogloss_version.h"
#include "core/store/workspace.h"
#include "tests/support/fail_on_qt_warnings.h"
#include "tests/support/find_widget.h"
#include "tests/support/temporary_settings.h"
#include "widgets/common/explain_panel.h"

#include <QApplication>
#include <QDir>
#include <QIcon>
#include <QLabel>
#include <QLocale>
#include <QMenuBar>
#include <QScrollArea>
#include <QSet>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace isogloss;
using namespace isogloss::app;
using namespace Qt::StringLiterals;

/// With ISOGLOSS_SCREENSHOTS=<folder> the pictures that the tests look at are kept there.
class MainWindowTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void hasTitleVersionAndMenus();
    void aboutNamesVersionsAndLicense();
    void looksRight_data();
    void looksRight();
    void showsARun();
    void saysWhyAFolderIsNoRun();
    void remembersItsSize();
    void remembersItsColors();
    void undoSaysWhatItTakesBack();
    void eachPageIsExplainedWhenItComes();

private:
    QString textOf(const QWidget& widget) const;
    void keep(QWidget& widget, const QString& name) const;

    const isogloss::tests::TemporarySettings m_settings;
    const ProgramInfo m_info = programInfo();
};

QString MainWindowTest::textOf(const QWidget& widget) const
{
    QString text;
    for (const QLabel* const label : widget.findChildren<QLabel*>())
        text += label->text() + u'\n';
    return text;
}

void MainWindowTest::keep(QWidget& widget, const QString& name) const
{
    QCoreApplication::sendPostedEvents(); // the layout settles
    const QString folder = qEnvironmentVariable("ISOGLOSS_SCREENSHOTS");
    if (!folder.isEmpty())
        QVERIFY(widget.grab().save(folder + u'/' + name + u".png"_s));
}

void MainWindowTest::hasTitleVersionAndMenus()
{
    const isogloss::tests::FailOnQtWarnings guard;
    Appearance appearance(*qApp);
    MainWindow window(m_info, appearance);
    QCOMPARE(window.windowTitle(), u"Isogloss"_s);
    QVERIFY(textOf(window).contains(QString::fromUtf8(Version)));
    QVERIFY(textOf(window).contains(u"stays on this computer"_s));
    QCOMPARE(window.menuBar()->actions().size(), 5);
    QSet<QKeySequence> keys;
    for (const QAction* const action : window.findChildren<QAction*>())
        keys.insert(action->shortcut());
    QVERIFY(keys.contains(QKeySequence(QKeySequence::Open)));
    QVERIFY(keys.contains(QKeySequence(QKeySequence::New)));
    QVERIFY(keys.contains(QKeySequence(Qt::CTRL | Qt::Key_Q)));
    QVERIFY(!QIcon(u":/icons/isogloss.svg"_s).pixmap(64).isNull());
}

void MainWindowTest::aboutNamesVersionsAndLicense()
{
    const isogloss::tests::FailOnQtWarnings guard;
    const Appearance appearance(*qApp);
    QApplication::setWindowIcon(QIcon(u":/icons/isogloss.svg"_s));
    AboutDialog about(m_info, nullptr);
    const QString text = textOf(about);
    QVERIFY(text.contains(u"GPL-3.0-or-later"_s));
    QVERIFY(text.contains(QString::fromUtf8(Version)));
    QVERIFY(text.contains(QString::fromUtf8(qVersion())));
    QCOMPARE(m_info.components.size(), 5);
    for (const Component& component : m_info.components) {
        QVERIFY(component.version.contains(u'.'));
        QVERIFY(text.contains(component.name + u'\n' + component.version));
    }
    about.show();
    keep(about, u"about"_s);
}

void MainWindowTest::looksRight_data()
{
    QTest::addColumn<int>("choice");
    QTest::addColumn<double>("textScale");
    QTest::addColumn<QSize>("size");
    QTest::newRow("light") << int(Appearance::Choice::Light) << 1.0 << QSize(1120, 760);
    QTest::newRow("dark") << int(Appearance::Choice::Dark) << 1.0 << QSize(1120, 760);
    QTest::newRow("high-contrast") << int(Appearance::Choice::HighContrast) << 1.0 << QSize(1120, 760);
    QTest::newRow("wide") << int(Appearance::Choice::Light) << 1.0 << QSize(1600, 900);
    QTest::newRow("small") << int(Appearance::Choice::Light) << 1.0 << QSize(640, 480);
    QTest::newRow("large-text") << int(Appearance::Choice::Light) << 2.0 << QSize(1024, 640);
}

void MainWindowTest::looksRight()
{
    const isogloss::tests::FailOnQtWarnings guard;
    QFETCH(const int, choice);
    QFETCH(const double, textScale);
    QFETCH(const QSize, size);
    const QFont before = QApplication::font();
    QFont font = before;
    font.setPointSizeF(before.pointSizeF() * textScale);
    QApplication::setFont(font);
    Appearance appearance(*qApp);
    appearance.choose(Appearance::Choice(choice));
    MainWindow window(m_info, appearance);
    window.resize(size);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    keep(window, QString::fromUtf8(QTest::currentDataTag()));

    for (const QLabel* const label : window.findChildren<QLabel*>()) {
        if (!label->isVisible())
            continue;
        QVERIFY2(label->height() >= label->heightForWidth(label->width()), qPrintable(label->text()));
        QVERIFY2(label->width() >= label->minimumSizeHint().width(), qPrintable(label->text()));
    }
    for (const QScrollArea* const area : window.findChildren<QScrollArea*>())
        if (area->isVisible())
            QVERIFY(area->widget()->width() <= area->viewport()->width());
    appearance.choose(Appearance::Choice::System);
    QApplication::setFont(before);
}

namespace {

/// Two pairs of which one, the aligned one, comes together from the middle layers on.
QByteArray snapshotOfARun(int step)
{
    QStringList rows;
    for (const auto& [target, gain] : {std::pair{u"kab_Latn"_s, 0.9}, std::pair{u"kat_Geor"_s, 0.25}})
        for (int layer = 0; layer <= 12; ++layer)
            for (const auto* const direction : {"forward", "backward"}) {
                const double depth = 1 - std::abs(layer - 7) / 8.0;
                rows.append(QStringLiteral(
                    R"({"measure":"retrieval_%1","source":"eng_Latn","target":"%2","layer":%3,)"
                    R"("value":%4,"sentences":50,"signature":""})")
                                .arg(QLatin1String(direction), target)
                                .arg(layer)
                                .arg(std::min(1.0, 0.02 + gain * depth * step / 48)));
            }
    return QStringLiteral(R"({"type":"alignment","step":%1,"rows":[%2],"hits":[]})")
               .arg(step)
               .arg(rows.join(u','))
               .toUtf8()
        + '\n';
}

/// events.jsonl of a finished run of 60 steps whose losses fall.
QByteArray eventsOfARun()
{
    QByteArray events(
        R"({"type":"started","total_steps":60,"resumed_from_step":0,"layers":12,"align_layer":6,)"
        R"("align_chance":3.4657,"device":"cpu","dtype":"f32"})"
        "\n");
    for (int step = 1; step <= 60; ++step)
        events += QStringLiteral(R"({"type":"step","step":%1,"total_steps":60,"epoch":0.1,"task_loss":%2,)"
                                 R"("align_loss":%3,"in_batch_retrieval":%4,"learning_rate":0.0005,)"
                                 R"("grad_norm":1.0,"tokens":900,"seconds":0.4})")
                      .arg(step)
                      .arg(0.6 + 2.2 / (1 + 0.12 * step) + 0.06 * (step % 3))
                      .arg(3.4 - 0.021 * step + 0.05 * (step % 4))
                      .arg(0.05 + 0.011 * step - 0.01 * (step % 5))
                      .toUtf8()
            + '\n';
    for (int step = 0; step <= 60; step += 6)
        events += snapshotOfARun(step);
    return events + R"({"type":"finished","outcome":"completed","step":60})" + '\n';
}

} // namespace

void MainWindowTest::showsARun()
{
    const isogloss::tests::FailOnQtWarnings guard;
    const Translations english(QLocale(QLocale::English));
    QTemporaryDir parent;
    const QDir folder(parent.filePath(u"kabyle, aligned at layer 6"_s));
    QVERIFY(folder.mkpath(u"."_s));
    QFile events(folder.filePath(u"events.jsonl"_s));
    QVERIFY(events.open(QIODevice::WriteOnly));
    events.write(eventsOfARun());
    events.close();
    Appearance appearance(*qApp);
    appearance.choose(Appearance::Choice::Light);
    MainWindow window(m_info, appearance);
    window.resize(1120, 760);
    window.show();
    window.openRun(folder.path().toStdString());
    QTRY_VERIFY(textOf(window).contains(u"Finished after 60 step"_s));
    QCOMPARE(window.windowTitle(), u"kabyle, aligned at layer 6 - Isogloss"_s);
    keep(window, u"run"_s);
    appearance.choose(Appearance::Choice::Dark);
    keep(window, u"run-dark"_s);
    window.resize(window.minimumSize());
    QCOMPARE(window.size(), window.minimumSize());
    keep(window, u"run-small"_s);
    appearance.choose(Appearance::Choice::System);
}

void MainWindowTest::saysWhyAFolderIsNoRun()
{
    const isogloss::tests::FailOnQtWarnings guard;
    const QTemporaryDir folder;
    Appearance appearance(*qApp);
    MainWindow window(m_info, appearance);
    window.openRun(folder.path().toStdString());
    QTRY_VERIFY2(textOf(window).contains(u"events.jsonl is not there. Check the path."_s), qPrintable(textOf(window)));
    QCOMPARE(window.windowTitle(), u"Isogloss"_s);
}

void MainWindowTest::remembersItsSize()
{
    Appearance appearance(*qApp);
    {
        MainWindow window(m_info, appearance);
        window.resize(700, 500);
        window.show();
        window.close();
    }
    const MainWindow again(m_info, appearance);
    QCOMPARE(again.size(), QSize(700, 500));
}

void MainWindowTest::remembersItsColors()
{
    Appearance(*qApp).choose(Appearance::Choice::Dark);
    const Appearance again(*qApp);
    QCOMPARE(again.choice(), Appearance::Choice::Dark);
    QCOMPARE(widgets::schemeOf(QApplication::palette()), widgets::ColorScheme::Dark);
}

namespace {

/// One step, which is undone or not.
class OneStep : public UndoSource
{
public:
    QString undoText() const override { return m_isUndone ? QString() : u"leave out copies"_s; }
    QString redoText() const override { return m_isUndone ? u"leave out copies"_s : QString(); }
    void undo() override { set(true); }
    void redo() override { set(false); }

private:
    void set(bool isUndone)
    {
        m_isUndone = isUndone;
        Q_EMIT undoChanged();
    }

    bool m_isUndone = false;
};

QAction& actionOf(MainWindow& window, QKeySequence::StandardKey key)
{
    for (QAction* const action : window.findChildren<QAction*>())
        if (action->shortcut() == QKeySequence(key))
            return *action;
    qFatal("no such action");
}

bool openEmptyWorkspace(MainWindow& window, const QString& folder)
{
    if (!store::Workspace::create(folder.toStdString()).has_value())
        return false;
    QSignalSpy opened(&window, &MainWindow::workspaceOpened);
    window.openWorkspace(folder);
    return opened.wait();
}

} // namespace

void MainWindowTest::undoSaysWhatItTakesBack()
{
    const isogloss::tests::FailOnQtWarnings guard;
    const QTemporaryDir home;
    Appearance appearance(*qApp);
    MainWindow window(m_info, appearance);
    QAction& undo = actionOf(window, QKeySequence::Undo);
    QAction& redo = actionOf(window, QKeySequence::Redo);
    QVERIFY(!undo.isEnabled());
    QVERIFY(openEmptyWorkspace(window, home.filePath(u"workspace"_s)));
    {
        OneStep step;
        window.workbench()->edits().setSource(&step);
        QCOMPARE(undo.text(), u"&Undo: leave out copies"_s);
        undo.trigger();
        QVERIFY(!undo.isEnabled());
        QCOMPARE(redo.text(), u"&Redo: leave out copies"_s);
        redo.trigger();
        QVERIFY(undo.isEnabled());
    }
    QVERIFY(!undo.isEnabled());
    QCOMPARE(undo.text(), u"&Undo"_s);
}

void MainWindowTest::eachPageIsExplainedWhenItComes()
{
    const isogloss::tests::FailOnQtWarnings guard;
    const QTemporaryDir home;
    Appearance appearance(*qApp);
    MainWindow window(m_info, appearance);
    QVERIFY(openEmptyWorkspace(window, home.filePath(u"workspace"_s)));
    const auto* const panel = window.findChild<widgets::ExplainPanel*>();
    for (const QString& page : {u"models"_s, u"texts"_s, u"measure"_s, u"train"_s, u"results"_s, u"combine"_s, u"try"_s}) {
        Q_EMIT window.workbench()->navigator().pageRequested(page);
        const QString said = isogloss::tests::textOf(*panel);
        QVERIFY2(said.contains(explanation(page.toStdString())->title), qPrintable(page + u": "_s + said));
    }
}

QTEST_MAIN(MainWindowTest)
#include "main_window_test.moc"
