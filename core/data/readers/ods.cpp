// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/readers/ods.h"

#include "core/base/translatable.h"
#include "core/data/errors.h"
#include "core/data/input/xml_parser.h"
#include "core/data/readers/sheets.h"

#include <algorithm>
#include <charconv>
#include <set>

namespace isogloss::data {

namespace {

constexpr std::uint64_t MostRepeats = 10'000; ///< of a row or cell that is not empty
constexpr std::uint64_t MostBlanks = 10'000; ///< in one <text:s/>

std::uint64_t numberOr(std::string_view text, std::uint64_t fallback)
{
    std::from_chars(text.data(), text.data() + text.size(), fallback);
    return fallback;
}

/// The rows of one sheet, or only the names of all.
class ContentHandler final : public XmlHandler
{
public:
    ContentHandler(std::string place, std::string wanted, const TakeSheetRow* take)
        : m_place(std::move(place))
        , m_wanted(std::move(wanted))
        , m_take(take)
    {
    }

    Result<void> start(std::string_view element, const XmlAttributes& attributes, std::uint64_t) override
    {
        if (element == "style" && attributes["family"] == "table")
            m_style = attributes["name"];
        else if (element == "table-properties" && attributes["display"] == "false")
            m_hiddenStyles.insert(m_style);
        else if (element == "table")
            startTable(attributes);
        if (!m_isWanted || m_take == nullptr)
            return {};
        if (element == "annotation")
            ++m_annotations;
        else if (element == "table-row")
            startRow(attributes);
        else if (element == "table-cell" || element == "covered-table-cell")
            startCell(attributes);
        else if (element == "p")
            startParagraph();
        else if (element == "s" && m_isInParagraph)
            m_cell.append(std::min(MostBlanks, numberOr(attributes["c"], 1)), ' ');
        else if (element == "tab" && m_isInParagraph)
            m_cell += '\t';
        else if (element == "line-break" && m_isInParagraph)
            m_cell += '\n';
        return {};
    }

    Result<void> end(std::string_view element) override
    {
        if (element == "table") {
            m_isWanted = false;
            m_wantsMore = m_wantsMore && (m_take == nullptr || !m_found);
        }
        if (!m_isWanted || m_take == nullptr)
            return {};
        if (element == "annotation")
            --m_annotations;
        else if (element == "p" && m_annotations == 0)
            m_isInParagraph = false;
        else if (element == "table-cell" || element == "covered-table-cell")
            return endCell();
        else if (element == "table-row")
            return endRow();
        return {};
    }

    void text(std::string_view characters) override
    {
        if (m_isInParagraph && m_annotations == 0)
            m_cell += characters;
    }

    bool wantsMore() const override { return m_wantsMore; }
    std::vector<Sheet>& sheets() { return m_sheets; }

private:
    void startTable(const XmlAttributes& attributes)
    {
        m_sheets.push_back({std::string(attributes["name"]), {},
            m_hiddenStyles.contains(std::string(attributes["style-name"]))});
        m_isWanted = m_sheets.back().name == m_wanted;
        m_found = m_found || m_isWanted;
        m_row = 0;
    }

    void startRow(const XmlAttributes& attributes)
    {
        m_rowRepeats = numberOr(attributes["number-rows-repeated"], 1);
        m_cells.clear();
        m_emptyCells = 0;
    }

    void startCell(const XmlAttributes& attributes)
    {
        m_cellRepeats = numberOr(attributes["number-columns-repeated"], 1);
        m_cell.clear();
        m_hasParagraph = false;
    }

    void startParagraph()
    {
        if (m_annotations > 0)
            return;
        if (std::exchange(m_hasParagraph, true))
            m_cell += '\n';
        m_isInParagraph = true;
    }

