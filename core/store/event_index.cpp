// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/event_index.h"

#include "core/base/errors.h"
#include "core/base/json.h"
#include "core/record/errors.h"
#include "core/record/run_event_json.h"
#include "core/store/event_table.h"

#include <fstream>
#include <nlohmann/json.hpp>

namespace isogloss::store {

namespace fs = std::filesystem;

namespace {

constexpr std::chrono::milliseconds Period{250};
constexpr std::int64_t TailBytes = 200;
constexpr std::int64_t ChunkBytes = std::int64_t{8} << 20;

/// Bytes [begin, begin + size) of a file, fewer where it ends.
Result<std::string> readPart(std::ifstream& file, const fs::path& path, std::int64_t begin, std::int64_t size)
{
    std::string bytes(static_cast<std::size_t>(size), '\0');
    file.clear();
    file.seekg(begin);
    file.read(bytes.data(), size);
    if (file.bad())
        return Error{errors::FileUnreadable, {{"path", path.string()}, {"reason", "reading failed"}}, {}};
    bytes.resize(static_cast<std::size_t>(file.gcount()));
    return bytes;
}

Result<std::ifstream> openFile(const fs::path& path)
{
    std::ifstream file(path, std::ios::binary);
    if (!file)
        return Error{errors::FileNotFound, {{"path", path.string()}}, {}};
    return file;
}

/// Nothing for a kind that only a newer version knows.
Result<std::optional<record::RunEvent>> parseLine(std::string_view line, const fs::path& path)
{
    ISOGLOSS_TRY(const Json json, parseJson(line, path.string()));
    auto event = record::parseRunEvent(json, path.string());
    if (!event.has_value() && event.error().code == errors::EventUnknown)
        return std::optional<record::RunEvent>();
    if (!event.has_value())
        return event.error();
    return std::optional(std::move(event).value());
}

/// Puts the whole lines behind file.bytes into the tables, a piece of the file at a time.
Result<void> addLines(Database& database, RunId run, std::ifstream& stream, IndexedFile& file)
{
    ISOGLOSS_TRY(EventWriter writer, EventWriter::create(database, run));
    for (std::int64_t size = ChunkBytes;;) {
        ISOGLOSS_TRY(const std::string bytes, readPart(stream, file.path, file.bytes, size));
        const std::int64_t before = file.bytes;
        std::size_t begin = 0;
        for (auto end = bytes.find('\n'); end != std::string::npos; end = bytes.find('\n', begin)) {
            const std::string_view line = std::string_view(bytes).substr(begin, end - begin);
            ISOGLOSS_TRY(const auto event, parseLine(line, file.path));
            const auto length = static_cast<std::int64_t>(line.size());
            if (event)
                ISOGLOSS_CHECK(writer.add(*event, {file.bytes, length}));
            file.bytes += length + 1;
            begin = end + 1;
        }
        if (begin > 0)
            file.tail = bytes.substr(
                begin - std::min<std::size_t>(begin, TailBytes), std::min<std::size_t>(begin, TailBytes));
        if (static_cast<std::int64_t>(bytes.size()) < size)
            return {};
        if (file.bytes == before) // one line longer than all that was read
            size *= 2;
    }
}

/// Whether the file still begins with what is known of it; a run that is resumed cuts it.
Result<bool> isSame(std::ifstream& stream, const IndexedFile& file)
{
    const auto size = static_cast<std::int64_t>(file.tail.size());
    ISOGLOSS_TRY(const std::string tail, readPart(stream, file.path, file.bytes - size, size));
    return tail == file.tail;
}

Result<void> updateRun(Database& database, RunId run, const fs::path& path)
{
    ISOGLOSS_TRY(std::ifstream stream, openFile(path));
    ISOGLOSS_TRY(const auto known, indexedFile(database, run));
    IndexedFile file{path.string(), 0, {}};
    if (known) {
        ISOGLOSS_TRY(const bool same, isSame(stream, *known));
        if (same && known->path == file.path)
            file = *known;
        else
            ISOGLOSS_CHECK(forgetEvents(database, run));
    }
    const std::int64_t before = file.bytes;
    ISOGLOSS_CHECK(addLines(database, run, stream, file));
    return file.bytes > before || !known ? setIndexedFile(database, run, file) : Result<void>();
}

Result<std::vector<record::RunEvent>> readEvents(const Database& database, RunId run, std::size_t kind)
{
    std::vector<record::RunEvent> events;
    ISOGLOSS_TRY(const auto known, indexedFile(database, run));
    if (!known)
        return events;
    ISOGLOSS_TRY(std::ifstream stream, openFile(known->path));
    ISOGLOSS_TRY(const std::vector<EventPlace> places, placesOf(database, run, kind));
    for (const EventPlace place : places) {
        ISOGLOSS_TRY(const std::string line, readPart(stream, known->path, place.offset, place.bytes));
        ISOGLOSS_TRY(auto event, parseLine(line, known->path));
        if (event)
            events.push_back(*std::move(event));
    }
    return events;
}

} // namespace

struct EventIndex::State
{
    explicit State(Database database)
        : thread(std::move(database))
    {
    }

    std::map<RunId, fs::path> followed; ///< belongs to the thread
    StoreThread thread;

    void takeIn(Database& database)
    {
        (void)database
            .transaction([&]() -> Result<void> {
                for (const auto& [run, path] : followed)
                    (void)database.part([&] { return updateRun(database, run, path); }).has_value();
                return {};
            })
            .has_value(); // a line that cannot be read shows when the run is asked for
    }
};

EventIndex::EventIndex(std::unique_ptr<State> state)
    : m_state(std::move(state))
{
}

EventIndex::EventIndex(EventIndex&& other) noexcept = default;
EventIndex::~EventIndex() = default;

Result<EventIndex> EventIndex::open(const fs::path& path)
{
    std::error_code failure;
    fs::create_directories(path.parent_path(), failure);
    if (failure)
        return Error{errors::FileUnwritable, {{"path", path.string()}, {"reason", failure.message()}}, {}};
    ISOGLOSS_TRY(Database database, openEventDatabase(path));
    return EventIndex(std::make_unique<State>(std::move(database)));
}

Result<EventIndex> EventIndex::openReadOnly(const fs::path& path)
{
    ISOGLOSS_TRY(Database database, Database::open(path, Database::Mode::ReadOnly));
    return EventIndex(std::make_unique<State>(std::move(database)));
}

std::future<Result<void>> EventIndex::update(RunId run, fs::path events)
{
    return m_state->thread.call([run, path = std::move(events)](Database& database) {
        return database.transaction([&] { return updateRun(database, run, path); });
    });
}

void EventIndex::follow(RunId run, fs::path events)
{
    m_state->thread.call(
        [state = m_state.get(), run, path = std::move(events)](Database&) { state->followed[run] = path; });
    m_state->thread.repeat(Period, [state = m_state.get()](Database& database) { state->takeIn(database); });
}

void EventIndex::unfollow(RunId run)
{
    m_state->thread.call([state = m_state.get(), run](Database& database) {
        state->takeIn(database);
        state->followed.erase(run);
        if (state->followed.empty())
            state->thread.repeat(std::chrono::milliseconds(0), {});
    });
}

std::future<Result<std::vector<record::StepMetrics>>> EventIndex::steps(RunId run) const
{
    return m_state->thread.call([run](Database& database) { return stepsOf(database, run); });
}

std::future<Result<std::vector<record::RunEvent>>> EventIndex::events(RunId run, std::size_t kind) const
{
    return m_state->thread.call([run, kind](Database& database) { return readEvents(database, run, kind); });
}

} // namespace isogloss::store
