// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/measure/panel_answers.h"

#include "app/controllers/measure_controller.h"
#include "app/controllers/measure_tasks.h"
#include "app/controllers/pair_texts.h"
#include "app/controllers/workbench.h"
#include "app/i18n/error_text.h"
#include "app/pages/measure/languages_panel.h"
#include "app/pages/measure/measured_content.h"
#include "app/pages/measure/picture_panel.h"
#include "app/pages/measure/spelling_panel.h"
#include "app/pages/measure/tokenizer_panel.h"
#include "app/pages/measure/typed_panel.h"
#include "core/base/errors.h"

namespace isogloss::app {

namespace {

QString spellingWords(text::Spelling spelling)
{
    switch (spelling) {
    case text::Spelling::Composed:
        return PanelAnswers::tr("in normal form C");
    case text::Spelling::WithoutTones:
        return PanelAnswers::tr("without tone marks");
    case text::Spelling::Latin:
        return PanelAnswers::tr("in Latin letters");
    case text::Spelling::AsWritten:
        break;
    }
    return PanelAnswers::tr("as written");
}

SentenceMeetings::Side sideOf(
    const LanguageNames& names, const std::string& language, const std::vector<std::string>& texts)
{
    const QString key = QString::fromStdString(language);
    return {names.name(key), names.direction(key), textList(texts)};
}

FollowedSentences followedOf(const LanguageNames& names, const analysis::SentenceSteps& steps, const QString& text)
{
    FollowedSentences followed;
    followed.text = text;
    followed.source = sideOf(names, steps.texts.source, steps.texts.sourceTexts);
    followed.target = sideOf(names, steps.texts.target, steps.texts.targetTexts);
    followed.layers = steps.layers;
    followed.steps = QList<qint64>(steps.steps.begin(), steps.steps.end());
    for (const std::vector<int>& meetings : steps.meetings)
        followed.meetings.append(QList<int>(meetings.begin(), meetings.end()));
    followed.signatures = textList(steps.signatures);
    return followed;
}

} // namespace

PanelAnswers::PanelAnswers(
    Workbench& workbench, const MeasureController& controller, const Panels& panels, QObject* parent)
    : QObject(parent)
    , m_workbench(workbench)
    , m_controller(controller)
    , m_tasks(std::make_unique<MeasureTasks>(workbench, controller))
    , m_panels(panels)
{
    connectPanels();
}

PanelAnswers::~PanelAnswers() = default;

void PanelAnswers::connectPanels()
{
    connect(m_panels.typed, &TypedPanel::searchRequested, this, &PanelAnswers::findNearest);
    connect(m_panels.spellings, &SpellingPanel::measureRequested, this, &PanelAnswers::measureSpellings);
    connect(m_panels.picture, &PicturePanel::mapRequested, this, &PanelAnswers::drawMap);
    connect(m_panels.runSteps, &RunStepsPanel::followRequested, this, &PanelAnswers::followRun);
}

void PanelAnswers::showTexts(const QList<MeasurableRun>& runs)
{
    const std::shared_ptr<const PairTexts> texts = m_controller.sharedTexts();
    const PairChoice& choice = m_controller.request().pair;
    if (texts)
        m_panels.runSteps->setRuns(runs, choice.dataset);
    if (!texts || texts == m_textsShown)
        return;
    m_textsShown = texts;
    const LanguageNames& names = m_workbench.languages();
    m_panels.typed->setTexts(names.name(choice.source), names.name(choice.target),
        textList(texts->sentences.targetTexts), names.direction(choice.target));
    m_panels.spellings->reset(names.name(choice.source), choice.dataset);
    m_panels.runSteps->showNothing();
    readTokens();
}

void PanelAnswers::readTokens()
{
    m_tasks->readTokens(this, [this](const Result<TokenizerReport>& report) {
        if (!report.has_value()) {
            m_panels.tokenizer->showProblem(errorText(report.error()));
            return;
        }
        const LanguageNames& names = m_workbench.languages();
        const PairChoice& choice = m_controller.request().pair;
        m_panels.tokenizer->showReport(report.value(), [&names](const QString& key) { return names.name(key); },
            choice.source, choice.dataset, MeasureTasks::operationsPerSecond());
        m_panels.languages->setTokens(report.value());
    });
}

void PanelAnswers::drawMap()
{
    PicturePanel* const picture = m_panels.picture;
    m_tasks->mapSentences(this, picture->layer(),
        picture->isNeighbours() ? analysis::MapMethod::Neighbours : analysis::MapMethod::Components,
        picture->withAdapter(), [picture](const Result<analysis::SentenceMap>& map) {
            if (map.has_value())
                picture->showMap(map.value());
            else if (map.error().code != errors::Stopped)
                picture->showProblem(errorText(map.error()));
        });
}

void PanelAnswers::findNearest(const QString& sentence)
{
    m_tasks->findNearest(this, sentence, [typed = m_panels.typed](const Result<TypedNeighbours>& found) {
        if (found.has_value())
            typed->showNearest(found.value());
        else if (found.error().code != errors::Stopped)
            typed->showProblem(errorText(found.error()));
    });
}

void PanelAnswers::measureSpellings()
{
    SpellingPanel* const panel = m_panels.spellings;
    m_tasks->measureSpellings(this, [panel](const Result<std::vector<analysis::SpellingVariant>>& variants) {
        if (!variants.has_value()) {
            if (variants.error().code != errors::Stopped)
                panel->showProblem(errorText(variants.error()));
            return;
        }
        QList<MeasuredSpelling> spellings;
        for (const analysis::SpellingVariant& variant : variants.value())
            spellings.append({spellingWords(variant.spelling), variant.changed,
                variant.pair ? measuredPair(variant.pair->rows) : MeasuredPair()});
        panel->showSpellings(spellings);
    });
}

void PanelAnswers::followRun(const QString& folder, RunStepsPanel::Sentences which)
{
    const bool isOfText = which == RunStepsPanel::Sentences::OfText;
    m_tasks->followRun(this, folder, isOfText,
        [this, isOfText](const Result<std::optional<analysis::SentenceSteps>>& followed) {
            RunStepsPanel* const panel = m_panels.runSteps;
            if (!followed.has_value() && followed.error().code == errors::Stopped)
                panel->showNothing();
            else if (!followed.has_value())
                panel->showProblem(errorText(followed.error()));
            else if (followed.value())
                panel->showFollowed(followedOf(m_workbench.languages(), *followed.value(),
                    isOfText ? m_controller.request().pair.dataset : QString()));
            else
                panel->showProblem(isOfText
                        ? tr("This run kept no checkpoints.")
                        : tr("This run watched no sentences of these two languages. Its checkpoints can be measured on "
                             "the text that is chosen here."));
        });
}

} // namespace isogloss::app
