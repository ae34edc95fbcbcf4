// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;
class QPushButton;

namespace isogloss::widgets {

/// One step of a guided tour over the page it speaks of, which stays usable; hidden while there is none. Takes values,
/// emits intentions.
class TourBar : public QFrame
{
    Q_OBJECT
public:
    explicit TourBar(QWidget* parent = nullptr);

    /// `step` from 1 to `steps`.
    void showStep(int step, int steps, const QString& title, const QString& words);

Q_SIGNALS:
    void backRequested();
    void nextRequested();
    /// To be taken up again later, at this step.
    void leaveRequested();

private:
    QLabel* m_title;
    QLabel* m_words;
    QPushButton* m_back;
    QPushButton* m_next;
    QPushButton* m_leave;
};

} // namespace isogloss::widgets
