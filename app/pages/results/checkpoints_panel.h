// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/checkpoint_front.h"

#include <QWidget>
#include <optional>
#include <vector>

class QComboBox;
class QLabel;
class QPushButton;
class QTableWidget;

namespace isogloss::widgets {
class ChartFrame;
class Scatter;
}

namespace isogloss::app {

/// The checkpoints of a run as points: alignment, the loss of the task and forgetting, two at a time, those on the
/// front apart; and all of them as a table, also those that lack a measure. A click chooses one, which can be taken as an
/// adapter of its own. Takes values.
class CheckpointsPanel : public QWidget
{
    Q_OBJECT
public:
    CheckpointsPanel();

    /// What is chosen stays so, when it is still there.
    void show(std::vector<report::CheckpointPoint> points);
    /// Until it is known what there is.
    void clear();
    /// What became of a wish, or why nothing can be shown.
    void tell(const QString& words);

Q_SIGNALS:
    /// The adapter of this step is wanted in the workspace.
    void keepRequested(qint64 step);

private:
    void choose(int point);
    /// Offers what can be drawn: two measures that at least two checkpoints have.
    void fillAxes();
    void drawPoints();
    void fillTable();
    /// Makes the table as high as what is in sight of it.
    void fit();

    std::vector<report::CheckpointPoint> m_points;
    std::optional<int> m_chosen; ///< place in the points
    QComboBox* m_axes; ///< its data: place in the pairs of axes
    widgets::Scatter* m_scatter;
    widgets::ChartFrame* m_frame;
    QTableWidget* m_table;
    QLabel* m_words;
    QPushButton* m_keep;
};

} // namespace isogloss::app
