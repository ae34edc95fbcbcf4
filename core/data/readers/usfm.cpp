// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/readers/usfm.h"

#include "core/base/excerpt.h"
#include "core/base/translatable.h"
#include "core/data/errors.h"
#include "core/data/input/line_reader.h"
#include "core/data/readers/usfm_markers.h"

#include <algorithm>

namespace isogloss::data {

namespace {

constexpr std::string_view NoBreakSpace = "\xC2\xA0";
constexpr std::size_t BookCode = 3;

Confidence sniff(const Sample& sample)
{
    const auto first = std::find_if(
        sample.lines.begin(), sample.lines.end(), [](const std::string& line) { return !line.empty(); });
    const bool isBook = first != sample.lines.end() && first->starts_with("\\id ");
    const bool isNamed = sample.isNamed(".usfm") || sample.isNamed(".sfm");
    const bool hasVerses = sample.text.find("\\v ") != std::string::npos
        || sample.text.find("\\c ") != std::string::npos || sample.text.find("\\usfm") != std::string::npos;
    return isBook && (hasVerses || isNamed) ? Confidence::Certain
        : sample.isNamed(".usfm")           ? Confidence::Likely
                                            : Confidence::None;
}

/// A marker as it stands in a line.
struct Marker
{
    std::string_view name; ///< without backslash, "+" and "*"
    bool closes = false;
};

class Book
{
public:
    Book(RowSink& sink, std::string place)
        : m_sink(sink)
        , m_place(std::move(place))
    {
    }

    Result<void> addLine(std::string_view line, std::uint64_t number)
    {
        m_line = number;
        m_isTitle = m_isTitle && !line.starts_with('\\');
        addSpace();
        while (!line.empty()) {
            const auto backslash = std::min(line.size(), line.find('\\'));
            addText(line.substr(0, backslash));
            line.remove_prefix(backslash);
            if (!line.empty())
                ISOGLOSS_CHECK(takeMarker(line));
        }
        return {};
    }

    Result<void> finish()
    {
        if (m_book.empty())
            return Error{
                errors::ElementMissing, {{"path", m_place}, {"value", "\\id"}, {"field", "USFM"}}, {}};
        if (!m_note.empty())
            return wrong("\\" + m_note + "*", "", m_noteLine);
        return finishVerse();
    }

private:
    Result<void> takeMarker(std::string_view& line)
    {
        line.remove_prefix(1);
        const auto end = std::min(line.size(), line.find_first_of(" \t\\*|~"));
        Marker marker{
            line.substr(line.starts_with('+') ? 1 : 0, end - (line.starts_with('+') ? 1 : 0)), false};
        line.remove_prefix(end);
        // "\*" ends a milestone ("\qt-s |who=\"...\"\*"), which holds no text.
        if (line.starts_with('*')) {
            marker.closes = true;
            line.remove_prefix(1);
        } else if (line.starts_with(' ') || line.starts_with('\t')) {
            line.remove_prefix(1);
        }
        return marker.closes ? close(marker.name) : open(marker.name, line);
    }

    Result<void> close(std::string_view name)
    {
        if (name == m_note)
            m_note.clear();
        m_isAttribute = false;
        return {};
    }

    Result<void> open(std::string_view name, std::string_view& line)
    {
        const UsfmKind kind = usfmKind(name);
        m_isAttribute = false;
        if (!m_note.empty())
            return kind == UsfmKind::Verse || kind == UsfmKind::Chapter || kind == UsfmKind::Paragraph
                ? wrong("\\" + m_note + "*", name, m_noteLine)
                : Result<void>();
        if (name.ends_with("-s") || name.ends_with("-e"))
            m_isAttribute = true;
        else if (kind == UsfmKind::Book)
            return openBook(line);
        else if (kind == UsfmKind::Chapter)
            return openChapter(line);
        else if (kind == UsfmKind::Verse)
            return openVerse(line);
        else if (kind == UsfmKind::Note) {
            m_note = name;
            m_noteLine = m_line;
        } else if (kind == UsfmKind::Title || kind == UsfmKind::Paragraph)
            m_isTitle = kind == UsfmKind::Title;
        return {};
    }

    Result<void> openBook(std::string_view& line)
    {
        ISOGLOSS_CHECK(finishVerse());
        m_book = word(line).substr(0, BookCode);
        m_chapter.clear();
        m_isTitle = true;
        return m_book.size() == BookCode ? Result<void>() : wrong("\\id GEN", m_book, m_line);
    }

