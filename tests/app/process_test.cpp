// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/i18n/error_text.h"
#include "app/shell/application.h"
#include "app/shell/main_window.h"
#include "core/model/devices.h"
#include "core/store/database.h"
#include "core/tokenizer/sentencepiece_tokenizer.h"
#include "core/tokenizer/sentencepiece_trainer.h"
#include "tests/support/fail_on_qt_warnings.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/temporary_settings.h"
#include "widgets/charts/line_chart.h"

#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>
#include <clocale>

using namespace isogloss;
using namespace Qt::StringLiterals;

namespace {

/// Paths of the shared libraries that a text in the form of /proc/PID/maps names.
QSet<QString> librariesIn(const QString& maps)
{
    QSet<QString> paths;
    for (const QString& line : maps.split(u'\n'))
        if (const qsizetype slash = line.indexOf(u'/'); slash >= 0 && line.contains(u".so"_s))
            paths.insert(line.mid(slash));
    return paths;
}

int countMatching(const QSet<QString>& libraries, const QString& pattern)
{
    const QRegularExpression name(u"/("_s + pattern + u")[^/]*$"_s);
    return static_cast<int>(std::count_if(
        libraries.begin(), libraries.end(), [&](const QString& path) { return path.contains(name); }));
}

const auto OpenMp = u"lib(gomp|iomp5|omp)[-.]"_s;
const auto Protobuf = u"libprotobuf"_s;
const auto Qt5 = u"libQt5"_s;

} // namespace

/// Everything the program stands on, at work in one process.
class ProcessTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void findsLibraries();
    void holdsEverythingOnce();
};

void ProcessTest::findsLibraries()
{
    const auto libraries = librariesIn(u"7f00-7f01 r-xp 00000000 fe:01 12 /a/libgomp-98b2.so.1\n"
                                       "7f01-7f02 r--p 00001000 fe:01 12 /a/libgomp-98b2.so.1\n"
                                       "7f02-7f03 r-xp 00000000 fe:01 13 /usr/lib/libgomp.so.1.0.0\n"
                                       "7f03-7f04 r-xp 00000000 fe:01 14 /usr/lib/libprotobuf.so.32\n"
                                       "7f04-7f05 r-xp 00000000 fe:01 15 /usr/lib/libQt5Core.so.5\n"
                                       "7ffe-7fff rw-p 00000000 00:00 0  [stack]\n"_s);
    QCOMPARE(countMatching(libraries, OpenMp), 2);
    QCOMPARE(countMatching(libraries, Protobuf), 1);
    QCOMPARE(countMatching(libraries, Qt5), 1);
}

void ProcessTest::holdsEverythingOnce()
{
    const tests::TemporarySettings settings;
    const tests::TemporaryFolder folder;
    qputenv("XDG_DATA_HOME", folder.path().c_str()); // its log goes there
    char name[] = "isogloss";
    char* arguments[] = {name, nullptr};
    int count = 1;
    app::Application application(count, arguments);
    const tests::FailOnQtWarnings guard;
    application.window().show();
    QVERIFY(!application.window().grab().isNull());
    QCOMPARE(std::localeconv()->decimal_point, ".");

    widgets::LineChart chart;
    chart.setSeries({{u"loss"_s, {{1, 2}, {2, 1}}}});
    QVERIFY(!chart.grab().isNull());

    std::vector<std::string> lines;
    for (int line = 0; line < 60; ++line)
        lines.push_back("wake me up at " + std::to_string(line % 12) + " and play the news");
    const auto modelFile = folder.path() / "tokenizer.model";
    const auto trained
        = tokenizer::trainSentencePiece(lines, {.vocabularySize = 40, .byteFallback = false}, modelFile);
    QVERIFY2(trained.has_value(), trained.has_value() ? "" : qPrintable(app::errorText(trained.error())));
    const auto tokenizer = tokenizer::openSentencePiece(modelFile, {});
    QVERIFY(tokenizer.has_value());
    QVERIFY(!tokenizer.value()->encode("play the news").value().empty());

    model::setComputeThreads(1);
    QVERIFY(!model::devices().empty());
    QVERIFY(!model::torchVersion().empty());

    auto database = store::Database::open(folder.path() / "a.db", store::Database::Mode::ReadWrite);
    QVERIFY(database.has_value());
    QVERIFY(database.value().execute("create table t (x); insert into t values (1)").has_value());

    QFile maps(u"/proc/self/maps"_s);
    QVERIFY(maps.open(QIODevice::ReadOnly));
    const auto libraries = librariesIn(QString::fromUtf8(maps.readAll()));
    QCOMPARE(countMatching(libraries, OpenMp), 1);
    QCOMPARE(countMatching(libraries, Protobuf), 0);
    QCOMPARE(countMatching(libraries, Qt5), 0);
    for (const auto& needed :
        {u"libtorch_cpu"_s, u"libsentencepiece"_s, u"libsqlite3"_s, u"libQCustomPlot"_s, u"libQt6Widgets"_s})
        QVERIFY2(countMatching(libraries, needed) > 0, qPrintable(needed));
}

QTEST_APPLESS_MAIN(ProcessTest)
#include "process_test.moc"
