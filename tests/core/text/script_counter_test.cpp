// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/script_counter.h"

#include <gtest/gtest.h>

namespace isogloss::text {
namespace {

TEST(ScriptCounter, CountsLettersByScript)
{
    ScriptCounter counter;
    counter.add("Hello, \xD0\xBC\xD0\xB8\xD1\x80! 123");
    counter.add("\xE6\xBC\xA2");
    const auto shares = counter.shares();
    ASSERT_EQ(shares.size(), 3u);
    EXPECT_EQ(shares[0].script, "Latn");
    EXPECT_EQ(shares[0].letters, 5u);
    EXPECT_EQ(shares[1].script, "Cyrl");
    EXPECT_EQ(shares[1].letters, 3u);
    EXPECT_EQ(shares[2].script, "Hani");
    EXPECT_EQ(counter.letters(), 9u);
}

TEST(ScriptCounter, WhatScriptsShareDoesNotCount)
{
    ScriptCounter counter;
    counter.add("123 .,!? \xCC\x81 \xE2\x82\xAC \xF0\x9F\x98\x80");
    EXPECT_TRUE(counter.shares().empty());
    EXPECT_EQ(counter.letters(), 0u);
}

} // namespace
} // namespace isogloss::text
