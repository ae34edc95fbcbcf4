// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/readers/side_by_side.h"

#include "core/base/translatable.h"
#include "core/data/input/line_reader.h"
#include "core/data/input/xml_parser.h"
#include "core/data/readers/joined_verses.h"
#include "core/data/readers/unequal_files.h"

#include <algorithm>

namespace isogloss::data {

namespace {

constexpr std::string_view VerseNames = "vref.txt";

Confidence sniff(const Sample& sample)
{
    const auto start = sample.text.find_first_not_of(" \t\r\n");
    const bool isMarkup = start != std::string::npos
        && (sample.text.compare(start, 2, "{\"") == 0 || sample.text.compare(start, 2, "[{") == 0
            || !xmlRoot(sample.text).empty());
    return sample.text.empty() || isMarkup ? Confidence::None : Confidence::Possible;
}

/// All files of a table, line by line.
class LineFiles
{
public:
    static Result<LineFiles> open(const Table& table, ReadControl& control)
    {
        LineFiles files(table, control);
        for (const Source& source : table.sources) {
            ISOGLOSS_TRY(auto reader, LineReader::open(source.input, source.encoding, control));
            files.m_readers.push_back(std::move(reader));
        }
        return files;
    }

    /// False at the end. Empty lines are absent cells. Errors: of LineReader, FilesUnequal.
    Result<bool> next(std::vector<Cell>& cells)
    {
        cells.assign(m_readers.size(), std::nullopt);
        std::optional<std::size_t> ended;
        std::optional<std::size_t> going;
        for (std::size_t i = 0; i < m_readers.size(); ++i) {
            std::string_view line;
            ISOGLOSS_TRY(const bool hasLine, m_readers[i].next(line));
            (hasLine ? going : ended) = i;
            if (!line.empty())
                cells[i] = line;
        }
        if (ended && going) {
            const auto [first, second] = std::minmax(*ended, *going);
            return whereFilesPart(m_table.sources[first], m_table.sources[second], m_control);
        }
        return going.has_value();
    }

    std::uint64_t line() const { return m_readers.front().number(); }

private:
    LineFiles(const Table& table, ReadControl& control)
        : m_table(table)
        , m_control(control)
    {
    }

    const Table& m_table;
    ReadControl& m_control;
    std::vector<LineReader> m_readers;
};

std::optional<std::size_t> verseNames(const Table& table)
{
    for (std::size_t i = 0; i < table.sources.size(); ++i)
        if (table.sources[i].input.name == VerseNames)
            return i;
    return std::nullopt;
}

Result<void> declare(const Table& table, RowSink& sink)
{
    const auto verses = verseNames(table);
    for (std::size_t i = 0; i < table.sources.size(); ++i) {
        const Input& input = table.sources[i].input;
        const auto same = std::count_if(table.sources.begin(), table.sources.end(),
            [&](const Source& other) { return other.input.name == input.name; });
        ISOGLOSS_CHECK(sink.field(
            {same > 1 ? input.place() : input.name, verses == i ? Role::Key : Role::Text, {}, i, false}));
    }
    return verses ? sink.field({"book", Role::Group, {}, *verses, false}) : Result<void>();
}

Result<void> read(const Table& table, RowSink& sink, ReadControl& control)
{
    ISOGLOSS_CHECK(declare(table, sink));
    ISOGLOSS_TRY(auto files, LineFiles::open(table, control));
    const auto verses = verseNames(table);
    JoinedVerses joined(sink, verses.value_or(0));
    std::vector<Cell> cells;
    while (sink.wantsMore()) {
        ISOGLOSS_TRY(const bool hasRow, files.next(cells));
        if (!hasRow)
            break;
        ISOGLOSS_CHECK(verses ? joined.add(files.line(), cells) : sink.row(files.line(), cells));
    }
    return joined.finish();
}

} // namespace

const Format SideBySide{
    .id = "lines",
    .name = QT_TRANSLATE_NOOP("formats", "Plain text, a sentence a line"),
    .standsSideBySide = true,
    .sniff = sniff,
    .read = read,
};

} // namespace isogloss::data
