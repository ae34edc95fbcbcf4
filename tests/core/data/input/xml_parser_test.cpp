// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/input/xml_parser.h"

#include "core/base/file.h"
#include "core/data/errors.h"
#include "tests/support/expect_result.h"
#include "tests/support/temporary_folder.h"

#include <gmock/gmock.h>

namespace isogloss::data {
namespace {

/// Writes down what it is told.
class Recorder final : public XmlHandler
{
public:
    Result<void> start(std::string_view element, const XmlAttributes& attributes, std::uint64_t line) override
    {
        log += "<" + std::string(element) + ":" + std::to_string(line);
        for (const char* name : {"xml:lang", "lang", "id"})
            if (!attributes[name].empty())
                log += std::string(" ") + name + "=" + std::string(attributes[name]);
        log += ">";
        if (element == refused)
            return Error{errors::EntryForm, {}, {}};
        return {};
    }
    Result<void> end(std::string_view element) override
    {
        log += "</" + std::string(element) + ">";
        return {};
    }
    void text(std::string_view characters) override { log += characters; }
    bool wantsMore() const override { return log.size() < enough; }

    std::string log;
    std::string refused;
    std::size_t enough = 1'000'000;
};

Result<void> parse(const std::string& bytes, Recorder& recorder)
{
    const tests::TemporaryFolder folder;
    EXPECT_OK(writeFileAtomically(folder / "a.xml", bytes));
    ReadControl control;
    return readXml({folder / "a.xml", "", "a.xml", false, false, bytes.size()}, recorder, control);
}

std::string logOf(const std::string& bytes)
{
    Recorder recorder;
    EXPECT_OK(parse(bytes, recorder));
    return recorder.log;
}

Error errorOf(const std::string& bytes)
{
    Recorder recorder;
    const auto result = parse(bytes, recorder);
    EXPECT_FALSE(result.has_value()) << recorder.log;
    return result.has_value() ? Error{} : result.error();
}

TEST(XmlParser, TellsElementsAttributesAndText)
{
    EXPECT_EQ(logOf("<?xml version='1.0'?>\n<a xmlns='urn:x' xml:lang='kab' id='1'>az&amp;ul<b x:id='2' "
                    "xmlns:x='urn:y'/>&#x2D30;</a>"),
        "<a:2 xml:lang=kab id=1>az&ul<b:2 id=2></b>ⴰ</a>");
    EXPECT_EQ(logOf("<a lang='de'><![CDATA[<b>&]]></a>"), "<a:1 lang=de><b>&</a>");
}

TEST(XmlParser, ReadsTheEncodingThatIsStated)
{
    EXPECT_EQ(logOf("<?xml version='1.0' encoding='windows-1251'?><a>\xE4\xEE\xEC</a>"), "<a:1>дом</a>");
    const std::string utf16 = std::string("\xFE\xFF\0<\0a\0>\x10\xD0\0<\0/\0a\0>", 18);
    EXPECT_EQ(logOf(utf16), "<a:1>\u10D0</a>");
    // Single bytes that say they are UTF-16 are not.
    EXPECT_EQ(logOf("<?xml version='1.0' encoding='UTF-16'?><a>é</a>"), "<a:1>é</a>");
    EXPECT_EQ(
        errorOf("<?xml version='1.0' encoding='UTF-8'?><a>\xE4\xEE\xEC</a>").code, errors::TextNotDecodable);
}

TEST(XmlParser, AllowsADoctypeAndLoadsNothing)
{
    EXPECT_EQ(logOf("<!DOCTYPE tmx SYSTEM \"tmx14.dtd\"><tmx/>"), "<tmx:1></tmx>");
}

TEST(XmlParser, RefusesEntities)
{
    const std::string laughs = "<!DOCTYPE a [<!ENTITY l \"ha\"><!ENTITY m \"&l;&l;&l;&l;\">]><a>&m;</a>";
    EXPECT_EQ(errorOf(laughs).code, errors::XmlEntity);
    EXPECT_EQ(errorOf("<!DOCTYPE a [<!ENTITY f SYSTEM \"other.txt\">]><a>&f;</a>").code, errors::XmlEntity);
    EXPECT_EQ(errorOf("<!DOCTYPE a [<!ENTITY % p SYSTEM \"p.dtd\"> %p;]><a/>").code, errors::XmlEntity);
    // What only the DTD that is not loaded would define.
    EXPECT_EQ(errorOf("<!DOCTYPE a SYSTEM \"a.dtd\">\n<a>&eacute;</a>").code, errors::XmlEntity);
    EXPECT_EQ(errorOf("<a>&eacute;</a>").code, errors::XmlMalformed);
}

TEST(XmlParser, NamesTheLineOfWhatIsWrong)
{
    EXPECT_EQ(errorOf("<a>\n<b>\n</a>").argument("line"), "3");
    EXPECT_EQ(errorOf("<a>\n<b>\n").code, errors::XmlMalformed);
    EXPECT_EQ(errorOf("").code, errors::XmlMalformed);
    EXPECT_EQ(errorOf("<a>\x01</a>").code, errors::XmlMalformed);
    EXPECT_EQ(errorOf("<a/><b/>").code, errors::XmlMalformed);
}

TEST(XmlParser, LimitsDepthAndAttributes)
{
    std::string deep;
    for (int i = 0; i < 300; ++i)
        deep += "<a>";
    EXPECT_EQ(errorOf(deep).code, errors::XmlTooLarge);
    std::string wide = "<a";
    for (int i = 0; i < 300; ++i)
        wide += " b" + std::to_string(i) + "=''";
    EXPECT_EQ(errorOf(wide + "/>").code, errors::XmlTooLarge);
}

TEST(XmlParser, EndsWhenTheHandlerSaysSo)
{
    Recorder recorder;
    recorder.refused = "b";
    EXPECT_ERROR(parse("<a><b/></a>", recorder), errors::EntryForm);
    Recorder brief;
    brief.enough = 4;
    EXPECT_OK(parse("<a><b/>no longer well-formed", brief));
}

TEST(XmlHead, TellsRootAndEncoding)
{
    EXPECT_EQ(
        xmlRoot("\xEF\xBB\xBF<?xml version='1.0'?>\n<!-- <b> --><!DOCTYPE x SYSTEM \"d\">\n<x:tmx v='1'>"),
        "tmx");
    EXPECT_EQ(xmlRoot("<xliff\n>"), "xliff");
    EXPECT_EQ(xmlRoot("no <xml>"), "");
    EXPECT_EQ(xmlEncoding("<?xml version=\"1.0\" encoding=\"ISO-8859-2\"?><a/>"), "ISO-8859-2");
    EXPECT_EQ(xmlEncoding("<a/>"), "UTF-8");
}

} // namespace
} // namespace isogloss::data
