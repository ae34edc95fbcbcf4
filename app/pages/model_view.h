// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QScrollArea>
#include <QStringList>

class QLabel;
class QPushButton;
class QVBoxLayout;

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

    /// Below what the model sees, while a model is shown; this owns it from now on.
    void addForModels(QWidget* panel);
    /// `card` is empty while it is read, or where the folder is not there.
    void showModel(const ListedModel& model, const ModelCard* card);
    void showAdapter(const ListedAdapter& adapter);
    void showProblem(const QString& problem);
    /// What else was found in the folder that moved, until another one is shown.
    void showMovedAlong(const QStringList& names);
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
    QLabel* m_movedAlong;
    QWidget* m_missing;
    widgets::Card* m_factsCard;
    FactsTable* m_facts;
    FactsTable* m_memory;
    QLabel* m_hash;
    QPushButton* m_computeHash;
    QPushButton* m_measure;
    QWidget* m_hashRow;
    SeenPanel* m_seen;
    QVBoxLayout* m_forModels; ///< of panels that need a model
    QList<QWidget*> m_panels;
    widgets::Card* m_templateCard;
    QLabel* m_templateWords;
    QLabel* m_conversation;
};

} // namespace isogloss::app
