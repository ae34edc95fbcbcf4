// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

class QBoxLayout;

namespace isogloss::app {

struct ProgramInfo;

/// What the program is, what it runs on here, and where its work is done.
class StartPage : public QScrollArea
{
    Q_OBJECT
public:
    explicit StartPage(const ProgramInfo& info);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeHead(const ProgramInfo& info);
    QWidget* makeSteps();
    QWidget* makeComputer(const ProgramInfo& info);
    QWidget* makeName();

    QBoxLayout* m_columns;
};

} // namespace isogloss::app
