// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/combine/combine_page.h"

#include "app/controllers/workbench.h"
#include "app/i18n/error_text.h"
#include "app/models/mix_words.h"
#include "app/pages/combine/adapter_picker.h"
#include "app/pages/combine/check_card.h"
#include "app/pages/combine/grid_panel.h"
#include "app/pages/combine/interference_panel.h"
#include "app/pages/combine/made_panel.h"
#include "app/pages/combine/test_choice.h"
#include "app/pages/combine/trial_panel.h"
#include "core/merge/grid.h"
#include "widgets/common/label.h"
#include "widgets/theme/metrics.h"

#include <QDragEnterEvent>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QTabWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace isogloss::app {

namespace metrics = widgets::metrics;
using widgets::makeLabel;
using widgets::TextRole;

namespace {

constexpr int ThreeColumnsFrom = 110; // width of the page in characters

} // namespace

CombinePage::CombinePage(Workbench& workbench)
    : m_workbench(workbench)
    , m_merges(workbench)
    , m_history(workbench)
    , m_sources(new QBoxLayout(QBoxLayout::LeftToRight))
{
    auto* const page = new QWidget;
    auto* const layout = new QVBoxLayout(page);
    layout->setContentsMargins(
        metrics::PageMargin, metrics::PageMargin, metrics::PageMargin, metrics::PageMargin);
    layout->setSpacing(metrics::CardGap);
    layout->addLayout(makeHead());
    layout->addWidget(makeLabel(
        tr("An adapter is what a run learned: a small file that changes the model. Two of the same base become one "
           "without more training, or one alone is made stronger, weaker or its opposite; they stay as they are. Drop "
           "the folder of an adapter here to bring it in."),
        TextRole::Muted));
    layout->addWidget(makeSources());
    m_checks = new CheckCard(m_merges);
    layout->addWidget(m_checks);
    m_made = new MadePanel(m_workbench, m_merges, m_history);
    layout->addWidget(m_made);
    layout->addWidget(makeTests(), 1);
    layout->addWidget(makeFoot());
    layout->addStretch();
    setWidget(page);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAcceptDrops(true);
    connectAll();
    m_workbench.edits().offerWhileSeen(*this, m_history);
    readChoices();
    update();
}

QLayout* CombinePage::makeHead()
{
    auto* const head = new QHBoxLayout;
    head->setSpacing(metrics::FieldGap);
    auto* const bring = new QPushButton(tr("Bring an adapter in"));
    head->addWidget(makeLabel(tr("Combine two adapters"), TextRole::Title), 1);
    head->addWidget(bring, 0, Qt::AlignTop);
    connect(bring, &QPushButton::clicked, this, [this] {
        auto* const dialog = new QFileDialog(this, tr("The folder of an adapter"));
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setFileMode(QFileDialog::Directory);
        connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& folder) { bringIn({folder}); });
        dialog->open();
    });
    return head;
}

QWidget* CombinePage::makeSources()
{
    auto* const row = new QWidget;
    row->setLayout(m_sources);
    m_sources->setContentsMargins(0, 0, 0, 0);
    m_sources->setSpacing(metrics::CardGap);
    m_first = new AdapterPicker(tr("Adapter A"), m_workbench.languages());
    m_second = new AdapterPicker(tr("Adapter B"), m_workbench.languages());
    m_second->offerNone(tr("None: A alone"));
    m_mix = new MixPanel;
    m_sources->addWidget(m_first, 3);
    m_sources->addWidget(m_mix, 4);
    m_sources->addWidget(m_second, 3);
    for (AdapterPicker* const picker : {m_first, m_second})
        picker->offerChanges();
    return row;
}

QWidget* CombinePage::makeTests()
{
    m_testCard = new widgets::Card(tr("What comes of it"));
    m_tests = new TestChoice(m_workbench.languages());
    m_interference = new InterferencePanel;
    m_grid = new GridPanel(m_workbench);
    m_trial = new TrialPanel(m_workbench, m_merges);
    auto* const tabs = new QTabWidget;
    tabs->addTab(m_trial, tr("Try mixes"));
    tabs->addTab(m_interference, tr("Where they disagree"));
    tabs->addTab(m_grid, tr("Many mixes at once"));
    m_testCard->contents().addWidget(m_tests);
    m_testCard->contents().addWidget(tabs, 1);
    return m_testCard;
}

QWidget* CombinePage::makeFoot()
{
    m_foot = new QWidget;
    auto* const layout = new QHBoxLayout(m_foot);
    layout->setSpacing(metrics::FieldGap);
    layout->setContentsMargins(0, 0, 0, 0);
    m_name = new QLineEdit;
    m_name->setAccessibleName(tr("Name of the new adapter"));
    m_name->setPlaceholderText(tr("Name of the new adapter"));
    m_make = new QPushButton(tr("Make the new adapter"));
    m_make->setProperty("main", true);
    layout->addWidget(m_name, 1);
    layout->addWidget(m_make);
    return m_foot;
}

