// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/import/format.h"
#include "core/data/readers/delimited_rows.h"

#include <string>
#include <string_view>

/// Telling how a TSV or CSV file is written from its beginning.
namespace isogloss::data {

/// How steadily a separator cuts a text into rows of two cells or more.
struct SeparatorScore
{
    char separator = '\t';
    double steady = 0; ///< share of the rows with the commonest number of cells; 0 when that is 1
    std::size_t rows = 0;
};

/// The best of tab, comma, semicolon and bar; tab when none cuts anything.
SeparatorScore guessSeparator(std::string_view text, std::string_view fileName);

/// Whether cells in quotes are meant as such: always in CSV; in TSV when the first row or quotes that hold a
/// separator, a line end or doubled quotes say so.
bool guessQuotes(std::string_view text, char separator);

} // namespace isogloss::data
