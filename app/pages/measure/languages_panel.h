// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pages/measure/measured_content.h"

#include <QFrame>

class QLabel;
class QSlider;

namespace isogloss::widgets {
class ChartFrame;
class TreeChart;
}

namespace isogloss::app {

class TransferPanel;
class Workbench;
struct TokenizerReport;

/// Which languages to choose: how far they lie from each other at a layer, which of them stand for the others, and
/// whether alignment goes with the scores of a task.
class LanguagesPanel : public QFrame
{
    Q_OBJECT
public:
    explicit LanguagesPanel(Workbench& workbench);

    void showContent(const MeasuredContent& content);
    /// Their pieces per word are held fixed where alignment is read beside a task.
    void setTokens(const TokenizerReport& report);

Q_SIGNALS:
    void pairChosen(const QString& source, const QString& target);

private:
    QWidget* makeLayerRow();
    QWidget* makeTree();
    void draw();
    void drawTree(int layer);

    MeasuredContent m_content;
    QLabel* m_few;
    QWidget* m_body;
    QSlider* m_slider;
    QLabel* m_layer;
    QLabel* m_treeFinding;
    QLabel* m_centroids;
    widgets::TreeChart* m_tree;
    widgets::ChartFrame* m_treeFrame;
    TransferPanel* m_transfer;
};

} // namespace isogloss::app
