// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/import/format.h"
#include "core/data/input/decoded_text.h"

#include <cstdint>
#include <string>
#include <vector>

namespace isogloss::data {

/// How cells are told apart.
struct Dialect
{
    char separator = '\t';
    bool quotes = false; ///< cells may stand in quotes, with quotes inside doubled (RFC 4180)
};

/// The rows of a TSV or CSV file. Line ends inside quotes belong to the cell, as they stand. One thread.
class DelimitedRows
{
public:
    static Result<DelimitedRows> open(const Source& source, Dialect dialect, ReadControl& control);

    /// False at the end. The cells stay valid until the next call. Errors: of DecodedText, QuoteOpen{path,
    /// line}, EntryForm for text behind closing quotes, LineTooLong for rows over 64 MiB.
    Result<bool> next(std::vector<Cell>& cells);
    /// The line in which the row that next() gave begins, from 1.
    std::uint64_t line() const { return m_rowLine; }
    /// Cells so far that begin with a quotation mark that was kept as text.
    std::uint64_t literalQuotes() const { return m_literalQuotes; }

private:
    enum class Place { CellStart, Plain, InQuotes, BehindQuotes };

    DelimitedRows(DecodedText text, Dialect dialect)
        : m_text(std::move(text))
        , m_dialect(dialect)
    {
    }
    Result<bool> load();
    void scan();
    Place behind(char c) const;
    Result<void> cut(std::size_t end, std::vector<Cell>& cells);
    Result<Cell> unquoted(std::size_t& at, std::size_t end);
    Cell plain(std::size_t& at, std::size_t end);

    DecodedText m_text;
    const Dialect m_dialect;
    std::string m_data;
    std::size_t m_from = 0; ///< where the next row begins
    std::size_t m_scanned = 0; ///< what is before this belongs to the row
    Place m_place = Place::CellStart; ///< of m_scanned
    bool m_isAtEnd = false;
    std::uint64_t m_nextLine = 1;
    std::uint64_t m_rowLine = 0;
    std::uint64_t m_literalQuotes = 0;
    std::vector<std::string> m_unescaped; ///< cells whose doubled quotes were made single
};

} // namespace isogloss::data
