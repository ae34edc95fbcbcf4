// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QStringList>

class QLabel;
class QLineEdit;
class QPushButton;
class QTableWidget;

namespace isogloss::app {

struct TypedNeighbours;

/// Type a sentence: what lies nearest to it in the other language at each layer, with the adapter and without.
class TypedPanel : public QFrame
{
    Q_OBJECT
public:
    TypedPanel();

    /// Languages and the sentences that are searched.
    void setTexts(const QString& sourceName, const QString& targetName, const QStringList& targets,
        Qt::LayoutDirection direction);
    void showNearest(const TypedNeighbours& found);
    void showProblem(const QString& message);

Q_SIGNALS:
    void searchRequested(const QString& sentence);

private:
    void search();

    QLabel* m_words;
    QLineEdit* m_sentence;
    QPushButton* m_find;
    QLabel* m_problem;
    QTableWidget* m_table;
    QStringList m_targets;
    Qt::LayoutDirection m_direction = Qt::LeftToRight;
};

} // namespace isogloss::app
