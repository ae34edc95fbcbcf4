// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/closing_question.h"

#include <QCoreApplication>
#include <QMessageBox>
#include <QPushButton>

namespace isogloss::app {

namespace {

struct ClosingQuestion
{
    Q_DECLARE_TR_FUNCTIONS(ClosingQuestion)
};

} // namespace

ClosingChoice askBeforeClosing(QWidget& window)
{
    QMessageBox box(&window);
    box.setIcon(QMessageBox::Question);
    box.setWindowTitle(ClosingQuestion::tr("A run is under way"));
    box.setText(ClosingQuestion::tr("A run is under way. What becomes of it?"));
    box.setInformativeText(
        ClosingQuestion::tr("It can go on without a window, wait for the next time this workspace is open, or end here. In every "
           "case what it learned so far is kept."));
    const QPushButton* const keep = box.addButton(ClosingQuestion::tr("Keep training"), QMessageBox::AcceptRole);
    const QPushButton* const later = box.addButton(ClosingQuestion::tr("Go on next time"), QMessageBox::AcceptRole);
    const QPushButton* const stop = box.addButton(ClosingQuestion::tr("Stop and keep"), QMessageBox::AcceptRole);
    QPushButton* const stay = box.addButton(ClosingQuestion::tr("Stay open"), QMessageBox::RejectRole);
    box.setDefaultButton(stay);
    box.setEscapeButton(stay);
    box.exec();
    const QAbstractButton* const chosen = box.clickedButton();
    if (chosen == keep)
        return ClosingChoice::KeepTraining;
    if (chosen == later)
        return ClosingChoice::GoOnLater;
    return chosen == stop ? ClosingChoice::StopAndKeep : ClosingChoice::StayOpen;
}

} // namespace isogloss::app
