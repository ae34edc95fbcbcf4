// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/controllers/navigator.h"
#include "app/models/training_plan.h"

#include <QScrollArea>

class QBoxLayout;
class QButtonGroup;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace isogloss::app {

class ComparisonSet;
class DataBudgetView;
class ExactSettings;
class PairList;
class SavedSettings;
class SettingsDraft;
class SettingsPanel;
class Workbench;

/// A run is described here: first what for, then with which texts and model and how long; a sentence says what
/// will happen, and the exact settings can be looked at before it begins. UI thread.
class TrainPage : public QScrollArea
{
    Q_OBJECT
public:
    explicit TrainPage(Workbench& workbench);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeGoals();
    QWidget* makeForm();
    QWidget* makeSummary();
    QWidget* makeSettings();
    void tellProblem(const QString& problem, bool isOfTexts);
    void readChoices();
    void takeChoices(const TrainChoices& choices);
    void prefer(const PairChoice& pair);
    void takeUp(const record::RunSettings& settings);
    void tellCosts();
    void fillLanguages();
    TrainingPlan plan() const;
    void update();
    void showPlan();
    void start();

    Workbench& m_workbench;
    TrainChoices m_choices;
    PairChoice m_wanted; ///< asked for by another page, until the choices are there
    QBoxLayout* m_goalRow;
    QButtonGroup* m_goals;
    PairList* m_pairs;
    QComboBox* m_task;
    QComboBox* m_taught;
    QComboBox* m_model;
    QComboBox* m_effort;
    QList<QWidget*> m_taskFields; ///< shown for a task alone
    QLineEdit* m_name;
    QLabel* m_summary;
    QLabel* m_cost;
    QLabel* m_problem;
    QPushButton* m_solve; ///< leads to the page where what is missing is brought in
    QPushButton* m_start;
    ExactSettings* m_settings;
    SettingsDraft* m_draft;
    SettingsPanel* m_form;
    SavedSettings* m_saved;
    DataBudgetView* m_budget;
    ComparisonSet* m_set;
    QLabel* m_missing; ///< what settings that were taken up name and is not here
    QPushButton* m_toField; ///< leads to the setting that is wrong
    bool m_isNameOwn = false; ///< a person wrote it
};

} // namespace isogloss::app
