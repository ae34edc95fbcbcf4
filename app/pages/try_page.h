// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/combine_choices.h"

#include <QScrollArea>
#include <array>

class QBoxLayout;
class QComboBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace isogloss::app {

class AdapterPicker;
class Workbench;

/// One text, and what the base model and two adapters make of it, side by side. UI thread.
class TryPage : public QScrollArea
{
    Q_OBJECT
public:
    explicit TryPage(Workbench& workbench);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeQuestion();
    QWidget* makeAnswers();
    void readChoices();
    void takeChoices(const CombineChoices& choices);
    void update();
    void write();
    void showAnswers(const Result<QStringList>& answers);

    Workbench& m_workbench;
    QPlainTextEdit* m_text;
    QComboBox* m_task;
    QPushButton* m_write;
    QLabel* m_state;
    QBoxLayout* m_columns;
    std::array<AdapterPicker*, 2> m_pickers{};
    std::array<QLabel*, 3> m_answers{}; ///< base, A, B
};

} // namespace isogloss::app
