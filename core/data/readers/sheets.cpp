// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/readers/sheets.h"

#include "core/data/errors.h"
#include "core/data/import/column_guess.h"

#include <algorithm>

namespace isogloss::data {

namespace {

constexpr std::size_t GuessRows = 200;

Result<bool> isEmpty(SheetDocument& document, const Sheet& sheet, ReadControl& control)
{
    bool hasRows = false;
    const TakeSheetRow take = [&](std::uint64_t, const std::vector<std::string>&) -> Result<bool> {
        hasRows = true;
        return false;
    };
    ISOGLOSS_CHECK(document.read(sheet, take, control));
    return !hasRows;
}

/// The sheet of that name, else the first visible one with rows, else the first.
Result<Sheet> chooseSheet(
    SheetDocument& document, const std::string& name, const std::string& place, ReadControl& control)
{
    std::string allowed;
    for (const Sheet& sheet : document.sheets()) {
        if (sheet.name == name)
            return sheet;
        if (name.empty() && !sheet.isHidden) {
            ISOGLOSS_TRY(const bool isBlank, isEmpty(document, sheet, control));
            if (!isBlank)
                return sheet;
        }
        allowed += (allowed.empty() ? "" : ", ") + sheet.name;
    }
    if (name.empty())
        return document.sheets().front();
    return Error{errors::FieldUnknown, {{"path", place}, {"field", name}, {"allowed", allowed}}, {}};
}

/// Rows as a sink takes them; columns are declared as they turn up.
class ColumnRows
{
public:
    ColumnRows(RowSink& sink, bool hasHeader)
        : m_sink(sink)
        , m_isHeader(hasHeader)
    {
    }

    Result<bool> add(std::uint64_t number, const std::vector<std::string>& texts)
    {
        const bool isHeader = std::exchange(m_isHeader, false);
        for (; m_columns < texts.size(); ++m_columns)
            ISOGLOSS_CHECK(m_sink.field({nameOf(isHeader ? texts[m_columns] : ""), {}, {}, 0, false}));
        if (isHeader)
            return true;
        std::vector<Cell> cells;
        for (const std::string& text : texts)
            cells.push_back(text.empty() ? Cell() : Cell(text));
        ISOGLOSS_CHECK(m_sink.row(number, cells));
        return m_sink.wantsMore();
    }

private:
    std::string nameOf(const std::string& title)
    {
        const std::string number = std::to_string(m_columns + 1);
        std::string name = title.empty() ? number : title;
        while (std::find(m_names.begin(), m_names.end(), name) != m_names.end())
            name += " (" + number + ")";
        m_names.push_back(name);
        return name;
    }

    RowSink& m_sink;
    bool m_isHeader;
    std::size_t m_columns = 0;
    std::vector<std::string> m_names;
};

} // namespace

Result<Layout> guessSheet(OpenSheets open, const Table& table, ReadControl& control)
{
    Layout layout = table.layout;
    ReadControl quiet = control.quiet();
    const Input& input = table.sources.front().input;
    ISOGLOSS_TRY(const auto document, open(input, quiet));
    ISOGLOSS_TRY(const Sheet sheet, chooseSheet(*document, layout.record, input.place(), quiet));
    layout.record = sheet.name;
    std::vector<std::vector<std::string>> rows;
    const TakeSheetRow take = [&](std::uint64_t, const std::vector<std::string>& cells) -> Result<bool> {
        rows.push_back(cells);
        return rows.size() < GuessRows;
    };
    ISOGLOSS_CHECK(document->read(sheet, take, quiet));
    if (!layout.header)
        layout.header = looksLikeHeader(*table.languages, rows);
    return layout;
}

Result<void> readSheet(OpenSheets open, const Table& table, RowSink& sink, ReadControl& control)
{
    const Input& input = table.sources.front().input;
    ReadControl quiet = control.quiet();
    ISOGLOSS_TRY(const auto document, open(input, quiet));
    ISOGLOSS_TRY(const Sheet sheet, chooseSheet(*document, table.layout.record, input.place(), quiet));
    ColumnRows rows(sink, table.layout.header.value_or(false));
    const TakeSheetRow take = [&](std::uint64_t number, const std::vector<std::string>& cells) {
        return rows.add(number, cells);
    };
    ISOGLOSS_CHECK(document->read(sheet, take, control));
    for (const Sheet& other : document->sheets()) {
        if (other.name == sheet.name || !sink.wantsMore())
            continue;
        ISOGLOSS_TRY(const bool isBlank, isEmpty(*document, other, quiet));
        if (!isBlank)
            sink.notice(errors::SheetsLeftOut);
    }
    return {};
}

} // namespace isogloss::data
