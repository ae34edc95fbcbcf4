// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/adapter_facts.h"
#include "widgets/common/card.h"

#include <QHash>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace isogloss::app {

class LanguageNames;

/// One adapter of the workspace, chosen from a list, with what it learned, where it comes from, and, once its files
/// were looked at, what it holds and whether it fits. UI thread.
class AdapterPicker : public widgets::Card
{
    Q_OBJECT
public:
    AdapterPicker(const QString& heading, const LanguageNames& languages);

    /// Lets a person choose no adapter; before setAdapters.
    void offerNone(const QString& words) { m_none = words; }
    /// Keeps what was picked when it is still there; else takes the one at `preferred`, or none for one beyond the last.
    void setAdapters(const QList<AdapterChoice>& adapters, int preferred);
    /// Counts what is chosen as picked: something is shown of it.
    void keep() { m_isPicked = true; }
    /// By folder.
    void setFacts(const QHash<QString, AdapterFacts>& facts);
    /// Lets a person write a note on the adapter, and remove it when it was merged here.
    void offerChanges();
    /// Null while there are none, or none is chosen.
    const AdapterChoice* chosen() const;
    bool isNone() const;
    /// Of the chosen one; empty until they are known.
    AdapterFacts facts() const;
    AdapterFacts factsOf(const AdapterChoice& adapter) const;
    bool holds(const QString& name) const;
    void choose(const QString& name);

Q_SIGNALS:
    void changed();
    void noteWritten(qint64 adapter, const QString& note);
    void removeRequested();

private:
    void describe();
    void describeFacts(const AdapterChoice& adapter);
    QString learnedWords(const AdapterChoice& adapter) const;
    QString originWords(const AdapterChoice& adapter) const;
    QString names(const QStringList& keys) const;

    const LanguageNames& m_languages;
    QList<AdapterChoice> m_adapters;
    QHash<QString, AdapterFacts> m_facts; ///< by folder
    QComboBox* m_list;
    QString m_none; ///< "" where one must be chosen
    bool m_isPicked = false; ///< by a person or by `choose`, not merely proposed
    QLabel* m_learned;
    QLabel* m_fit;
    QLabel* m_holds;
    QLabel* m_origin;
    QLineEdit* m_note = nullptr; ///< once changes are offered
    QPushButton* m_remove = nullptr; ///< the same
};

} // namespace isogloss::app
