// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/controllers/merge_controller.h"
#include "widgets/common/card.h"

class QLabel;
class QPushButton;

namespace isogloss::app {

class ComparisonPanel;
class MergeHistory;
class Workbench;

/// The new adapter: made, measured again beside the base, A and B, and taken back if it is not wanted. Hidden until
/// one is made. UI thread.
class MadePanel : public widgets::Card
{
    Q_OBJECT
public:
    MadePanel(Workbench& workbench, MergeController& merges, MergeHistory& history);

    /// Makes it; without tests it is not measured.
    void make(const MixTrial& mix, const QString& name, const std::optional<merge::TestSet>& tests);
    bool isMaking() const { return m_isMaking; }

Q_SIGNALS:
    /// It was made, or could not be.
    void ended(bool isMade);

private:
    void takeMade(const MixTrial& mix, const MadeMix& made, const std::optional<merge::TestSet>& tests);
    void measure(const MixTrial& mix, const merge::TestSet& tests);
    void showTime();
    void takeBack();
    /// It is in the workspace again, or no longer.
    void showThere(const QString& folder, bool isThere);

    Workbench& m_workbench;
    MergeController& m_merges;
    MergeHistory& m_history;
    QLabel* m_outcome;
    QLabel* m_measured;
    QPushButton* m_takeBack;
    ComparisonPanel* m_comparison;
    bool m_isMaking = false;
    bool m_isMeasuring = false;
    std::filesystem::path m_made; ///< folder; empty when there is none
    QString m_name;
};

} // namespace isogloss::app
