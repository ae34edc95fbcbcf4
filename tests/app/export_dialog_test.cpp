// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/export_dialog.h"

#include "tests/support/fail_on_qt_warnings.h"
#include "tests/support/temporary_settings.h"
#include "widgets/charts/chart_frame.h"
#include "widgets/charts/figure/figure_file.h"
#include "widgets/charts/line_chart.h"
#include "widgets/theme/theme.h"

#include <QApplication>
#include <QImage>
#include <QMenu>
#include <QMessageBox>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace isogloss;
using namespace isogloss::app;
using namespace Qt::StringLiterals;

class ExportDialogTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void opensFromTheMenu();
    void writesEachFormat();
    void writesWhatDrawsItAgain();
    void theEndingSaysTheFormat();
    void addsTheEnding();
    void remembersFolderAndFormat();
    void keepsTheFileThatCannotBeReplaced();

private:
    QByteArray contentOf(const QString& name) const;
    void save(const QString& name, const QString& filter = {}, bool withSource = false);

    const tests::TemporarySettings m_settings;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<widgets::ChartFrame> m_frame;
};

void ExportDialogTest::init()
{
    widgets::applyTheme(*qApp, widgets::ColorScheme::Light);
    QSettings().clear();
    m_folder = std::make_unique<QTemporaryDir>();
    auto* const chart = new widgets::LineChart;
    chart->setAxes(u"step"_s, u"loss"_s);
    chart->setSeries({{u"task"_s, {{1, 3}, {2, 2.5}}}});
    m_frame = std::make_unique<widgets::ChartFrame>(chart, widgets::ChartFrame::Look::Card);
    m_frame->setTitle(u"Losses: lower is better"_s);
    m_frame->resize(640, 320);
    m_frame->show();
}

QByteArray ExportDialogTest::contentOf(const QString& name) const
{
    QFile file(m_folder->filePath(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// As a person who types the name and presses Save.
void ExportDialogTest::save(const QString& name, const QString& filter, bool withSource)
{
    auto* const dialog = new ExportDialog(*m_frame, withSource);
    QSignalSpy written(dialog, &ExportDialog::written);
    dialog->open();
    dialog->setDirectory(m_folder->path());
    for (const QString& offered : dialog->nameFilters())
        if (!filter.isEmpty() && offered.contains(filter))
            dialog->selectNameFilter(offered);
    dialog->selectFile(name);
    QMetaObject::invokeMethod(dialog, "accept");
    QCOMPARE(written.size(), 1);
}

void ExportDialogTest::opensFromTheMenu()
{
    const tests::FailOnQtWarnings guard;
    offerExport(*m_frame);
    m_frame->findChild<QMenu*>()->actions().first()->trigger();
    auto* const dialog = m_frame->findChild<ExportDialog*>();
    QVERIFY(dialog != nullptr && dialog->isVisible());
    QCOMPARE(QFileInfo(dialog->selectedFiles().first()).fileName(), u"Losses lower is better.svg"_s);
    dialog->reject();
}

void ExportDialogTest::writesEachFormat()
{
    const tests::FailOnQtWarnings guard;
    save(u"a.svg"_s, u"alike"_s);
    QVERIFY(contentOf(u"a.svg"_s).contains("<title>Losses: lower is better</title>"));
    QVERIFY(!contentOf(u"a.svg"_s).contains("<text"));
    save(u"b.svg"_s, u"letters to edit"_s);
    QVERIFY(contentOf(u"b.svg"_s).contains("<text"));
    save(u"c.pdf"_s, u"pdf"_s);
    QVERIFY(contentOf(u"c.pdf"_s).startsWith("%PDF"));
    save(u"d.png"_s, u"png"_s);
    QCOMPARE(QImage(m_folder->filePath(u"d.png"_s)).width(), 2000);
    save(u"e.csv"_s, u"csv"_s);
    QCOMPARE(contentOf(u"e.csv"_s), QByteArray("curve,step,loss\ntask,1,3\ntask,2,2.5\n"));
    save(u"f.tex"_s, u"LaTeX"_s);
    QVERIFY(contentOf(u"f.tex"_s).contains("\\caption{Losses: lower is better.}\n\\label{tab:losses-lower-is-better}"));
    QVERIFY(contentOf(u"f.tex"_s).contains("curve & step & loss \\\\\n\\midrule\ntask & 1 & 3 \\\\\ntask & 2 & 2.5 \\\\\n"));
    save(u"g.json"_s, u"json"_s);
    QVERIFY(contentOf(u"g.json"_s).contains("isogloss --render g.json --out g.svg"));
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden).size(), 7); // nothing left over
}

void ExportDialogTest::writesWhatDrawsItAgain()
{
    const tests::FailOnQtWarnings guard;
    m_frame->chart().setSignatures({u"retrieval|N:4"_s});
    save(u"a.pdf"_s, u"pdf"_s, true);
    QVERIFY(contentOf(u"a.pdf"_s).startsWith("%PDF"));
    QCOMPARE(contentOf(u"a.txt"_s),
        QByteArray("Losses: lower is better\n\nretrieval|N:4\n\nisogloss --render a.figure.json --out "
                   "a.figure.svg\n"));
    const widgets::ReadFigure read = widgets::readFigure(contentOf(u"a.figure.json"_s));
    QVERIFY(read.chart != nullptr);
    QCOMPARE(read.title, m_frame->title());
    save(u"b.csv"_s, u"csv"_s, true); // a table needs none of it
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files).size(), 4);
}

void ExportDialogTest::theEndingSaysTheFormat()
{
    const tests::FailOnQtWarnings guard;
    save(u"values.csv"_s, u"pdf"_s);
    QVERIFY(contentOf(u"values.csv"_s).startsWith("curve,"));
}

void ExportDialogTest::addsTheEnding()
{
    const tests::FailOnQtWarnings guard;
    save(u"Losses v1.2"_s, u"csv"_s);
    QVERIFY(contentOf(u"Losses v1.2.csv"_s).startsWith("curve,"));
}

void ExportDialogTest::remembersFolderAndFormat()
{
    const tests::FailOnQtWarnings guard;
    save(u"a.png"_s, u"png"_s);
    ExportDialog next(*m_frame);
    QCOMPARE(next.directory().absolutePath(), QFileInfo(m_folder->path()).absoluteFilePath());
    QVERIFY(next.selectedNameFilter().contains(u"png"_s));
    QCOMPARE(QFileInfo(next.selectedFiles().first()).fileName(), u"Losses lower is better.png"_s);
}

void ExportDialogTest::keepsTheFileThatCannotBeReplaced()
{
    const tests::FailOnQtWarnings guard;
    ExportDialog dialog(*m_frame);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    QSignalSpy failed(&dialog, &ExportDialog::failed);
    QSignalSpy written(&dialog, &ExportDialog::written);
    const QString path = m_folder->filePath(u"gone/a.csv"_s);
    Q_EMIT dialog.fileSelected(path); // the folder went away while the dialog was open
    QCOMPARE(written.size(), 0);
    QCOMPARE(failed.size(), 1);
    QVERIFY2(failed.first().first().toString().contains(path), qPrintable(failed.first().first().toString()));
    auto* const box = m_frame->findChild<QMessageBox*>();
    QVERIFY(box != nullptr && box->isVisible());
    box->accept();
    QVERIFY(QSettings().value(u"figures/folder"_s).isNull());
}

QTEST_MAIN(ExportDialogTest)
#include "export_dialog_test.moc"
