// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/render_call.h"

#include "widgets/charts/figure/figure.h"
#include "widgets/charts/figure/figure_file.h"
#include "widgets/charts/line_chart.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace isogloss;
using namespace Qt::StringLiterals;

/// The program itself, without a display.
class RenderCallTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void drawsAFigureIntoEveryFile();
    void saysWhatIsWrong();
};

namespace {

struct Ended
{
    int status = 0;
    QString words;
};

Ended program(const QStringList& words)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char* const name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"})
        environment.remove(QString::fromLatin1(name));
    environment.insert(u"LANG"_s, u"C.UTF-8"_s);
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(ISOGLOSS_APP), words);
    if (!process.waitForFinished(60'000))
        return {-1, process.errorString()};
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardError())};
}

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

void RenderCallTest::drawsAFigureIntoEveryFile()
{
    const QTemporaryDir folder;
    widgets::LineChart chart;
    chart.setAxes(u"step"_s, u"loss (nats)"_s);
    chart.setSeries({{u"first"_s, {{0, 3}, {1, 1.0 / 3}, {2, 1}}}});
    const QString figure = folder.filePath(u"losses.json"_s);
    QFile file(figure);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(widgets::figureFile(chart, u"Losses"_s));
    file.close();
    QStringList words{u"--render"_s, figure};
    for (const char* const suffix : {"svg", "pdf", "png", "csv", "json"})
        words += {u"--out"_s, folder.filePath(u"losses2."_s + QString::fromLatin1(suffix))};
    const Ended ended = program(words);
    QVERIFY2(ended.status == 0, qPrintable(ended.words));
    QVERIFY(bytesOf(folder.filePath(u"losses2.svg"_s)).contains("<title>Losses</title>"));
    QVERIFY(bytesOf(folder.filePath(u"losses2.pdf"_s)).startsWith("%PDF"));
    QVERIFY(bytesOf(folder.filePath(u"losses2.png"_s)).startsWith("\x89PNG"));
    QCOMPARE(bytesOf(folder.filePath(u"losses2.csv"_s)), csvOf(chart));
    QCOMPARE(bytesOf(folder.filePath(u"losses2.json"_s)), bytesOf(figure));
}

void RenderCallTest::saysWhatIsWrong()
{
    const QTemporaryDir folder;
    const QString figure = folder.filePath(u"other.json"_s);
    QFile file(figure);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{}");
    file.close();
    QCOMPARE(program({u"--render"_s, figure}).status, 2);
    QCOMPARE(program({u"--render"_s, figure, u"--out"_s, folder.filePath(u"a.gif"_s)}).status, 2);
    const Ended none = program({u"--render"_s, figure, u"--out"_s, folder.filePath(u"a.svg"_s)});
    QCOMPARE(none.status, 1);
    QVERIFY(none.words.contains(u"is no figure of this program"_s));
    QCOMPARE(program({u"--render"_s, folder.filePath(u"none.json"_s), u"--out"_s, folder.filePath(u"a.svg"_s)}).status, 1);
}

QTEST_MAIN(RenderCallTest)
#include "render_call_test.moc"
