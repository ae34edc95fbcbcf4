// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/file.h"
#include "core/base/sha256.h"
#include "core/data/task_record.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace isogloss::data {

/// A text of a record.
struct LanguageText
{
    std::string_view language; ///< key
    std::string_view text;
};

/// Writes a records.jsonl record by record, with the same bytes as writeTextRecords and writeTaskRecords.
/// Nothing is at `path` before commit(). One thread. Errors: of AtomicFile.
class RecordWriter
{
public:
    static Result<RecordWriter> create(const std::filesystem::path& path);

    Result<void> text(std::string_view key, std::string_view group, std::span<const LanguageText> texts);
    Result<void> task(const TaskRecord& record);
    /// Gives the SHA-256 of the file.
    Result<std::string> commit();

    std::uint64_t records() const { return m_records; }

private:
    explicit RecordWriter(AtomicFile file);
    Result<void> endLine();
    Result<void> flush();

    AtomicFile m_file;
    std::unique_ptr<Sha256> m_hash;
    std::string m_buffer;
    std::uint64_t m_records = 0;
};

} // namespace isogloss::data
