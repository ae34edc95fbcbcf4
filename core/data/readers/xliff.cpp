// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/readers/xliff.h"

#include "core/base/translatable.h"
#include "core/data/errors.h"
#include "core/data/import/language_columns.h"
#include "core/data/input/xml_parser.h"

#include <algorithm>
#include <array>

namespace isogloss::data {

namespace {

/// Elements inside texts whose content is code of another program, or that hold no text of the unit.
constexpr std::array<std::string_view, 14> Codes{"bpt", "ept", "it", "ph", "sub", "alt-trans", "seg-source",
    "note", "notes", "originalData", "context", "tool", "matches", "glossary"};

Confidence sniff(const Sample& sample)
{
    return xmlRoot(sample.bytes) == "xliff" || xmlRoot(sample.text) == "xliff" ? Confidence::Certain
                                                                               : Confidence::None;
}

bool isUnfinished(std::string_view state)
{
    return state == "new" || state == "initial" || state.starts_with("needs-");
}

class Units final : public XmlHandler
{
public:
    Units(RowSink& sink, std::string place)
        : m_sink(sink)
        , m_place(std::move(place))
        , m_columns(sink, 2)
    {
    }

    Result<void> start(std::string_view element, const XmlAttributes& attributes, std::uint64_t line) override
    {
        m_line = line;
        if (std::find(Codes.begin(), Codes.end(), element) != Codes.end())
            ++m_codeDepth;
        else if (m_codeDepth > 0)
            return {};
        else if (element == "xliff")
            setLanguages(attributes["srcLang"], attributes["trgLang"]);
        else if (element == "file")
            startFile(attributes);
        else if (element == "trans-unit" || element == "unit")
            return startUnit(attributes["id"]);
        else if (element == "segment")
            startSegment(attributes["state"]);
        else if (element == "source" || element == "target")
            return startText(element, attributes["state"]);
        return {};
    }

    Result<void> end(std::string_view element) override
    {
        if (std::find(Codes.begin(), Codes.end(), element) != Codes.end()) {
            --m_codeDepth;
            return {};
        }
        if (m_codeDepth > 0)
            return {};
        if (element == "source" || element == "target")
            m_text = nullptr;
        else if (element == "segment" || (element == "trans-unit" && !m_unit.empty()))
            return handOn();
        return {};
    }

    void text(std::string_view characters) override
    {
        if (m_text != nullptr && m_codeDepth == 0)
            *m_text += characters;
    }

    bool wantsMore() const override { return m_sink.wantsMore(); }
    bool sawFile() const { return m_sawFile; }

private:
    void setLanguages(std::string_view source, std::string_view target)
    {
        m_sourceLanguage = source.empty() ? "source" : source;
        m_targetLanguage = target.empty() ? "target" : target;
    }

    void startFile(const XmlAttributes& attributes)
    {
        m_sawFile = true;
        const std::string_view original = attributes["original"];
        m_file = original.empty() ? attributes["id"] : original;
        if (!attributes["source-language"].empty())
            setLanguages(attributes["source-language"], attributes["target-language"]);
    }

    Result<void> startUnit(std::string_view id)
    {
        if (!m_sawFile)
            return wrong("<file><unit>", "<unit>");
        m_unit = id.empty() ? std::to_string(m_line) : std::string(id);
        m_segments = 0;
        startSegment({});
        return {};
    }

    void startSegment(std::string_view state)
    {
        m_unitLine = m_line;
        m_source.clear();
        m_target.clear();
        m_isUnfinished = isUnfinished(state);
    }

    Result<void> startText(std::string_view element, std::string_view state)
    {
        if (m_unit.empty() || m_text != nullptr)
            return wrong("<unit><source>", "<" + std::string(element) + ">");
        m_text = element == "source" ? &m_source : &m_target;
        m_isUnfinished = m_isUnfinished || (element == "target" && isUnfinished(state));
        return {};
    }

    Result<void> handOn()
    {
        ++m_segments;
        if (m_target.empty()) {
            m_sink.skip(errors::EntriesUntranslated);
            return {};
        }
        if (m_isUnfinished) {
            m_sink.skip(errors::EntriesFuzzy);
            return {};
        }
        ISOGLOSS_TRY(const std::size_t source, m_columns.find(m_sourceLanguage));
        ISOGLOSS_TRY(const std::size_t target, m_columns.find(m_targetLanguage));
        m_columns.set(source, m_source);
        m_columns.set(target, m_target);
        const std::string key = m_segments == 1 ? m_unit : m_unit + "." + std::to_string(m_segments);
        return m_columns.flush(m_unitLine, {Cell(key), m_file.empty() ? Cell() : Cell(m_file)});
    }

    Error wrong(const char* allowed, const std::string& value) const
    {
        return {errors::EntryForm,
            {{"path", m_place}, {"line", std::to_string(m_line)}, {"allowed", allowed}, {"value", value}},
            {}};
    }

    RowSink& m_sink;
    const std::string m_place;
    std::uint64_t m_line = 0;
    std::uint64_t m_unitLine = 0;
    LanguageColumns m_columns;
    std::string m_sourceLanguage = "source"; ///< the tag; "source" where the document states none
    std::string m_targetLanguage = "target";
    std::string m_file;
    std::string m_unit; ///< its id; "" before the first
    std::size_t m_segments = 0;
    std::string m_source;
    std::string m_target;
    std::string* m_text = nullptr; ///< what characters belong to
    int m_codeDepth = 0;
    bool m_isUnfinished = false;
    bool m_sawFile = false;
};

Result<void> read(const Table& table, RowSink& sink, ReadControl& control)
{
    const Input& input = table.sources.front().input;
    ISOGLOSS_CHECK(sink.field({"id", Role::Key, {}, 0, false}));
    ISOGLOSS_CHECK(sink.field({"file", Role::Group, {}, 0, false}));
    Units units(sink, input.place());
    ISOGLOSS_CHECK(readXml(input, units, control));
    if (sink.wantsMore() && !units.sawFile())
        return Error{
            errors::ElementMissing, {{"path", input.place()}, {"value", "<file>"}, {"field", "XLIFF"}}, {}};
    return {};
}

} // namespace

const Format Xliff{
    .id = "xliff",
    .name = QT_TRANSLATE_NOOP("formats", "XLIFF"),
    .form = TextForm::Stated,
    .hasLateFields = true,
    .sniff = sniff,
    .read = read,
};

} // namespace isogloss::data
