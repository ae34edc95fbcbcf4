// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <set>
#include <string>
#include <utility>
#include <vector>

namespace isogloss::report {

/// A table as plain text: every row has as many cells as the header.
struct Table
{
    std::string name; ///< of its file, without an ending
    std::string title; ///< one sentence
    std::vector<std::string> header;
    std::vector<std::vector<std::string>> rows;
    std::string note{}; ///< what a reader must know to read it, in sentences
    std::set<std::pair<std::size_t, std::size_t>> strong{}; ///< row and column of what was shown; set in bold
};

/// Title, pipe table and note, the columns padded so that it reads well in a terminal too; all but the first column
/// stand to the right.
std::string markdown(const Table& table);

/// RFC 4180: header and rows, CRLF, quotes where needed; without the title.
std::string csv(const Table& table);
/// One row of it, with its line end.
std::string csvLine(const std::vector<std::string>& cells);

/// A floating table of LaTeX with the rules of booktabs, title and note as its caption, and a label of its name.
std::string latex(const Table& table);

} // namespace isogloss::report
