// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/measure_page.h"

#include "app/controllers/language_names.h"
#include "app/controllers/measure_controller.h"
#include "app/controllers/pair_texts.h"
#include "app/controllers/workbench.h"
#include "app/help/explanations.h"
#include "app/models/sentence_meetings.h"
#include "app/pages/measure_choices.h"
#include "app/pages/measure_plot.h"
#include "app/shell/job_line.h"
#include "widgets/common/card.h"
#include "widgets/common/label.h"
#include "widgets/text/text_cell_delegate.h"
#include "widgets/theme/metrics.h"

#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QVBoxLayout>
#include <utility>

using namespace Qt::StringLiterals;

namespace isogloss::app {

namespace metrics = widgets::metrics;
using widgets::makeLabel;
using widgets::TextRole;

namespace {

constexpr int TableHeight = 360;
constexpr int TextLines = 2; // a sentence
constexpr qint64 FewSeconds = 10;

QStringList textsOf(const std::vector<std::string>& texts)
{
    QStringList list;
    for (const std::string& text : texts)
        list.append(QString::fromStdString(text));
    return list;
}

} // namespace

MeasurePage::MeasurePage(Workbench& workbench)
    : m_workbench(workbench)
    , m_controller(new MeasureController(workbench, this))
    , m_choices(new MeasureChoices(workbench.languages()))
    , m_plot(new MeasurePlot)
    , m_meetings(new SentenceMeetings(this))
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
    body->addWidget(m_plot);
    m_closer = new QPushButton(tr("Bring these languages closer"));
    body->addWidget(m_closer, 0, Qt::AlignLeft);
    body->addWidget(makeSentences());
    layout->addWidget(makeEmpty());
    layout->addWidget(m_body);
    layout->addStretch();
    setWidget(page);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_body->hide();
    m_problem->hide();

    connect(m_choices, &MeasureChoices::requestChanged, this, &MeasurePage::look);
    connect(m_controller, &MeasureController::changed, this, &MeasurePage::refresh);
    connect(m_controller, &MeasureController::progressed, this, &MeasurePage::updateHead);
    connect(m_controller, &MeasureController::failed, this, [this](const QString& message) {
        m_problem->setText(message);
        m_problem->show();
    });
    connect(m_closer, &QPushButton::clicked, this,
        [this] { Q_EMIT m_workbench.navigator().trainRequested(m_choices->request().pair); });
    connect(&workbench.session(), &WorkspaceSession::dataChanged, this, &MeasurePage::readCatalog);
    connect(&workbench.languages(), &LanguageNames::changed, this, &MeasurePage::readCatalog);
    connect(&workbench.navigator(), &Navigator::measureRequested, this, &MeasurePage::measure);
    readCatalog();
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
    connect(m_start, &QPushButton::clicked, this, [this] {
        m_problem->hide();
        m_controller->measure();
    });
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

QWidget* MeasurePage::makeSentences()
{
    auto* const card = new widgets::Card(tr("Where each sentence meets its translation"));
    card->setProperty(ExplainProperty, u"meeting-layer"_s);
    m_noHits = makeLabel(tr("Measure again to see it for every sentence."), TextRole::Muted);
    m_table = new QTableView;
    m_table->setObjectName(u"sentences"_s);
    auto* const sorted = new QSortFilterProxyModel(this);
    sorted->setSourceModel(m_meetings);
    sorted->setSortRole(SentenceMeetings::SortRole);
    sorted->setSortLocaleAware(true);
    m_table->setModel(sorted);
    m_table->setItemDelegate(new widgets::TextCellDelegate(m_table));
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(SentenceMeetings::MeetsAt, Qt::AscendingOrder);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(false);
    m_table->verticalHeader()->hide();
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->setMinimumHeight(TableHeight);
    m_table->setAccessibleName(tr("Sentences and the layer at which they meet"));
    QHeaderView* const header = m_table->horizontalHeader();
    header->setSectionResizeMode(QHeaderView::Stretch);
    header->setSectionResizeMode(SentenceMeetings::MeetsAt, QHeaderView::ResizeToContents);
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    styleTable();
    card->contents().addWidget(m_noHits);
    card->contents().addWidget(m_table);
    m_sentences = card;
    return card;
}

/// Headers under a style sheet do not mirror their alignment themselves.
void MeasurePage::styleTable()
{
    m_table->verticalHeader()->setDefaultSectionSize(widgets::TextCellDelegate::rowHeight(font(), TextLines));
    m_table->horizontalHeader()->setDefaultAlignment(
        Qt::AlignVCenter | Qt::AlignAbsolute | (isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft));
}

void MeasurePage::changeEvent(QEvent* event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::LayoutDirectionChange || event->type() == QEvent::FontChange)
        styleTable();
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

void MeasurePage::updateResult()
{
    const MeasuredPair& pair = m_controller->measured();
    const PairTexts* const texts = m_controller->texts();
    const bool isThere = !pair.isEmpty() && texts != nullptr;
    m_plot->setVisible(isThere);
    m_closer->setVisible(isThere);
    m_sentences->setVisible(isThere && !m_controller->isFirstLook());
    if (!isThere)
        return;
    const LanguageNames& names = m_workbench.languages();
    const MeasureRequest request = m_choices->request();
    m_plot->setNote(m_controller->isFirstLook()
            ? tr("A first look at a few sentences: among so few the right one is found more easily.")
            : QString());
    m_plot->showPair(pair, m_controller->base(),
        {names.name(request.pair.source), names.name(request.pair.target), request.pair.dataset,
            static_cast<qint64>(texts->all)},
        request.adapter != 0 ? tr("with the adapter") : tr("found"));
    if (!m_controller->isFirstLook())
        showSentences();
}

void MeasurePage::showSentences()
{
    const LanguageNames& names = m_workbench.languages();
    const PairTexts& texts = *m_controller->texts();
    const MeasuredPair& pair = m_controller->measured();
    const QList<int> meetings = pair.meetingLayers();
    const PairChoice& choice = m_controller->request().pair;
    m_noHits->setVisible(meetings.isEmpty());
    m_table->setVisible(!meetings.isEmpty());
    m_meetings->setSentences(
        {names.name(choice.source), names.direction(choice.source), textsOf(texts.sentences.sourceTexts)},
        {names.name(choice.target), names.direction(choice.target), textsOf(texts.sentences.targetTexts)},
        meetings, pair.layers());
}

} // namespace isogloss::app
