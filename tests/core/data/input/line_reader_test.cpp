// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/input/line_reader.h"

#include "core/base/file.h"
#include "core/data/errors.h"
#include "tests/support/expect_result.h"
#include "tests/support/temporary_folder.h"

#include <gmock/gmock.h>

namespace isogloss::data {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

Result<std::vector<std::string>> linesOf(const std::string& bytes)
{
    const tests::TemporaryFolder folder;
    EXPECT_OK(writeFileAtomically(folder / "text", bytes));
    ReadControl control;
    ISOGLOSS_TRY(auto reader,
        LineReader::open({folder / "text", "", "text", false, false, bytes.size()}, "UTF-8", control));
    std::vector<std::string> lines;
    for (std::string_view line;;) {
        ISOGLOSS_TRY(const bool hasLine, reader.next(line));
        if (!hasLine)
            return lines;
        lines.emplace_back(line);
        EXPECT_EQ(reader.number(), lines.size());
    }
}

TEST(LineReader, OnlyLfCrlfAndCrEndALine)
{
    EXPECT_THAT(linesOf("a\nb\r\nc\rd").value(), ElementsAre("a", "b", "c", "d"));
    EXPECT_THAT(linesOf("a\n\n\r\r\nb\n").value(), ElementsAre("a", "", "", "", "b"));
    EXPECT_THAT(linesOf("\u2028a\u0085b\f\vc\x1C\x1D\n").value(), ElementsAre("\u2028a\u0085b\f\vc\x1C\x1D"));
    EXPECT_THAT(linesOf("").value(), IsEmpty());
    EXPECT_THAT(linesOf("\n").value(), ElementsAre(""));
}

TEST(LineReader, LineEndsMayStandBetweenPieces)
{
    for (const std::size_t length : {262'142u, 262'143u, 262'144u, 262'145u}) {
        const std::string first(length, 'x');
        EXPECT_THAT(linesOf(first + "\r\nnext").value(), ElementsAre(first, "next"));
        EXPECT_THAT(linesOf(first + "\r").value(), ElementsAre(first));
        EXPECT_THAT(linesOf(first + "\n\nnext\n").value(), ElementsAre(first, "", "next"));
    }
}

TEST(LineReader, RefusesWhatIsNoLine)
{
    const auto result = linesOf("first\n" + std::string(std::size_t{66} << 20, 'x'));
    EXPECT_ERROR(result, errors::LineTooLong);
    EXPECT_EQ(result.error().argument("line"), "2");
}

} // namespace
} // namespace isogloss::data
