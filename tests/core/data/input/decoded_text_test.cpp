// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/input/decoded_text.h"

#include "core/base/errors.h"
#include "core/base/file.h"
#include "core/data/errors.h"
#include "core/text/errors.h"
#include "tests/support/expect_result.h"
#include "tests/support/temporary_folder.h"

#include <gmock/gmock.h>

namespace isogloss::data {
namespace {

class DecodedTexts : public ::testing::Test
{
protected:
    Input input(const std::string& bytes) const
    {
        EXPECT_OK(writeFileAtomically(m_folder / "text", bytes));
        return {m_folder / "text", "", "text", false, false, bytes.size()};
    }

    Result<std::string> decode(const std::string& bytes, const std::string& encoding)
    {
        ISOGLOSS_TRY(auto text, DecodedText::open(input(bytes), encoding, m_control));
        std::string all;
        for (;;) {
            ISOGLOSS_TRY(const std::string piece, text.next());
            if (piece.empty())
                return all;
            all += piece;
        }
    }

    const tests::TemporaryFolder m_folder;
    ReadControl m_control;
};

TEST_F(DecodedTexts, DecodesWithAndWithoutMark)
{
    EXPECT_EQ(decode("\xEF\xBB\xBFдом", "UTF-8").value(), "дом");
    EXPECT_EQ(decode("\xE4\xEE\xEC", "windows-1251").value(), "дом");
    EXPECT_EQ(decode(std::string("\xFF\xFE\x34\x04\x3E\x04", 6), "UTF-16LE").value(), "до");
    EXPECT_EQ(decode(std::string("\x10\xA8\x10\xD0", 4), "UTF-16BE").value(), "\u10A8\u10D0");
    EXPECT_ERROR(decode("x", "no-such-encoding"), errors::EncodingUnknown);
}

TEST_F(DecodedTexts, NamesLineAndOffsetOfBytesThatAreNotText)
{
    const auto broken = decode("first\r\nsecond\rthird \xC3( end\n", "UTF-8");
    EXPECT_ERROR(broken, errors::TextNotDecodable);
    EXPECT_EQ(broken.error().argument("line"), "3");
    EXPECT_EQ(broken.error().argument("offset"), "20");
    EXPECT_THAT(std::string(broken.error().argument("path")), ::testing::EndsWith("text"));
    // A byte that windows-1252 does not define, and a character that the end cuts.
    EXPECT_EQ(decode("a\n\x81", "windows-1252").error().argument("offset"), "2");
    EXPECT_ERROR(decode("caf\xC3", "UTF-8"), errors::TextNotDecodable);
    EXPECT_ERROR(decode(std::string("a\0b", 3), "UTF-16LE"), errors::TextNotDecodable);
}

TEST(Decoder, NeverPutsAReplacementWhereThereWasNone)
{
    // Every byte alone between letters: decoded as it must be, or refused.
    for (int byte = 0; byte < 256; ++byte)
        for (const char* encoding : {"UTF-8", "windows-1252", "Shift_JIS", "KOI8-R", "EUC-KR", "GB18030"}) {
            ASSERT_VALUE(auto decoder, text::Decoder::create(encoding));
            std::string text;
            (void)decoder.decode("a" + std::string(1, static_cast<char>(byte)) + "b", text).has_value();
            EXPECT_EQ(text.find("\xEF\xBF\xBD"), std::string::npos) << byte << encoding;
        }
}

TEST_F(DecodedTexts, KeepsCharactersThatPiecesCut)
{
    std::string text(262'143, 'x'); // one byte short of a piece
    text += "ჱ end";
    EXPECT_EQ(decode(text, "UTF-8").value(), text);
}

TEST_F(DecodedTexts, StopsAndTellsProgress)
{
    std::uint64_t seen = 0;
    std::stop_source stop;
    ReadControl control(
        stop.get_token(), [&](const Progress& progress) { seen = progress.done; }, 3);
    ASSERT_VALUE(auto text, DecodedText::open(input("abc"), "UTF-8", control));
    EXPECT_OK(text.next());
    EXPECT_EQ(seen, 3u);
    stop.request_stop();
    EXPECT_ERROR(text.next(), errors::Stopped);
}

TEST_F(DecodedTexts, GuessesFromTheWholeFile)
{
    std::string text(300'000, 'x');
    ASSERT_VALUE(const auto late, guessEncoding(input(text + " été, où? Là-bas, déjà"), m_control));
    EXPECT_EQ(late.encoding, "UTF-8");
    EXPECT_TRUE(late.isSure);
    ASSERT_VALUE(const auto latin, guessEncoding(input(text + " \xE9t\xE9, o\xF9?"), m_control));
    EXPECT_NE(latin.encoding, "UTF-8");
}

} // namespace
} // namespace isogloss::data
