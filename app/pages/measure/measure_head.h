// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace isogloss::app {

/// What is measured and how long that takes, with the button that begins it or ends it.
class MeasureHead : public QWidget
{
    Q_OBJECT
public:
    MeasureHead();

    void showState(const QString& title, const QString& time, bool isMeasuring, bool isMeasured);

Q_SIGNALS:
    void startRequested();
    void stopRequested();

private:
    QLabel* m_title;
    QLabel* m_time;
    QPushButton* m_start;
    QPushButton* m_stop;
};

} // namespace isogloss::app
