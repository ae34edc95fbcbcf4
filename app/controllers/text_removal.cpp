// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/controllers/text_removal.h"

#include "app/controllers/workbench.h"
#include "app/i18n/error_text.h"
#include "core/store/errors.h"

namespace isogloss::app {

using store::DatasetRemoval;

namespace {

QString problemText(const Error& error)
{
    if (error.code != errors::InUse)
        return errorText(error);
    const auto users = error.argument("users");
    return TextRemoval::tr("It is used by a run that computes or waits: %1. Stop it, or take it out of the queue, "
                           "then remove the dataset.",
        "folder of a run")
        .arg(QString::fromUtf8(users.data(), qsizetype(users.size())));
}

} // namespace

TextRemoval::TextRemoval(Workbench& workbench, QObject* parent)
    : QObject(parent)
    , m_workbench(workbench)
{
}

void TextRemoval::ask(qint64 dataset)
{
    m_workbench.session().read(
        this,
        [id = store::DatasetId{dataset}](const store::Database& database) { return removalOf(database, id); },
        [this, asked = ++m_asked](const Result<DatasetRemoval>& removal) {
            if (asked != m_asked)
                return;
            if (removal.has_value())
                Q_EMIT told(removal.value());
            else
                Q_EMIT failed(errorText(removal.error()));
        });
}

void TextRemoval::remove(qint64 dataset, const QString& name)
{
    if (m_isRemoving)
        return;
    m_isRemoving = true;
    store::Workspace& workspace = m_workbench.session().workspace();
    m_workbench.jobs().start<DatasetRemoval>(
        JobController::Place::Files, tr("Removing %1", "%1 is the name of a dataset").arg(name),
        [&workspace, id = store::DatasetId{dataset}](std::stop_token, const ProgressSink&) {
            return workspace
                .write([folder = workspace.folder(), id](
                           store::Database& database) { return removeDataset(database, folder, id); })
                .get();
        },
        this,
        [this, name](const Result<DatasetRemoval>& removal) {
            m_isRemoving = false;
            Q_EMIT removingChanged();
            if (!removal.has_value())
                return Q_EMIT failed(problemText(removal.error()));
            Q_EMIT removed(name);
            m_workbench.session().tellDataChanged();
        });
    Q_EMIT removingChanged();
}

} // namespace isogloss::app
