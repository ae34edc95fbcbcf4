// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/dataset_summary.h"

#include <QScrollArea>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace isogloss::app {

class Workbench;

/// Licence, credit, consent and permissions of a dataset, to be read and changed. UI thread.
class TermsForm : public QScrollArea
{
    Q_OBJECT
public:
    explicit TermsForm(Workbench& workbench);

    void show(const DatasetSummary& dataset);

private:
    void build();
    void fill();
    record::DatasetCard terms() const;
    void compare();
    void save();

    Workbench& m_workbench;
    DatasetSummary m_dataset;
    QLineEdit* m_licence;
    QLineEdit* m_credit;
    QPlainTextEdit* m_consent;
    QComboBox* m_mayLeave;
    QCheckBox* m_evaluationOnly;
    QLabel* m_origin;
    QLabel* m_problem;
    QPushButton* m_save;
    QPushButton* m_reset;
};

} // namespace isogloss::app
