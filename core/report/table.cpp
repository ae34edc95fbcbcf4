// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/table.h"

#include <algorithm>

namespace isogloss::report {

namespace {

using Row = std::vector<std::string>;

std::string escapedPipe(const std::string& cell)
{
    std::string text;
    for (const char c : cell)
        text += c == '|' ? std::string("\\|") : std::string(1, c);
    return text;
}

std::size_t width(const std::string& cell)
{
    return static_cast<std::size_t>(
        std::count_if(cell.begin(), cell.end(), [](char c) { return (c & 0xC0) != 0x80; }));
}

std::string padded(const std::string& cell, std::size_t columns, bool toTheRight)
{
    const std::string blanks(columns - std::min(columns, width(cell)), ' ');
    return toTheRight ? blanks + cell : cell + blanks;
}

std::string pipes(const Row& row, const std::vector<std::size_t>& widths)
{
    std::string line = "|";
    for (std::size_t column = 0; column < row.size(); ++column)
        line += " " + padded(escapedPipe(row[column]), widths[column], column > 0) + " |";
    return line + "\n";
}

std::string quoted(const std::string& cell)
{
    if (cell.find_first_of(",\"\r\n") == std::string::npos)
        return cell;
    std::string text = "\"";
    for (const char c : cell)
        text += c == '"' ? std::string("\"\"") : std::string(1, c);
    return text + "\"";
}

std::string commas(const Row& row)
{
    std::string line;
    for (std::size_t column = 0; column < row.size(); ++column)
        line += (column > 0 ? "," : "") + quoted(row[column]);
    return line + "\r\n";
}

} // namespace

std::string markdown(const Table& table)
{
    std::vector<std::size_t> widths;
    for (std::size_t column = 0; column < table.header.size(); ++column) {
        widths.push_back(std::max<std::size_t>(3, width(escapedPipe(table.header[column]))));
        for (const Row& row : table.rows)
            widths.back() = std::max(widths.back(), width(escapedPipe(row[column])));
    }
    std::string text = table.title + "\n\n" + pipes(table.header, widths) + "|";
    for (std::size_t column = 0; column < widths.size(); ++column)
        text += " " + std::string(widths[column] - 1, '-') + (column > 0 ? ": |" : "- |");
    text += "\n";
    for (const Row& row : table.rows)
        text += pipes(row, widths);
    return text;
}

std::string csv(const Table& table)
{
    std::string text = commas(table.header);
    for (const Row& row : table.rows)
        text += commas(row);
    return text;
}

} // namespace isogloss::report
