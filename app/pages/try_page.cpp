// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/try_page.h"

#include "app/controllers/try_job.h"
#include "app/controllers/workbench.h"
#include "app/i18n/error_text.h"
#include "app/pages/combine/adapter_picker.h"
#include "widgets/common/label.h"
#include "widgets/forms/choice_field.h"
#include "widgets/theme/metrics.h"

#include <QComboBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace isogloss::app {

namespace metrics = widgets::metrics;
using widgets::makeLabel;
using widgets::TextRole;

namespace {

constexpr int ThreeColumnsFrom = 110; // width of the page in characters
constexpr int TextLines = 3;
constexpr data::Task Tasks[] = {data::Task::Slots, data::Task::Entities, data::Task::Plain};

} // namespace

TryPage::TryPage(Workbench& workbench)
    : m_workbench(workbench)
    , m_columns(new QBoxLayout(QBoxLayout::LeftToRight))
{
    auto* const page = new QWidget;
    auto* const layout = new QVBoxLayout(page);
    layout->setContentsMargins(
        metrics::PageMargin, metrics::PageMargin, metrics::PageMargin, metrics::PageMargin);
    layout->setSpacing(metrics::CardGap);
    layout->addWidget(makeLabel(tr("Try a sentence"), TextRole::Title));
    layout->addWidget(makeQuestion());
    layout->addWidget(makeAnswers());
    layout->addStretch();
    setWidget(page);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(&workbench.session(), &WorkspaceSession::dataChanged, this, &TryPage::readChoices);
    readChoices();
    update();
}

QWidget* TryPage::makeQuestion()
{
    auto* const card = new widgets::Card(tr("Your sentence"));
    m_text = new QPlainTextEdit;
    m_text->setAccessibleName(tr("Your sentence"));
    m_text->setPlaceholderText(tr("A command such as: Set an alarm for seven o'clock tomorrow."));
    m_text->setTabChangesFocus(true);
    m_text->setFixedHeight(TextLines * fontMetrics().lineSpacing() + 2 * metrics::FieldGap);
    m_task = new widgets::ChoiceField;
    m_task->setAccessibleName(tr("What is to be done with it"));
    m_task->addItems({tr("Find the slots of the command"), tr("Find the names"), tr("Go on writing")});
    m_write = new QPushButton(tr("Ask base, A and B"));
    m_write->setProperty("main", true);
    m_state = makeLabel({}, TextRole::Muted);
    auto* const row = new QHBoxLayout;
    row->setSpacing(metrics::FieldGap);
    row->addWidget(m_task);
    row->addWidget(m_write);
    row->addWidget(m_state, 1);
    card->contents().addWidget(m_text);
    card->contents().addLayout(row);
    connect(m_text, &QPlainTextEdit::textChanged, this, &TryPage::update);
    connect(m_write, &QPushButton::clicked, this, &TryPage::write);
    return card;
}

QWidget* TryPage::makeAnswers()
{
    auto* const row = new QWidget;
    row->setLayout(m_columns);
    m_columns->setContentsMargins(0, 0, 0, 0);
    m_columns->setSpacing(metrics::CardGap);
    auto* const base = new widgets::Card(tr("The base model"));
    base->contents().addWidget(makeLabel(tr("without any adapter"), TextRole::Muted));
    m_pickers = {new AdapterPicker(tr("Adapter A"), m_workbench.languages()),
        new AdapterPicker(tr("Adapter B"), m_workbench.languages())};
    widgets::Card* const cards[] = {base, m_pickers[0], m_pickers[1]};
    for (std::size_t i = 0; i < m_answers.size(); ++i) {
        m_answers[i] = makeLabel({}, TextRole::Code);
        m_answers[i]->setAccessibleName(tr("Answer"));
        m_answers[i]->hide();
        cards[i]->contents().addWidget(m_answers[i]);
        m_columns->addWidget(cards[i], 1);
    }
    base->contents().addStretch();
    for (AdapterPicker* const picker : m_pickers)
        connect(picker, &AdapterPicker::changed, this, &TryPage::update);
    return row;
}

void TryPage::readChoices()
{
    m_workbench.session().read(
        this,
        [place = m_workbench.session().folder()](
            const store::Database& database) { return readCombineChoices(database, place); },
        [this](Result<CombineChoices> choices) {
            if (choices.has_value())
                takeChoices(choices.value());
            else
                m_state->setText(errorText(choices.error()));
        });
}

void TryPage::takeChoices(const CombineChoices& choices)
{
    const int last = static_cast<int>(choices.adapters.size()) - 1;
    m_pickers[0]->setAdapters(choices.adapters, last);
    m_pickers[1]->setAdapters(choices.adapters, std::max(0, last - 1));
    update();
}

void TryPage::update()
{
    const AdapterChoice* const first = m_pickers[0]->chosen();
    const AdapterChoice* const second = m_pickers[1]->chosen();
    const bool isReady = first != nullptr && second != nullptr && !first->model.empty();
    if (!isReady)
        m_state->setText(tr("There is no adapter in this workspace yet. Train one first."));
    else if (first->model != second->model)
        m_state->setText(tr("A and B belong to different base models. Choose two of the same."));
    else
        m_state->clear();
    m_write->setEnabled(
        isReady && first->model == second->model && !m_text->toPlainText().trimmed().isEmpty());
}

void TryPage::write()
{
    for (AdapterPicker* const picker : m_pickers)
        picker->keep();
    TryRequest request;
    request.model = m_pickers[0]->chosen()->model;
    request.adapters = {{}, m_pickers[0]->chosen()->folder, m_pickers[1]->chosen()->folder};
    request.task = Tasks[std::max(0, m_task->currentIndex())];
    request.text = m_text->toPlainText().trimmed().toStdString();
    m_write->setEnabled(false);
    m_state->setText(tr("They are writing"));
    m_workbench.jobs().start<QStringList>(
        JobController::Place::Device, tr("Trying a sentence"),
        [this, request](const std::stop_token& stop, const ProgressSink& progress) {
            return writeWithEach(m_workbench.models(), request, stop, progress);
        },
        this, [this](Result<QStringList> answers) { showAnswers(answers); });
}

void TryPage::showAnswers(const Result<QStringList>& answers)
{
    update();
    if (!answers.has_value()) {
        m_state->setText(errorText(answers.error()));
        return;
    }
    for (std::size_t i = 0; i < m_answers.size(); ++i) {
        const QString answer = answers.value().value(static_cast<qsizetype>(i));
        m_answers[i]->setText(answer.isEmpty() ? tr("(nothing)") : answer);
        m_answers[i]->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        m_answers[i]->show();
    }
}

void TryPage::resizeEvent(QResizeEvent* event)
{
    const bool isWide = viewport()->width() >= ThreeColumnsFrom * fontMetrics().averageCharWidth();
    m_columns->setDirection(isWide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    QScrollArea::resizeEvent(event);
}

} // namespace isogloss::app
