// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/run_evaluation.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QTableView;

namespace isogloss::app {

class AnswersModel;
class Workbench;

/// Answers of an evaluation, one language at a time: what was asked, expected and given; all, or those that are
/// right or wrong. UI thread.
class AnswersPanel : public QWidget
{
    Q_OBJECT
public:
    explicit AnswersPanel(Workbench& workbench);

    void show(const RunEvaluation& evaluation);

protected:
    void changeEvent(QEvent* event) override;

private:
    QWidget* makeHead();
    void makeTable();
    void fit();
    void readLanguage();
    void tellCount();

    Workbench& m_workbench;
    AnswersModel* m_model;
    std::filesystem::path m_folder;
    data::Task m_task = data::Task::Slots;
    QComboBox* m_language;
    QComboBox* m_shown;
    QLabel* m_count;
    QTableView* m_table;
};

} // namespace isogloss::app
