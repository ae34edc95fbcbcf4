// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/readers/toolbox.h"

#include "core/base/excerpt.h"
#include "core/base/translatable.h"
#include "core/data/errors.h"
#include "core/data/import/tier_roles.h"
#include "core/data/input/line_reader.h"

#include <algorithm>
#include <map>
#include <set>

namespace isogloss::data {

namespace {

constexpr double MostLines = 0.5; ///< of the lines begin with a marker, since others may wrap
constexpr std::string_view Heading = "id"; ///< names the text that the records behind belong to

struct Line
{
    std::string_view marker; ///< "" for a line that goes on
    std::string_view text;
};

Line cut(std::string_view line)
{
    if (!line.starts_with('\\'))
        return {{}, line};
    const auto end = std::min(line.size(), line.find_first_of(" \t"));
    return {line.substr(1, end - 1), line.substr(end)};
}

bool isMeta(std::string_view marker)
{
    return marker.starts_with("_");
}

Confidence sniff(const Sample& sample)
{
    std::size_t marked = 0;
    std::size_t filled = 0;
    for (const std::string& line : sample.lines) {
        filled += line.empty() ? 0 : 1;
        const Line parts = cut(line);
        marked
            += !parts.marker.empty() && parts.marker.find_first_of("\\{[") == std::string_view::npos ? 1 : 0;
    }
    if (sample.text.starts_with("\\_sh "))
        return Confidence::Certain;
    const bool areMarked
        = marked > 1 && static_cast<double>(marked) >= MostLines * static_cast<double>(filled);
    return areMarked ? Confidence::Likely : Confidence::None;
}

/// \ref, else \lx, else the first marker that comes again.
Result<Layout> guess(const Table& table, ReadControl& control)
{
    Layout layout = table.layout;
    const Source& source = table.sources.front();
    ReadControl quiet = control.quiet();
    ISOGLOSS_TRY(auto reader, LineReader::open(source.input, source.encoding, quiet));
    std::set<std::string, std::less<>> seen;
    std::string again;
    constexpr std::uint64_t Enough = 5000;
    for (std::string_view line; layout.record.empty() && reader.number() < Enough;) {
        ISOGLOSS_TRY(const bool hasLine, reader.next(line));
        if (!hasLine)
            break;
        const std::string_view marker = cut(line).marker;
        if (marker == "ref" || marker == "lx")
            layout.record = marker;
        else if (!marker.empty() && !isMeta(marker) && !seen.emplace(marker).second && again.empty())
            again = marker;
    }
    if (layout.record.empty())
        layout.record = again;
    return layout;
}

/// Appends with single blanks between words.
void appendWords(std::string& text, std::string_view words)
{
    bool isBlank = true;
    for (const char c : words) {
        if (c == ' ' || c == '\t') {
            isBlank = true;
            continue;
        }
        if (isBlank && !text.empty())
            text += ' ';
        isBlank = false;
        text += c;
    }
}

class Records
{
public:
    Records(RowSink& sink, const Table& table)
        : m_sink(sink)
        , m_place(table.sources.front().input.place())
        , m_record(table.layout.record)
    {
    }

    Result<void> add(std::string_view text, std::uint64_t line)
    {
        const Line parts = cut(text);
        if (isMeta(parts.marker) || (parts.marker.empty() && text.find_first_not_of(" \t\x1A") == text.npos))
            return {};
        const bool isNameless = parts.marker.empty() && text.starts_with('\\');
        if (isNameless || (parts.marker.empty() && !m_sawMarker))
            return Error{errors::EntryForm,
                {{"path", m_place}, {"line", std::to_string(line)}, {"allowed", "\\" + m_record},
                    {"value", excerpt(text)}},
                {}};
        m_sawMarker = true;
        if (!parts.marker.empty())
            ISOGLOSS_CHECK(open(parts.marker, line));
        if (!m_isIgnored)
            appendWords(m_texts[m_open], parts.text);
        return {};
    }

    Result<void> finish()
    {
        if (!m_sawRecord)
            return Error{errors::ElementMissing,
                {{"path", m_place}, {"value", "\\" + m_record}, {"field", "Standard Format"}}, {}};
        return handOn();
    }

private:
    Result<void> open(std::string_view marker, std::uint64_t line)
    {
        if (marker == m_record || marker == Heading) {
            ISOGLOSS_CHECK(handOn());
            m_line = marker == m_record ? line : 0;
            m_sawRecord = m_sawRecord || m_line > 0;
        }
        m_isIgnored = m_line == 0 && marker != Heading;
        if (m_isIgnored)
            return {};
        auto field = m_fields.find(marker);
        if (field == m_fields.end()) {
            field = m_fields.emplace(marker, m_texts.size()).first;
            m_texts.emplace_back();
            ISOGLOSS_CHECK(m_sink.field({std::string(marker), roleOf(marker), {}, 0, false}));
        }
        m_open = field->second;
        if (marker == Heading)
            m_texts[m_open].clear();
        return {};
    }

    Role roleOf(std::string_view marker) const
    {
        if (marker == Heading)
            return Role::Group;
        return marker == m_record && marker != "lx" && roleOfTier(marker) != Role::Text ? Role::Key
                                                                                        : roleOfTier(marker);
    }

    /// The record that is open, if there is one; the heading stays.
    Result<void> handOn()
    {
        if (m_line == 0)
            return {};
        std::vector<Cell> cells;
        for (const std::string& text : m_texts)
            cells.push_back(text.empty() ? Cell() : Cell(text));
        ISOGLOSS_CHECK(m_sink.row(m_line, cells));
        const auto heading = m_fields.find(Heading);
        for (std::size_t i = 0; i < m_texts.size(); ++i)
            if (heading == m_fields.end() || heading->second != i)
                m_texts[i].clear();
        return {};
    }

    RowSink& m_sink;
    const std::string m_place;
    const std::string m_record;
    std::map<std::string, std::size_t, std::less<>> m_fields; ///< by marker
    std::vector<std::string> m_texts;
    std::size_t m_open = 0; ///< the field that lines without a marker belong to
    bool m_isIgnored = true; ///< such lines stand before all records
    bool m_sawMarker = false;
    bool m_sawRecord = false;
    std::uint64_t m_line = 0; ///< of the record that is open; 0 before one
};

Result<void> read(const Table& table, RowSink& sink, ReadControl& control)
{
    const Source& source = table.sources.front();
    ISOGLOSS_TRY(auto reader, LineReader::open(source.input, source.encoding, control));
    Records records(sink, table);
    while (sink.wantsMore()) {
        std::string_view line;
        ISOGLOSS_TRY(const bool hasLine, reader.next(line));
        if (!hasLine)
            return records.finish();
        ISOGLOSS_CHECK(records.add(line, reader.number()));
    }
    return {};
}

} // namespace

const Format Toolbox{
    .id = "toolbox",
    .name = QT_TRANSLATE_NOOP("formats", "Toolbox and Standard Format"),
    .hasLateFields = true,
    .sniff = sniff,
    .guess = guess,
    .read = read,
};

} // namespace isogloss::data
