// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/language_scores.h"
#include "app/pages/measure/measured_content.h"

#include <QHash>
#include <QWidget>
#include <map>
#include <string>

class QComboBox;
class QLabel;
class QPushButton;

namespace isogloss::widgets {
class ChartFrame;
class Scatter;
struct ScatterPoint;
}

namespace isogloss::app {

class Workbench;
struct TokenizerReport;

/// Whether alignment goes with the scores of a task: one point a language, with both intervals. Scores come from the
/// runs of the workspace or from a file.
class TransferPanel : public QWidget
{
    Q_OBJECT
public:
    explicit TransferPanel(Workbench& workbench);

    /// Alignment is that of the survey's first language with the others at this layer.
    void showContent(const MeasuredContent& content, int layer);
    /// Pieces per word are held fixed, besides the texts of training and the columns that the scores bring.
    void setTokens(const TokenizerReport& report);
    /// Reads a CSV or TSV of scores by language and chooses it.
    void openScores(const QString& path);

Q_SIGNALS:
    /// Of a point that was clicked: the pivot and the point's language.
    void pairChosen(const QString& source, const QString& target);

private:
    void makeParts();
    void readScores();
    void askForScores();
    void addScores(const NamedScores& scores);
    void draw();
    void readTrainingTexts(const NamedScores& scores);
    void showStudy(const analysis::TransferStudy& study, const analysis::TransferScores& scores);
    QString pivot() const { return m_content.survey.front().source; }
    qint64 sentences() const;
    std::vector<analysis::LanguageAlignment> alignmentWithSource() const;
    widgets::ScatterPoint markOf(const analysis::TransferPoint& point, const analysis::TransferScores& scores) const;
    QString studyWords(const analysis::TransferStudy& study, const analysis::TransferScores& scores) const;
    QStringList cautions(const analysis::TransferStudy& study) const;

    Workbench& m_workbench;
    MeasuredContent m_content;
    int m_layer = 0;
    std::map<std::string, double> m_piecesPerWord; ///< by language
    QHash<QString, NamedScores> m_scores; ///< by name
    QHash<QString, std::map<std::string, double>> m_trainingTexts; ///< the same, of runs that were looked at
    QStringList m_languages; ///< keys, of the points
    QComboBox* m_choice;
    QPushButton* m_open;
    QLabel* m_noScores;
    QLabel* m_problem;
    QLabel* m_finding;
    QLabel* m_cautions;
    widgets::Scatter* m_chart;
    widgets::ChartFrame* m_frame;
};

} // namespace isogloss::app