    /// Empty cells wait until something stands behind them: a row has thousands at its end.
    Result<void> endCell()
    {
        if (m_cell.empty()) {
            m_emptyCells += m_cellRepeats;
            return {};
        }
        if (m_emptyCells + m_cellRepeats + m_cells.size() > MaxSheetColumns)
            return tooMany();
        m_cells.resize(m_cells.size() + static_cast<std::size_t>(std::exchange(m_emptyCells, 0)));
        m_cells.resize(m_cells.size() + static_cast<std::size_t>(m_cellRepeats), m_cell);
        return {};
    }

    Result<void> endRow()
    {
        if (m_cells.empty()) {
            m_row += m_rowRepeats;
            return {};
        }
        if (m_rowRepeats > MostRepeats)
            return tooMany();
        for (std::uint64_t i = 0; i < m_rowRepeats && m_wantsMore; ++i) {
            ISOGLOSS_TRY(m_wantsMore, (*m_take)(++m_row, m_cells));
        }
        return {};
    }

    Error tooMany() const
    {
        return {errors::XmlTooLarge, {{"path", m_place}, {"line", std::to_string(m_row + 1)}}, {}};
    }

    const std::string m_place;
    const std::string m_wanted;
    const TakeSheetRow* m_take; ///< null when only names are wanted
    std::vector<Sheet> m_sheets;
    std::string m_style; ///< of tables, that is being defined
    std::set<std::string> m_hiddenStyles;
    bool m_isWanted = false; ///< the sheet that is being read
    bool m_found = false;
    std::uint64_t m_row = 0;
    std::uint64_t m_rowRepeats = 1;
    std::uint64_t m_cellRepeats = 1;
    std::uint64_t m_emptyCells = 0;
    std::vector<std::string> m_cells;
    std::string m_cell;
    int m_annotations = 0;
    bool m_hasParagraph = false;
    bool m_isInParagraph = false;
    bool m_wantsMore = true;
};

Input contentOf(const Input& input)
{
    Input content = input;
    content.entry = "content.xml";
    content.isZip = false;
    return content;
}

class OdsDocument final : public SheetDocument
{
public:
    static Result<std::unique_ptr<SheetDocument>> open(const Input& input, ReadControl& control)
    {
        auto document = std::make_unique<OdsDocument>(input);
        ContentHandler names(input.place(), "", nullptr);
        ISOGLOSS_CHECK(readXml(contentOf(input), names, control));
        document->m_sheets = std::move(names.sheets());
        if (document->m_sheets.empty())
            return Error{errors::ElementMissing,
                {{"path", input.place()}, {"value", "<table:table>"}, {"field", "ODS"}}, {}};
        return std::unique_ptr<SheetDocument>(std::move(document));
    }

    explicit OdsDocument(Input input)
        : m_input(std::move(input))
    {
    }

    const std::vector<Sheet>& sheets() const override { return m_sheets; }

    Result<void> read(const Sheet& sheet, const TakeSheetRow& take, ReadControl& control) override
    {
        ContentHandler handler(m_input.place(), sheet.name, &take);
        return readXml(contentOf(m_input), handler, control);
    }

private:
    const Input m_input;
    std::vector<Sheet> m_sheets;
};

Confidence sniff(const Sample& sample)
{
    const bool isSpreadsheet = sample.bytes.find("opendocument.spreadsheet") != std::string::npos;
    return sample.holds("content.xml") && isSpreadsheet ? Confidence::Certain : Confidence::None;
}

} // namespace

const Format Ods{.id = "ods",
    .name = QT_TRANSLATE_NOOP("formats", "OpenDocument spreadsheet (.ods)"),
    .form = TextForm::Stated,
    .hasLateFields = true,
    .sniff = sniff,
    .guess
    = [](const Table& table, ReadControl& control) { return guessSheet(OdsDocument::open, table, control); },
    .read = [](const Table& table, RowSink& sink,
                ReadControl& control) { return readSheet(OdsDocument::open, table, sink, control); }};

} // namespace isogloss::data
