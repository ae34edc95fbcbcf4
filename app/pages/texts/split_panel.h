// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/three_way_split.h"

#include <QScrollArea>

class QLabel;
class QPushButton;
class QSpinBox;
class QTimer;
class QVBoxLayout;

namespace isogloss::widgets {
class ShareBar;
}

namespace isogloss::app {

class TextSplit;
class Workbench;
struct DatasetSummary;
struct PartSizes;

/// Parts a dataset into training, validation and test: how many records each gets, seen before it is done, and
/// what was made. UI thread.
class SplitPanel : public QScrollArea
{
    Q_OBJECT
public:
    explicit SplitPanel(Workbench& workbench);

    void show(const DatasetSummary& dataset);

Q_SIGNALS:
    /// Show the dataset of this name.
    void datasetRequested(const QString& name);

protected:
    void showEvent(QShowEvent* event) override;

private:
    QWidget* makeFields();
    QSpinBox* addField(QLayout& row, const QString& name);
    QWidget* makeMade();
    void connectAll();
    data::ThreeWayOptions options() const;
    void look();
    void showSizes(const isogloss::app::PartSizes& sizes);
    void showMade(const QString& name, const isogloss::app::PartSizes& sizes);
    void updateStart();

    TextSplit* m_split;
    qint64 m_dataset = 0;
    QWidget* m_fields;
    QSpinBox* m_validation;
    QSpinBox* m_test;
    QSpinBox* m_seed;
    widgets::ShareBar* m_bar;
    QLabel* m_leftOut;
    QPushButton* m_start;
    QLabel* m_problem;
    QWidget* m_made; ///< what was made last
    QVBoxLayout* m_madeRows;
    QTimer* m_typing; ///< the sizes are computed once typing pauses
    bool m_isLooked = false; ///< the sizes shown are those of the fields
    bool m_isNew = true; ///< not looked at since the dataset changed
};

} // namespace isogloss::app