    Result<void> openChapter(std::string_view& line)
    {
        ISOGLOSS_CHECK(finishVerse());
        m_chapter = word(line);
        m_isTitle = false;
        return isNumber(m_chapter) && !m_book.empty() ? Result<void>()
                                                      : wrong("\\id GEN \\c 1", "\\c " + m_chapter, m_line);
    }

    Result<void> openVerse(std::string_view& line)
    {
        ISOGLOSS_CHECK(finishVerse());
        m_verse = word(line);
        m_verseLine = m_line;
        m_isTitle = false;
        return isNumber(m_verse.substr(0, 1)) && !m_chapter.empty()
            ? Result<void>()
            : wrong("\\c 1 \\v 1", "\\v " + m_verse, m_line);
    }

    void addText(std::string_view text)
    {
        if (m_isTitle || !m_note.empty())
            return;
        if (m_verse.empty()) {
            m_outside += text.find_first_not_of(" \t") != std::string_view::npos ? 1 : 0;
            return;
        }
        for (std::size_t i = 0; i < text.size(); ++i) {
            const char c = text[i];
            m_isAttribute = m_isAttribute || c == '|';
            if (m_isAttribute)
                continue;
            if (c == ' ' || c == '\t')
                addSpace();
            else if (c == '~')
                m_text += NoBreakSpace;
            else if (c == '/' && i + 1 < text.size() && text[i + 1] == '/')
                ++i;
            else
                m_text += c;
        }
    }

    void addSpace()
    {
        if (!m_text.empty() && m_text.back() != ' ')
            m_text += ' ';
    }

    Result<void> finishVerse()
    {
        if (m_outside > 0)
            m_sink.skip(errors::PartsWithoutVerse, std::exchange(m_outside, 0));
        if (m_verse.empty())
            return {};
        if (m_text.ends_with(' '))
            m_text.pop_back();
        const std::string key = m_book + "." + m_chapter + "." + std::exchange(m_verse, {});
        const std::string text = std::exchange(m_text, {});
        const Cell cells[] = {Cell(key), Cell(m_book), text.empty() ? Cell() : Cell(text)};
        return m_sink.row(m_verseLine, cells);
    }

    /// The next word of a line, which is taken off it with the blank behind.
    static std::string word(std::string_view& line)
    {
        line.remove_prefix(std::min(line.size(), line.find_first_not_of(" \t")));
        const auto end = std::min(line.size(), line.find_first_of(" \t\\"));
        std::string word(line.substr(0, end));
        line.remove_prefix(end);
        return word;
    }

    static bool isNumber(std::string_view text)
    {
        return !text.empty()
            && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
    }

    Error wrong(const std::string& allowed, std::string_view value, std::uint64_t line) const
    {
        return {errors::EntryForm,
            {{"path", m_place}, {"line", std::to_string(line)}, {"allowed", allowed},
                {"value", excerpt(value)}},
            {}};
    }

    RowSink& m_sink;
    const std::string m_place;
    std::uint64_t m_line = 0;
    std::string m_book;
    std::string m_chapter;
    std::string m_verse; ///< "" outside verses
    std::uint64_t m_verseLine = 0;
    std::string m_text;
    std::string m_note; ///< the note marker that is open; "" for none
    std::uint64_t m_noteLine = 0;
    std::uint64_t m_outside = 0; ///< pieces of text before the chapter's first verse
    bool m_isTitle = false;
    bool m_isAttribute = false; ///< behind "|" in \w word|lemma="..."\w*
};

Result<void> read(const Table& table, RowSink& sink, ReadControl& control)
{
    const Source& source = table.sources.front();
    ISOGLOSS_TRY(auto reader, LineReader::open(source.input, source.encoding, control));
    ISOGLOSS_CHECK(sink.field({"verse", Role::Key, {}, 0, false}));
    ISOGLOSS_CHECK(sink.field({"book", Role::Group, {}, 0, false}));
    ISOGLOSS_CHECK(sink.field({"text", Role::Text, {}, 0, false}));
    Book book(sink, source.input.place());
    while (sink.wantsMore()) {
        std::string_view line;
        ISOGLOSS_TRY(const bool hasLine, reader.next(line));
        if (!hasLine)
            return book.finish();
        ISOGLOSS_CHECK(book.addLine(line, reader.number()));
    }
    return {};
}

} // namespace

const Format Usfm{.id = "usfm", .name = QT_TRANSLATE_NOOP("formats", "USFM"), .sniff = sniff, .read = read};

} // namespace isogloss::data
