// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pages/measure/measured_content.h"
#include "widgets/charts/cell_map.h"

#include <QFrame>

class QComboBox;
class QLabel;
class QSlider;

namespace isogloss::widgets {
class ChartFrame;
class HeatMap;
}

namespace isogloss::app {

/// Several pairs at once: language by language at the layer of the slider, or pair by layer; with an adapter, the
/// model alone, or what the adapter changed.
class MapPanel : public QFrame
{
    Q_OBJECT
public:
    MapPanel();

    void showContent(const MeasuredContent& content);

Q_SIGNALS:
    /// Languages of a cell that was clicked.
    void pairChosen(const QString& source, const QString& target);

private:
    enum class View { Languages, Pairs };
    enum class Shown { Measured, Base, Change };
    enum class Order { Name, Family, Script, Likeness };

    QWidget* makeLayerRow();
    QComboBox* addBox(const QString& name, const char* explain);
    void draw();
    void drawLanguages(int layer);
    void drawPairs();
    void choose(int row, int column);
    QStringList orderedLanguages(int layer) const;
    QStringList byLikeness(const QStringList& languages, int layer) const;
    double likeness(const QString& one, const QString& other, int layer) const;
    double valueOf(const Survey& survey, const QString& one, const QString& other, int layer) const;
    double shownValue(const QString& one, const QString& other, int layer) const;
    QString valueName() const;
    QString finding(int layer) const;
    QString findingWords() const;
    QStringList signatures() const;
    Shown shown() const;

    MeasuredContent m_content;
    QStringList m_languages; ///< in the order shown, from the left
    QLabel* m_finding;
    QLabel* m_few;
    QWidget* m_body;
    QComboBox* m_view;
    QComboBox* m_shown;
    QComboBox* m_order;
    QWidget* m_layerRow;
    QSlider* m_slider;
    QLabel* m_layer;
    widgets::HeatMap* m_map;
    widgets::ChartFrame* m_frame;
};

} // namespace isogloss::app
