// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/controllers/import_memory.h"

#include "app/controllers/workspace_session.h"
#include "app/i18n/error_text.h"
#include "core/data/import/import_hash.h"
#include "core/store/import_templates.h"

namespace isogloss::app {

namespace {

struct Memory
{
    std::optional<data::ImportChoices> remembered;
    QStringList names;
};

Result<Memory> memoryOf(const store::Database& database, const std::string& filesHash)
{
    Memory memory;
    if (!filesHash.empty()) {
        ISOGLOSS_TRY(memory.remembered, store::rememberedChoices(database, filesHash));
    }
    ISOGLOSS_TRY(const std::vector<std::string> names, store::templateNames(database));
    for (const std::string& name : names)
        memory.names.append(QString::fromStdString(name));
    return memory;
}

} // namespace

ImportMemory::ImportMemory(WorkspaceSession& session, QObject* parent)
    : QObject(parent)
    , m_session(session)
{
    read({});
}

void ImportMemory::look(const std::vector<data::ImportFile>& files)
{
    const int asked = ++m_asked;
    m_remembered.reset();
    m_jobs.start<std::string>(
        JobController::Place::Files, {},
        [files](std::stop_token, const ProgressSink&) { return data::importHash(files); }, this,
        [this, asked](const Result<std::string>& hash) {
            if (asked == m_asked && hash.has_value()) // what is wrong with a file, its plan says
                read(hash.value());
        });
}

void ImportMemory::read(const std::string& filesHash)
{
    m_session.read(
        this, [filesHash](const store::Database& database) { return memoryOf(database, filesHash); },
        [this, asked = m_asked](const Result<Memory>& memory) {
            if (asked != m_asked)
                return;
            if (!memory.has_value())
                return Q_EMIT failed(errorText(memory.error()));
            m_remembered = memory.value().remembered;
            m_names = memory.value().names;
            Q_EMIT changed();
        });
}

void ImportMemory::take(const QString& name)
{
    m_session.read(
        this,
        [name = name.toStdString()](const store::Database& database) { return templateChoices(database, name); },
        [this](const Result<data::ImportChoices>& choices) {
            if (choices.has_value())
                Q_EMIT taken(choices.value());
            else
                Q_EMIT failed(errorText(choices.error()));
        });
}

void ImportMemory::keep(const QString& name, const data::ImportChoices& choices)
{
    m_session.write(
        this,
        [name = name.toStdString(), choices](
            store::Database& database) { return saveTemplate(database, name, choices); },
        [this, name](const Result<void>& saved) {
            if (!saved.has_value())
                return Q_EMIT failed(errorText(saved.error()));
            if (!m_names.contains(name))
                m_names.append(name);
            m_names.sort(Qt::CaseInsensitive);
            Q_EMIT kept(name);
            Q_EMIT changed();
        });
}

} // namespace isogloss::app
