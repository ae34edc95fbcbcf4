// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/controllers/merge_controller.h"
#include "widgets/common/card.h"

class QLabel;

namespace isogloss::app {

/// Whether the chosen adapters go together, and what will come of them. UI thread.
class CheckCard : public widgets::Card
{
    Q_OBJECT
public:
    explicit CheckCard(MergeController& merges);

    /// Asks anew when something has changed that matters to it; hidden while there is no mix. Answered a moment later.
    void check(const std::optional<merge::MergeOptions>& mix);
    void showProblem(const QString& words);
    /// The chosen ones cannot be merged.
    bool hasObstacle() const { return m_hasObstacle; }

Q_SIGNALS:
    void answered();

private:
    void say(const QStringList& words, bool isProblem);

    MergeController& m_merges;
    QLabel* m_words;
    QString m_checked; ///< what was asked about last
    bool m_hasObstacle = false;
};

} // namespace isogloss::app
