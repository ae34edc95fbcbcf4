// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/encoding.h"

#include "core/text/encoding_guess.h"
#include "core/text/errors.h"
#include "tests/support/expect_result.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace isogloss::text {
namespace {

using namespace std::string_literals;

/// Decodes byte by byte, so that every character is cut.
Result<std::string> decode(const std::string& bytes, const std::string& encoding)
{
    ISOGLOSS_TRY(Decoder decoder, Decoder::create(encoding));
    std::string out;
    for (const char byte : bytes)
        ISOGLOSS_CHECK(decoder.decode(std::string_view(&byte, 1), out));
    ISOGLOSS_CHECK(decoder.finish(out));
    return out;
}

TEST(Decoder, GivesTheSameTextInEveryEncoding)
{
    const std::string text = "Ж ж\r\n";
    for (const auto& [encoding, bytes] :
        std::initializer_list<std::pair<std::string, std::string>>{{"UTF-8", "Ж ж\r\n"},
            {"UTF-8", "\xEF\xBB\xBFЖ ж\r\n"}, {"UTF-16LE", "\x16\x04 \0\x36\x04\r\0\n\0"s},
            {"UTF-16LE", "\xFF\xFE\x16\x04 \0\x36\x04\r\0\n\0"s},
            {"UTF-16BE", "\xFE\xFF\x04\x16\0 \x04\x36\0\r\0\n"s}, {"windows-1251", "\xC6 \xE6\r\n"},
            {"KOI8-R", "\xF6 \xD6\r\n"}}) {
        ASSERT_VALUE(const std::string decoded, decode(bytes, encoding));
        EXPECT_EQ(decoded, text) << encoding;
    }
}

TEST(Decoder, KeepsCharactersOutsideTheBasicPlane)
{
    ASSERT_VALUE(const std::string decoded, decode("\x3A\xD8\x00\xDD"s, "UTF-16LE"));
    EXPECT_EQ(decoded, "\xF0\x9E\xA4\x80"); // ADLAM CAPITAL LETTER ALIF
}

TEST(Decoder, DropsOnlyTheFirstMark)
{
    ASSERT_VALUE(const std::string decoded, decode("\xEF\xBB\xBF\xEF\xBB\xBFx", "UTF-8"));
    EXPECT_EQ(decoded, "\xEF\xBB\xBFx");
}

TEST(Decoder, NamesTheByteThatDoesNotDecode)
{
    for (const auto& [encoding, bytes, offset] :
        std::initializer_list<std::tuple<std::string, std::string, std::string>>{{"UTF-8", "aé\xFFz", "3"},
            {"UTF-8", "aé\xE2\x82", "3"}, {"UTF-8", "a\xED\xA0\x80", "1"}, {"UTF-8", "a\xC0\xAF", "1"},
            {"UTF-16LE", "a\0\x00\xDC"s, "2"}, {"UTF-16LE", "a\0b"s, "2"}, {"windows-1252", "ab\x81", "2"},
            {"Shift_JIS", "a\x82\x20", "1"}}) {
        const auto decoded = decode(bytes, encoding);
        EXPECT_ERROR(decoded, errors::NotDecodable);
        if (!decoded.has_value()) {
            EXPECT_EQ(decoded.error().argument("offset"), offset) << encoding;
        }
    }
}

TEST(Decoder, RefusesAnEncodingNobodyKnows)
{
    EXPECT_ERROR(Decoder::create("klingon-8"), errors::EncodingUnknown);
}

TEST(Encoding, EveryOfferedNameOpens)
{
    for (const std::string_view name : encodingNames()) {
        EXPECT_OK(Decoder::create(name));
        EXPECT_EQ(canonicalEncoding(name), name);
    }
    EXPECT_EQ(canonicalEncoding("latin1"), "windows-1252");
    EXPECT_EQ(canonicalEncoding("utf8"), "UTF-8");
    EXPECT_EQ(canonicalEncoding("cp1251"), "windows-1251");
}

TEST(EncodingGuess, IsSureOfUnicode)
{
    for (const auto& [bytes, encoding] :
        std::initializer_list<std::pair<std::string, std::string>>{{"plain ASCII", "UTF-8"}, {"", "UTF-8"},
            {"\xEF\xBB\xBFx", "UTF-8"}, {"Grüße", "UTF-8"}, {"\xFF\xFEx\0"s, "UTF-16LE"},
            {"\xFE\xFF\0x"s, "UTF-16BE"}, {"x\0y\0\n\0"s, "UTF-16LE"}, {"\0x\0y\0\n"s, "UTF-16BE"}}) {
        const EncodingGuess guess = guessEncoding(bytes);
        EXPECT_TRUE(guess.isSure) << encoding;
        EXPECT_EQ(guess.encoding, encoding);
    }
}

TEST(EncodingGuess, SeesALateCharacter)
{
    EncodingGuesser guesser;
    for (int i = 0; i < 100; ++i)
        guesser.add(std::string(1 << 16, 'a'));
    guesser.add("\xE9");
    EXPECT_NE(guesser.finish().encoding, "UTF-8");
}

TEST(EncodingGuess, IsSureOfEightBitsWhenBothDetectorsAgree)
{
    // "Вчера мы долго гуляли по берегу моря и говорили о том, как изменилась жизнь в городе." in
    // windows-1251.
    const std::string russian
        = "\xC2\xF7\xE5\xF0\xE0 \xEC\xFB \xE4\xEE\xEB\xE3\xEE \xE3\xF3\xEB\xFF\xEB\xE8 \xEF\xEE "
          "\xE1\xE5\xF0\xE5\xE3\xF3 \xEC\xEE\xF0\xFF \xE8 \xE3\xEE\xE2\xEE\xF0\xE8\xEB\xE8 \xEE "
          "\xF2\xEE\xEC, "
          "\xEA\xE0\xEA \xE8\xE7\xEC\xE5\xED\xE8\xEB\xE0\xF1\xFC \xE6\xE8\xE7\xED\xFC \xE2 "
          "\xE3\xEE\xF0\xEE\xE4\xE5.\n";
    const EncodingGuess guess = guessEncoding(russian);
    EXPECT_TRUE(guess.isSure);
    EXPECT_EQ(guess.encoding, "windows-1251");
}

TEST(EncodingGuess, AsksAboutAShortWord)
{
    const EncodingGuess guess = guessEncoding("\xE9t\xE9\n");
    EXPECT_FALSE(guess.isSure);
    EXPECT_THAT(guess.candidates, ::testing::Contains("windows-1252"));
}

TEST(EncodingGuess, TakesAFewBrokenBytesForDamagedUtf8)
{
    const EncodingGuess guess = guessEncoding("äöüäöüäöüäöü \xFF end");
    EXPECT_TRUE(guess.isSure);
    EXPECT_EQ(guess.encoding, "UTF-8");
}

} // namespace
} // namespace isogloss::text