void CombinePage::connectAll()
{
    connect(&m_workbench.session(), &WorkspaceSession::dataChanged, this, &CombinePage::readChoices);
    for (AdapterPicker* const picker : {m_first, m_second}) {
        connect(picker, &AdapterPicker::changed, this, &CombinePage::update);
        connect(picker, &AdapterPicker::noteWritten, &m_merges, &MergeController::keepNote);
        connect(picker, &AdapterPicker::removeRequested, this,
            [this, picker] { m_history.remove(picker->chosen()->folder); });
    }
    connect(&m_workbench.navigator(), &Navigator::combineRequested, this, &CombinePage::choose);
    connect(&m_workbench.navigator(), &Navigator::adaptersRequested, this, &CombinePage::bringIn);
    connect(&m_history, &MergeHistory::failed, m_checks, &CheckCard::showProblem);
    connect(m_checks, &CheckCard::answered, this, &CombinePage::updateButtons);
    connect(m_mix, &MixPanel::changed, this, &CombinePage::update);
    connect(m_tests, &TestChoice::changed, this, &CombinePage::update);
    connect(m_trial, &TrialPanel::tryRequested, this, &CombinePage::tryMix);
    connect(m_make, &QPushButton::clicked, this, [this] {
        if (const auto chosen = options(m_mix->place()))
            make(trial(m_mix->place(), *chosen), tests());
    });
    connect(m_trial, &TrialPanel::tried, m_interference, &InterferencePanel::showTried);
    connect(m_made, &MadePanel::ended, this, [this](bool isMade) {
        m_isNamed = m_isNamed && !isMade;
        update();
    });
    connect(m_name, &QLineEdit::returnPressed, m_make, &QPushButton::click);
    connect(m_name, &QLineEdit::textEdited, this, [this](const QString& name) { m_isNamed = !name.isEmpty(); });
    connect(m_interference, &InterferencePanel::compareRequested, this, [this] {
        keepSources();
        m_merges.compare(m_compared.first, m_compared.second,
            [this, both = m_compared](const Result<std::vector<merge::ModuleComparison>>& modules) {
                if (both != m_compared)
                    return;
                if (modules.has_value())
                    m_interference->show(modules.value());
                else
                    m_interference->showProblem(errorText(modules.error()));
            });
    });
    connect(m_grid, &GridPanel::startRequested, this, &CombinePage::startGrid);
    connect(m_grid, &GridPanel::makeRequested, this,
        [this](const merge::MergeOptions& options, double place, const merge::TestSet& tests) {
            make({place, options}, tests);
        });
}

void CombinePage::readChoices()
{
    m_workbench.session().read(
        this,
        [place = m_workbench.session().folder()](
            const store::Database& database) { return readCombineChoices(database, place); },
        [this](Result<CombineChoices> choices) {
            if (choices.has_value())
                takeChoices(choices.value());
            else
                m_checks->showProblem(errorText(choices.error()));
        });
}

void CombinePage::takeChoices(const CombineChoices& choices)
{
    m_choices = choices;
    m_history.setAdapters(choices.adapters);
    const AdapterPair proposed = proposedPair(choices.adapters);
    m_first->setAdapters(choices.adapters, proposed.task);
    const bool areTwo = proposed.aligned != proposed.task;
    m_second->setAdapters(
        choices.adapters, areTwo ? proposed.aligned : static_cast<int>(choices.adapters.size()));
    if (const auto asked = m_asked)
        choose(asked->first, asked->second);
    m_tests->setChoices(
        choices, m_second->chosen() != nullptr ? m_second->chosen()->aligned : QStringList());
    m_merges.look(choices.adapters, choices.bases, [this](const QHash<QString, AdapterFacts>& facts) {
        m_first->setFacts(facts);
        m_second->setFacts(facts);
        update();
    });
    update();
}

void CombinePage::choose(const QString& first, const QString& second)
{
    m_asked = {first, second};
    if ((!first.isEmpty() && !m_first->holds(first)) || !m_second->holds(second))
        return;
    m_asked.reset();
    if (!first.isEmpty())
        m_first->choose(first);
    m_second->choose(second);
}

std::optional<merge::MergeOptions> CombinePage::options(double place) const
{
    const AdapterChoice* const first = m_first->chosen();
    const AdapterChoice* const second = m_second->chosen();
    if (first == nullptr || (second == nullptr && !m_second->isNone())
        || (second != nullptr && first->folder == second->folder))
        return std::nullopt;
    const std::filesystem::path model = m_first->facts().model.empty() ? first->model : m_first->facts().model;
    if (model.empty())
        return std::nullopt;
    return m_mix->options(*first, second, model, place);
}

