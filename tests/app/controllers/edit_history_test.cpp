// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/controllers/edit_history.h"

#include <QSignalSpy>
#include <QTest>
#include <QWidget>

using namespace isogloss::app;

class EditHistoryTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void offersWhatAPageChangesWhileItIsSeen();
    void leavesTheSourceOfAnotherPageAlone();
};

namespace {

class NoSteps : public UndoSource
{
public:
    QString undoText() const override { return {}; }
    QString redoText() const override { return {}; }
    void undo() override { }
    void redo() override { }
};

} // namespace

void EditHistoryTest::offersWhatAPageChangesWhileItIsSeen()
{
    EditHistory history;
    NoSteps steps;
    QWidget page;
    history.offerWhileSeen(page, steps);
    QCOMPARE(history.source(), nullptr);
    const QSignalSpy told(&history, &EditHistory::changed);
    page.show();
    QCOMPARE(history.source(), &steps);
    Q_EMIT steps.undoChanged();
    page.hide();
    QCOMPARE(history.source(), nullptr);
    QCOMPARE(told.count(), 3);
}

void EditHistoryTest::leavesTheSourceOfAnotherPageAlone()
{
    EditHistory history;
    NoSteps steps;
    NoSteps others;
    {
        QWidget page;
        history.offerWhileSeen(page, steps);
        page.show();
        history.setSource(&others);
        page.hide();
        QCOMPARE(history.source(), &others);
    }
    QCOMPARE(history.source(), &others);
}

QTEST_MAIN(EditHistoryTest)
#include "edit_history_test.moc"
