// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/input/xml_parser.h"

#include "core/data/errors.h"

#include <algorithm>
#include <expat.h>
#include <optional>

namespace isogloss::data {

namespace {

constexpr char NamespaceMark = '\n';
constexpr int MaxDepth = 256;
constexpr std::size_t HeadBytes = 4096; ///< the declaration stands in these
constexpr int MaxAttributes = 256;
constexpr std::string_view XmlNamespace = "http://www.w3.org/XML/1998/namespace\n";

std::string_view localName(std::string_view name)
{
    return name.substr(name.rfind(NamespaceMark) + 1);
}

/// One document on its way from Expat's callbacks to the handler; the first error ends it.
class Parse
{
public:
    Parse(DecodedText& source, XmlHandler& handler)
        : m_source(source)
        , m_handler(handler)
        , m_parser(XML_ParserCreateNS("UTF-8", NamespaceMark), &XML_ParserFree)
    {
        XML_SetUserData(m_parser.get(), this);
        XML_SetElementHandler(m_parser.get(), &Parse::onStart, &Parse::onEnd);
        XML_SetCharacterDataHandler(m_parser.get(), &Parse::onText);
        XML_SetEntityDeclHandler(m_parser.get(), &Parse::onEntityDeclaration);
        XML_SetSkippedEntityHandler(m_parser.get(), &Parse::onSkippedEntity);
    }

    Result<void> run()
    {
        for (bool isLast = false; !isLast && m_handler.wantsMore();) {
            ISOGLOSS_TRY(const std::string piece, m_source.next());
            isLast = piece.empty();
            const auto status
                = XML_Parse(m_parser.get(), piece.data(), static_cast<int>(piece.size()), isLast ? 1 : 0);
            if (m_error)
                return std::move(*m_error);
            if (status != XML_STATUS_OK && m_handler.wantsMore())
                return failure(errors::XmlMalformed, XML_ErrorString(XML_GetErrorCode(m_parser.get())));
        }
        return {};
    }

private:
    static Parse& of(void* data) { return *static_cast<Parse*>(data); }

    static void onStart(void* data, const char* name, const char** attributes)
    {
        Parse& parse = of(data);
        if (++parse.m_depth > MaxDepth
            || XML_GetSpecifiedAttributeCount(parse.m_parser.get()) > 2 * MaxAttributes)
            parse.stop(parse.failure(errors::XmlTooLarge, ""));
        else if (!parse.m_error)
            parse.settle(parse.m_handler.start(localName(name), XmlAttributes(attributes), parse.line()));
    }

    static void onEnd(void* data, const char* name)
    {
        Parse& parse = of(data);
        --parse.m_depth;
        if (!parse.m_error)
            parse.settle(parse.m_handler.end(localName(name)));
    }

    static void onText(void* data, const char* text, int length)
    {
        if (!of(data).m_error)
            of(data).m_handler.text({text, static_cast<std::size_t>(length)});
    }

    static void onEntityDeclaration(void* data, const char* name, int, const char*, int, const char*,
        const char*, const char*, const char*)
    {
        of(data).stop(of(data).failure(errors::XmlEntity, name));
    }

    static void onSkippedEntity(void* data, const char* name, int)
    {
        of(data).stop(of(data).failure(errors::XmlEntity, name));
    }

    void settle(Result<void> result)
    {
        if (!result.has_value())
            stop(std::move(result.error()));
        else if (!m_handler.wantsMore())
            XML_StopParser(m_parser.get(), XML_FALSE);
    }

    void stop(Error error)
    {
        if (!m_error)
            m_error = std::move(error);
        XML_StopParser(m_parser.get(), XML_FALSE);
    }

    std::uint64_t line() const { return XML_GetCurrentLineNumber(m_parser.get()); }

    Error failure(ErrorCode code, std::string reason) const
    {
        return {code,
            {{"path", m_source.place()}, {"line", std::to_string(line())}, {"reason", std::move(reason)}},
            {}};
    }

    DecodedText& m_source;
    XmlHandler& m_handler;
    std::unique_ptr<XML_ParserStruct, decltype(&XML_ParserFree)> m_parser;
    std::optional<Error> m_error;
    int m_depth = 0;
};

} // namespace

XmlAttributes::XmlAttributes(const char** pairs)
{
    for (; *pairs != nullptr; pairs += 2) {
        const std::string_view name(pairs[0]);
        const bool isXml = name.starts_with(XmlNamespace);
        m_values.emplace_back(isXml && localName(name) == "lang" ? "xml:lang" : localName(name), pairs[1]);
    }
}

std::string_view XmlAttributes::operator[](std::string_view name) const
{
    const auto found = std::find_if(
        m_values.begin(), m_values.end(), [&](const auto& attribute) { return attribute.first == name; });
    return found != m_values.end() ? found->second : std::string_view();
}

Result<void> parseXml(DecodedText& text, XmlHandler& handler)
{
    return Parse(text, handler).run();
}

Result<void> readXml(const Input& input, XmlHandler& handler, ReadControl& control)
{
    ISOGLOSS_TRY(const auto source, openInput(input));
    ISOGLOSS_TRY(const std::string head, readHead(*source, HeadBytes));
    ISOGLOSS_TRY(auto text, DecodedText::open(input, xmlEncoding(head), control));
    return parseXml(text, handler);
}

} // namespace isogloss::data
