// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;
class QTableView;

namespace isogloss::widgets {
class SuggestionField;
}

namespace isogloss::app {

class LanguageLookup;
class LanguagesModel;
class Workbench;

/// The languages of the workspace; others can be added from all that there are, and those without texts be
/// removed. UI thread.
class LanguagesTab : public QWidget
{
    Q_OBJECT
public:
    LanguagesTab(Workbench& workbench, const LanguageLookup& languages);

private:
    void build(const LanguageLookup& languages);
    void read();
    void add(const QString& key);
    void removeChosen();
    void updateRemove();
    void tell(const QString& problem);

    Workbench& m_workbench;
    LanguagesModel* m_model;
    QTableView* m_table;
    widgets::SuggestionField* m_add;
    QPushButton* m_remove;
    QLabel* m_problem;
};

} // namespace isogloss::app
