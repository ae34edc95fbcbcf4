// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/controllers/job_controller.h"
#include "app/models/measure_catalog.h"

#include <QFrame>
#include <QString>
#include <vector>

class QComboBox;
class QLabel;
class QPushButton;

namespace isogloss::eval {
struct LanguageReading;
}

namespace isogloss::app {

class FactsTable;
class Workbench;

/// Whether the chosen model can read a language of the workspace, from fifty sentences of a text that has it. UI thread.
class ReadingPanel : public QFrame
{
    Q_OBJECT
public:
    explicit ReadingPanel(Workbench& workbench);

    /// The model's folder; takes away what was said of another one.
    void setModel(const QString& folder);

private:
    void readTexts();
    void fillLanguages();
    void fillPivots();
    void start();
    void showRows(const std::vector<eval::LanguageReading>& rows);
    void addRow(const eval::LanguageReading& row);
    QString verdict(const eval::LanguageReading& row) const;
    void clear();

    Workbench& m_workbench;
    MeasureCatalog m_catalog;
    QString m_folder;
    JobKey m_job = 0; ///< 0 while none runs
    QLabel* m_none;
    QWidget* m_choices;
    QComboBox* m_language;
    QComboBox* m_pivot;
    QPushButton* m_start;
    QLabel* m_verdict;
    QLabel* m_problem;
    FactsTable* m_facts;
};

} // namespace isogloss::app
