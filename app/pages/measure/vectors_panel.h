// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QComboBox;
class QLabel;
class QPushButton;
class QTableWidget;

namespace isogloss::app {

class MapPanel;
class MeasurePlot;
class Workbench;
struct MeasureStep;

/// Vectors that another program made, one file a language, measured as those of a model are and shown by the same
/// plots.
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
    void measure();
    void showMeasured(const MeasureStep& step, const QString& measure);

    Workbench& m_workbench;
    QTableWidget* m_files;
    QComboBox* m_measure;
    QPushButton* m_start;
    QPushButton* m_remove;
    QLabel* m_problem;
    MeasurePlot* m_plot;
    MapPanel* m_map;
};

} // namespace isogloss::app
