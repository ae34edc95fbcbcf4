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

class TermsHistory;
class UndoSource;
class Workbench;

/// Licence, credit, consent and permissions of a dataset, to be read and changed. UI thread.
class TermsForm : public QScrollArea
{
    Q_OBJECT
public:
    explicit TermsForm(Workbench& workbench);

    void show(const DatasetSummary& dataset);
    UndoSource& history();

Q_SIGNALS:
    /// The dataset is to go.
    void removalRequested();

private:
    void build();
    void fill();
    record::DatasetCard terms() const;
    void compare();
    void updateUndo();

    TermsHistory* m_history;
    DatasetSummary m_dataset;
    bool m_isStored = false; ///< what is typed, or was undone, is in the workspace and comes back with it
    QLineEdit* m_licence;
    QLineEdit* m_credit;
    QPlainTextEdit* m_consent;
    QComboBox* m_mayLeave;
    QCheckBox* m_evaluationOnly;
    QLabel* m_origin;
    QLabel* m_problem;
    QPushButton* m_save;
    QPushButton* m_reset;
    QPushButton* m_undo;
    QPushButton* m_redo;
};

} // namespace isogloss::app
