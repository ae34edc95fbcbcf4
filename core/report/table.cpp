// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/table.h"

#include <algorithm>
#include <cctype>
#include <string_view>

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

/// Without the characters that LaTeX takes for commands; Unicode stays as it is.
std::string escapedLatex(const std::string& cell)
{
    std::string text;
    for (const char c : cell) {
        if (c == '\\')
            text += "\\textbackslash{}";
        else if (c == '~' || c == '^')
            text += std::string("\\") + c + "{}";
        else
            text += (std::string_view("&%$#_{}").find(c) != std::string_view::npos ? "\\" : "") + std::string(1, c);
    }
    return text;
}

/// A hyphen in front of a digit is a minus.
std::string latexCell(const std::string& cell, bool isStrong)
{
    std::string text;
    const std::string escaped = escapedLatex(cell);
    for (std::size_t i = 0; i < escaped.size(); ++i) {
        const bool isMinus = escaped[i] == '-' && i + 1 < escaped.size() && std::isdigit(escaped[i + 1]) != 0
            && (i == 0 || escaped[i - 1] == ' ' || escaped[i - 1] == '[');
        text += isMinus ? std::string("$-$") : std::string(1, escaped[i]);
    }
    return isStrong ? "\\textbf{" + text + "}" : text;
}

std::string latexRow(const Table& table, std::size_t row)
{
    std::string line;
    for (std::size_t column = 0; column < table.rows[row].size(); ++column)
        line += (column > 0 ? " & " : "") + latexCell(table.rows[row][column], table.strong.contains({row, column}));
    return line + " \\\\\n";
}

/// The table with the cells that are set in bold marked as Markdown does it.
Table marked(Table table)
{
    for (const auto& [row, column] : table.strong)
        table.rows[row][column] = "**" + table.rows[row][column] + "**";
    return table;
}

} // namespace

std::string markdown(const Table& given)
{
    const Table table = marked(given);
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
    return table.note.empty() ? text : text + "\n" + table.note + "\n";
}

std::string csvLine(const std::vector<std::string>& cells)
{
    std::string line;
    for (std::size_t column = 0; column < cells.size(); ++column)
        line += (column > 0 ? "," : "") + quoted(cells[column]);
    return line + "\r\n";
}

std::string csv(const Table& table)
{
    std::string text = csvLine(table.header);
    for (const Row& row : table.rows)
        text += csvLine(row);
    return text;
}

std::string latex(const Table& table)
{
    std::string header;
    for (std::size_t column = 0; column < table.header.size(); ++column)
        header += (column > 0 ? " & " : "") + escapedLatex(table.header[column]);
    std::string rows;
    for (std::size_t row = 0; row < table.rows.size(); ++row)
        rows += latexRow(table, row);
    const std::string columns = "l" + std::string(table.header.empty() ? 0 : table.header.size() - 1, 'r');
    const std::string end = table.title.empty() || table.title.ends_with('.') ? "" : ".";
    return "% \\usepackage{booktabs}\n\\begin{table}\n\\centering\n\\caption{" + escapedLatex(table.title) + end
        + (table.note.empty() ? "" : " " + escapedLatex(table.note)) + "}\n\\label{tab:" + table.name
        + "}\n\\begin{tabular}{" + columns + "}\n\\toprule\n" + header + " \\\\\n\\midrule\n" + rows
        + "\\bottomrule\n\\end{tabular}\n\\end{table}\n";
}

} // namespace isogloss::report
