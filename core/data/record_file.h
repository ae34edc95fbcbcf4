// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/file.h"
#include "core/base/progress.h"
#include "core/data/task_record.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace isogloss::data {

/// A line of a records.jsonl.
struct RecordLine
{
    std::string key;
    std::string group;
    std::map<std::string, std::string> text; ///< by language key; of a task, its input
    std::optional<TaskRecord> task;
};

/// Any record of a records.jsonl at once, of however many: the file stays mapped, and only the places where its
/// lines begin are kept. Immutable, cheap to copy; any thread.
class RecordFile
{
public:
    /// Reads the file once. Errors: of MappedFile, Stopped.
    static Result<RecordFile> open(
        const std::filesystem::path& path, std::stop_token stop = {}, const ProgressSink& progress = {});

    /// Blank lines are not records.
    std::size_t size() const { return m_begins.size(); }
    const std::filesystem::path& path() const { return m_path; }
    /// Errors: JSON with path and line, RecordForm; rows beyond the end are a mistake of the caller's.
    Result<RecordLine> read(std::size_t row) const;
    Result<std::vector<RecordLine>> read(std::span<const std::size_t> rows) const;
    /// The rows whose key or one of whose texts contains `words`, in any case. Errors: of read, Stopped.
    Result<std::vector<std::size_t>> find(
        std::string_view words, std::stop_token stop = {}, const ProgressSink& progress = {}) const;

private:
    RecordFile(std::filesystem::path path, MappedFile file);
    std::string_view bytes() const;
    std::string_view line(std::size_t row) const;

    std::filesystem::path m_path;
    MappedFile m_file;
    std::vector<std::uint64_t> m_begins;
};

} // namespace isogloss::data
