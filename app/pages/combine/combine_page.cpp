// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/combine/combine_page.h"

#include "app/controllers/workbench.h"
#include "app/help/explanations.h"
#include "app/i18n/error_text.h"
#include "app/models/mix_words.h"
#include "app/pages/combine/adapter_picker.h"
#include "app/pages/combine/grid_panel.h"
#include "app/pages/combine/interference_panel.h"
#include "app/pages/combine/made_panel.h"
#include "app/pages/combine/mix_panel.h"
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
#include <algorithm>

using namespace Qt::StringLiterals;

namespace isogloss::app {

namespace metrics = widgets::metrics;
using widgets::makeLabel;
using widgets::TextRole;

namespace {

constexpr int ThreeColumnsFrom = 110; // width of the page in characters

/// All of a mix that decides whether it can be.
QString checkedWords(const merge::MergeOptions& options)
{
    QString words = QString::fromStdString(options.base.string());
    for (const merge::Source& source : options.sources) {
        words += u'\n' + QString::fromStdString(source.adapter.string());
        if (!source.weights.layers.empty())
            words += u' ' + QString::number(source.weights.layers.begin()->first);
    }
    return words + u'\n' + QString::number(static_cast<int>(options.method)) + u' '
        + QString::number(options.rank.value_or(0));
}

bool isAdapter(const QString& path)
{
    std::error_code ignored;
    return std::filesystem::exists(std::filesystem::path(path.toStdString()) / "adapter_config.json", ignored);
}

} // namespace

CombinePage::CombinePage(Workbench& workbench)
    : m_workbench(workbench)
    , m_merges(workbench)
    , m_sources(new QBoxLayout(QBoxLayout::LeftToRight))
{
    auto* const page = new QWidget;
    page->setProperty(ExplainProperty, u"combine"_s);
    auto* const layout = new QVBoxLayout(page);
    layout->setContentsMargins(
        metrics::PageMargin, metrics::PageMargin, metrics::PageMargin, metrics::PageMargin);
    layout->setSpacing(metrics::CardGap);
    layout->addLayout(makeHead());
    layout->addWidget(makeLabel(
        tr("An adapter is what a run learned: a small file that changes the model. Two of the same base become one "
           "without more training; the two stay as they are. Drop the folder of an adapter here to bring it in."),
        TextRole::Muted));
    layout->addWidget(makeSources());
    layout->addWidget(makeChecks());
    m_made = new MadePanel(m_workbench, m_merges);
    layout->addWidget(m_made);
    layout->addWidget(makeTests(), 1);
    layout->addWidget(makeFoot());
    layout->addStretch();
    setWidget(page);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAcceptDrops(true);
    connectAll();
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
    m_mix = new MixPanel;
    m_sources->addWidget(m_first, 3);
    m_sources->addWidget(m_mix, 4);
    m_sources->addWidget(m_second, 3);
    for (AdapterPicker* const picker : {m_first, m_second})
        picker->offerNotes();
    return row;
}

QWidget* CombinePage::makeChecks()
{
    m_checkCard = new widgets::Card(tr("Whether they go together"));
    m_checkCard->setProperty(ExplainProperty, u"merge-checks"_s);
    m_checks = makeLabel({}, TextRole::Body);
    m_checkCard->contents().addWidget(m_checks);
    return m_checkCard;
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
    }
    connect(&m_workbench.navigator(), &Navigator::combineRequested, this, &CombinePage::choose);
    connect(&m_workbench.navigator(), &Navigator::adaptersRequested, this, &CombinePage::bringIn);
    connect(m_mix, &MixPanel::changed, this, &CombinePage::update);
    connect(m_tests, &TestChoice::changed, this, &CombinePage::update);
    connect(m_trial, &TrialPanel::tryRequested, this, &CombinePage::tryMix);
    connect(m_make, &QPushButton::clicked, this, [this] {
        if (const auto chosen = options(m_mix->place()))
            make({m_mix->place(), *chosen});
    });
    connect(m_made, &MadePanel::ended, this, [this](bool isMade) {
        m_isNamed = m_isNamed && !isMade;
        update();
    });
    connect(m_name, &QLineEdit::returnPressed, m_make, &QPushButton::click);
    connect(m_name, &QLineEdit::textEdited, this, [this](const QString& name) { m_isNamed = !name.isEmpty(); });
    connect(m_interference, &InterferencePanel::compareRequested, this, [this] {
        keepSources();
        m_merges.compare(m_first->chosen()->folder, m_second->chosen()->folder,
            [this](const Result<std::vector<merge::ModuleComparison>>& modules) {
                if (modules.has_value())
                    m_interference->show(modules.value());
                else
                    m_interference->showProblem(errorText(modules.error()));
            });
    });
    connect(m_grid, &GridPanel::startRequested, this, &CombinePage::startGrid);
    connect(m_grid, &GridPanel::makeRequested, this, [this](const merge::MergeOptions& options, double place) {
        make({place, options});
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
                showChecks({errorText(choices.error())}, true);
        });
}

