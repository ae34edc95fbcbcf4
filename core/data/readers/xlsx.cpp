// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/readers/xlsx.h"

#include "core/base/translatable.h"
#include "core/data/errors.h"
#include "core/data/input/xml_parser.h"
#include "core/data/input/zip_archive.h"
#include "core/data/readers/sheets.h"

#include <algorithm>
#include <charconv>
#include <map>

namespace isogloss::data {

namespace {

constexpr std::uint64_t MaxRows = 1'048'576;

Input partOf(const Input& input, const std::string& entry)
{
    Input part = input;
    part.entry = entry;
    part.isZip = false;
    return part;
}

/// Sheets with the names of their relations, and these with their files.
class WorkbookHandler final : public XmlHandler
{
public:
    Result<void> start(std::string_view element, const XmlAttributes& attributes, std::uint64_t) override
    {
        if (element == "sheet")
            sheets.push_back({std::string(attributes["name"]), std::string(attributes["id"]),
                attributes["state"] == "hidden" || attributes["state"] == "veryHidden"});
        else if (element == "Relationship")
            files.emplace(attributes["Id"], attributes["Target"]);
        return {};
    }
    Result<void> end(std::string_view) override { return {}; }
    void text(std::string_view) override { }

    std::vector<Sheet> sheets; ///< `entry` is the relation's name
    std::map<std::string, std::string, std::less<>> files; ///< of relations
};

Error missing(const Input& input, const std::string& what)
{
    return {errors::ElementMissing, {{"path", input.place()}, {"value", what}, {"field", "XLSX"}}, {}};
}

Result<std::vector<Sheet>> listSheets(const Input& input, ReadControl& control)
{
    WorkbookHandler workbook;
    ISOGLOSS_CHECK(readXml(partOf(input, "xl/workbook.xml"), workbook, control));
    ISOGLOSS_CHECK(readXml(partOf(input, "xl/_rels/workbook.xml.rels"), workbook, control));
    for (Sheet& sheet : workbook.sheets) {
        const auto file = workbook.files.find(sheet.entry);
        if (file == workbook.files.end())
            return missing(input, sheet.name);
        sheet.entry = file->second.starts_with("/") ? file->second.substr(1) : "xl/" + file->second;
    }
    if (workbook.sheets.empty())
        return missing(input, "<sheet>");
    return std::move(workbook.sheets);
}

/// The texts that cells refer to by number, without the readings of Japanese (rPh).
class SharedStrings final : public XmlHandler
{
public:
    Result<void> start(std::string_view element, const XmlAttributes&, std::uint64_t) override
    {
        if (element == "si")
            strings.emplace_back();
        m_phonetic += element == "rPh" ? 1 : 0;
        m_isText = element == "t" && m_phonetic == 0 && !strings.empty();
        return {};
    }
    Result<void> end(std::string_view element) override
    {
        m_phonetic -= element == "rPh" ? 1 : 0;
        m_isText = m_isText && element != "t";
        return {};
    }
    void text(std::string_view characters) override
    {
        if (m_isText)
            strings.back() += characters;
    }

    std::vector<std::string> strings;

private:
    int m_phonetic = 0;
    bool m_isText = false;
};

class SheetHandler final : public XmlHandler
{
public:
    SheetHandler(const std::vector<std::string>& strings, const TakeSheetRow& take, std::string place)
        : m_strings(strings)
        , m_take(take)
        , m_place(std::move(place))
    {
    }

    Result<void> start(std::string_view element, const XmlAttributes& attributes, std::uint64_t) override
    {
        if (element == "row")
            return startRow(attributes["r"]);
        if (element == "c")
            return startCell(attributes["r"], attributes["t"]);
        m_phonetic += element == "rPh" ? 1 : 0;
        m_isText = (element == "v" || element == "t") && m_phonetic == 0;
        return {};
    }

    Result<void> end(std::string_view element) override
    {
        m_phonetic -= element == "rPh" ? 1 : 0;
        m_isText = m_isText && element != "v" && element != "t";
        if (element == "c")
            return endCell();
        if (element == "row")
            return endRow();
        return {};
    }

    void text(std::string_view characters) override
    {
        if (m_isText)
            m_value += characters;
    }

