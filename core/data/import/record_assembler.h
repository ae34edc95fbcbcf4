// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/import/key_join.h"
#include "core/data/import/plan.h"
#include "core/data/import/record_writer.h"
#include "core/text/script_counter.h"

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace isogloss::data {

/// What came of an import, in numbers and remarks.
struct ImportCounts
{
    std::map<std::string, std::uint64_t> texts; ///< records that have a text, or a task, in each language
    std::uint64_t skipped = 0; ///< rows and entries that became no record
    bool hasTasks = false;
    std::vector<Error> warnings;
};

/// Turns the rows of all tables into records, as a plan says. Begin each table before it is read, and finish
/// behind the last. One thread; plan and writer outlive it.
class RecordAssembler final : public RowSink
{
public:
    RecordAssembler(const ImportPlan& plan, RecordWriter& writer);

    void begin(const TablePlan& table);
    /// Errors: of RowSink's callers; LanguageNotStated, KeyTwice, and of RecordWriter.
    Result<void> field(Field field) override;
    Result<void> row(std::uint64_t line, std::span<const Cell> cells) override;
    Result<void> task(std::uint64_t line, TaskRecord record) override;
    void skip(ErrorCode why, std::uint64_t count) override;
    void notice(ErrorCode what, std::uint64_t count) override;

    /// Error: FieldUnknown for a field that the person chose and no table had.
    Result<ImportCounts> finish();

private:
    struct Language
    {
        std::uint64_t texts = 0;
        text::ScriptCounter letters;
    };

    /// The parts of a row, by role.
    struct Parts
    {
        std::string_view key;
        std::string_view group;
        std::string_view language; ///< of the row's text, where a column says it
        std::vector<LanguageText> texts;
    };

    Result<void> sort(std::span<const Cell> cells);
    Result<std::string_view> languageCalled(std::string_view name);
    void addText(std::string_view language, std::string_view text);
    Result<void> write(std::uint64_t line);
    void addWarnings(ImportCounts& counts, std::uint64_t records) const;
    std::string place() const { return m_table->table.sources.front().input.place(); }

    const ImportPlan& m_plan;
    RecordWriter& m_writer;
    const TablePlan* m_table = nullptr;
    std::vector<FieldPlan> m_fields; ///< of the table
    Parts m_parts;
    std::map<std::string, std::string, std::less<>> m_called; ///< keys of languages by what columns call them
    std::map<std::string, Language, std::less<>> m_languages;
    std::set<std::string> m_names; ///< of all fields
    KeyJoin m_join;
    UniqueKeys m_keys;
    std::uint64_t m_skipped = 0;
    bool m_hasTasks = false;
    std::map<std::pair<std::string, std::string_view>, std::uint64_t> m_noticed; ///< by place and code
};

} // namespace isogloss::data
