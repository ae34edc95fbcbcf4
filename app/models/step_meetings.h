// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/sentence_meetings.h"

namespace isogloss::app {

/// Where each sentence of a pair meets its translation while a run learns.
struct FollowedSentences
{
    SentenceMeetings::Side source;
    SentenceMeetings::Side target;
    QString text; ///< dataset of the sentences; "" where they are those that the run watched
    int layers = 0; ///< L
    QList<qint64> steps; ///< ascending; 0 is the model alone
    QList<QList<int>> meetings; ///< [step][sentence]: layer 0..L, L + 1 where they do not meet
    QStringList signatures; ///< one a step
};

/// "model alone", "step 20"
QString stepTitle(qint64 step);

/// In a sentence, how many meet before and behind the run, of which text, and by which layer half of these do.
QString followedWords(const FollowedSentences& followed);

/// Sentences in two languages with the layer at which they meet at some steps of a run, as rows of a table. At most
/// MostSteps, spread over all, have a column, the first and the last among them.
class StepMeetings : public QAbstractTableModel
{
    Q_OBJECT
public:
    static constexpr int MostSteps = 6;
    enum Column { Source, Target, FirstStep };
    static constexpr int SortRole = SentenceMeetings::SortRole;

    using QAbstractTableModel::QAbstractTableModel;

    void setFollowed(const FollowedSentences& followed);
    const FollowedSentences& followed() const { return m_followed; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    FollowedSentences m_followed;
    QList<int> m_shown; ///< places of the steps that have a column
};

} // namespace isogloss::app
