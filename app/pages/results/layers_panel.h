// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/run_curves.h"

#include <QWidget>

class QBoxLayout;
class QComboBox;
class QLabel;
class QSlider;

namespace isogloss::widgets {
class ChartFrame;
class HeatMap;
class LineChart;
}

namespace isogloss::app {

class LanguageNames;

/// One watched pair of a run, layer by layer: the layer x step map, and at the step that the slider stands on the
/// lines over layers, with the base model as a ghost and mismatched pairs beside the cosine. Takes values.
class LayersPanel : public QWidget
{
    Q_OBJECT
public:
    /// Without names the languages are called by their keys.
    explicit LayersPanel(const LanguageNames* languages);

    void show(const RunCurves& curves);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeHead();
    widgets::ChartFrame* framed(widgets::LineChart* chart, const QString& title);
    void choosePair();
    void scrub(int column);
    const PairMap* pair() const;

    const LanguageNames* m_languages;
    QList<PairMap> m_pairs;
    int m_alignLayer = 0;
    bool m_isFollowing = true; ///< the slider stays at the newest step
    QLabel* m_empty;
    QWidget* m_body;
    QComboBox* m_choice;
    QSlider* m_slider;
    QLabel* m_step;
    QBoxLayout* m_columns;
    widgets::HeatMap* m_map;
    widgets::ChartFrame* m_mapFrame;
    widgets::LineChart* m_retrieval;
    widgets::LineChart* m_cosine;
};

} // namespace isogloss::app
