// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/controllers/measure_step.h"
#include "app/models/measure_catalog.h"
#include "app/pages/measure/measured_content.h"

#include <QFrame>

class QComboBox;
class QLabel;
class QPushButton;
class QTableWidget;

namespace isogloss::app {

class LanguagesPanel;
class MapPanel;
class MeasureOverlays;
class MeasurePlot;
class PicturePanel;
class SentencesPanel;
class Workbench;

/// Vectors that another program made, one file a language, measured as those of a model are and shown by the same
/// plots, beside what models gave for the same languages. Where a dataset of the workspace holds their sentences, it
/// can be named; else these are called by their numbers.
class VectorsPanel : public QFrame
{
    Q_OBJECT
public:
    explicit VectorsPanel(Workbench& workbench);

    /// Offers its datasets as the text that the vectors are of.
    void setCatalog(const MeasureCatalog& catalog);
    /// The name of a file without its ending is proposed as the key of its language.
    void addFiles(const QStringList& paths);

private:
    void makeFiles();
    QWidget* makeHead();
    void askForFiles();
    void updateButtons();
    void fillTexts();
    VectorRequest request() const;
    QList<QWidget*> results() const;
    void measure();
    void showMeasured(const VectorStep& step);
    void showSentences(const VectorStep& step);
    void drawMap();

    Workbench& m_workbench;
    MeasureOverlays* m_overlays;
    QTableWidget* m_files;
    QComboBox* m_texts; ///< the dataset that holds the sentences, "" for none
    QComboBox* m_measure;
    QPushButton* m_start;
    QPushButton* m_remove;
    QLabel* m_problem;
    MeasurePlot* m_plot;
    MapPanel* m_map;
    SentencesPanel* m_sentences;
    PicturePanel* m_picture;
    LanguagesPanel* m_languages;
    MeasureCatalog m_catalog;
    VectorRequest m_measured; ///< that the results are of
    MeasuredContent m_content; ///< of it
};

} // namespace isogloss::app
