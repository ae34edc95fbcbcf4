// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/reading_table.h"

#include <QHeaderView>
#include <QLineEdit>
#include <QStandardItemModel>
#include <QTest>
#include <QVBoxLayout>

using namespace isogloss::widgets;
using namespace Qt::StringLiterals;

class ReadingTableTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theHeaderMirrorsWithTheWindow();
    void headsBreakIntoLines();
    void tabLeadsOutOfIt();
};

void ReadingTableTest::theHeaderMirrorsWithTheWindow()
{
    ReadingTable table;
    QVERIFY(table.horizontalHeader()->defaultAlignment().testFlag(Qt::AlignLeft));
    table.setLayoutDirection(Qt::RightToLeft);
    QVERIFY(table.horizontalHeader()->defaultAlignment().testFlag(Qt::AlignRight));
}

void ReadingTableTest::headsBreakIntoLines()
{
    QStandardItemModel model(3, 2);
    ReadingTable table;
    table.setModel(&model);
    table.resize(1000, 300);
    table.show();
    const int low = table.horizontalHeader()->height();
    model.setHorizontalHeaderLabels({u"translations that were found"_s, u"step"_s});
    QCOMPARE(table.horizontalHeader()->height(), low);
    table.resize(12 * table.fontMetrics().averageCharWidth() * 2, 300);
    const QHeaderView& header = *table.horizontalHeader();
    QTRY_VERIFY(header.height() >= low + table.fontMetrics().height());
    QVERIFY(header.sectionSize(0) > table.fontMetrics().horizontalAdvance(u"translations"_s));
    QCOMPARE(headHeight(table), header.height());
    QCOMPARE(table.viewport()->y(), header.height() + table.frameWidth());
    table.resize(1000, 300);
    QTRY_COMPARE(header.height(), low);
}

void ReadingTableTest::tabLeadsOutOfIt()
{
    QWidget window;
    QStandardItemModel model(3, 2);
    auto* const table = new ReadingTable;
    table->setModel(&model);
    auto* const field = new QLineEdit;
    auto* const rows = new QVBoxLayout(&window);
    rows->addWidget(table);
    rows->addWidget(field);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    table->setFocus();
    table->setCurrentIndex(model.index(0, 0));
    QTest::keyClick(table, Qt::Key_Tab);
    QVERIFY(field->hasFocus());
    QCOMPARE(table->selectionModel()->selectedRows().size(), 1);
}

QTEST_MAIN(ReadingTableTest)
#include "reading_table_test.moc"
