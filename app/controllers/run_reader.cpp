// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/controllers/run_reader.h"

#include "app/controllers/workbench.h"
#include "app/models/run_list.h"
#include "core/base/json.h"
#include "core/base/json_reader.h"
#include "core/train/run_folder.h"
#include "core/train/run_record.h"

#include <utility>

namespace isogloss::app {

RunReader::RunReader(Workbench& workbench, QObject* parent)
    : QObject(parent)
    , m_workbench(workbench)
{
}

void RunReader::readCurves(const QString& folder, std::function<void(Result<RunCurves>)> done)
{
    m_workbench.jobs().start<RunCurves>(
        JobController::Place::Files, tr("Reading a run"),
        [path = folder.toStdString()](std::stop_token, const ProgressSink&) { return readRunCurves(path); }, this,
        std::move(done));
}

void RunReader::readSettings(const QString& folder, std::function<void(Result<std::string>)> done)
{
    m_workbench.jobs().start<std::string>(
        JobController::Place::Files, tr("Reading a run"),
        [path = folder.toStdString()](std::stop_token, const ProgressSink&) -> Result<std::string> {
            const std::filesystem::path record = train::RunFolder(path).record();
            ISOGLOSS_TRY(const Json json, readJson(record));
            ISOGLOSS_TRY(const Json settings, jsonField<Json>(json, "settings", record.string()));
            constexpr int Indent = 2;
            return settings.dump(Indent);
        },
        this, std::move(done));
}

void RunReader::readCompared(
    const RunListModel& list, const QStringList& folders, std::function<void(QList<ComparedRun>)> done)
{
    QList<ComparedRun> wanted;
    for (const QString& folder : folders)
        if (const ListedRun* const run = list.runAt(folder))
            wanted.append({folder, run->name, lookOf(run->id), {}, {}});
    m_workbench.jobs().start<QList<ComparedRun>>(
        JobController::Place::Files, tr("Reading runs"),
        [wanted](const std::stop_token& stop, const ProgressSink& progress) -> Result<QList<ComparedRun>> {
            QList<ComparedRun> read;
            for (ComparedRun run : wanted) {
                if (stop.stop_requested())
                    return Error{errors::Stopped, {}, {}};
                const std::filesystem::path path = run.folder.toStdString();
                auto curves = readRunCurves(path);
                if (!curves.has_value())
                    continue;
                run.curves = std::move(curves).value();
                if (auto settings = train::recordedSettings(train::RunFolder(path)); settings.has_value())
                    run.settings = std::move(settings).value();
                read.append(run);
                if (progress)
                    progress({static_cast<std::uint64_t>(read.size()), static_cast<std::uint64_t>(wanted.size())});
            }
            return read;
        },
        this, [done = std::move(done)](Result<QList<ComparedRun>> runs) {
            if (runs.has_value())
                done(std::move(runs).value());
        });
}

} // namespace isogloss::app
