// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/data/task_record.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace isogloss::data {

/// What a column, tier, marker or language of a table is to an import.
enum class Role {
    Unknown, ///< the file does not say: guessed from name and content
    Text,
    Key, ///< names the record
    Group, ///< document, book, speaker
    Language, ///< says in which language the row's text is
    Skip,
};

struct Field
{
    std::string name; ///< of a column, tier, marker or language tag; "1", "2" for columns without names
    Role role = Role::Unknown;
    std::string declaredLanguage; ///< as the file writes it; "" when it says nothing
    std::size_t source = 0; ///< which of the table's files it comes from
    bool isRemark
        = false; ///< a translation beside the file's own text: left out of an import of several files
};

/// A value of a row; nothing when the row has none there.
using Cell = std::optional<std::string_view>;

/// Takes what a reader of a format reads, in the order of the file. One thread.
class RowSink
{
public:
    virtual ~RowSink() = default;

    /// Declares the next field; they are numbered from 0, and rows before it had none of it.
    virtual Result<void> field(Field field) = 0;
    /// A cell for each field so far, or fewer; valid during the call only. `line` counts from 1.
    virtual Result<void> row(std::uint64_t line, std::span<const Cell> cells) = 0;
    /// A record of a task, for formats that hold these instead of rows.
    virtual Result<void> task(std::uint64_t line, TaskRecord record) = 0;
    /// Something that becomes no record, and why: a warning's code that takes path and count.
    virtual void skip(ErrorCode why, std::uint64_t count = 1) = 0;
    /// Something that a person should know of; likewise.
    virtual void notice(ErrorCode what, std::uint64_t count = 1) = 0;
    /// False when the rest of the file is of no interest.
    virtual bool wantsMore() const { return true; }
};

} // namespace isogloss::data
