// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/export/tmx.h"

#include "core/data/export/buffered_file.h"
#include "core/text/code_point.h"

#include <algorithm>
#include <cstdio>

namespace isogloss::data {

namespace {

/// XML 1.0, production 2.
bool isXmlCharacter(char32_t c)
{
    return c == '\t' || c == '\n' || c == '\r' || (c >= 0x20 && c < 0xFFFE) || c > 0xFFFF;
}

std::string called(char32_t c)
{
    char name[16];
    std::snprintf(name, sizeof name, "U+%04X", static_cast<unsigned>(c));
    return name;
}

/// As content or attribute; blanks that XML would change are written as numbers.
std::string escaped(std::string_view text)
{
    std::string xml;
    for (const char c : text) {
        switch (c) {
        case '&':
            xml += "&amp;";
            break;
        case '<':
            xml += "&lt;";
            break;
        case '>':
            xml += "&gt;";
            break;
        case '"':
            xml += "&quot;";
            break;
        case '\t':
            xml += "&#9;";
            break;
        case '\n':
            xml += "&#10;";
            break;
        case '\r':
            xml += "&#13;";
            break;
        default:
            xml += c;
        }
    }
    return xml;
}

std::string tagOf(std::string language)
{
    std::replace(language.begin(), language.end(), '_', '-');
    return language;
}

class TmxWriter final : public ExportWriter
{
public:
    TmxWriter(ExportTarget target, BufferedFile file)
        : m_target(std::move(target))
        , m_file(std::move(file))
    {
    }

    Result<void> head()
    {
        const std::string first = m_target.languages.empty() ? "*all*" : tagOf(m_target.languages.front());
        return m_file.add("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<tmx version=\"1.4\">\n"
                          "<header creationtool=\"Isogloss\" creationtoolversion=\"1\" segtype=\"sentence\" "
                          "o-tmf=\"Isogloss\" adminlang=\"en\" srclang=\""
            + first + "\" datatype=\"plaintext\"/>\n<body>\n");
    }

    Result<bool> text(const TextRecord& record) override
    {
        ISOGLOSS_TRY(const std::string key, checked(record.key, "key", record.key));
        std::string unit = "<tu tuid=\"" + key + "\">\n";
        if (!record.group.empty()) {
            ISOGLOSS_TRY(const std::string group, checked(record.group, "group", record.key));
            unit += "<prop type=\"x-group\">" + group + "</prop>\n";
        }
        for (const std::string& language : m_target.languages) {
            const auto found = record.text.find(language);
            if (found == record.text.end() || found->second.empty())
                continue;
            ISOGLOSS_TRY(const std::string segment, checked(found->second, language, record.key));
            unit += "<tuv xml:lang=\"" + tagOf(language) + "\"><seg>" + segment + "</seg></tuv>\n";
        }
        ISOGLOSS_CHECK(m_file.add(unit + "</tu>\n"));
        return true;
    }

    Result<void> commit() override
    {
        ISOGLOSS_CHECK(m_file.add("</body>\n</tmx>\n"));
        return m_file.commit();
    }

private:
    static Result<std::string> checked(
        std::string_view text, const std::string& field, const std::string& key)
    {
        text::CodePointReader reader(text);
        for (text::CodePoint point; reader.next(point);)
            if (!isXmlCharacter(point.value))
                return notHeld("TMX", key, field, called(point.value));
        return escaped(text);
    }

    const ExportTarget m_target;
    BufferedFile m_file;
};

} // namespace

MadeWriter makeTmxWriter(const ExportTarget& target)
{
    ISOGLOSS_TRY(BufferedFile file, BufferedFile::create(target.path));
    auto writer = std::make_unique<TmxWriter>(target, std::move(file));
    ISOGLOSS_CHECK(writer->head());
    return std::unique_ptr<ExportWriter>(std::move(writer));
}

} // namespace isogloss::data
