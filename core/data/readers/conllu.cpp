// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/readers/conllu.h"

#include "core/base/excerpt.h"
#include "core/base/translatable.h"
#include "core/data/errors.h"
#include "core/data/import/language_columns.h"
#include "core/data/input/line_reader.h"

#include <algorithm>
#include <charconv>

namespace isogloss::data {

namespace {

constexpr std::size_t Columns = 10;
constexpr const char* TokenForm = "ID<TAB>FORM<TAB>...: 10";

std::size_t columnsOf(std::string_view line)
{
    return static_cast<std::size_t>(std::count(line.begin(), line.end(), '\t')) + 1;
}

std::string_view column(std::string_view line, std::size_t index)
{
    for (; index > 0; --index)
        line.remove_prefix(line.find('\t') + 1);
    return line.substr(0, line.find('\t'));
}

Confidence sniff(const Sample& sample)
{
    const auto token = std::find_if(sample.lines.begin(), sample.lines.end(),
        [](const std::string& line) { return !line.empty() && !line.starts_with("#"); });
    const bool hasTokens = token != sample.lines.end() && columnsOf(*token) == Columns
        && (token->starts_with("1\t") || token->starts_with("1-"));
    return hasTokens                ? Confidence::Certain
        : sample.isNamed(".conllu") ? Confidence::Likely
                                    : Confidence::None;
}

/// What of a sentence has been read.
struct Sentence
{
    std::string id;
    std::string parallelId;
    std::string text;
    std::string words; ///< as far as no text is stated
    std::size_t coveredUntil = 0; ///< number of the last word of a contraction
    std::size_t tokens = 0;
    std::uint64_t line = 0;
};

class Treebank
{
public:
    Treebank(RowSink& sink, std::string place)
        : m_sink(sink)
        , m_place(std::move(place))
        , m_translations(sink, 3, "text_", true)
    {
    }

    Result<void> begin()
    {
        ISOGLOSS_CHECK(m_sink.field({"sent_id", Role::Key, {}, 0, false}));
        ISOGLOSS_CHECK(m_sink.field({"newdoc", Role::Group, {}, 0, false}));
        return m_sink.field({"text", Role::Text, {}, 0, false});
    }

    Result<void> add(std::string_view line, std::uint64_t number)
    {
        m_line = number;
        if (line.empty())
            return finish();
        if (m_sentence.line == 0)
            m_sentence.line = number;
        return line.front() == '#' ? addRemark(line.substr(1)) : addToken(line);
    }

    Result<void> finish()
    {
        Sentence sentence = std::exchange(m_sentence, {});
        if (sentence.tokens == 0)
            return {};
        const auto slash = sentence.parallelId.find('/');
        const std::string key
            = slash == std::string::npos ? sentence.id : sentence.parallelId.substr(slash + 1);
        const std::string_view text
            = sentence.text.empty() ? trimmed(sentence.words) : std::string_view(sentence.text);
        return m_translations.flush(sentence.line,
            {key.empty() ? Cell() : Cell(key), m_document.empty() ? Cell() : Cell(m_document), Cell(text)});
    }

private:
    Result<void> addRemark(std::string_view remark)
    {
        const auto equals = remark.find('=');
        const std::string_view name = trimmed(remark.substr(0, equals));
        const std::string_view value
            = equals == std::string_view::npos ? std::string_view() : trimmed(remark.substr(equals + 1));
        if (name == "sent_id")
            m_sentence.id = value;
        else if (name == "parallel_id")
            m_sentence.parallelId = value;
        else if (name == "newdoc id")
            m_document = value;
        else if (name == "text")
            m_sentence.text = remark.substr(std::min(remark.size(), equals + 2)); // behind "= "
        else if (name.starts_with("text_")) {
            ISOGLOSS_TRY(const std::size_t translation, m_translations.find(name.substr(5)));
            m_translations.set(translation, std::string(value));
        }
        return {};
    }

    Result<void> addToken(std::string_view line)
    {
        const std::string_view id = line.substr(0, line.find('\t'));
        std::size_t number = 0;
        const auto [rest, failure] = std::from_chars(id.data(), id.data() + id.size(), number);
        if (columnsOf(line) != Columns || failure != std::errc())
            return wrong(line);
        const std::string_view kind(rest, static_cast<std::size_t>(id.data() + id.size() - rest));
        ++m_sentence.tokens;
        if (kind.starts_with("-"))
            std::from_chars(rest + 1, id.data() + id.size(), m_sentence.coveredUntil);
        else if (kind.starts_with(".") || number <= m_sentence.coveredUntil)
            return {};
        else if (!kind.empty())
            return wrong(line);
        m_sentence.words += column(line, 1);
        if (column(line, Columns - 1).find("SpaceAfter=No") == std::string_view::npos)
            m_sentence.words += ' ';
        return {};
    }

    Error wrong(std::string_view line) const
    {
        return {errors::EntryForm,
            {{"path", m_place}, {"line", std::to_string(m_line)}, {"allowed", TokenForm},
                {"value", excerpt(line)}},
            {}};
    }

    static std::string_view trimmed(std::string_view text)
    {
        const auto first = text.find_first_not_of(' ');
        return first == std::string_view::npos ? std::string_view()
                                               : text.substr(first, text.find_last_not_of(' ') + 1 - first);
    }

    RowSink& m_sink;
    const std::string m_place;
    LanguageColumns m_translations;
    Sentence m_sentence;
    std::string m_document;
    std::uint64_t m_line = 0;
};

Result<void> read(const Table& table, RowSink& sink, ReadControl& control)
{
    const Source& source = table.sources.front();
    ISOGLOSS_TRY(auto reader, LineReader::open(source.input, source.encoding, control));
    Treebank treebank(sink, source.input.place());
    ISOGLOSS_CHECK(treebank.begin());
    while (sink.wantsMore()) {
        std::string_view line;
        ISOGLOSS_TRY(const bool hasLine, reader.next(line));
        if (!hasLine)
            break;
        ISOGLOSS_CHECK(treebank.add(line, reader.number()));
    }
    return treebank.finish();
}

} // namespace

const Format Conllu{
    .id = "conllu",
    .name = QT_TRANSLATE_NOOP("formats", "CoNLL-U"),
    .hasLateFields = true,
    .sniff = sniff,
    .read = read,
};

} // namespace isogloss::data
