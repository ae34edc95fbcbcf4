// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

class QLabel;

namespace isogloss::widgets {
class LineChart;
}

namespace isogloss::app {

struct RunCurves;

/// How a run went: its losses, and how often translations found each other, over its steps.
class RunPage : public QScrollArea
{
    Q_OBJECT
public:
    RunPage();

    void show(const QString& name, const RunCurves& curves);

private:
    QLabel* m_title;
    QLabel* m_state;
    widgets::LineChart* m_losses;
    widgets::LineChart* m_retrieval;
    QWidget* m_retrievalCard;
};

} // namespace isogloss::app
