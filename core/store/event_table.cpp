// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/event_table.h"

#include "core/store/column.h"
#include "core/store/errors.h"

namespace isogloss::store {

namespace fs = std::filesystem;

namespace {

constexpr int Version = 2;

constexpr std::string_view Schema = R"sql(
CREATE TABLE files(run INTEGER PRIMARY KEY, path TEXT NOT NULL, bytes INTEGER NOT NULL, tail BLOB NOT NULL);
CREATE TABLE steps(
  run INTEGER NOT NULL, step INTEGER NOT NULL, total_steps INTEGER NOT NULL, epoch REAL NOT NULL, task_loss REAL,
  align_loss REAL, in_batch_retrieval REAL, learning_rate REAL NOT NULL, grad_norm REAL NOT NULL,
  task_grad_norm REAL, align_grad_norm REAL, grad_cosine REAL, tokens INTEGER NOT NULL, seconds REAL NOT NULL,
  memory_bytes INTEGER,
  PRIMARY KEY (run, step)) WITHOUT ROWID;
CREATE TABLE events(
  run INTEGER NOT NULL, offset INTEGER NOT NULL, bytes INTEGER NOT NULL, kind INTEGER NOT NULL,
  PRIMARY KEY (run, kind, offset)) WITHOUT ROWID;
PRAGMA user_version = 2;
)sql";

/// The fields of a step in the order of the table's columns.
template <typename Visit, typename Step>
void visitFields(Visit&& visit, Step& step)
{
    visit(step.step);
    visit(step.totalSteps);
    visit(step.epoch);
    visit(step.taskLoss);
    visit(step.alignLoss);
    visit(step.inBatchRetrieval);
    visit(step.learningRate);
    visit(step.gradNorm);
    visit(step.taskGradNorm);
    visit(step.alignGradNorm);
    visit(step.gradCosine);
    visit(step.tokens);
    visit(step.seconds);
    visit(step.memoryBytes);
}

constexpr std::string_view InsertStep
    = "INSERT OR REPLACE INTO steps VALUES(?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,?11,?12,?13,?14,?15)";
constexpr std::string_view SelectSteps
    = "SELECT step, total_steps, epoch, task_loss, align_loss, in_batch_retrieval, learning_rate, grad_norm, "
      "task_grad_norm, align_grad_norm, grad_cosine, tokens, seconds, memory_bytes FROM steps WHERE run = ?1 ORDER BY step";

/// Losing the last moments of a cache to a power cut is fine, waiting for the disk is not.
Result<Database> openFast(const fs::path& path)
{
    ISOGLOSS_TRY(Database database, Database::open(path, Database::Mode::ReadWrite));
    ISOGLOSS_CHECK(database.execute("PRAGMA synchronous=NORMAL;"));
    return database;
}

} // namespace

Result<Database> openEventDatabase(const fs::path& path)
{
    {
        auto database = openFast(path);
        const bool isDamaged = !database.has_value() && database.error().code == errors::DatabaseDamaged;
        if (!database.has_value() && !isDamaged)
            return database;
        if (!isDamaged && database.value().userVersion().has_value()
            && database.value().userVersion().value() == Version)
            return database;
    }
    removeDatabase(path);
    ISOGLOSS_TRY(Database database, openFast(path));
    ISOGLOSS_CHECK(database.execute(Schema));
    return database;
}

Result<std::optional<IndexedFile>> indexedFile(const Database& database, RunId run)
{
    ISOGLOSS_TRY(Statement select, database.prepare("SELECT path, bytes, tail FROM files WHERE run = ?1"));
    ISOGLOSS_TRY(const bool hasRow, select.bind(1, run.value).step());
    if (!hasRow)
        return std::optional<IndexedFile>();
    return std::optional(IndexedFile{select.text(0), select.integer(1), select.text(2)});
}

Result<void> setIndexedFile(Database& database, RunId run, const IndexedFile& file)
{
    ISOGLOSS_TRY(Statement replace, database.prepare("INSERT OR REPLACE INTO files VALUES(?1, ?2, ?3, ?4)"));
    return replace.bind(1, run.value).bind(2, file.path).bind(3, file.bytes).bind(4, file.tail).run();
}

Result<void> forgetEvents(Database& database, RunId run)
{
    for (const char* sql : {"DELETE FROM files WHERE run = ?1", "DELETE FROM steps WHERE run = ?1",
             "DELETE FROM events WHERE run = ?1"}) {
        ISOGLOSS_TRY(Statement statement, database.prepare(sql));
        ISOGLOSS_CHECK(statement.bind(1, run.value).run());
    }
    return {};
}

EventWriter::EventWriter(Statement step, Statement event, RunId run)
    : m_step(std::move(step))
    , m_event(std::move(event))
    , m_run(run)
{
}

Result<EventWriter> EventWriter::create(Database& database, RunId run)
{
    ISOGLOSS_TRY(Statement step, database.prepare(InsertStep));
    ISOGLOSS_TRY(Statement event, database.prepare("INSERT OR REPLACE INTO events VALUES(?1, ?2, ?3, ?4)"));
    return EventWriter(std::move(step), std::move(event), run);
}

Result<void> EventWriter::add(const record::RunEvent& event, EventPlace place)
{
    if (const auto* const step = std::get_if<record::StepMetrics>(&event)) {
        int position = 1;
        m_step.bind(position, m_run.value);
        visitFields([&](const auto& value) { bindColumn(m_step, ++position, value); }, *step);
        return m_step.run();
    }
    return m_event.bind(1, m_run.value)
        .bind(2, place.offset)
        .bind(3, place.bytes)
        .bind(4, static_cast<std::int64_t>(event.index()))
        .run();
}

Result<std::vector<record::StepMetrics>> stepsOf(const Database& database, RunId run)
{
    ISOGLOSS_TRY(Statement select, database.prepare(SelectSteps));
    select.bind(1, run.value);
    std::vector<record::StepMetrics> steps;
    for (;;) {
        ISOGLOSS_TRY(const bool hasRow, select.step());
        if (!hasRow)
            return steps;
        int column = 0;
        visitFields([&](auto& value) { (void)readColumn(select, column++, value).has_value(); },
            steps.emplace_back());
    }
}

Result<std::vector<EventPlace>> placesOf(const Database& database, RunId run, std::size_t kind)
{
    ISOGLOSS_TRY(Statement select,
        database.prepare("SELECT offset, bytes FROM events WHERE run = ?1 AND kind = ?2 ORDER BY offset"));
    select.bind(1, run.value).bind(2, static_cast<std::int64_t>(kind));
    std::vector<EventPlace> places;
    for (;;) {
        ISOGLOSS_TRY(const bool hasRow, select.step());
        if (!hasRow)
            return places;
        places.push_back({select.integer(0), select.integer(1)});
    }
}

} // namespace isogloss::store
