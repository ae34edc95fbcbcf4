// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/results/run_commands.h"

#include "app/controllers/workbench.h"
#include "app/i18n/error_text.h"
#include "app/pages/results/run_exchange.h"
#include "core/train/run_record.h"
#include "widgets/common/flow_layout.h"
#include "widgets/common/label.h"
#include "widgets/theme/metrics.h"

#include <QDesktopServices>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QUrl>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

namespace isogloss::app {

namespace metrics = widgets::metrics;

namespace {

constexpr int MostSteps = 10'000'000;

} // namespace

RunCommands::RunCommands(Workbench& workbench)
    : m_workbench(workbench)
    , m_words(widgets::makeLabel({}, widgets::TextRole::Body))
    , m_buttons(new QWidget)
    , m_exchange(new RunExchange)
{
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, metrics::LabelGap, 0, 0);
    layout->setSpacing(metrics::LabelGap);
    layout->addWidget(m_words);
    layout->addWidget(m_buttons);
    layout->addWidget(m_exchange);
    connect(m_exchange, &RunExchange::reportRequested, this, &RunCommands::reportRequested);
    connect(m_exchange, &RunExchange::foreignRequested, this, &RunCommands::foreignRequested);
    auto* const row = new widgets::FlowLayout(m_buttons);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::LabelGap);
    addLiveCommands();
    addEndedCommands();
    update();
}

QPushButton* RunCommands::addButton(const QString& text, const char* tip, std::function<void()> act)
{
    auto* const button = new QPushButton(text);
    button->setToolTip(tr(tip));
    m_buttons->layout()->addWidget(button);
    connect(button, &QPushButton::clicked, this, std::move(act));
    return button;
}

void RunCommands::addLiveCommands()
{
    RunController& runs = m_workbench.runs();
    m_pause = addButton(tr("Pause"), QT_TR_NOOP("Waits at the next batch; the memory stays in use"), [&runs] {
        if (runs.live() && runs.live()->isPaused)
            runs.unpause();
        else
            runs.pause();
    });
    m_checkpoint = addButton(tr("Checkpoint now"), QT_TR_NOOP("Keeps the whole state behind this step, and goes on"),
        [&runs] { runs.checkpointNow(); });
    m_keep = addButton(tr("Stop and keep"), QT_TR_NOOP("Finishes the step and keeps what was learned"),
        [&runs] { runs.stopAndKeep(); });
    m_stop = addButton(tr("Stop"), QT_TR_NOOP("Ends at once; only what checkpoints hold stays"),
        [&runs] { runs.stop(); });
}

void RunCommands::addEndedCommands()
{
    m_goOn = addButton(tr("Go on"), QT_TR_NOOP("Continues behind the newest checkpoint"), [this] {
        const auto id = std::exchange(m_run.canGoOn, std::nullopt);
        update();
        if (id)
            m_workbench.runs().resume(store::RunId{*id});
    });
    m_extend = addButton(tr("Extend"), QT_TR_NOOP("A new run goes on behind the end of this one"), [this] { extend(); });
    m_more = new QSpinBox;
    m_more->setRange(1, MostSteps);
    m_more->setPrefix(tr("by ", "in front of a number of steps, behind the button Extend"));
    m_more->setSuffix(tr(" steps", "behind a number"));
    m_more->setAccessibleName(tr("Steps to extend the run by"));
    m_buttons->layout()->addWidget(m_more);
    m_again = addButton(tr("Start again"), QT_TR_NOOP("A new run with the same settings"),
        [this] {
            readRecord([this, name = m_run.name](record::RunSettings settings) {
                m_workbench.runs().start(name, std::move(settings));
            });
        });
    m_change = addButton(tr("Change and start"), QT_TR_NOOP("The form of the page Train with these settings"), [this] {
        readRecord([this](const record::RunSettings& settings) {
            Q_EMIT m_workbench.navigator().settingsRequested(settings);
        });
    });
    m_open = addButton(tr("Open folder"), QT_TR_NOOP("Shows the files of the run"),
        [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(m_run.folder)); });
}

void RunCommands::setRun(const CommandedRun& run, const QString& state)
{
    const bool isNews = run.folder != m_run.folder || run.totalSteps != m_run.totalSteps;
    if (isNews && run.totalSteps > 0)
        m_more->setValue(static_cast<int>(std::min<qint64>(run.totalSteps, MostSteps)));
    m_run = run;
    m_words->setText(run.canGoOn
            ? tr("This run did not come to its end (%1). It can go on behind its newest checkpoint.",
                "the state of the run")
                  .arg(state)
            : QString());
    update();
}

bool RunCommands::isLive() const
{
    const auto& live = m_workbench.runs().live();
    return live && !live->reader.curves().isFinished && live->folder == m_run.folder.toStdString();
}

void RunCommands::update()
{
    const bool live = isLive();
    const bool isEnded = !live && !m_run.folder.isEmpty();
    for (QPushButton* const button : {m_pause, m_checkpoint, m_keep, m_stop})
        button->setVisible(live);
    m_pause->setText(live && m_workbench.runs().live()->isPaused ? tr("Resume") : tr("Pause"));
    m_goOn->setVisible(isEnded && m_run.canGoOn);
    m_words->setVisible(m_goOn->isVisibleTo(this) && !m_words->text().isEmpty());
    m_extend->setVisible(isEnded && m_run.isCompleted);
    m_more->setVisible(m_extend->isVisibleTo(this));
    m_again->setVisible(isEnded);
    m_change->setVisible(isEnded);
    m_open->setVisible(isEnded);
    m_exchange->setVisible(isEnded);
}

void RunCommands::tell(const QString& words)
{
    m_words->setText(words);
    m_words->show();
}

void RunCommands::readRecord(std::function<void(record::RunSettings)> then)
{
    using record::RunSettings;
    m_workbench.jobs().start<RunSettings>(
        JobController::Place::Files, tr("Reading a run"),
        [folder = m_run.folder.toStdString()](std::stop_token, const ProgressSink&) {
            return train::recordedSettings(train::RunFolder(folder));
        },
        this,
        [this, then = std::move(then)](Result<RunSettings> settings) {
            if (!settings.has_value()) {
                tell(errorText(settings.error()));
                return;
            }
            then(std::move(settings.value()));
        });
}

void RunCommands::extend()
{
    const qint64 total = m_run.totalSteps;
    const qint64 wanted = total + m_more->value();
    readRecord([this, name = m_run.name, folder = m_run.folder.toStdString(), total, wanted](record::RunSettings settings) {
        settings.run.continueFrom = folder;
        settings.run.maxSteps = static_cast<int>(wanted);
        if (total > 0) // enough passes over the texts for as many steps
            settings.run.epochs = static_cast<int>(settings.run.epochs * ((wanted + total - 1) / total));
        m_workbench.runs().start(name, std::move(settings));
    });
}

} // namespace isogloss::app
