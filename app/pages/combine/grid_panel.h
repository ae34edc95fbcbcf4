// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/merge/grid.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace isogloss::widgets {
class ChartFrame;
class HeatMap;
class Scatter;
}

namespace isogloss::app {

class BandFields;
class Workbench;

/// Many ways of mixing two adapters at once: which ways, then a map of methods over weights and the two goals against
/// each other; a click on a point chooses it. The grid is computed in the queue. UI thread.
class GridPanel : public QWidget
{
    Q_OBJECT
public:
    explicit GridPanel(Workbench& workbench);

    /// "" when a grid of the chosen adapters can be made; else why not.
    void setObstacle(const QString& words);
    /// Layers of the base.
    void setLayers(int layers);
    /// The ways that are ticked, of the two adapters of a mix and with its settings; tests and layer are left open.
    merge::GridSettings ways(const merge::MergeOptions& mix) const;

Q_SIGNALS:
    void startRequested();
    /// Make the adapter of a point.
    void makeRequested(
        const isogloss::merge::MergeOptions& options, double place, const isogloss::merge::TestSet& tests);

private:
    QWidget* makeWays();
    std::vector<double> places() const;
    QWidget* makeMaps();
    QWidget* makeChosen();
    void readFolders();
    void readGrid();
    void show(const merge::Grid& grid, const merge::GridSettings& settings);
    void showChosen();
    void drawMap();
    void chooseCell(int row, int column);
    void choose(int point);
    int pointAt(int row, int column) const;

    Workbench& m_workbench;
    QListWidget* m_methods;
    QLineEdit* m_places;
    QCheckBox* m_withBand;
    BandFields* m_band;
    QLabel* m_words;
    QPushButton* m_start;
    QComboBox* m_folders;
    QComboBox* m_measure;
    QWidget* m_maps;
    widgets::HeatMap* m_map;
    widgets::ChartFrame* m_mapFrame;
    widgets::Scatter* m_front;
    widgets::ChartFrame* m_frontFrame;
    QLabel* m_chosenWords;
    QPushButton* m_make;
    QString m_shown; ///< folder of the grid
    merge::Grid m_grid;
    merge::GridSettings m_settings;
    int m_chosen = -1; ///< a point of the grid
};

} // namespace isogloss::app
