// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/import/plan.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace isogloss::app {

class ImportMemory;
class WorkspaceSession;

/// With what an import begins: the files alone, what was chosen of the same files last time, or a template; and
/// keeping what is chosen as a template. UI thread.
class ImportTemplates : public QWidget
{
    Q_OBJECT
public:
    explicit ImportTemplates(WorkspaceSession& session);

    /// Asks what was chosen of these files before; that is used where nothing else is chosen yet.
    void look(const std::vector<data::ImportFile>& files);
    /// What is chosen now, and would be kept.
    void setChoices(const data::ImportChoices& choices);

Q_SIGNALS:
    /// Use these.
    void chosen(const isogloss::data::ImportChoices& choices);

private:
    void build();
    void connectAll();
    void fill();
    void begin();
    void use(const data::ImportChoices& choices);
    void update();

    ImportMemory* m_memory;
    data::ImportChoices m_choices;
    QComboBox* m_begin;
    QPushButton* m_offer;
    QWidget* m_naming; ///< once a template is to be kept
    QLineEdit* m_name;
    QPushButton* m_keep;
    QLabel* m_told;
};

} // namespace isogloss::app
