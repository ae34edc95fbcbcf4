// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/table_export.h"

#include "tests/support/fail_on_qt_warnings.h"

#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>

using namespace isogloss;
using namespace isogloss::app;
using namespace Qt::StringLiterals;
using isogloss::tests::FailOnQtWarnings;

/// A table of three columns, the middle one hidden, as CSV and as LaTeX.
class TableExportTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void writesBothFormats();
    void storesNumbersWithAPoint();
    void isOfferedByAButton();
    void saysWhatWentWrong();

private:
    QByteArray saved(const QString& name);

    QTemporaryDir m_folder;
    std::unique_ptr<QTableWidget> m_view;
};

void TableExportTest::init()
{
    m_view = std::make_unique<QTableWidget>(2, 3);
    m_view->setHorizontalHeaderLabels({u"language"_s, u"hidden"_s, u"share"_s});
    const QStringList cells{u"Kabyle, North"_s, u"x"_s, u"10 %"_s, u"Basque"_s, u"x"_s, u"-2 %"_s};
    for (int i = 0; i < cells.size(); ++i)
        m_view->setItem(i / 3, i % 3, new QTableWidgetItem(cells[i]));
    m_view->setColumnHidden(1, true);
}

QByteArray TableExportTest::saved(const QString& name)
{
    TableExportDialog dialog(*m_view, u"Pieces by language"_s);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    Q_EMIT dialog.fileSelected(m_folder.filePath(name));
    QFile file(m_folder.filePath(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void TableExportTest::writesBothFormats()
{
    const FailOnQtWarnings guard;
    QCOMPARE(saved(u"a.csv"_s), QByteArray("language,share\r\n\"Kabyle, North\",10 %\r\nBasque,-2 %\r\n"));
    const QByteArray latex = saved(u"a.tex"_s);
    QVERIFY(latex.contains("\\toprule\nlanguage & share \\\\\n\\midrule\nKabyle, North & 10 \\% \\\\\n"));
    QVERIFY(latex.contains("\\caption{Pieces by language.}\n\\label{tab:pieces-by-language}"));
}

void TableExportTest::storesNumbersWithAPoint()
{
    const FailOnQtWarnings guard;
    const QLocale before;
    QLocale::setDefault(QLocale(QLocale::German));
    const QStringList cells{u"1.234,5"_s, u"x"_s, u"0,95  0,97"_s, u"am 3. Mai"_s, u"x"_s, u"12,5 %"_s};
    for (int i = 0; i < cells.size(); ++i)
        m_view->item(i / 3, i % 3)->setText(cells[i]);
    const QByteArray csv = saved(u"german.csv"_s);
    QLocale::setDefault(before);
    QCOMPARE(csv, QByteArray("language,share\r\n1234.5,0.95  0.97\r\nam 3. Mai,12.5 %\r\n"));
}

void TableExportTest::isOfferedByAButton()
{
    const FailOnQtWarnings guard;
    const std::unique_ptr<QPushButton> button(saveTableButton(*m_view, [] { return u"Pieces / by language"_s; }));
    button->click();
    auto* const dialog = m_view->findChild<TableExportDialog*>();
    QVERIFY(dialog != nullptr && dialog->isVisible());
    QCOMPARE(QFileInfo(dialog->selectedFiles().first()).fileName(), u"Pieces by language.csv"_s);
    dialog->reject();
}

void TableExportTest::saysWhatWentWrong()
{
    const FailOnQtWarnings guard;
    QVERIFY(saved(u"gone/a.csv"_s).isEmpty());
    auto* const box = m_view->findChild<QMessageBox*>();
    QVERIFY(box != nullptr && box->text().contains(u"gone"_s));
    box->accept();
}

QTEST_MAIN(TableExportTest)
#include "table_export_test.moc"
