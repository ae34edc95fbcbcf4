// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/readers/tmx.h"

#include "core/base/translatable.h"
#include "core/data/errors.h"
#include "core/data/import/language_columns.h"
#include "core/data/input/xml_parser.h"

#include <algorithm>
#include <array>

namespace isogloss::data {

namespace {

constexpr std::array<std::string_view, 5> Codes{"bpt", "ept", "it", "ph", "ut"};

Confidence sniff(const Sample& sample)
{
    return xmlRoot(sample.bytes) == "tmx" || xmlRoot(sample.text) == "tmx" ? Confidence::Certain
                                                                           : Confidence::None;
}

class Units final : public XmlHandler
{
public:
    Units(RowSink& sink, std::string place)
        : m_sink(sink)
        , m_place(std::move(place))
        , m_columns(sink, 1)
    {
    }

    Result<void> start(std::string_view element, const XmlAttributes& attributes, std::uint64_t line) override
    {
        m_line = line;
        m_sawBody = m_sawBody || element == "body";
        if (std::find(Codes.begin(), Codes.end(), element) != Codes.end())
            ++m_codeDepth;
        else if (element == "tu")
            startUnit(attributes["tuid"]);
        else if (element == "tuv")
            return startVariant(attributes);
        else if (element == "seg")
            return startSegment();
        return {};
    }

    Result<void> end(std::string_view element) override
    {
        if (std::find(Codes.begin(), Codes.end(), element) != Codes.end()) {
            --m_codeDepth;
        } else if (element == "seg") {
            m_isInSegment = false;
            m_columns.set(*m_column, std::move(m_text));
        } else if (element == "tuv") {
            m_column.reset();
        } else if (element == "tu") {
            m_isInUnit = false;
            return m_columns.flush(m_unitLine, {Cell(m_key)});
        }
        return {};
    }

    void text(std::string_view characters) override
    {
        if (m_isInSegment && m_codeDepth == 0)
            m_text += characters;
    }

    bool wantsMore() const override { return m_sink.wantsMore(); }
    bool isWhole() const { return m_sawBody; }

private:
    void startUnit(std::string_view tuid)
    {
        ++m_units;
        m_isInUnit = true;
        m_unitLine = m_line;
        m_key = tuid.empty() ? std::to_string(m_units) : std::string(tuid);
    }

    Result<void> startVariant(const XmlAttributes& attributes)
    {
        const std::string_view language
            = attributes["xml:lang"].empty() ? attributes["lang"] : attributes["xml:lang"];
        if (!m_isInUnit || m_column || language.empty())
            return wrong("<tu><tuv xml:lang=\"...\">", "<tuv>");
        ISOGLOSS_TRY(m_column, m_columns.find(language));
        return {};
    }

    Result<void> startSegment()
    {
        if (!m_column || m_isInSegment)
            return wrong("<tuv><seg>", "<seg>");
        m_isInSegment = true;
        m_text.clear();
        return {};
    }

    Error wrong(const char* allowed, const char* value) const
    {
        return {errors::EntryForm,
            {{"path", m_place}, {"line", std::to_string(m_line)}, {"allowed", allowed}, {"value", value}},
            {}};
    }

    RowSink& m_sink;
    const std::string m_place;
    LanguageColumns m_columns;
    std::uint64_t m_line = 0;
    std::uint64_t m_unitLine = 0;
    std::uint64_t m_units = 0;
    std::string m_key;
    std::string m_text;
    std::optional<std::size_t> m_column; ///< of the variant that is open
    int m_codeDepth = 0;
    bool m_isInUnit = false;
    bool m_isInSegment = false;
    bool m_sawBody = false;
};

Result<void> read(const Table& table, RowSink& sink, ReadControl& control)
{
    const Input& input = table.sources.front().input;
    ISOGLOSS_CHECK(sink.field({"tuid", Role::Key, {}, 0, false}));
    Units units(sink, input.place());
    ISOGLOSS_CHECK(readXml(input, units, control));
    if (sink.wantsMore() && !units.isWhole())
        return Error{
            errors::ElementMissing, {{"path", input.place()}, {"value", "<body>"}, {"field", "TMX"}}, {}};
    return {};
}

} // namespace

const Format Tmx{
    .id = "tmx",
    .name = QT_TRANSLATE_NOOP("formats", "TMX"),
    .form = TextForm::Stated,
    .hasLateFields = true,
    .sniff = sniff,
    .read = read,
};

} // namespace isogloss::data
