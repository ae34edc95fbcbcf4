// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/controllers/job_controller.h"

#include <QPointer>
#include <QWidget>

class QTabWidget;

namespace isogloss::app {

class DataTab;
class ImportDialog;
class LanguageLookup;
class TextImport;
class Workbench;

/// The texts of the workspace: its datasets, the pairs of languages in them, the languages. UI thread.
class TextsPage : public QWidget
{
    Q_OBJECT
public:
    explicit TextsPage(Workbench& workbench);

    /// Opens the dialog that brings texts in, with these files.
    void bringIn(const QStringList& paths);

private:
    Workbench& m_workbench;
    QTabWidget* m_tabs;
    DataTab* m_data;
    TextImport* m_import;
    QPointer<ImportDialog> m_dialog;
    JobController m_quietJobs; ///< short ones that no job bar shows; joined first
    LanguageLookup* m_languages;
};

} // namespace isogloss::app
