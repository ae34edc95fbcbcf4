// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/record_file.h"

#include "core/base/json.h"
#include "core/base/json_reader.h"
#include "core/data/errors.h"
#include "core/data/readers/canonical_task.h"
#include "core/text/lower_case.h"

#include <algorithm>
#include <utility>

namespace isogloss::data {

namespace {

constexpr std::size_t RowsBetweenLooks = 4096; // at the stop token, and for progress

Result<RecordLine> recordOf(const Json& json, const std::string& place)
{
    RecordLine record;
    if (isCanonicalTask(json)) {
        ISOGLOSS_TRY(TaskRecord task, readCanonicalTask(json, place));
        record.key = task.key;
        record.group = task.group;
        record.text[task.language] = task.input;
        record.task = std::move(task);
        return record;
    }
    ISOGLOSS_TRY(record.key, jsonFieldOr(json, "key", place, std::string()));
    ISOGLOSS_TRY(record.group, jsonFieldOr(json, "group", place, std::string()));
    ISOGLOSS_TRY(const Json texts, jsonField<Json>(json, "text", place));
    if (!texts.is_object())
        return Error{errors::RecordForm, {{"path", place}, {"field", "text"}}, {}};
    for (const auto& [language, ignored] : texts.items()) {
        ISOGLOSS_TRY(record.text[language], jsonField<std::string>(texts, language, place));
    }
    return record;
}

bool contains(std::string_view text, std::string_view lowerWords)
{
    return text::lowerCase(text).find(lowerWords) != std::string::npos;
}

bool contains(const RecordLine& record, std::string_view lowerWords)
{
    return contains(record.key, lowerWords)
        || std::any_of(record.text.begin(), record.text.end(),
            [&](const auto& text) { return contains(text.second, lowerWords); })
        || (record.task && contains(record.task->target, lowerWords));
}

/// What a line that has the words must hold as it stands, when it writes letters as themselves.
std::string asWritten(const std::string& lowerWords)
{
    const std::string quoted = Json(lowerWords).dump();
    return quoted.substr(1, quoted.size() - 2);
}

} // namespace

RecordFile::RecordFile(std::filesystem::path path, MappedFile file)
    : m_path(std::move(path))
    , m_file(std::move(file))
{
}

Result<RecordFile> RecordFile::open(
    const std::filesystem::path& path, std::stop_token stop, const ProgressSink& progress)
{
    ISOGLOSS_TRY(MappedFile mapped, MappedFile::open(path));
    RecordFile file(path, std::move(mapped));
    const std::string_view bytes = file.bytes();
    for (std::size_t begin = 0; begin < bytes.size();) {
        const std::size_t end = std::min(bytes.find('\n', begin), bytes.size());
        if (bytes.substr(begin, end - begin).find_first_not_of(" \t\r") != std::string_view::npos)
            file.m_begins.push_back(begin);
        begin = end + 1;
        if (file.m_begins.size() % RowsBetweenLooks != 0)
            continue;
        if (stop.stop_requested())
            return Error{errors::Stopped, {}, {}};
        if (progress)
            progress({begin, bytes.size()});
    }
    return file;
}

std::string_view RecordFile::bytes() const
{
    const auto bytes = m_file.bytes();
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

std::string_view RecordFile::line(std::size_t row) const
{
    const std::string_view all = bytes();
    const std::size_t begin = m_begins[row];
    return all.substr(begin, std::min(all.find('\n', begin), all.size()) - begin);
}

Result<RecordLine> RecordFile::read(std::size_t row) const
{
    const std::string place = m_path.string() + ':' + std::to_string(row + 1);
    ISOGLOSS_TRY(const Json json, parseJson(line(row), place));
    return recordOf(json, place);
}

Result<std::vector<RecordLine>> RecordFile::read(std::span<const std::size_t> rows) const
{
    std::vector<RecordLine> records;
    records.reserve(rows.size());
    for (const std::size_t row : rows) {
        ISOGLOSS_TRY(RecordLine record, read(row));
        records.push_back(std::move(record));
    }
    return records;
}

Result<std::vector<std::size_t>> RecordFile::find(
    std::string_view words, std::stop_token stop, const ProgressSink& progress) const
{
    const std::string lowerWords = text::lowerCase(words);
    const std::string written = asWritten(lowerWords);
    std::vector<std::size_t> rows;
    for (std::size_t row = 0; row < size(); ++row) {
        if (row % RowsBetweenLooks == 0) {
            if (stop.stop_requested())
                return Error{errors::Stopped, {}, {}};
            if (progress)
                progress({row, size()});
        }
        const std::string_view candidate = line(row);
        if (!contains(candidate, written) && candidate.find("\\u") == std::string_view::npos)
            continue;
        ISOGLOSS_TRY(const RecordLine record, read(row));
        if (contains(record, lowerWords))
            rows.push_back(row);
    }
    return rows;
}

} // namespace isogloss::data
