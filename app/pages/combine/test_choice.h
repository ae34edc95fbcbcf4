// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/combine_choices.h"

#include <QWidget>

class QComboBox;

namespace isogloss::app {

class LanguageNames;

/// On which texts and which task adapters are compared. UI thread.
class TestChoice : public QWidget
{
    Q_OBJECT
public:
    explicit TestChoice(const LanguageNames& names);

    /// Keeps what was chosen; else takes texts that hold the languages, and no task.
    void setChoices(const CombineChoices& choices, const QStringList& languages);
    bool hasAny() const;
    /// With the languages that the adapters were taught or brought closer, as far as the task has them.
    merge::TestSet tests(const AdapterChoice& first, const AdapterChoice& second) const;

Q_SIGNALS:
    void changed();

private:
    void fillTexts();
    void fillTasks();

    const LanguageNames& m_names;
    CombineChoices m_choices;
    QComboBox* m_texts;
    QComboBox* m_task;
};

} // namespace isogloss::app
