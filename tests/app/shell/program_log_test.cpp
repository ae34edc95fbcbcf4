// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/program_log.h"

#include "app/dialogs/log_dialog.h"
#include "app/settings/appearance.h"
#include "app/shell/main_window.h"
#include "tests/support/fail_on_qt_warnings.h"
#include "tests/support/find_widget.h"
#include "tests/support/open_sample.h"
#include "tests/support/temporary_settings.h"
#include "widgets/common/notice_bar.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QToolButton>
#include <csignal>

using namespace isogloss;
using namespace isogloss::app;
using namespace Qt::StringLiterals;

/// The program as a process of its own, whose log lies in a folder of the test.
class ProgramLogTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aCrashIsOfferedAtTheNextStart();
    void aCleanEndIsNot();
    void viewerFindsLines();

private:
    static constexpr int Patience = 30'000; // milliseconds; the machine may be busy

    std::filesystem::path logFolder() const;
    QString logText() const;
    /// Runs the program until its window shows `folder`, or says why not; then ends it so.
    void runAndEnd(const QString& folder, int signal);
    static widgets::NoticeBar* shownNotice(MainWindow& window);

    const isogloss::tests::TemporarySettings m_settings;
    QTemporaryDir m_home;
};

std::filesystem::path ProgramLogTest::logFolder() const
{
    return m_home.filePath(u"isogloss/isogloss/log"_s).toStdString();
}

QString ProgramLogTest::logText() const
{
    const auto bytes = readFile(logFolder() / "isogloss.log");
    return bytes.has_value() ? QString::fromStdString(bytes.value()) : QString();
}

void ProgramLogTest::runAndEnd(const QString& folder, int signal)
{
    QProcess program;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"XDG_DATA_HOME"_s, m_home.path());
    environment.insert(u"XDG_CONFIG_HOME"_s, m_home.path());
    environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    environment.insert(u"USER"_s, u"log-test-%1"_s.arg(QCoreApplication::applicationPid())); // no other instance
    program.setProcessEnvironment(environment);
    program.start(QStringLiteral(ISOGLOSS_PROGRAM), {folder});
    QVERIFY(program.waitForStarted(Patience));
    QTRY_VERIFY2_WITH_TIMEOUT(logText().contains(u"problem shown"_s), qPrintable(logText()), Patience);
    QCOMPARE(::kill(static_cast<pid_t>(program.processId()), signal), 0);
    QVERIFY(program.waitForFinished(Patience));
    QCOMPARE(program.exitStatus(), QProcess::CrashExit);
}

widgets::NoticeBar* ProgramLogTest::shownNotice(MainWindow& window)
{
    for (auto* const notice : window.findChildren<widgets::NoticeBar*>())
        if (notice->isVisible())
            return notice;
    return nullptr;
}

void ProgramLogTest::aCrashIsOfferedAtTheNextStart()
{
    const isogloss::tests::FailOnQtWarnings guard;
    const QString sentence = u"Azul fell-awen ay imdukkal"_s;
    runAndEnd(m_home.filePath(sentence), SIGSEGV);
    QVERIFY2(logText().contains(u"crash signal 11"_s), qPrintable(logText()));
    QVERIFY(logText().contains(sentence));

    const ProgramLog log(logFolder());
    Appearance appearance(*qApp);
    MainWindow window(programInfo(), appearance);
    window.useLog(log);
    window.show();
    widgets::NoticeBar* const notice = shownNotice(window);
    QVERIFY(notice != nullptr);
    QCOMPARE(notice->accessibleName(), u"Isogloss was cut off"_s);
    isogloss::tests::keepPicture(window, u"cut-off"_s);

    QString shown;
    QTimer::singleShot(0, &window, [&shown] {
        auto* const dialog = qobject_cast<LogDialog*>(QApplication::activeModalWidget());
        if (dialog == nullptr)
            return;
        shown = dialog->findChild<QPlainTextEdit*>()->toPlainText();
        isogloss::tests::keepPicture(*dialog, u"log"_s);
        isogloss::tests::button(*dialog, u"Copy report"_s).click();
        dialog->reject();
    });
    notice->findChild<QToolButton*>()->click();
    QVERIFY(shown.contains(u"crash signal 11"_s));
    QVERIFY(!notice->isVisible());
    const QString report = QGuiApplication::clipboard()->text();
    QVERIFY(report.contains(u"crash signal 11, called by:"_s));
    QVERIFY(report.contains(u"LibTorch"_s));
    QVERIFY2(!report.contains(u"fell-awen"_s), qPrintable(report));
}

void ProgramLogTest::aCleanEndIsNot()
{
    const isogloss::tests::FailOnQtWarnings guard;
    const std::filesystem::path folder = m_home.filePath(u"clean"_s).toStdString();
    {
        const ProgramLog log(folder);
    }
    const ProgramLog log(folder);
    Appearance appearance(*qApp);
    MainWindow window(programInfo(), appearance);
    window.useLog(log);
    window.show();
    QVERIFY(shownNotice(window) == nullptr);
}

void ProgramLogTest::viewerFindsLines()
{
    const isogloss::tests::FailOnQtWarnings guard;
    LogDialog dialog(u"one Line\nanother\n"_s, {}, nullptr);
    dialog.findChild<QLineEdit*>()->setText(u"line"_s);
    QCOMPARE(dialog.findChild<QPlainTextEdit*>()->toPlainText(), u"one Line"_s);
}

QTEST_MAIN(ProgramLogTest)
#include "program_log_test.moc"
