// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/controllers/navigator.h"
#include "app/pages/measure/measured_content.h"

#include <QScrollArea>

class QLabel;
class QPushButton;

namespace isogloss::app {

class LanguagesPanel;
class LayerChoicePanel;
class MapPanel;
class MeasureChoices;
class MeasureController;
class MeasureHead;
class MeasureOverlays;
class MeasurePlot;
class MeasureTabs;
class PanelAnswers;
class PicturePanel;
class SentencesPanel;
class VectorsPanel;
class Workbench;

/// How alike a model sees languages, layer by layer and sentence by sentence: one button, and behind tabs whatever
/// can be seen of it.
class MeasurePage : public QScrollArea
{
    Q_OBJECT
public:
    explicit MeasurePage(Workbench& workbench);
    ~MeasurePage() override;

    /// Chooses the pair and begins to measure, unless it was measured before.
    void measure(const PairChoice& pair);

private:
    enum Tab { Layers, Map, Sentences, Picture, Choice, Languages, Tokenizer, Vectors };

    void connectAll();
    void connectPanels();
    QWidget* makeEmpty();
    void makeTabs();
    void measureWith(qint64 model);
    void readCatalog();
    void look();
    void refresh();
    void updateHead();
    void updateResult();
    void updateTabs();
    void showPanels();
    void showSentences();
    void again();
    void measureSecond();
    MeasuredContent content() const;
    std::optional<MeasuredText> secondText() const;
    QString timeText() const;
    QString noteText() const;
    bool hasResult() const;

    Workbench& m_workbench;
    MeasureController* m_controller;
    MeasureController* m_second; ///< of the second text of the pair
    MeasureOverlays* m_overlays;
    MeasureChoices* m_choices;
    MeasureHead* m_head;
    MeasureTabs* m_tabs;
    PanelAnswers* m_answers;
    MeasurePlot* m_plot;
    MapPanel* m_map;
    SentencesPanel* m_sentences;
    PicturePanel* m_picture;
    LayerChoicePanel* m_layerChoice;
    LanguagesPanel* m_languages;
    VectorsPanel* m_vectors;
    QLabel* m_problem;
    QPushButton* m_closer;
    QWidget* m_body; ///< choices and results; hidden while there is nothing to measure
    QWidget* m_empty;
    QLabel* m_emptyWords;
    QPushButton* m_emptyButton;
    bool m_hasModel = false;
    bool m_hasCatalog = false;
    qint64 m_askedModel = 0; ///< before the catalog was read
    PairChoice m_asked; ///< before the catalog was read; its dataset may be ""
};

} // namespace isogloss::app
