// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/layers.h"

#include <QFrame>
#include <vector>

class QComboBox;
class QLabel;
class QPushButton;
class QTableWidget;

namespace isogloss::app {

class LanguagesPanel;
class MapPanel;
class MeasurePlot;
class PicturePanel;
class SentencesPanel;
class Workbench;
struct MeasureStep;
struct MeasuredContent;

/// Vectors that another program made, one file a language, measured as those of a model are and shown by the same
/// plots. Their sentences are called by their numbers: the files hold none.
class VectorsPanel : public QFrame
{
    Q_OBJECT
public:
    explicit VectorsPanel(Workbench& workbench);

    /// The name of a file without its ending is proposed as the key of its language.
    void addFiles(const QStringList& paths);

private:
    void makeFiles();
    QWidget* makeHead();
    void askForFiles();
    void updateButtons();
    std::vector<analysis::VectorFile> files() const;
    QList<QWidget*> results() const;
    void measure();
    void showMeasured(const MeasureStep& step, const QString& measure);
    void showSentences(const MeasuredContent& content, const analysis::PairLayers& pair);
    void drawMap();

    Workbench& m_workbench;
    QTableWidget* m_files;
    QComboBox* m_measure;
    QPushButton* m_start;
    QPushButton* m_remove;
    QLabel* m_problem;
    MeasurePlot* m_plot;
    MapPanel* m_map;
    SentencesPanel* m_sentences;
    PicturePanel* m_picture;
    LanguagesPanel* m_languages;
    std::vector<analysis::VectorFile> m_measured; ///< that the results are of
};

} // namespace isogloss::app
