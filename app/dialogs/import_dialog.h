// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/controllers/job_controller.h"
#include "app/controllers/text_import.h"
#include "core/data/import/choices.h"

#include <QDialog>
#include <filesystem>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTableView;

namespace isogloss::app {

class ImportFields;
class ImportPreview;
class ImportTemplates;
class LanguageLookup;
class WorkspaceSession;

/// Files and folders become a dataset: shows what they seem to be and how they begin, lets a person set it
/// right, and asks nothing that can be told from the files. UI thread.
class ImportDialog : public QDialog
{
    Q_OBJECT
public:
    /// `session` is of the workspace that gets the dataset.
    ImportDialog(WorkspaceSession& session, const LanguageLookup& languages, QWidget* parent = nullptr);
    ~ImportDialog() override;

    void add(const QStringList& paths);

Q_SIGNALS:
    void importRequested(const isogloss::app::ImportOrder& order);

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    using Plan = std::shared_ptr<const data::ImportPlan>;
    using Known = std::shared_ptr<const KnownLanguages>;
    void build();
    QWidget* makeEmpty();
    QWidget* makeHead();
    void buildTable();
    QWidget* makeName();
    QWidget* makeButtons();
    void fillChoices();
    void chooseFiles();
    void choose();
    void use(const isogloss::data::ImportChoices& choices);
    void look();
    void take(Result<Plan> plan, const Known& known);
    void showPlan();
    void check();
    QString nameProblem() const;
    void bringIn();

    const LanguageLookup& m_languages;
    const std::filesystem::path m_workspace;
    std::vector<data::ImportFile> m_files;
    data::ImportChoices m_choices;
    Plan m_plan; ///< null while it is being made, or cannot be
    Known m_known; ///< which m_plan reads
    int m_asked = 0;
    QWidget* m_empty; ///< what to do while there are no files
    QWidget* m_body;
    QLabel* m_source;
    QComboBox* m_format;
    QComboBox* m_encoding;
    ImportTemplates* m_templates;
    ImportFields* m_fields;
    ImportPreview* m_preview;
    QTableView* m_table;
    QLabel* m_problem;
    QLabel* m_warning;
    QLineEdit* m_name;
    QCheckBox* m_evaluationOnly;
    QPushButton* m_bring;
    JobController m_jobs; ///< last, so that it is joined first
};

} // namespace isogloss::app
