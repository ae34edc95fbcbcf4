// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/reading_table.h"

#include <QHeaderView>
#include <QLineEdit>
#include <QStandardItemModel>
#include <QTest>
#include <QVBoxLayout>

using namespace isogloss::widgets;

class ReadingTableTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theHeaderMirrorsWithTheWindow();
    void tabLeadsOutOfIt();
};

void ReadingTableTest::theHeaderMirrorsWithTheWindow()
{
    ReadingTable table;
    QVERIFY(table.horizontalHeader()->defaultAlignment().testFlag(Qt::AlignLeft));
    table.setLayoutDirection(Qt::RightToLeft);
    QVERIFY(table.horizontalHeader()->defaultAlignment().testFlag(Qt::AlignRight));
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
