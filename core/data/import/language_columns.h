// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/import/row_sink.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace isogloss::data {

/// The columns of a table that has one for each language, told by tags that turn up as it is read; case does
/// not matter. One thread.
class LanguageColumns
{
public:
    /// `fixed`: columns of other kinds, which the caller has declared before. `prefix`: what the fields'
    /// names have before the tag. `areRemarks`: as Field says.
    LanguageColumns(RowSink& sink, std::size_t fixed, std::string prefix = {}, bool areRemarks = false)
        : m_sink(sink)
        , m_fixed(fixed)
        , m_prefix(std::move(prefix))
        , m_areRemarks(areRemarks)
    {
    }

    /// The column of a tag; declares it when it is new.
    Result<std::size_t> find(std::string_view tag);
    /// The column of a name, which is declared as `field` when it is new.
    Result<std::size_t> find(std::string_view name, Field field);
    /// What a column says in the row that is being read; of several texts the first stays, and the others are
    /// counted as LanguageTwice.
    void set(std::size_t column, std::string text);
    /// Hands the row on and begins another; texts that are empty are absent.
    Result<void> flush(std::uint64_t line, std::vector<Cell> fixed);

private:
    RowSink& m_sink;
    const std::size_t m_fixed;
    const std::string m_prefix;
    const bool m_areRemarks;
    std::vector<std::string> m_tags; ///< in lower case
    std::vector<std::optional<std::string>> m_texts;
};

} // namespace isogloss::data
