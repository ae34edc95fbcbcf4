// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pages/measure/run_steps_panel.h"

#include <QObject>
#include <memory>

namespace isogloss::app {

class LanguagesPanel;
class MeasureController;
class MeasureTasks;
class PicturePanel;
class SpellingPanel;
class TokenizerPanel;
class TypedPanel;
class Workbench;

/// Answers what the panels of the page ask of the texts and the model that are looked at, and tells them of new
/// texts. UI thread.
class PanelAnswers : public QObject
{
    Q_OBJECT
public:
    struct Panels
    {
        PicturePanel* picture;
        TypedPanel* typed;
        SpellingPanel* spellings;
        RunStepsPanel* runSteps;
        TokenizerPanel* tokenizer;
        LanguagesPanel* languages;
    };

    /// All outlive this.
    PanelAnswers(Workbench& workbench, const MeasureController& controller, const Panels& panels, QObject* parent);
    ~PanelAnswers() override;

    /// The controller's texts, once they were read; `runs` are those of the model.
    void showTexts(const QList<MeasurableRun>& runs);

private:
    void connectPanels();
    void readTokens();
    void drawMap();
    void findNearest(const QString& sentence);
    void measureSpellings();
    void followRun(const QString& folder, RunStepsPanel::Sentences which);

    Workbench& m_workbench;
    const MeasureController& m_controller;
    std::unique_ptr<MeasureTasks> m_tasks;
    Panels m_panels;
    std::shared_ptr<const void> m_textsShown; ///< that the panels hold
};

} // namespace isogloss::app
