// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/results_page.h"

#include "app/controllers/workbench.h"
#include "app/i18n/error_text.h"
#include "app/pages/results/run_commands.h"
#include "app/pages/run_page.h"
#include "core/base/json.h"
#include "core/base/json_reader.h"
#include "core/store/rows/run_row.h"
#include "core/store/table.h"
#include "core/train/run_folder.h"
#include "widgets/common/label.h"
#include "widgets/theme/metrics.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QStackedWidget>
#include <nlohmann/json.hpp>

namespace isogloss::app {

namespace metrics = widgets::metrics;

namespace {

constexpr int ListWidth = 240;
constexpr int FolderRole = Qt::UserRole;
constexpr int IdRole = Qt::UserRole + 1; ///< only of a run that can go on
constexpr int StateRole = Qt::UserRole + 2; ///< in words
constexpr int StepsRole = Qt::UserRole + 3; ///< planned
constexpr int CompletedRole = Qt::UserRole + 4;

QString stateText(store::RunState state)
{
    switch (state) {
    case store::RunState::Running:
        return ResultsPage::tr("running");
    case store::RunState::Completed:
        return ResultsPage::tr("finished");
    case store::RunState::Stopped:
        return ResultsPage::tr("stopped, kept");
    case store::RunState::Failed:
        return ResultsPage::tr("failed");
    case store::RunState::Interrupted:
        return ResultsPage::tr("interrupted");
    }
    return {};
}

} // namespace

ResultsPage::ResultsPage(Workbench& workbench)
    : m_workbench(workbench)
    , m_list(new QListWidget)
    , m_right(new QStackedWidget)
    , m_run(new RunPage(&workbench.languages()))
    , m_commands(new RunCommands(workbench))
{
    auto* const layout = new QHBoxLayout(this);
    layout->setContentsMargins(metrics::PageMargin, metrics::PageMargin, 0, 0);
    layout->setSpacing(0);
    m_list->setFixedWidth(ListWidth);
    m_list->setAccessibleName(tr("Runs"));
    layout->addWidget(m_list);
    m_right->addWidget(widgets::makeLabel(
        tr("No run yet. Train one, or open a folder that holds one."), widgets::TextRole::Muted));
    m_right->addWidget(m_run);
    layout->addWidget(m_right, 1);
    m_run->addToHead(m_commands);
    connect(m_list, &QListWidget::currentRowChanged, this, &ResultsPage::choose);
    connect(&workbench.session(), &WorkspaceSession::dataChanged, this, &ResultsPage::readRuns);
    connect(&workbench.runs(), &RunController::runAdvanced, this, &ResultsPage::showLive);
    connect(&workbench.runs(), &RunController::runStarted, this, &ResultsPage::showRun);
    connect(&workbench.navigator(), &Navigator::runRequested, this, &ResultsPage::showRun);
    readRuns();
}

void ResultsPage::offerCommands()
{
    const QListWidgetItem* const item = m_list->currentItem();
    CommandedRun run{m_chosen.section(u'/', -1), m_chosen, 0, {}, false};
    QString state;
    if (item != nullptr && item->data(FolderRole).toString() == m_chosen) {
        state = item->data(StateRole).toString();
        run.totalSteps = item->data(StepsRole).toLongLong();
        run.isCompleted = item->data(CompletedRole).toBool();
        if (item->data(IdRole).isValid())
            run.canGoOn = item->data(IdRole).toLongLong();
    }
    m_commands->setRun(run, state);
}

void ResultsPage::showRun(const QString& folder)
{
    m_chosen = folder;
    offerCommands();
    m_right->setCurrentWidget(m_run);
    const auto& live = m_workbench.runs().live();
    readSettings();
    if (live && live->folder == folder.toStdString()) {
        showLive();
        return;
    }
    m_workbench.jobs().start<RunCurves>(
        JobController::Place::Files, tr("Reading a run"),
        [path = folder.toStdString()](std::stop_token, const ProgressSink&) { return readRunCurves(path); }, this,
        [this, folder](Result<RunCurves> curves) {
            if (curves.has_value() && folder == m_chosen)
                m_run->show(folder.section(u'/', -1), curves.value());
        });
}

void ResultsPage::readSettings()
{
    m_workbench.jobs().start<std::string>(
        JobController::Place::Files, tr("Reading a run"),
        [path = m_chosen.toStdString()](std::stop_token, const ProgressSink&) -> Result<std::string> {
            const std::filesystem::path record = train::RunFolder(path).record();
            ISOGLOSS_TRY(const Json json, readJson(record));
            ISOGLOSS_TRY(const Json settings, jsonField<Json>(json, "settings", record.string()));
            constexpr int Indent = 2;
            return settings.dump(Indent);
        },
        this,
        [this, folder = m_chosen](Result<std::string> settings) {
            if (folder == m_chosen)
                m_run->showSettings(folder.section(u'/', -1),
                    settings.has_value() ? QString::fromStdString(settings.value()) : QString());
        });
}

void ResultsPage::showLive()
{
    m_commands->update();
    const auto& live = m_workbench.runs().live();
    if (live && isVisible() && live->folder == m_chosen.toStdString())
        m_run->show(m_chosen.section(u'/', -1), live->reader.curves());
}

void ResultsPage::readRuns()
{
    m_workbench.session().read(
        this, [](const store::Database& database) { return store::selectRows<store::RunRow>(database, "ORDER BY id DESC"); },
        [this](Result<std::vector<store::RunRow>> runs) {
            if (runs.has_value())
                fillList(runs.value());
        });
}

void ResultsPage::fillList(const std::vector<store::RunRow>& runs)
{
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    for (const store::RunRow& run : runs) {
        auto* const item = new QListWidgetItem(
            tr("%1\n%2", "name of a run, its state").arg(QString::fromStdString(run.name), stateText(run.state)));
        const QString folder
            = QString::fromStdString(m_workbench.session().folder().resolved(run.folder).string());
        item->setData(FolderRole, folder);
        item->setData(StateRole, stateText(run.state));
        item->setData(StepsRole, static_cast<qlonglong>(run.totalSteps));
        item->setData(CompletedRole, run.state == store::RunState::Completed);
        if (run.state != store::RunState::Running && run.state != store::RunState::Completed)
            item->setData(IdRole, static_cast<qlonglong>(run.id.value));
        m_list->addItem(item);
        if (folder == m_chosen)
            m_list->setCurrentItem(item);
    }
    offerCommands();
}

void ResultsPage::choose()
{
    if (const QListWidgetItem* const item = m_list->currentItem())
        showRun(item->data(FolderRole).toString());
}

} // namespace isogloss::app
