// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/measure/measure_page.h"

#include "app/controllers/language_names.h"
#include "app/controllers/measure_controller.h"
#include "app/controllers/measure_overlays.h"
#include "app/controllers/pair_texts.h"
#include "app/controllers/workbench.h"
#include "app/pages/measure/languages_panel.h"
#include "app/pages/measure/layer_choice_panel.h"
#include "app/pages/measure/map_panel.h"
#include "app/pages/measure/measure_choices.h"
#include "app/pages/measure/measure_head.h"
#include "app/pages/measure/measure_plot.h"
#include "app/pages/measure/measure_tabs.h"
#include "app/pages/measure/panel_answers.h"
#include "app/pages/measure/picture_panel.h"
#include "app/pages/measure/sentences_panel.h"
#include "app/pages/measure/spelling_panel.h"
#include "app/pages/measure/tokenizer_panel.h"
#include "app/pages/measure/typed_panel.h"
#include "app/pages/measure/vectors_panel.h"
#include "app/shell/job_line.h"
#include "widgets/common/card.h"
#include "widgets/common/label.h"
#include "widgets/theme/metrics.h"

#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>
#include <utility>

using namespace Qt::StringLiterals;

namespace isogloss::app {

namespace metrics = widgets::metrics;
using widgets::makeLabel;
using widgets::TextRole;

namespace {

constexpr qint64 FewSeconds = 10;

} // namespace

MeasurePage::MeasurePage(Workbench& workbench)
    : m_workbench(workbench)
    , m_controller(new MeasureController(workbench, this))
    , m_second(new MeasureController(workbench, this))
    , m_overlays(new MeasureOverlays(workbench, this))
    , m_choices(new MeasureChoices(workbench.languages()))
    , m_head(new MeasureHead)
    , m_tabs(new MeasureTabs)
    , m_problem(makeLabel({}, TextRole::Problem))
    , m_body(new QWidget)
{
    auto* const page = new QWidget;
    auto* const layout = new QVBoxLayout(page);
    layout->setContentsMargins(
        metrics::PageMargin, metrics::PageMargin, metrics::PageMargin, metrics::PageMargin);
    layout->setSpacing(metrics::CardGap);
    auto* const body = new QVBoxLayout(m_body);
    body->setContentsMargins(0, 0, 0, 0);
    body->setSpacing(metrics::CardGap);
    body->addWidget(m_head);
    body->addWidget(m_choices);
    body->addWidget(m_problem);
    body->addWidget(m_tabs);
    makeTabs();
    layout->addWidget(makeEmpty());
    layout->addWidget(m_body);
    layout->addStretch();
    setWidget(page);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_body->hide();
    m_problem->hide();
    connectAll();
    connectPanels();
    readCatalog();
}

MeasurePage::~MeasurePage() = default;

void MeasurePage::connectAll()
{
    connect(m_choices, &MeasureChoices::requestChanged, this, &MeasurePage::look);
    connect(m_controller, &MeasureController::changed, this, &MeasurePage::refresh);
    connect(m_second, &MeasureController::changed, this, &MeasurePage::updateResult);
    connect(m_overlays, &MeasureOverlays::changed, this, &MeasurePage::updateResult);
    connect(m_controller, &MeasureController::progressed, this, &MeasurePage::updateHead);
    for (const MeasureController* const controller : {m_controller, m_second})
        connect(controller, &MeasureController::failed, this, [this](const QString& message) {
            m_problem->setText(message);
            m_problem->show();
        });
    connect(m_closer, &QPushButton::clicked, this,
        [this] { Q_EMIT m_workbench.navigator().trainRequested(m_choices->request().pair); });
    connect(m_head, &MeasureHead::startRequested, this, &MeasurePage::again);
    connect(m_head, &MeasureHead::stopRequested, m_controller, &MeasureController::stop);
    connect(m_tabs, &MeasureTabs::currentChanged, this, &MeasurePage::updateTabs);
    connect(&m_workbench.session(), &WorkspaceSession::dataChanged, this, &MeasurePage::readCatalog);
    connect(&m_workbench.languages(), &LanguageNames::changed, this, &MeasurePage::readCatalog);
    connect(&m_workbench.navigator(), &Navigator::measureRequested, this, &MeasurePage::measure);
    connect(&m_workbench.navigator(), &Navigator::modelMeasureRequested, this, &MeasurePage::measureWith);
}

void MeasurePage::connectPanels()
{
    const auto openPair = [this](const QString& source, const QString& target) {
        m_choices->choose({m_choices->request().pair.dataset, source, target});
        m_tabs->setCurrent(Sentences);
        look();
    };
    connect(m_map, &MapPanel::pairChosen, this, openPair);
    connect(m_languages, &LanguagesPanel::pairChosen, this, openPair);
    connect(m_plot, &MeasurePlot::layerChosen, this, [this](int layer) {
        m_tabs->setCurrent(Sentences);
        m_sentences->chooseLayer(layer);
    });
    connect(m_sentences, &SentencesPanel::measureRequested, this, &MeasurePage::again);
    connect(m_layerChoice, &LayerChoicePanel::measureRequested, this, &MeasurePage::again);
    connect(m_layerChoice, &LayerChoicePanel::layerChosen, this, [this](int layer) {
        PairChoice pair = m_choices->request().pair;
        pair.layer = layer;
        Q_EMIT m_workbench.navigator().trainRequested(pair);
    });
    connect(m_picture, &PicturePanel::sentenceChosen, this, [this](int sentence) {
        m_tabs->setCurrent(Sentences);
        m_sentences->choose(sentence);
    });
}

QWidget* MeasurePage::makeEmpty()
{
    auto* const card = new widgets::Card(tr("How alike are two languages?"));
    m_emptyWords = makeLabel({}, TextRole::Body);
    m_emptyButton = new QPushButton;
    m_emptyButton->setProperty("main", true);
    card->contents().addWidget(m_emptyWords);
    card->contents().addWidget(m_emptyButton, 0, Qt::AlignLeft);
    connect(m_emptyButton, &QPushButton::clicked, this, [this] {
        if (m_hasModel)
            Q_EMIT m_workbench.navigator().importRequested({});
        else
            Q_EMIT m_workbench.navigator().pageRequested(u"models"_s);
    });
    m_empty = card;
    card->hide();
    return card;
}

/// In the order of Tab.
void MeasurePage::makeTabs()
{
    m_closer = new QPushButton(tr("Bring these languages closer"));
    m_plot = new MeasurePlot;
    m_map = new MapPanel;
    m_sentences = new SentencesPanel;
    m_picture = new PicturePanel;
    m_layerChoice = new LayerChoicePanel;
    m_languages = new LanguagesPanel(m_workbench);
    m_vectors = new VectorsPanel(m_workbench);
    auto* const typed = new TypedPanel;
    auto* const spellings = new SpellingPanel;
    auto* const runSteps = new RunStepsPanel;
    auto* const tokenizer = new TokenizerPanel;
    m_tabs->addTab(tr("Layers"), {m_plot, m_closer});
    m_tabs->addTab(tr("Map"), {m_map});
    m_tabs->addTab(tr("Sentences"), {m_sentences, runSteps, typed, spellings});
    m_tabs->addTab(tr("Picture"), {m_picture});
    m_tabs->addTab(tr("Which layer"), {m_layerChoice});
    m_tabs->addTab(tr("Languages"), {m_languages});
    m_tabs->addTab(tr("Tokenizer"), {tokenizer});
    m_tabs->addTab(tr("Vectors from files"), {m_vectors});
    m_answers = new PanelAnswers(
        m_workbench, *m_controller, {m_picture, typed, spellings, runSteps, tokenizer, m_languages}, this);
}

void MeasurePage::measure(const PairChoice& pair)
{
    if (!m_hasCatalog) {
        m_asked = pair;
        return;
    }
    m_choices->choose(pair);
    if (m_controller->request() != m_choices->request())
        m_controller->look(m_choices->request());
    m_problem->hide();
    if (m_controller->measured().isEmpty())
        m_controller->measure();
}

void MeasurePage::again()
{
    m_problem->hide();
    m_controller->measure();
}

void MeasurePage::measureWith(qint64 model)
{
    if (!m_hasCatalog) {
        m_askedModel = model;
        return;
    }
    m_choices->chooseModel(model);
    if (m_controller->request() != m_choices->request())
        look();
}

void MeasurePage::readCatalog()
{
    const auto body = [folder = m_workbench.session().folder()](
                          const store::Database& database) { return readMeasureCatalog(database, folder); };
    m_workbench.session().read(this, body, [this](const Result<MeasureCatalog>& catalog) {
        if (!catalog.has_value())
            return;
        m_hasModel = !catalog.value().models.isEmpty();
        m_hasCatalog = true;
        m_choices->setCatalog(catalog.value());
        m_vectors->setCatalog(catalog.value());
        if (const qint64 model = std::exchange(m_askedModel, 0); model != 0)
            m_choices->chooseModel(model);
        if (m_controller->request() != m_choices->request())
            look();
        if (const PairChoice asked = std::exchange(m_asked, {}); !asked.source.isEmpty())
            measure(asked);
        refresh();
    });
}

void MeasurePage::look()
{
    m_problem->hide();
    m_controller->look(m_choices->request());
}

void MeasurePage::refresh()
{
    const bool canMeasure = m_choices->request().isComplete();
    m_body->setVisible(canMeasure);
    m_empty->setVisible(m_hasCatalog && !canMeasure);
    m_emptyWords->setText(m_hasModel
            ? tr("Two texts that say the same in two languages are needed. There are none "
                 "in this workspace yet.")
            : tr("A language model is needed. There is none in this workspace yet."));
    m_emptyButton->setText(m_hasModel ? tr("Bring texts in") : tr("Add a model"));
    updateHead();
    m_answers->showTexts(m_choices->runs());
    if (hasResult() && !m_controller->isMeasuring()) {
        const QString& measure = m_controller->request().measure;
        m_overlays->read(m_controller->request(), m_controller->measured().signatures.value(measure).toStdString());
        measureSecond();
    }
    updateResult();
}

/// Once the first text is measured, in the same way.
void MeasurePage::measureSecond()
{
    const QString text = m_choices->secondText();
    const MeasureRequest wanted = text.isEmpty() ? MeasureRequest() : m_controller->request().inText(text);
    if (m_second->request() == wanted)
        return;
    m_second->look(wanted);
    m_second->measure();
}

void MeasurePage::updateHead()
{
    const LanguageNames& names = m_workbench.languages();
    const PairChoice pair = m_choices->request().pair;
    m_head->showState(tr("%1 and %2", "two languages").arg(names.name(pair.source), names.name(pair.target)),
        timeText(), m_controller->isMeasuring(), !m_controller->measured().isEmpty());
}

QString MeasurePage::timeText() const
{
    if (m_controller->texts() == nullptr || m_controller->isMeasuring())
        return noteText();
    if (m_controller->hasVectors())
        return tr("What the model read is kept: measuring in another way takes seconds.");
    const qint64 seconds = m_controller->aboutSeconds();
    if (seconds < FewSeconds)
        return tr("Measuring takes a few seconds. Nothing is trained, nothing to set.");
    return tr("Measuring takes about %1 on this computer. Nothing is trained, nothing to set.")
        .arg(durationText((seconds + 5) / 10 * 10));
}

QString MeasurePage::noteText() const
{
    if (!m_controller->isMeasuring())
        return {};
    const double share = m_controller->share();
    if (share < 0)
        return tr("Opening the model.");
    return tr("The model reads the sentences: %1 %.").arg(QLocale().toString(share * 100, 'f', 0));
}

bool MeasurePage::hasResult() const
{
    return m_controller->texts() != nullptr
        && !m_controller->measured().curve(m_controller->request().measure).isEmpty();
}

MeasuredContent MeasurePage::content() const
{
    const LanguageNames& names = m_workbench.languages();
    const MeasureRequest& request = m_controller->request();
    MeasuredContent content;
    content.kind = measureKind(request.measure);
    content.names = {names.name(request.pair.source), names.name(request.pair.target), request.pair.dataset,
        static_cast<qint64>(m_controller->texts()->all), howWords(request)};
    content.pair = m_controller->measured();
    content.base = m_controller->base();
    content.survey = m_controller->survey();
    content.baseSurvey = m_controller->baseSurvey();
    content.whose = m_choices->whose();
    content.others = m_overlays->pairs();
    content.wellKnown = m_overlays->wellKnown();
    content.second = secondText();
    content.choice = m_controller->choice();
    content.nameOf = [&names](const QString& key) { return names.name(key); };
    content.familyOf = [&names](const QString& key) { return names.family(key); };
    return content;
}

std::optional<MeasuredText> MeasurePage::secondText() const
{
    const MeasureRequest& request = m_second->request();
    if (m_second->texts() == nullptr || m_second->isFirstLook() || m_second->measured().curve(request.measure).isEmpty())
        return std::nullopt;
    const LanguageNames& names = m_workbench.languages();
    return MeasuredText{{names.name(request.pair.source), names.name(request.pair.target), request.pair.dataset,
                            static_cast<qint64>(m_second->texts()->all), howWords(request)},
        m_second->measured(), m_second->base()};
}

void MeasurePage::updateResult()
{
    if (hasResult())
        showPanels();
    updateTabs();
}

void MeasurePage::showPanels()
{
    const MeasuredContent shown = content();
    const bool isFirstLook = m_controller->isFirstLook();
    m_plot->setNote(isFirstLook
            ? tr("A first look at a few sentences: among so few the right one is found more easily.")
            : QString());
    m_plot->showContent(shown);
    if (isFirstLook)
        return;
    m_map->showContent(shown);
    m_languages->showContent(shown);
    showSentences();
    const bool isMany = shown.survey.size() > 1 && m_controller->proposal();
    m_layerChoice->showChoice(isMany ? m_controller->proposal() : m_controller->choice(),
        isMany ? shown.survey.size() : 1, shown.layers(), shown.pair.sentences, shown.names.text);
    const PairTexts& texts = *m_controller->texts();
    m_picture->setTexts({shown.names.source, shown.names.target, shown.names.text,
                            textList(texts.sentences.sourceTexts), textList(texts.sentences.targetTexts),
                            texts.sentences.keys, shown.pair.retrieval, shown.base.retrieval},
        shown.layers(), shown.pair.bestLayer(), shown.hasBase());
}

/// What can be seen on this tab now.
void MeasurePage::updateTabs()
{
    const int current = m_tabs->current();
    const bool hasWhole = hasResult() && !m_controller->isFirstLook();
    const bool isThere = current == Vectors ? true
        : current == Tokenizer            ? m_controller->texts() != nullptr
        : current == Layers                   ? hasResult()
                                              : hasWhole;
    m_tabs->showCurrent(isThere,
        m_controller->isMeasuring()
            ? tr("It is being measured.")
            : tr("Nothing was measured here yet. “Measure how alike” fills this page."));
}

void MeasurePage::showSentences()
{
    const LanguageNames& names = m_workbench.languages();
    const PairTexts& texts = *m_controller->texts();
    const MeasuredPair& pair = m_controller->measured();
    const PairChoice& choice = m_controller->request().pair;
    SentencesPanel::Contents contents;
    contents.source = {names.name(choice.source), names.direction(choice.source), textList(texts.sentences.sourceTexts)};
    contents.target = {names.name(choice.target), names.direction(choice.target), textList(texts.sentences.targetTexts)};
    contents.meetings = pair.meetingLayers();
    contents.baseMeetings = m_controller->base().meetingLayers();
    contents.paths = m_controller->paths();
    contents.basePaths = m_controller->basePaths();
    contents.places = texts.places;
    contents.layers = pair.layers();
    m_sentences->showContents(contents);
}

} // namespace isogloss::app
