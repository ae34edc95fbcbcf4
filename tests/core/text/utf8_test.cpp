// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/utf8.h"

#include "core/text/errors.h"
#include "tests/core/text/unicode_golden.h"

namespace isogloss::text {
namespace {

using namespace std::string_literals;

std::string bytesOfHex(const std::string& hex)
{
    std::string bytes;
    for (std::size_t i = 0; i < hex.size(); i += 2)
        bytes += static_cast<char>(std::stoi(hex.substr(i, 2), nullptr, 16));
    return bytes;
}

TEST(Utf8, AcceptsTheFirstAndLastCharacterOfEachLength)
{
    for (const std::string& text :
        {""s, "\0"s, "\x7F"s, "\u0080"s, "\u07FF"s, "\u0800"s, "\uD7FF"s, "\uE000"s, "\uFFFD"s, "\uFFFE"s,
            "\uFFFF"s, "\U00010000"s, "\U0010FFFF"s, "a\0\u00E9\u20AC\U0001F600z"s})
        EXPECT_EQ(firstInvalidUtf8(text), std::nullopt) << testing::PrintToString(text);
}

TEST(Utf8, NamesTheByteWhereItEnds)
{
    const std::pair<std::string, std::size_t> cases[] = {
        {"ab\x80", 2},
        {"\xBFz", 0}, // a continuation that continues nothing
        {"a\xC0\xAF", 1},
        {"\xC1\xBF", 0},
        {"\xE0\x9F\xBF", 0},
        {"\xF0\x8F\xBF\xBF", 0}, // overlong
        {"a\xED\xA0\x80", 1},
        {"\xED\xAF\xBF", 0},
        {"\xED\xB0\x80", 0},
        {"\xED\xBF\xBF", 0}, // surrogates
        {"\xED\xA0\xBD\xED\xB8\x80", 0}, // a pair of them
        {"abc\xF4\x90\x80\x80", 3},
        {"\xF5\x80\x80\x80", 0}, // above U+10FFFF
        {"\xF8\x88\x80\x80\x80", 0},
        {"\xFC\x84\x80\x80\x80\x80", 0}, // five bytes, six bytes
        {"\xFE", 0},
        {"\u00E9\xFF", 2}, // never used
        {"\u00E9\xC3", 2},
        {"\u00E9\xE2\x82", 2},
        {"\u00E9\xF0\x9F\x98", 2}, // cut off at the end
        {"\u20AC\xE2\x82z", 3},
        {"\xF0\x9F\u00E9", 0}, // and before other text
        {"\0\xFF"s, 1},
    };
    for (const auto& [bytes, offset] : cases) {
        EXPECT_EQ(firstInvalidUtf8(bytes), offset) << testing::PrintToString(bytes);
        const auto checked = checkUtf8(bytes);
        ASSERT_FALSE(checked.has_value());
        EXPECT_EQ(checked.error().code, errors::InvalidUtf8);
        EXPECT_EQ(checked.error().argument("offset"), std::to_string(offset));
    }
}

using Utf8Golden = UnicodeGolden;

TEST_F(Utf8Golden, FindsAndReplacesWhatPythonDoes)
{
    ASSERT_GT(m_golden["utf8"].size(), 300U);
    for (const Json& one : m_golden["utf8"]) {
        const std::string bytes = bytesOfHex(one["bytes"]);
        const auto offset = firstInvalidUtf8(bytes);
        EXPECT_EQ(offset ? Json(*offset) : Json(), one["offset"]) << one["bytes"];
        EXPECT_EQ(withoutInvalidUtf8(bytes), one["replaced"]) << one["bytes"];
    }
}

TEST(Utf8, CountsAndFindsCodePoints)
{
    const std::string text = "a\u00E9\u20AC\U0001F600e\u0301";
    EXPECT_EQ(countCodePoints(""), 0U);
    EXPECT_EQ(countCodePoints(text), 6U);
    const std::size_t offsets[] = {0, 1, 3, 6, 10, 11, 13};
    for (std::size_t i = 0; i < std::size(offsets); ++i)
        EXPECT_EQ(byteOffset(text, i), offsets[i]) << i;
}

} // namespace
} // namespace isogloss::text
