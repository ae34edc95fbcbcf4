// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/controllers/navigator.h"
#include "app/pages/measure/measured_content.h"

#include <QScrollArea>
#include <memory>

class QLabel;
class QPushButton;
class QTabBar;
class QVBoxLayout;

namespace isogloss::app {

class LanguagesPanel;
class LayerChoicePanel;
class MapPanel;
class MeasureChoices;
class MeasureController;
class MeasurePlot;
class MeasureTasks;
class PicturePanel;
class SentencesPanel;
class SpellingPanel;
class TokenizerPanel;
class TypedPanel;
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
    enum Tab { Layers, Map, Sentences, Picture, Choice, Languages, Tokenizer };

    void connectAll();
    void connectPanels();
    QWidget* makeHead();
    QWidget* makeEmpty();
    void makeTabs(QVBoxLayout& body);
    void addTab(QVBoxLayout& body, const QString& name, const QList<QWidget*>& panels);
    void measureWith(qint64 model);
    void readCatalog();
    void look();
    void refresh();
    void updateHead();
    void updateResult();
    void updateTabs();
    void showPanels();
    void showSentences();
    void showTexts();
    void readTokens();
    void drawMap();
    void findNearest(const QString& sentence);
    void measureSpellings();
    void again();
    MeasuredContent content() const;
    QString howText() const;
    QString noteText() const;
    bool hasResult() const;

    Workbench& m_workbench;
    MeasureController* m_controller;
    std::unique_ptr<MeasureTasks> m_tasks;
    MeasureChoices* m_choices;
    MeasurePlot* m_plot;
    MapPanel* m_map;
    SentencesPanel* m_sentences;
    TypedPanel* m_typed;
    SpellingPanel* m_spellings;
    PicturePanel* m_picture;
    LayerChoicePanel* m_layerChoice;
    LanguagesPanel* m_languages;
    TokenizerPanel* m_tokenizer;
    QTabBar* m_tabs;
    QList<QList<QWidget*>> m_panels; ///< of each tab
    QLabel* m_title;
    QLabel* m_time;
    QLabel* m_problem;
    QLabel* m_unmeasured; ///< in place of a tab that has nothing to show yet
    QPushButton* m_start;
    QPushButton* m_stop;
    QPushButton* m_closer;
    QWidget* m_body; ///< choices and results; hidden while there is nothing to measure
    QWidget* m_empty;
    QLabel* m_emptyWords;
    QPushButton* m_emptyButton;
    std::shared_ptr<const void> m_textsShown; ///< that the panels hold
    bool m_hasModel = false;
    bool m_hasCatalog = false;
    qint64 m_askedModel = 0; ///< before the catalog was read
    PairChoice m_asked; ///< before the catalog was read; its dataset may be ""
};

} // namespace isogloss::app
