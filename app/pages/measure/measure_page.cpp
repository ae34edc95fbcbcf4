// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/measure/measure_page.h"

#include "app/controllers/language_names.h"
#include "app/controllers/measure_controller.h"
#include "app/controllers/measure_tasks.h"
#include "app/controllers/pair_texts.h"
#include "app/controllers/workbench.h"
#include "app/help/explanations.h"
#include "app/i18n/error_text.h"
#include "app/pages/measure/languages_panel.h"
#include "app/pages/measure/layer_choice_panel.h"
#include "app/pages/measure/map_panel.h"
#include "app/pages/measure/measure_choices.h"
#include "app/pages/measure/measure_plot.h"
#include "app/pages/measure/picture_panel.h"
#include "app/pages/measure/sentences_panel.h"
#include "app/pages/measure/spelling_panel.h"
#include "app/pages/measure/tokenizer_panel.h"
#include "app/pages/measure/typed_panel.h"
#include "app/shell/job_line.h"
#include "widgets/common/card.h"
#include "widgets/common/label.h"
#include "widgets/theme/metrics.h"

#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTabBar>
#include <QVBoxLayout>
#include <utility>

using namespace Qt::StringLiterals;

namespace isogloss::app {

namespace metrics = widgets::metrics;
using widgets::makeLabel;
using widgets::TextRole;

namespace {

constexpr qint64 FewSeconds = 10;

QStringList textsOf(const std::vector<std::string>& texts)
{
    QStringList list;
    for (const std::string& text : texts)
        list.append(QString::fromStdString(text));
    return list;
}

QString spellingWords(text::Spelling spelling)
{
    switch (spelling) {
    case text::Spelling::Composed:
        return MeasurePage::tr("in normal form C");
    case text::Spelling::WithoutTones:
        return MeasurePage::tr("without tone marks");
    case text::Spelling::Latin:
        return MeasurePage::tr("in Latin letters");
    case text::Spelling::AsWritten:
        break;
    }
    return MeasurePage::tr("as written");
}

} // namespace

MeasurePage::MeasurePage(Workbench& workbench)
    : m_workbench(workbench)
    , m_controller(new MeasureController(workbench, this))
    , m_tasks(std::make_unique<MeasureTasks>(workbench, *m_controller))
    , m_choices(new MeasureChoices(workbench.languages()))
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
    body->addWidget(makeHead());
    body->addWidget(m_choices);
    body->addWidget(m_problem);
    makeTabs(*body);
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
    connect(m_controller, &MeasureController::progressed, this, &MeasurePage::updateHead);
    connect(m_controller, &MeasureController::failed, this, [this](const QString& message) {
        m_problem->setText(message);
        m_problem->show();
    });
    connect(m_closer, &QPushButton::clicked, this,
        [this] { Q_EMIT m_workbench.navigator().trainRequested(m_choices->request().pair); });
    connect(m_tabs, &QTabBar::currentChanged, this, &MeasurePage::updateTabs);
    connect(&m_workbench.session(), &WorkspaceSession::dataChanged, this, &MeasurePage::readCatalog);
    connect(&m_workbench.languages(), &LanguageNames::changed, this, &MeasurePage::readCatalog);
    connect(&m_workbench.navigator(), &Navigator::measureRequested, this, &MeasurePage::measure);
    connect(&m_workbench.navigator(), &Navigator::modelMeasureRequested, this, &MeasurePage::measureWith);
}

void MeasurePage::connectPanels()
{
    connect(m_map, &MapPanel::pairChosen, this, [this](const QString& source, const QString& target) {
        m_choices->choose({m_choices->request().pair.dataset, source, target});
        m_tabs->setCurrentIndex(Sentences);
        look();
    });
    connect(m_sentences, &SentencesPanel::measureRequested, this, &MeasurePage::again);
    connect(m_layerChoice, &LayerChoicePanel::measureRequested, this, &MeasurePage::again);
    connect(m_layerChoice, &LayerChoicePanel::layerChosen, this, [this](int layer) {
        PairChoice pair = m_choices->request().pair;
        pair.layer = layer;
        Q_EMIT m_workbench.navigator().trainRequested(pair);
    });
    connect(m_typed, &TypedPanel::searchRequested, this, &MeasurePage::findNearest);
    connect(m_spellings, &SpellingPanel::measureRequested, this, &MeasurePage::measureSpellings);
    connect(m_picture, &PicturePanel::mapRequested, this, &MeasurePage::drawMap);
    connect(m_picture, &PicturePanel::sentenceChosen, this, [this](int sentence) {
        m_tabs->setCurrentIndex(Sentences);
        m_sentences->choose(sentence);
    });
}

