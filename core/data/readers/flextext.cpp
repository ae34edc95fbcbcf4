// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/readers/flextext.h"

#include "core/base/translatable.h"
#include "core/data/errors.h"
#include "core/data/import/language_columns.h"
#include "core/data/input/xml_parser.h"

#include <algorithm>
#include <map>

namespace isogloss::data {

namespace {

Confidence sniff(const Sample& sample)
{
    const bool isDocument = xmlRoot(sample.bytes) == "document" || xmlRoot(sample.text) == "document";
    const bool hasTexts = sample.text.find("<interlinear-text") != std::string::npos;
    return isDocument && hasTexts                   ? Confidence::Certain
        : isDocument && sample.isNamed(".flextext") ? Confidence::Likely
                                                    : Confidence::None;
}

bool isAmong(std::string_view marks, std::string_view mark)
{
    for (std::size_t at = 0; at < marks.size();) {
        const std::size_t end = std::min(marks.size(), marks.find(' ', at));
        if (marks.substr(at, end - at) == mark)
            return true;
        at = end + 1;
    }
    return false;
}

struct WordItem
{
    std::string language; ///< writing system
    std::string text;
    bool isPunctuation = false;
};

/// The writing system that most words have; "" without words.
std::string mainLanguage(const std::vector<WordItem>& items)
{
    std::map<std::string, std::size_t> counts;
    for (const WordItem& item : items)
        counts[item.language] += item.isPunctuation ? 0 : 1;
    const auto most = std::max_element(
        counts.begin(), counts.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
    return most != counts.end() ? most->first : "";
}

/// Words and punctuation as they stand in a line: no blank before closing marks and behind opening ones.
std::string joined(const std::vector<WordItem>& items, const std::string& language)
{
    constexpr std::string_view Closing = ". , ; : ! ? … ) ] } » ” ’ ، ؛ ؟ 。 、 ， ！ ？ ； ： ） 」 । ።";
    constexpr std::string_view Opening = "( [ { « “ ‘ ¿ ¡ （ 「";
    std::string text;
    bool opens = true;
    for (const WordItem& item : items) {
        if (item.language != language && !item.isPunctuation)
            continue;
        const bool closes = item.isPunctuation && isAmong(Closing, item.text);
        text += (closes || opens ? "" : " ") + item.text;
        opens = item.isPunctuation && isAmong(Opening, item.text);
    }
    return text;
}

/// Translations of phrases and words by writing system.
class Phrases final : public XmlHandler
{
public:
    Phrases(RowSink& sink, std::string place)
        : m_sink(sink)
        , m_place(std::move(place))
        , m_texts(sink, 2)
    {
    }

    Result<void> start(std::string_view element, const XmlAttributes& attributes, std::uint64_t line) override
    {
        m_sawText = m_sawText || element == "interlinear-text";
        if (element == "interlinear-text")
            m_title.clear();
        else if (element == "phrase" || element == "word" || element == "morph")
            return open(element, attributes["guid"], line);
        else if (element == "item") {
            m_item.clear();
            m_itemType = attributes["type"];
            m_itemLanguage = attributes["lang"];
            m_isInItem = true;
        }
        return {};
    }

    Result<void> end(std::string_view element) override
    {
        if (element == "item") {
            m_isInItem = false;
            return takeItem();
        }
        if (element == "phrase") {
            m_depth = Depth::Text;
            return finishPhrase();
        }
        if (element == "word")
            m_depth = Depth::Phrase;
        else if (element == "morph")
            m_depth = Depth::Word;
        return {};
    }

    void text(std::string_view characters) override
    {
        if (m_isInItem)
            m_item += characters;
    }

    bool wantsMore() const override { return m_sink.wantsMore(); }
    bool sawText() const { return m_sawText; }

private:
    enum class Depth { Text, Phrase, Word, Morph };

    Result<void> open(std::string_view element, std::string_view guid, std::uint64_t line)
    {
        const Depth depth = element == "phrase" ? Depth::Phrase
            : element == "word"                 ? Depth::Word
                                                : Depth::Morph;
        if (depth != Depth::Phrase && m_depth == Depth::Text)
            return Error{errors::EntryForm,
                {{"path", m_place}, {"line", std::to_string(line)}, {"allowed", "<phrase><words>"},
                    {"value", "<" + std::string(element) + ">"}},
                {}};
        if (depth == Depth::Phrase) {
            m_line = line;
            m_key = guid.empty() ? std::to_string(line) : std::string(guid);
        }
        m_depth = depth;
        return {};
    }

    Result<void> takeItem()
    {
        if (m_item.empty())
            return {};
        const bool isWordForm = m_itemType == "txt" || m_itemType == "punct";
        if (m_depth == Depth::Text && m_itemType == "title" && m_title.empty())
            m_title = m_item;
        else if (m_depth == Depth::Word && isWordForm)
            m_words.push_back({m_itemLanguage, m_item, m_itemType == "punct"});
        else if (m_depth == Depth::Phrase
            && (m_itemType == "txt" || m_itemType == "gls" || m_itemType == "lit"))
            return set(m_itemType, m_itemLanguage, m_item);
        return {};
    }

    Result<void> set(const std::string& type, const std::string& language, std::string text)
    {
        const std::string name = type + " " + language;
        m_hasText = m_hasText || type == "txt";
        ISOGLOSS_TRY(const std::size_t column,
            m_texts.find(name, {name, type == "lit" ? Role::Skip : Role::Text, language, 0, false}));
        m_texts.set(column, std::move(text));
        return {};
    }

    Result<void> finishPhrase()
    {
        const std::string language = mainLanguage(m_words);
        if (!m_hasText && !m_words.empty())
            ISOGLOSS_CHECK(set("txt", language, joined(m_words, language)));
        m_words.clear();
        m_hasText = false;
        return m_texts.flush(m_line, {Cell(m_key), m_title.empty() ? Cell() : Cell(m_title)});
    }

    RowSink& m_sink;
    const std::string m_place;
    LanguageColumns m_texts;
    Depth m_depth = Depth::Text;
    std::uint64_t m_line = 0;
    std::string m_title;
    std::string m_key;
    std::vector<WordItem> m_words; ///< of the phrase
    bool m_hasText = false;
    bool m_sawText = false;
    bool m_isInItem = false;
    std::string m_itemType;
    std::string m_itemLanguage;
    std::string m_item;
};

Result<void> read(const Table& table, RowSink& sink, ReadControl& control)
{
    const Input& input = table.sources.front().input;
    ISOGLOSS_CHECK(sink.field({"phrase", Role::Key, {}, 0, false}));
    ISOGLOSS_CHECK(sink.field({"title", Role::Group, {}, 0, false}));
    Phrases phrases(sink, input.place());
    ISOGLOSS_CHECK(readXml(input, phrases, control));
    if (sink.wantsMore() && !phrases.sawText())
        return Error{errors::ElementMissing,
            {{"path", input.place()}, {"value", "<interlinear-text>"}, {"field", "FLExText"}}, {}};
    return {};
}

} // namespace

const Format Flextext{
    .id = "flextext",
    .name = QT_TRANSLATE_NOOP("formats", "FLExText (FieldWorks)"),
    .form = TextForm::Stated,
    .hasLateFields = true,
    .sniff = sniff,
    .read = read,
};

} // namespace isogloss::data
