// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QBoxLayout;
class QComboBox;
class QLabel;
class QStackedWidget;
class QTableView;

namespace isogloss::app {

class PairCard;
class PairsModel;
class Workbench;
struct PairChoice;
struct PairCurve;

/// Which languages have texts in common, how many, and how alike a model sees them; what can be done with a
/// pair. UI thread.
class PairsTab : public QWidget
{
    Q_OBJECT
public:
    explicit PairsTab(Workbench& workbench);

Q_SIGNALS:
    void importRequested();
    /// Show the dataset of this name.
    void datasetRequested(const QString& name);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QWidget* makeEmpty();
    QWidget* makeMatrix();
    QWidget* makeBody();
    void connectAll();
    void read();
    void fillModels();
    void fillLayers();
    void colour();
    void showPair();
    void fit();
    PairCurve curveOf(const PairChoice& pair) const;
    PairChoice choice() const;
    void choose(const PairChoice& pair);

    Workbench& m_workbench;
    PairsModel* m_model;
    QStackedWidget* m_stack;
    QTableView* m_matrix;
    QComboBox* m_by;
    QComboBox* m_layer;
    QLabel* m_basis; ///< what the colours say
    PairCard* m_pair;
    QBoxLayout* m_columns; ///< matrix and pair
};

} // namespace isogloss::app
