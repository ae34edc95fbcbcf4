// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace isogloss::app {

class PairsModel;
class Workbench;
struct PairChoice;

/// Which languages have texts in common, how many, and how alike a model sees them; what can be done with a
/// pair. UI thread.
class PairsTab : public QWidget
{
    Q_OBJECT
public:
    explicit PairsTab(Workbench& workbench);

Q_SIGNALS:
    void importRequested();

private:
    QWidget* makeEmpty();
    QWidget* makeMatrix();
    QWidget* makePair();
    void connectAll();
    void read();
    void fillModels();
    void fillLayers();
    void colour();
    void showPair();
    PairChoice choice() const;

    Workbench& m_workbench;
    PairsModel* m_model;
    QStackedWidget* m_stack;
    QTableView* m_matrix;
    QComboBox* m_by;
    QComboBox* m_layer;
    QLabel* m_basis; ///< what the colours say
    QLabel* m_pair;
    QLabel* m_datasets;
    QPushButton* m_measure;
    QPushButton* m_train;
};

} // namespace isogloss::app