void CombinePage::takeChoices(const CombineChoices& choices)
{
    m_choices = choices;
    const AdapterPair proposed = proposedPair(choices.adapters);
    m_first->setAdapters(choices.adapters, proposed.task);
    m_second->setAdapters(choices.adapters, proposed.aligned);
    if (m_asked)
        choose(m_asked->first, m_asked->second);
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
    const auto isThere = [this](const QString& name) {
        return std::any_of(m_choices.adapters.begin(), m_choices.adapters.end(),
            [&name](const AdapterChoice& adapter) { return adapter.name == name; });
    };
    if (!isThere(first) || !isThere(second))
        return;
    m_asked.reset();
    m_first->choose(first);
    m_second->choose(second);
}

std::optional<merge::MergeOptions> CombinePage::options(double place) const
{
    const AdapterChoice* const first = m_first->chosen();
    const AdapterChoice* const second = m_second->chosen();
    if (first == nullptr || second == nullptr || first->folder == second->folder)
        return std::nullopt;
    const std::filesystem::path model = m_first->facts().model.empty() ? first->model : m_first->facts().model;
    if (model.empty())
        return std::nullopt;
    return m_mix->options(*first, *second, model, place);
}

void CombinePage::update()
{
    QList<AdapterChoice> others;
    for (const AdapterChoice& adapter : m_choices.adapters)
        if (m_first->chosen() == nullptr || m_second->chosen() == nullptr
            || (adapter.folder != m_first->chosen()->folder && adapter.folder != m_second->chosen()->folder))
            others.append(adapter);
    std::optional<merge::MergeOptions> chosen;
    {
        const QSignalBlocker quiet(m_mix);
        m_mix->setOthers(others);
        chosen = options(m_mix->place());
        const int layers = m_first->facts().modelLayers;
        m_mix->setSources(m_first->facts(), m_second->facts(), layers);
        m_grid->setLayers(layers);
        if (!chosen)
            m_mix->setMissing(missingWords(m_first->chosen(), m_second->chosen(), m_first->facts()));
    }
    m_checkCard->setVisible(chosen.has_value());
    m_testCard->setVisible(m_choices.adapters.size() > 1);
    m_foot->setVisible(m_choices.adapters.size() > 1);
    const QString missing = chosen ? QString() : missingWords(m_first->chosen(), m_second->chosen(), m_first->facts());
    m_grid->setObstacle(!chosen ? missing : m_tests->hasAny() ? QString() : tr("Choose texts or a task to compare on."));
    if (chosen && !m_isNamed)
        m_name->setText(tr("%1-and-%2", "name of a new adapter from two others")
                            .arg(m_first->chosen()->name, m_second->chosen()->name));
    const auto both = chosen ? std::pair(m_first->chosen()->folder, m_second->chosen()->folder)
                             : std::pair<std::filesystem::path, std::filesystem::path>();
    if (both != m_compared) {
        m_compared = both;
        m_interference->clear();
    }
    m_interference->setObstacle(missing);
    check();
    updateButtons();
}

