// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/combine_choices.h"
#include "widgets/common/card.h"

class QComboBox;
class QLabel;

namespace isogloss::app {

class LanguageNames;

/// One adapter of the workspace, chosen from a list, with what it learned and where it comes from. UI thread.
class AdapterPicker : public widgets::Card
{
    Q_OBJECT
public:
    AdapterPicker(const QString& heading, const LanguageNames& languages);

    /// Keeps what was chosen when it is still there; else takes the one at `preferred`.
    void setAdapters(const QList<AdapterChoice>& adapters, int preferred);
    /// Nothing while there are none.
    const AdapterChoice* chosen() const;
    void choose(const QString& name);

Q_SIGNALS:
    void changed();

private:
    void describe();
    QString names(const QStringList& keys) const;

    const LanguageNames& m_languages;
    QList<AdapterChoice> m_adapters;
    QComboBox* m_list;
    QLabel* m_learned;
    QLabel* m_origin;
};

} // namespace isogloss::app
