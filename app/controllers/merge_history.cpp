// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/controllers/merge_history.h"

#include "app/controllers/workbench.h"
#include "app/i18n/error_text.h"
#include "core/base/platform.h"
#include "core/store/adapters.h"
#include "core/store/errors.h"
#include "core/store/removal.h"
#include "core/store/rows/note_row.h"

#include <algorithm>

namespace isogloss::app {

namespace fs = std::filesystem;

namespace {

Result<void> moveFolder(const fs::path& from, const fs::path& to)
{
    std::error_code failure;
    fs::create_directories(to.parent_path(), failure);
    if (!failure)
        fs::rename(from, to, failure);
    return failure ? Result<void>(Error{errors::FileUnwritable, {{"path", to.string()}}, failure.message()})
                   : Result<void>();
}

/// Moves the folder, and back again when what follows fails.
template<typename Follow>
Result<void> moveAnd(const fs::path& from, const fs::path& to, Follow&& follow)
{
    ISOGLOSS_CHECK(moveFolder(from, to));
    Result<void> followed = follow();
    if (!followed.has_value())
        if (const auto back = moveFolder(to, from); !back.has_value())
            return back;
    return followed;
}

Result<std::string> noteOn(const store::Database& database, store::AdapterId adapter)
{
    ISOGLOSS_TRY(const auto note, store::findRow<store::NoteRow>(database, "WHERE adapter = ?1", adapter.value));
    return note ? note->text : std::string();
}

Result<void> addAgain(store::Database& database, const store::WorkspaceFolder& place, const fs::path& folder,
    const std::string& name, const std::string& note)
{
    ISOGLOSS_TRY(const store::AdapterId adapter, store::addAdapter(database, place, folder, name));
    if (note.empty())
        return {};
    store::NoteRow row;
    row.text = note;
    row.adapter = adapter;
    row.made = row.changed = platform::utcNow();
    ISOGLOSS_CHECK(store::insertRow(database, row));
    return {};
}

QString pathText(const fs::path& path)
{
    return QString::fromStdString(path.string());
}

} // namespace

MergeHistory::MergeHistory(Workbench& workbench, QObject* parent)
    : UndoSource(parent)
    , m_workbench(workbench)
{
}

QString MergeHistory::words(const Steps& steps)
{
    if (steps.isEmpty())
        return {};
    return (steps.last().isRemoval ? tr("remove %1", "name of an adapter") : tr("add %1", "name of an adapter"))
        .arg(QString::fromStdString(steps.last().name));
}

bool MergeHistory::hasMade(const fs::path& folder) const
{
    const auto last = std::find_if(
        m_done.rbegin(), m_done.rend(), [&folder](const Step& step) { return step.folder == folder; });
    return last != m_done.rend() && !last->isRemoval;
}

void MergeHistory::setAdapters(const QList<AdapterChoice>& adapters)
{
    for (const AdapterChoice& adapter : adapters) {
        if (!adapter.isMerged || hasMade(adapter.folder))
            continue;
        m_done.append({false, adapter.folder, adapter.name.toStdString()});
        m_undone.clear();
    }
    Q_EMIT undoChanged();
}

void MergeHistory::remove(const fs::path& folder)
{
    go({true, folder, {}}, true, [this](const Step& step) {
        m_done.append(step);
        m_undone.clear();
    });
}

void MergeHistory::go(Step step, bool isOut, std::function<void(const Step&)> keep)
{
    if (m_isGoing)
        return;
    m_isGoing = true;
    const store::WorkspaceFolder place = m_workbench.session().folder();
    const fs::path removedOnes = place.cache() / "removed-adapters";
    const bool isFirst = m_removals == 0;
    if (isOut)
        step.kept = removedOnes / std::to_string(++m_removals);
    const auto body = [step = std::move(step), place, removedOnes, isFirst, isOut](
                          store::Database& database) mutable -> Result<Step> {
        if (!isOut) {
            ISOGLOSS_CHECK(moveAnd(step.kept, step.folder,
                [&] { return addAgain(database, place, step.folder, step.name, step.note); }));
            return step;
        }
        std::error_code ignored;
        if (isFirst)
            fs::remove_all(removedOnes, ignored); // of earlier sessions
        ISOGLOSS_TRY(const auto row,
            store::findRow<store::AdapterRow>(database, "WHERE folder = ?1", place.stored(step.folder)));
        if (!row)
            return Error{errors::FileNotFound, {{"path", step.folder.string()}}, {}};
        step.name = row->name;
        ISOGLOSS_TRY(step.note, noteOn(database, row->id));
        ISOGLOSS_CHECK(moveAnd(step.folder, step.kept,
            [&] { return store::removeRow(database, store::AdapterRow::Table, row->id.value); }));
        return step;
    };
    const auto told = [this, isOut, keep = std::move(keep)](const Result<Step>& gone) {
        m_isGoing = false;
        if (!gone.has_value()) {
            Q_EMIT failed(gone.error().code == errors::InUse
                    ? tr("Another adapter was merged from this one. Remove that one first.")
                    : errorText(gone.error()));
            return;
        }
        keep(gone.value());
        Q_EMIT undoChanged();
        if (isOut)
            Q_EMIT removed(pathText(gone.value().folder));
        else
            Q_EMIT restored(pathText(gone.value().folder));
    };
    m_workbench.session().write(this, body, told);
}

QString MergeHistory::undoText() const
{
    return words(m_done);
}

QString MergeHistory::redoText() const
{
    return words(m_undone);
}

void MergeHistory::undo()
{
    goBetween(m_done, m_undone, true);
}

void MergeHistory::redo()
{
    goBetween(m_undone, m_done, false);
}

void MergeHistory::goBetween(Steps& from, Steps& to, bool isUndo)
{
    if (from.isEmpty())
        return;
    go(from.last(), from.last().isRemoval != isUndo, [&from, &to](const Step& step) {
        from.removeLast();
        to.append(step);
    });
}

} // namespace isogloss::app