QWidget* MeasurePage::makeHead()
{
    auto* const head = new QWidget;
    auto* const row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::CardGap);
    auto* const words = new QVBoxLayout;
    words->setSpacing(metrics::LabelGap);
    m_title = makeLabel({}, TextRole::Title);
    m_time = makeLabel({}, TextRole::Muted);
    words->addWidget(m_title);
    words->addWidget(m_time);
    row->addLayout(words, 1);
    m_start = new QPushButton(tr("Measure how alike"));
    m_start->setProperty("main", true);
    m_start->setProperty(ExplainProperty, u"measure-start"_s);
    m_stop = new QPushButton(tr("Stop"));
    row->addWidget(m_start, 0, Qt::AlignTop);
    row->addWidget(m_stop, 0, Qt::AlignTop);
    connect(m_start, &QPushButton::clicked, this, &MeasurePage::again);
    connect(m_stop, &QPushButton::clicked, m_controller, &MeasureController::stop);
    return head;
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

void MeasurePage::addTab(QVBoxLayout& body, const QString& name, const QList<QWidget*>& panels)
{
    m_tabs->addTab(name);
    m_panels.append(panels);
    for (QWidget* const panel : panels) {
        panel->hide();
        body.addWidget(panel);
    }
}

/// In the order of Tab. A bar rather than pages: the page scrolls as a whole, as long as what is shown.
void MeasurePage::makeTabs(QVBoxLayout& body)
{
    m_tabs = new QTabBar;
    m_tabs->setExpanding(false);
    m_tabs->setDocumentMode(true);
    m_tabs->setUsesScrollButtons(true);
    m_tabs->setAccessibleName(tr("What is shown"));
    body.addWidget(m_tabs);
    m_unmeasured = makeLabel(tr("Nothing was measured here yet."), TextRole::Muted);
    body.addWidget(m_unmeasured);
    m_closer = new QPushButton(tr("Bring these languages closer"));
    m_plot = new MeasurePlot;
    m_map = new MapPanel;
    m_sentences = new SentencesPanel;
    m_typed = new TypedPanel;
    m_spellings = new SpellingPanel;
    m_picture = new PicturePanel;
    m_layerChoice = new LayerChoicePanel;
    m_languages = new LanguagesPanel(m_workbench);
    m_tokenizer = new TokenizerPanel;
    addTab(body, tr("Layers"), {m_plot, m_closer});
    body.setAlignment(m_closer, Qt::AlignLeft);
    addTab(body, tr("Map"), {m_map});
    addTab(body, tr("Sentences"), {m_sentences, m_typed, m_spellings});
    addTab(body, tr("Picture"), {m_picture});
    addTab(body, tr("Which layer"), {m_layerChoice});
    addTab(body, tr("Languages"), {m_languages});
    addTab(body, tr("Tokenizer"), {m_tokenizer});
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
    showTexts();
    updateResult();
}

void MeasurePage::updateHead()
{
    const LanguageNames& names = m_workbench.languages();
    const MeasureRequest request = m_choices->request();
    const bool isMeasuring = m_controller->isMeasuring();
    m_title->setText(tr("%1 and %2", "two languages")
                         .arg(names.name(request.pair.source), names.name(request.pair.target)));
    m_start->setVisible(!isMeasuring);
    m_stop->setVisible(isMeasuring);
    m_start->setText(m_controller->measured().isEmpty() ? tr("Measure how alike") : tr("Measure again"));
    const qint64 seconds = m_controller->aboutSeconds();
    const PairTexts* const texts = m_controller->texts();
    if (texts == nullptr || isMeasuring)
        m_time->setText(noteText());
    else if (m_controller->hasVectors())
        m_time->setText(tr("What the model read is kept: measuring in another way takes seconds."));
    else if (seconds < FewSeconds)
        m_time->setText(tr("Measuring takes a few seconds. Nothing is trained, nothing to set."));
    else
        m_time->setText(tr("Measuring takes about %1 on this computer. Nothing is trained, nothing to set.")
                            .arg(durationText((seconds + 5) / 10 * 10)));
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

QString MeasurePage::howText() const
{
    const MeasureRequest& request = m_controller->request();
    QStringList sentences;
    if (request.pool == analysis::Pool::Weighted)
        sentences << tr("A sentence is the mean of its pieces, later ones counting more.");
    if (request.pool == analysis::Pool::Last)
        sentences << tr("A sentence is its last piece.");
    if (request.isCentred)
        sentences << tr("Each language's mean is taken away.");
    return sentences.join(u' ');
}

MeasuredContent MeasurePage::content() const
{
    const LanguageNames& names = m_workbench.languages();
    const MeasureRequest& request = m_controller->request();
    MeasuredContent content;
    content.kind = measureKind(request.measure);
    content.names = {names.name(request.pair.source), names.name(request.pair.target), request.pair.dataset,
        static_cast<qint64>(m_controller->texts()->all), howText()};
    content.pair = m_controller->measured();
    content.base = m_controller->base();
    content.survey = m_controller->survey();
    content.baseSurvey = m_controller->baseSurvey();
    content.nameOf = [&names](const QString& key) { return names.name(key); };
    content.familyOf = [&names](const QString& key) { return names.family(key); };
    return content;
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
                            textsOf(texts.sentences.sourceTexts), textsOf(texts.sentences.targetTexts),
                            texts.sentences.keys},
        shown.layers(), shown.pair.bestLayer(), shown.hasBase());
}