/// Whether the chosen ones go together; answered a moment later. How much of each is taken does not matter to that.
void CombinePage::check()
{
    const auto chosen = options(m_mix->place());
    const QString checked = chosen ? checkedWords(*chosen) : QString();
    if (checked == m_checked)
        return;
    m_checked = checked;
    m_hasObstacle = false;
    if (!chosen)
        return;
    m_merges.plan(*chosen, [this](const Result<merge::MergePlan>& plan) {
        m_hasObstacle = !plan.has_value();
        if (plan.has_value())
            showChecks(planWords(plan.value()), false);
        else
            showChecks({errorText(plan.error())}, true);
        updateButtons();
    });
}

void CombinePage::showChecks(const QStringList& words, bool isProblem)
{
    m_checkCard->show();
    m_checks->setText(words.join(u'\n'));
    widgets::setRole(*m_checks, isProblem ? TextRole::Problem : TextRole::Body);
}

void CombinePage::updateButtons()
{
    const bool canBe = !m_hasObstacle && options(m_mix->place()).has_value();
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
    for (const double place : TrialPanel::placesAround(m_mix->place()))
        if (const auto one = options(place))
            trials.append({place, *one});
    keepSources();
    if (!trials.isEmpty())
        m_trial->start(trials, m_tests->tests(*m_first->chosen(), *m_second->chosen()), m_mix->place());
}

void CombinePage::make(const MixTrial& mix)
{
    keepSources();
    m_make->setEnabled(false);
    std::optional<merge::TestSet> tests;
    if (m_tests->hasAny() && m_first->chosen() != nullptr && m_second->chosen() != nullptr)
        tests = m_tests->tests(*m_first->chosen(), *m_second->chosen());
    m_made->make(mix, m_name->text().trimmed(), tests);
    ensureWidgetVisible(m_made);
}

void CombinePage::startGrid()
{
    keepSources();
    const auto chosen = options(m_mix->place());
    merge::GridSettings settings = m_grid->ways();
    if (!chosen || settings.methods.empty())
        return;
    settings.model = chosen->base;
    settings.first = chosen->sources[0].adapter;
    settings.second = chosen->sources[1].adapter;
    settings.density = chosen->density;
    settings.layer = m_second->chosen()->alignLayer;
    settings.tests = m_tests->tests(*m_first->chosen(), *m_second->chosen());
    m_workbench.runs().startGrid(
        tr("%1-with-%2", "name of a merge grid of two adapters").arg(m_first->chosen()->name, m_second->chosen()->name),
        settings);
}

void CombinePage::bringIn(const QStringList& folders)
{
    for (const QString& folder : folders)
        m_merges.bringIn(folder, [this](const Result<QString>& name) {
            if (name.has_value())
                m_second->choose(name.value());
            else
                showChecks({errorText(name.error())}, true);
        });
}

void CombinePage::dragEnterEvent(QDragEnterEvent* event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    if (std::any_of(urls.begin(), urls.end(), [](const QUrl& url) { return isAdapter(url.toLocalFile()); }))
        event->acceptProposedAction();
    else
        event->ignore();
}

void CombinePage::dropEvent(QDropEvent* event)
{
    QStringList folders;
    for (const QUrl& url : event->mimeData()->urls())
        if (isAdapter(url.toLocalFile()))
            folders.append(url.toLocalFile());
    event->acceptProposedAction();
    bringIn(folders);
}

void CombinePage::resizeEvent(QResizeEvent* event)
{
    const bool isWide = viewport()->width() >= ThreeColumnsFrom * fontMetrics().averageCharWidth();
    m_sources->setDirection(isWide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    QScrollArea::resizeEvent(event);
}

} // namespace isogloss::app