void CombinePage::update()
{
    const bool isAlone = m_second->isNone();
    std::optional<merge::MergeOptions> chosen;
    QString missing;
    {
        const QSignalBlocker quiet(m_mix);
        m_mix->setOthers(others());
        m_mix->setSources(m_first->facts(), m_second->facts(), isAlone);
        chosen = options(m_mix->place());
        if (!chosen)
            missing = missingWords(m_first->chosen(), m_second->chosen(), m_first->facts(), isAlone);
        m_mix->setMissing(missing);
    }
    m_grid->setLayers(m_first->facts().modelLayers);
    m_testCard->setVisible(!m_choices.adapters.isEmpty());
    m_foot->setVisible(!m_choices.adapters.isEmpty());
    const QString alone = isAlone ? tr("This takes two adapters: choose B.") : QString();
    m_grid->setObstacle(!chosen      ? missing
            : !alone.isEmpty()       ? alone
            : m_tests->hasAny()      ? QString()
                                     : tr("Choose texts or a task to compare on."));
    if (chosen && !m_isNamed)
        m_name->setText(mixName(*chosen, m_choices.adapters));
    std::pair<std::filesystem::path, std::filesystem::path> both; // the second empty without B
    if (chosen)
        both = {m_first->chosen()->folder, isAlone ? std::filesystem::path() : m_second->chosen()->folder};
    if (both != m_compared) {
        m_compared = both;
        m_interference->clear();
        m_trial->clear();
    }
    m_interference->setObstacle(chosen ? alone : missing);
    m_checks->check(chosen);
    updateButtons();
}

/// Who can join A and B.
QList<MixPanel::Candidate> CombinePage::others() const
{
    QList<MixPanel::Candidate> others;
    for (const AdapterChoice& adapter : m_choices.adapters)
        if (m_first->chosen() == nullptr || m_second->chosen() == nullptr
            || (adapter.folder != m_first->chosen()->folder && adapter.folder != m_second->chosen()->folder))
            others.append(
                {adapter, joinObstacle(adapter, m_first->factsOf(adapter), m_first->facts().model)});
    return others;
}

MixTrial CombinePage::trial(double place, const merge::MergeOptions& options) const
{
    return {place, options, m_mix->averagesCheckpoints() ? m_first->chosen()->folder : std::filesystem::path()};
}

void CombinePage::updateButtons()
{
    const bool canBe = !m_checks->hasObstacle() && options(m_mix->place()).has_value();
    m_make->setEnabled(canBe && !m_made->isMaking());
    m_trial->setPossible(canBe && m_tests->hasAny());
}

void CombinePage::keepSources()
{
    for (AdapterPicker* const picker : {m_first, m_second})
        picker->keep();
}

void CombinePage::tryMix()
{
    QList<MixTrial> trials;
    const QList<double> places = m_mix->averagesCheckpoints()
        ? QList<double>{1}
        : TrialPanel::placesAround(m_mix->place(), m_second->isNone());
    for (const double place : places)
        if (const auto one = options(place))
            trials.append(trial(place, *one));
    keepSources();
    if (!trials.isEmpty())
        m_trial->start(trials, *tests(), m_mix->place());
}

std::optional<merge::TestSet> CombinePage::tests() const
{
    if (!m_tests->hasAny() || m_first->chosen() == nullptr)
        return std::nullopt;
    return m_tests->tests(*m_first->chosen(), m_second->chosen() != nullptr ? *m_second->chosen() : AdapterChoice());
}

void CombinePage::make(const MixTrial& mix, const std::optional<merge::TestSet>& tests)
{
    keepSources();
    m_make->setEnabled(false);
    m_made->make(mix, m_isNamed ? m_name->text().trimmed() : mixName(mix.options, m_choices.adapters), tests);
    ensureWidgetVisible(m_made);
}

void CombinePage::startGrid()
{
    keepSources();
    const auto chosen = options(m_mix->place());
    if (!chosen || m_second->chosen() == nullptr)
        return;
    merge::GridSettings settings = m_grid->ways(*chosen);
    if (settings.methods.empty() || settings.places.empty())
        return;
    settings.layer = m_second->chosen()->alignLayer;
    settings.tests = m_tests->tests(*m_first->chosen(), *m_second->chosen());
    m_workbench.runs().startGrid(
        tr("%1-with-%2", "name of a merge grid of two adapters").arg(m_first->chosen()->name, m_second->chosen()->name),
        settings);
}

void CombinePage::bringIn(const QStringList& folders)
{
    m_first->keep();
    for (const QString& folder : folders)
        m_merges.bringIn(folder, [this](const Result<QString>& name) {
            if (name.has_value())
                choose({}, name.value());
            else
                m_checks->showProblem(errorText(name.error()));
        });
}

void CombinePage::dragEnterEvent(QDragEnterEvent* event)
{
    event->setAccepted(!adapterFolders(event->mimeData()->urls()).isEmpty());
}

void CombinePage::dropEvent(QDropEvent* event)
{
    event->acceptProposedAction();
    bringIn(adapterFolders(event->mimeData()->urls()));
}

void CombinePage::resizeEvent(QResizeEvent* event)
{
    const bool isWide = viewport()->width() >= ThreeColumnsFrom * fontMetrics().averageCharWidth();
    m_sources->setDirection(isWide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    QScrollArea::resizeEvent(event);
}

} // namespace isogloss::app