/// What can be seen on this tab now.
void MeasurePage::updateTabs()
{
    const int current = m_tabs->currentIndex();
    const bool hasWhole = hasResult() && !m_controller->isFirstLook();
    const bool isThere = current == Tokenizer ? m_controller->texts() != nullptr
        : current == Layers                   ? hasResult()
                                              : hasWhole;
    for (int tab = 0; tab < m_panels.size(); ++tab)
        for (QWidget* const panel : std::as_const(m_panels[tab]))
            panel->setVisible(tab == current && isThere);
    m_unmeasured->setVisible(!isThere);
    m_unmeasured->setText(m_controller->isMeasuring()
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
    contents.source = {names.name(choice.source), names.direction(choice.source), textsOf(texts.sentences.sourceTexts)};
    contents.target = {names.name(choice.target), names.direction(choice.target), textsOf(texts.sentences.targetTexts)};
    contents.meetings = pair.meetingLayers();
    contents.baseMeetings = m_controller->base().meetingLayers();
    contents.paths = m_controller->paths();
    contents.basePaths = m_controller->basePaths();
    contents.layers = pair.layers();
    m_sentences->showContents(contents);
}

/// What depends on the texts alone; once for each.
void MeasurePage::showTexts()
{
    const std::shared_ptr<const PairTexts> texts = m_controller->sharedTexts();
    if (!texts || texts == m_textsShown)
        return;
    m_textsShown = texts;
    const LanguageNames& names = m_workbench.languages();
    const PairChoice& choice = m_controller->request().pair;
    m_typed->setTexts(names.name(choice.source), names.name(choice.target),
        textsOf(texts->sentences.targetTexts), names.direction(choice.target));
    m_spellings->reset(names.name(choice.source), choice.dataset);
    readTokens();
}

void MeasurePage::readTokens()
{
    m_tasks->readTokens(this, [this](const Result<TokenizerReport>& report) {
        if (!report.has_value()) {
            m_tokenizer->showProblem(errorText(report.error()));
            return;
        }
        const LanguageNames& names = m_workbench.languages();
        const PairChoice& choice = m_controller->request().pair;
        m_tokenizer->showReport(report.value(), [&names](const QString& key) { return names.name(key); },
            choice.source, choice.dataset, MeasureTasks::operationsPerSecond());
        m_languages->setTokens(report.value());
    });
}

void MeasurePage::drawMap()
{
    m_tasks->mapSentences(this, m_picture->layer(),
        m_picture->isNeighbours() ? analysis::MapMethod::Neighbours : analysis::MapMethod::Components,
        m_picture->withAdapter(), [this](const Result<analysis::SentenceMap>& map) {
            if (map.has_value())
                m_picture->showMap(map.value());
            else if (map.error().code != errors::Stopped)
                m_picture->showProblem(errorText(map.error()));
        });
}

void MeasurePage::findNearest(const QString& sentence)
{
    m_tasks->findNearest(this, sentence, [this](const Result<TypedNeighbours>& found) {
        if (found.has_value())
            m_typed->showNearest(found.value());
        else if (found.error().code != errors::Stopped)
            m_typed->showProblem(errorText(found.error()));
    });
}

void MeasurePage::measureSpellings()
{
    m_tasks->measureSpellings(this, [this](const Result<std::vector<analysis::SpellingVariant>>& variants) {
        if (!variants.has_value()) {
            if (variants.error().code != errors::Stopped)
                m_spellings->showProblem(errorText(variants.error()));
            return;
        }
        QList<MeasuredSpelling> spellings;
        for (const analysis::SpellingVariant& variant : variants.value())
            spellings.append({spellingWords(variant.spelling), variant.changed,
                variant.pair ? measuredPair(variant.pair->rows) : MeasuredPair()});
        m_spellings->showSpellings(spellings);
    });
}

} // namespace isogloss::app
