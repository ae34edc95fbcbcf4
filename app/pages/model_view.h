// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

class QLabel;
class QPushButton;

namespace isogloss::widgets {
class Card;
}

namespace isogloss::record {
struct Strictest;
}

namespace isogloss::app {

class FactsTable;
class LanguageNames;
class SeenPanel;
struct ListedAdapter;
struct ListedModel;
struct ModelCard;

/// One model or adapter: what its folder says, what it needs, what it sees. Takes values.
class ModelView : public QScrollArea
{
    Q_OBJECT
public:
    explicit ModelView(const LanguageNames& names);

    /// `card` is empty while it is read, or where the folder is not there.
    void showModel(const ListedModel& model, const ModelCard* card);
    void showAdapter(const ListedAdapter& adapter);
    void showProblem(const QString& problem);
    /// Of the model that is shown; "" while it is not known.
    void setHash(const QString& hash, bool isComputing);

Q_SIGNALS:
    /// The folder lies somewhere else now.
    void pointRequested();
    void hashRequested();
    void measureRequested();

private:
    QWidget* makeMissing();
    void addFacts(const ModelCard& card);
    void addMemory(const ModelCard& card);
    void showTemplate(const ModelCard& card);
    QString namesOf(const QStringList& keys) const;
    static QString permissionWords(const record::Strictest& mayLeave);

    const LanguageNames& m_names;
    QLabel* m_title;
    QLabel* m_folder;
    QLabel* m_problem;
    QWidget* m_missing;
    widgets::Card* m_factsCard;
    FactsTable* m_facts;
    FactsTable* m_memory;
    QLabel* m_hash;
    QPushButton* m_computeHash;
    QPushButton* m_measure;
    QWidget* m_hashRow;
    SeenPanel* m_seen;
    widgets::Card* m_templateCard;
    QLabel* m_templateWords;
    QLabel* m_conversation;
};

} // namespace isogloss::app