    bool wantsMore() const override { return m_wantsMore; }

private:
    Result<void> startRow(std::string_view number)
    {
        std::uint64_t row = m_row + 1;
        if (!number.empty())
            std::from_chars(number.data(), number.data() + number.size(), row);
        if (row <= m_row || row > MaxRows)
            return wrong("<row r=\"...\">", number);
        m_row = row;
        m_cells.clear();
        return {};
    }

    /// "B12" is in the second column; a cell without a name follows the one before.
    Result<void> startCell(std::string_view name, std::string_view type)
    {
        std::size_t column = 0;
        for (const char c : name) {
            if (c < 'A' || c > 'Z' || column > MaxSheetColumns)
                break;
            column = column * 26 + static_cast<std::size_t>(c - 'A') + 1;
        }
        m_column = name.empty() ? m_cells.size() : column - 1;
        if (m_column >= MaxSheetColumns || m_column < m_cells.size())
            return wrong("<c r=\"A1\">", name);
        m_type = type;
        m_value.clear();
        return {};
    }

    Result<void> endCell()
    {
        m_cells.resize(m_column + 1);
        if (m_type == "s") {
            std::size_t index = m_strings.size();
            std::from_chars(m_value.data(), m_value.data() + m_value.size(), index);
            if (index >= m_strings.size())
                return wrong("<v>0</v>", m_value);
            m_cells[m_column] = m_strings[index];
        } else if (m_type == "b") {
            m_cells[m_column] = m_value == "1" ? "TRUE" : "FALSE";
        } else {
            m_cells[m_column] = std::exchange(m_value, {});
        }
        return {};
    }

    Result<void> endRow()
    {
        if (std::all_of(m_cells.begin(), m_cells.end(), [](const std::string& cell) { return cell.empty(); }))
            return {};
        ISOGLOSS_TRY(m_wantsMore, m_take(m_row, m_cells));
        return {};
    }

    Error wrong(const char* allowed, std::string_view value) const
    {
        return {errors::EntryForm,
            {{"path", m_place}, {"line", std::to_string(m_row)}, {"allowed", allowed},
                {"value", std::string(value)}},
            {}};
    }

    const std::vector<std::string>& m_strings;
    const TakeSheetRow& m_take;
    const std::string m_place;
    std::uint64_t m_row = 0;
    std::size_t m_column = 0;
    std::vector<std::string> m_cells;
    std::string m_type;
    std::string m_value;
    int m_phonetic = 0;
    bool m_isText = false;
    bool m_wantsMore = true;
};

class Workbook final : public SheetDocument
{
public:
    static Result<std::unique_ptr<SheetDocument>> open(const Input& input, ReadControl& control)
    {
        auto workbook = std::make_unique<Workbook>(input);
        ISOGLOSS_TRY(workbook->m_sheets, listSheets(input, control));
        ISOGLOSS_TRY(const std::vector<ZipEntry> entries, listZip(input.path));
        const bool hasStrings = std::any_of(
            entries.begin(), entries.end(), [](const ZipEntry& entry) { return entry.name == StringsPart; });
        if (hasStrings)
            ISOGLOSS_CHECK(readXml(partOf(input, StringsPart), workbook->m_shared, control));
        return std::unique_ptr<SheetDocument>(std::move(workbook));
    }

    explicit Workbook(Input input)
        : m_input(std::move(input))
    {
    }

    const std::vector<Sheet>& sheets() const override { return m_sheets; }

    Result<void> read(const Sheet& sheet, const TakeSheetRow& take, ReadControl& control) override
    {
        SheetHandler handler(m_shared.strings, take, m_input.place());
        return readXml(partOf(m_input, sheet.entry), handler, control);
    }

private:
    static constexpr const char* StringsPart = "xl/sharedStrings.xml";

    const Input m_input;
    std::vector<Sheet> m_sheets;
    SharedStrings m_shared;
};

} // namespace

const Format Xlsx{.id = "xlsx",
    .name = QT_TRANSLATE_NOOP("formats", "Excel workbook (.xlsx)"),
    .form = TextForm::Stated,
    .hasLateFields = true,
    .sniff =
        [](const Sample& sample) {
            return sample.holds("xl/workbook.xml") ? Confidence::Certain : Confidence::None;
        },
    .guess
    = [](const Table& table, ReadControl& control) { return guessSheet(Workbook::open, table, control); },
    .read = [](const Table& table, RowSink& sink,
                ReadControl& control) { return readSheet(Workbook::open, table, sink, control); }};

} // namespace isogloss::data
