// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/measured_pair.h"
#include "app/models/sentence_meetings.h"

#include <QFrame>

class QLabel;
class QPushButton;
class QSortFilterProxyModel;
class QTableView;
class QTableWidget;

namespace isogloss::app {

/// The sentences of a pair: the layer at which each meets its translation, and for the chosen one what was nearest
/// at every layer, with the adapter and without.
class SentencesPanel : public QFrame
{
    Q_OBJECT
public:
    SentencesPanel();

    struct Contents
    {
        SentenceMeetings::Side source;
        SentenceMeetings::Side target;
        QList<int> meetings; ///< empty where they are not known
        QList<int> baseMeetings;
        SentencePaths paths; ///< empty where they are not known
        SentencePaths basePaths;
        QList<int> places; ///< of the sentences in the text, which may hold more between them
        int layers = 0;
        friend bool operator==(const Contents&, const Contents&) = default;
    };
    void showContents(const Contents& contents);
    /// Chooses a sentence by its place in the text.
    void choose(int sentence);
    /// Chooses the first sentence that meets at the layer, or at the next where one does, and shows what is nearest
    /// there.
    void chooseLayer(int layer);

Q_SIGNALS:
    /// What each sentence finds is not known: it must be measured again.
    void measureRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    void makeTable();
    QWidget* makePath();
    void styleTable();
    void showPath();
    void fillPath(int sentence);
    QString neighbourText() const;

    Contents m_contents;
    SentenceMeetings* m_meetings;
    QSortFilterProxyModel* m_sorted;
    QLabel* m_confused; ///< how many misses go to the sentence before or behind
    QLabel* m_missing;
    QPushButton* m_again;
    QTableView* m_table;
    QPushButton* m_save;
    QWidget* m_pathPart;
    QLabel* m_sentence;
    QTableWidget* m_path;
};

} // namespace isogloss::app
