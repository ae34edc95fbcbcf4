// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QString>

class QLabel;
class QProgressBar;
class QToolButton;

namespace isogloss::widgets {

/// What is being computed, in one line at the foot of a window: how far, how long still, and its commands.
struct JobLine
{
    QString title;
    QString detail; ///< "step 140 of 200, 1.9 a second, 32 s left"
    double share = -1; ///< 0..1; below 0 while not known
    int others = 0; ///< that wait or run besides
    bool canPause = false;
    bool isPaused = false;
    bool keeps = false; ///< stopping keeps what there is
};

/// Hidden while there is nothing to show. Takes values, emits intentions.
class JobBar : public QFrame
{
    Q_OBJECT
public:
    explicit JobBar(QWidget* parent = nullptr);

    void showLine(const JobLine& line);
    void showNothing();

Q_SIGNALS:
    void pauseRequested();
    void goOnRequested();
    void stopRequested();
    /// The title was clicked: show what is computed.
    void detailsRequested();

private:
    QToolButton* m_title;
    QProgressBar* m_progress;
    QLabel* m_detail;
    QLabel* m_others;
    QToolButton* m_pause;
    QToolButton* m_stop;
    bool m_isPaused = false;
};

} // namespace isogloss::widgets
