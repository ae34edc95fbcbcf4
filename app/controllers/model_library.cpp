// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/controllers/model_library.h"

#include "app/controllers/workbench.h"
#include "app/i18n/error_text.h"
#include "app/models/model_card.h"
#include "core/base/errors.h"
#include "core/model/model_hash.h"
#include "core/store/models.h"
#include "core/store/moved_files.h"

namespace isogloss::app {

ModelLibrary::ModelLibrary(Workbench& workbench, QObject* parent)
    : QObject(parent)
    , m_workbench(workbench)
{
    connect(&workbench.session(), &WorkspaceSession::dataChanged, this, &ModelLibrary::read);
    read();
}

void ModelLibrary::read()
{
    const auto body = [folder = m_workbench.session().folder()](
                          const store::Database& database) { return readModelList(database, folder); };
    m_workbench.session().read(this, body, [this](Result<ModelList> list) {
        if (!list.has_value()) {
            Q_EMIT failed(errorText(list.error()));
            return;
        }
        m_list = std::move(list).value();
        m_isRead = true;
        Q_EMIT listChanged();
    });
}

void ModelLibrary::add(const QString& folder)
{
    const std::filesystem::path path = folder.toStdString();
    m_workbench.jobs().start<void>(
        JobController::Place::Files, tr("Looking at a model"),
        [path](std::stop_token, const ProgressSink&) -> Result<void> {
            ISOGLOSS_CHECK(readModelCard(path));
            return {};
        },
        this,
        [this, folder](const Result<void>& read) {
            if (read.has_value())
                store(folder);
            else
                Q_EMIT failed(errorText(read.error()));
        });
}

void ModelLibrary::store(const QString& folder)
{
    const auto body
        = [workspace = m_workbench.session().folder(), path = std::filesystem::path(folder.toStdString())](
              store::Database& database) { return store::modelAt(database, workspace, path); };
    m_workbench.session().write(this, body, [this](const Result<store::ModelId>& model) {
        if (model.has_value())
            Q_EMIT added(model.value().value);
        else
            Q_EMIT failed(errorText(model.error()));
    });
}

void ModelLibrary::pointTo(const QString& name, const QString& folder)
{
    heal(name,
        [workspace = m_workbench.session().folder(), name = name.toStdString(),
            path = std::filesystem::path(folder.toStdString())](store::Database& database) {
            return store::repointModelAndRest(database, workspace, name, path);
        });
}

void ModelLibrary::pointTo(const ListedAdapter& adapter, const QString& folder)
{
    heal(adapter.name,
        [workspace = m_workbench.session().folder(), before = std::filesystem::path(adapter.folder.toStdString()),
            path = std::filesystem::path(folder.toStdString())](
            store::Database& database) -> Result<std::vector<std::string>> {
            if (std::error_code ignored; !std::filesystem::exists(path / "adapter_config.json", ignored))
                return Error{errors::FileNotFound, {{"path", (path / "adapter_config.json").string()}}, {}};
            return store::healMoveOf(database, workspace, before, path);
        });
}

void ModelLibrary::heal(
    const QString& name, std::function<Result<std::vector<std::string>>(store::Database&)> body)
{
    m_workbench.session().write(this, std::move(body), [this, name](const Result<std::vector<std::string>>& healed) {
        if (!healed.has_value()) {
            Q_EMIT failed(errorText(healed.error()));
            return;
        }
        QStringList names;
        for (const std::string& row : healed.value())
            names.append(QString::fromStdString(row).section(u'/', 1));
        names.removeAll(name);
        if (!names.isEmpty())
            Q_EMIT movedAlong(names);
    });
}

void ModelLibrary::computeHash(const ListedModel& model)
{
    if (m_hashed != 0)
        return;
    m_hashed = model.id;
    m_workbench.jobs().start<std::string>(
        JobController::Place::Files, tr("Fingerprint of %1").arg(model.name),
        [path = std::filesystem::path(model.folder.toStdString())](
            const std::stop_token& stop, const ProgressSink&) { return model::modelHash(path, stop); },
        this,
        [this, id = model.id](const Result<std::string>& hash) {
            m_hashed = 0;
            if (hash.has_value())
                keepHash(id, hash.value());
            else if (hash.error().code != errors::Stopped)
                Q_EMIT failed(errorText(hash.error()));
        });
}

void ModelLibrary::keepHash(qint64 model, const std::string& hash)
{
    const auto body = [model, hash](store::Database& database) -> Result<void> {
        ISOGLOSS_TRY(auto row, store::rowOf<store::ModelRow>(database, store::ModelId{model}));
        row.hash = hash;
        return store::updateRow(database, row);
    };
    m_workbench.session().write(this, body, [this](const Result<void>& kept) {
        if (!kept.has_value())
            Q_EMIT failed(errorText(kept.error()));
    });
}

} // namespace isogloss::app
