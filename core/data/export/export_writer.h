// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/canonical_files.h"
#include "core/data/task_record.h"

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace isogloss::data {

/// What an export writes: to where, and in which languages, in this order.
struct ExportTarget
{
    std::filesystem::path path;
    std::vector<std::string> languages;
};

/// One file format, record by record. Nothing is at the target before commit(). An empty text counts as none.
/// One thread.
class ExportWriter
{
public:
    virtual ~ExportWriter() = default;

    /// False when the format has no place for a record with these languages. Errors: NotHeld{path, format,
    /// key, field, found}, of files.
    virtual Result<bool> text(const TextRecord& record) = 0;
    /// Error: TasksNotHeld{path, format, key}, unless the format holds tasks.
    virtual Result<bool> task(const TaskRecord& record);
    virtual Result<void> commit() = 0;
    /// Fields of text records that the format has no place for.
    virtual std::vector<std::string> lost() const { return {}; }
};

using MadeWriter = Result<std::unique_ptr<ExportWriter>>;

/// Error: NotHeld, naming what of a text the format has no way to write.
Error notHeld(const std::string& format, const std::string& key, const std::string& field, std::string found);

} // namespace isogloss::data
