// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/import/plan.h"

#include <QScrollArea>
#include <vector>

class QComboBox;
class QGridLayout;

namespace isogloss::widgets {
class SuggestionField;
}

namespace isogloss::app {

class LanguageLookup;

/// What each column, tier or file of an import holds, and in which language; guesses that a person sets
/// right. UI thread.
class ImportFields : public QScrollArea
{
    Q_OBJECT
public:
    explicit ImportFields(const LanguageLookup& languages);

    /// The fields of a plan; none for null.
    void show(const data::ImportPlan* plan);
    /// Writes what the person set right into the choices, and into files that hold examples of a task.
    void apply(data::ImportChoices& choices, std::vector<data::ImportFile>& files) const;

Q_SIGNALS:
    void changed();

private:
    struct Row
    {
        std::string name; ///< of the field; of the file where that holds examples
        bool isFile = false;
        data::Role role = data::Role::Skip;
        std::string language;
        std::vector<std::string> candidates;
        bool isChosen = false;
        friend bool operator==(const Row&, const Row&) = default;
    };
    static std::vector<Row> rowsOf(const data::ImportPlan& plan);
    void build();
    void addRow(int place);
    QComboBox* makeRole(int place);
    widgets::SuggestionField* makeLanguage(int place);

    const LanguageLookup& m_languages;
    QGridLayout* m_grid;
    std::vector<Row> m_rows;
};

} // namespace isogloss::app
