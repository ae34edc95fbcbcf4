// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pages/measure/measured_content.h"
#include "core/analysis/transfer_scores.h"

#include <QFrame>
#include <QHash>

class QComboBox;
class QLabel;
class QPushButton;
class QSlider;

namespace isogloss::widgets {
class ChartFrame;
class Scatter;
class TreeChart;
}

namespace isogloss::app {

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
    /// Pieces per word are held fixed where the scores bring no columns of their own.
    void setTokens(const TokenizerReport& report);

private:
    QWidget* makeLayerRow();
    QWidget* makeTree();
    QWidget* makeTransfer();
    void readScores();
    void askForScores();
    void openScores(const QString& path);
    void draw();
    void drawTree(int layer);
    void drawTransfer(int layer);
    std::vector<analysis::LanguageAlignment> alignmentWithSource(int layer) const;
    QString studyWords(const analysis::TransferStudy& study, const QString& controls) const;
    QStringList cautions(const analysis::TransferStudy& study) const;

    Workbench& m_workbench;
    MeasuredContent m_content;
    QHash<QString, double> m_piecesPerWord;
    QHash<QString, analysis::TransferScores> m_scores; ///< by name
    QLabel* m_few;
    QWidget* m_body;
    QSlider* m_slider;
    QLabel* m_layer;
    QLabel* m_treeFinding;
    QLabel* m_centroids;
    widgets::TreeChart* m_tree;
    widgets::ChartFrame* m_treeFrame;
    QComboBox* m_choice;
    QPushButton* m_open;
    QLabel* m_noScores;
    QLabel* m_problem;
    QLabel* m_transferFinding;
    QLabel* m_cautions;
    widgets::Scatter* m_transfer;
    widgets::ChartFrame* m_transferFrame;
};

} // namespace isogloss::app
