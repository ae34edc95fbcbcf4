// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QTabWidget;

namespace isogloss::app {

class DataTab;
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
};

} // namespace isogloss::app
