// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPlainTextEdit;

namespace isogloss::app {

struct RunCurves;

/// What a run said, in its order, over a line on the device it used, its pace and its checkpoints. Takes values.
class LogPanel : public QWidget
{
    Q_OBJECT
public:
    LogPanel();

    void show(const RunCurves& curves);

private:
    QLabel* m_device;
    QLabel* m_checkpoints;
    QPlainTextEdit* m_messages;
};

} // namespace isogloss::app
