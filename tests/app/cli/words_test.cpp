// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/words.h"

#include "core/base/errors.h"

#include <gtest/gtest.h>
#include <set>

namespace isogloss::cli {
namespace {

TEST(Words, PutsArgumentsIn)
{
    const Error error{
        errors::JsonMalformed, {{"path", "a.json"}, {"line", "7"}, {"reason", "a {brace}"}}, {}};
    EXPECT_EQ(words(error), "a.json, line 7: not valid JSON (a {brace}).");
}

TEST(Words, ShowsWhatAnErrorLacks)
{
    EXPECT_EQ(
        words({errors::JsonMalformed, {{"path", "a.json"}}, {}}), "a.json, line ?: not valid JSON (?).");
    EXPECT_EQ(words({{"test.none"}, {{"path", "a"}, {"line", "2"}}, {}}), "test.none, path a, line 2");
}

TEST(Words, AreThereOncePerCode)
{
    std::set<std::string_view> codes;
    for (const Wording& wording : wordings()) {
        EXPECT_TRUE(codes.insert(wording.code).second) << wording.code << " has words twice";
        EXPECT_TRUE(wording.text.ends_with('.')) << wording.code;
    }
    EXPECT_FALSE(codes.empty());
}

} // namespace
} // namespace isogloss::cli
