// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace isogloss::report {

/// A table as plain text: every row has as many cells as the header.
struct Table
{
    std::string name; ///< of its file, without an ending
    std::string title; ///< one sentence
    std::vector<std::string> header;
    std::vector<std::vector<std::string>> rows;
};

/// Title and pipe table, its columns padded so that it reads well in a terminal too; all but the first column
/// stand to the right.
std::string markdown(const Table& table);

/// RFC 4180: header and rows, CRLF, quotes where needed; without the title.
std::string csv(const Table& table);

} // namespace isogloss::report
