// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/run_words.h"

#include "core/base/platform.h"
#include "core/store/rows/note_row.h"
#include "core/store/rows/run_row.h"

#include <algorithm>
#include <set>

namespace isogloss::store {

namespace {

constexpr std::string_view LastInForce = "WHERE undone = 0 ORDER BY id DESC";
constexpr std::string_view FirstUndone = "WHERE undone = 1 ORDER BY id";

std::string trimmed(const std::string& text)
{
    constexpr const char* Blanks = " \t\r\n";
    const std::size_t begin = text.find_first_not_of(Blanks);
    return begin == std::string::npos ? "" : text.substr(begin, text.find_last_not_of(Blanks) - begin + 1);
}

std::set<std::string> tagsOf(const std::string& text)
{
    std::set<std::string> tags;
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.find(',', begin), text.size());
        if (std::string tag = trimmed(text.substr(begin, end - begin)); !tag.empty())
            tags.insert(std::move(tag));
        begin = end + 1;
    }
    return tags;
}

template <typename Texts>
std::string joined(const Texts& tags)
{
    std::string text;
    for (const std::string& tag : tags)
        text += (text.empty() ? "" : ", ") + tag;
    return text;
}

Result<std::string> current(const Database& database, RunId run, RunField field)
{
    if (field == RunField::Note) {
        ISOGLOSS_TRY(const auto note, findRow<NoteRow>(database, "WHERE run = ?1", run));
        return note ? note->text : std::string();
    }
    ISOGLOSS_TRY(const auto rows, selectRows<RunTagRow>(database, "WHERE run = ?1 ORDER BY tag", run));
    std::vector<std::string> tags;
    for (const RunTagRow& row : rows)
        tags.push_back(row.tag);
    return joined(tags);
}

Result<void> setNote(Database& database, RunId run, const std::string& text)
{
    ISOGLOSS_TRY(auto note, findRow<NoteRow>(database, "WHERE run = ?1", run));
    const std::string now = platform::utcNow();
    if (text.empty()) {
        ISOGLOSS_TRY(Statement none, database.prepare("DELETE FROM notes WHERE run = ?1"));
        return none.bind(1, run.value).run();
    }
    if (note) {
        note->text = text;
        note->changed = now;
        return updateRow(database, *note);
    }
    NoteRow row;
    row.text = text;
    row.run = run;
    row.made = now;
    row.changed = now;
    ISOGLOSS_CHECK(insertRow(database, row));
    return {};
}

Result<void> setTags(Database& database, RunId run, const std::string& text)
{
    ISOGLOSS_TRY(Statement none, database.prepare("DELETE FROM run_tags WHERE run = ?1"));
    ISOGLOSS_CHECK(none.bind(1, run.value).run());
    for (const std::string& tag : tagsOf(text))
        ISOGLOSS_CHECK(insertRow(database, RunTagRow{{}, run, tag}));
    return {};
}

Result<void> set(Database& database, RunId run, RunField field, const std::string& text)
{
    return field == RunField::Note ? setNote(database, run, text) : setTags(database, run, text);
}

Result<std::optional<RunEditRow>> step(Database& database, std::string_view which, bool isUndoing)
{
    ISOGLOSS_TRY(auto edit, findRow<RunEditRow>(database, which));
    if (!edit)
        return edit;
    edit->isUndone = isUndoing;
    ISOGLOSS_CHECK(set(database, edit->run, edit->field, isUndoing ? edit->before : edit->after));
    ISOGLOSS_CHECK(updateRow(database, *edit));
    return edit;
}

} // namespace

Result<std::map<RunId, RunWords>> runWords(const Database& database)
{
    std::map<RunId, RunWords> words;
    ISOGLOSS_TRY(const auto notes, selectRows<NoteRow>(database, "WHERE run IS NOT NULL"));
    for (const NoteRow& row : notes)
        words[*row.run].note = row.text;
    ISOGLOSS_TRY(const auto tags, selectRows<RunTagRow>(database, "ORDER BY tag"));
    for (const RunTagRow& row : tags)
        words[row.run].tags.push_back(row.tag);
    return words;
}

Result<void> editRun(Database& database, RunId run, RunField field, const std::string& text)
{
    ISOGLOSS_CHECK(rowOf<RunRow>(database, run));
    RunEditRow edit;
    edit.run = run;
    edit.field = field;
    ISOGLOSS_TRY(edit.before, current(database, run, field));
    edit.after = field == RunField::Note ? trimmed(text) : joined(tagsOf(text));
    edit.made = platform::utcNow();
    if (edit.after == edit.before)
        return {};
    ISOGLOSS_CHECK(database.execute("DELETE FROM run_edits WHERE undone = 1"));
    ISOGLOSS_CHECK(set(database, run, field, edit.after));
    ISOGLOSS_CHECK(insertRow(database, edit));
    return {};
}

Result<std::optional<RunEditRow>> undoRunEdit(Database& database)
{
    return step(database, LastInForce, true);
}

Result<std::optional<RunEditRow>> redoRunEdit(Database& database)
{
    return step(database, FirstUndone, false);
}

Result<RunEditsAround> runEditsAround(const Database& database)
{
    RunEditsAround around;
    ISOGLOSS_TRY(around.last, findRow<RunEditRow>(database, LastInForce));
    ISOGLOSS_TRY(around.next, findRow<RunEditRow>(database, FirstUndone));
    return around;
}

} // namespace isogloss::store
