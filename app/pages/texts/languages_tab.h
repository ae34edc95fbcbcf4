// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QLayout;
class QPushButton;
class QTableView;

namespace isogloss::widgets {
class SuggestionField;
}

namespace isogloss::app {

class FontNotice;
class LanguageLookup;
class LanguagesModel;
struct LanguageSummary;
class Workbench;

/// The languages of the workspace; others can be added from all that there are, or be described where there is
/// none, and those without texts be removed. UI thread.
class LanguagesTab : public QWidget
{
    Q_OBJECT
public:
    LanguagesTab(Workbench& workbench, const LanguageLookup& languages);

private:
    void build();
    QLayout* makeHead();
    void buildTable();
    void connectAll();
    void read();
    void show(QList<LanguageSummary> languages);
    void add(const QString& key);
    void removeChosen();
    void describe(const LanguageSummary* language);
    const LanguageSummary* chosen() const;
    void updateActs();
    void tell(const QString& problem);

    Workbench& m_workbench;
    const LanguageLookup& m_languages;
    LanguagesModel* m_model;
    FontNotice* m_fonts;
    QTableView* m_table;
    widgets::SuggestionField* m_add;
    QPushButton* m_own;
    QPushButton* m_describe;
    QPushButton* m_remove;
    QLabel* m_problem;
};

} // namespace isogloss::app
