// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/readers/json_elements.h"

#include "core/base/errors.h"
#include "core/base/file.h"
#include "tests/support/expect_result.h"
#include "tests/support/temporary_folder.h"

#include <gmock/gmock.h>

namespace isogloss::data {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

Result<std::vector<std::string>> elements(const std::string& bytes)
{
    const tests::TemporaryFolder folder;
    EXPECT_OK(writeFileAtomically(folder / "j", bytes));
    ReadControl control;
    ISOGLOSS_TRY(
        auto text, DecodedText::open({folder / "j", "", "j", false, false, bytes.size()}, "UTF-8", control));
    JsonElements reader(std::move(text));
    std::vector<std::string> found;
    for (std::string_view element;;) {
        ISOGLOSS_TRY(const bool hasElement, reader.next(element));
        if (!hasElement)
            return found;
        found.push_back(std::to_string(reader.line()) + ":" + std::string(element));
    }
}

TEST(JsonElements, LinesAreValues)
{
    EXPECT_THAT(
        elements("\n{\"a\":1}\r\n\r\n  {\"b\":[2]}").value(), ElementsAre("2:{\"a\":1}", "4:{\"b\":[2]}"));
    EXPECT_THAT(elements("").value(), IsEmpty());
    EXPECT_THAT(elements(" \n\n").value(), IsEmpty());
}

TEST(JsonElements, AListIsCutAtItsCommas)
{
    EXPECT_THAT(elements(" [\n{\"a\":\"x,]}\\\"\"},\n[1,[2]] , 3]\n").value(),
        ElementsAre("2:{\"a\":\"x,]}\\\"\"}", "3:[1,[2]] ", "3:3"));
    EXPECT_THAT(elements("[]").value(), IsEmpty());
    for (const char* broken : {"[", "[1", "[1,", "[1,2", "[\"]", "[1]2", "[1]]"})
        EXPECT_ERROR(elements(broken), errors::JsonMalformed);
}

TEST(JsonElements, ValuesMayStandBetweenPieces)
{
    for (std::size_t length = 262'130; length < 262'148; ++length) {
        const std::string first = "\"" + std::string(length, 'x') + "\\\\\"";
        EXPECT_THAT(elements("[" + first + ",{\"a\":\"\\\"\"}]").value(),
            ElementsAre("1:" + first, "1:{\"a\":\"\\\"\"}"));
        EXPECT_THAT(elements(first + "\n" + first).value(), ElementsAre("1:" + first, "2:" + first));
    }
}

} // namespace
} // namespace isogloss::data
