// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/mailbox.h"

#include <atomic>
#include <gtest/gtest.h>
#include <thread>

namespace isogloss {
namespace {

TEST(Mailbox, KeepsOrderAndLosesNothing)
{
    constexpr int Count = 100'000;
    std::atomic<int> wakes{0};
    Mailbox<int> box([&] { ++wakes; });
    std::jthread producer([&] {
        for (int i = 0; i < Count; ++i)
            box.post(i);
    });
    int next = 0;
    while (next < Count)
        for (const int value : box.take())
            ASSERT_EQ(value, next++);
    EXPECT_GE(wakes, 1);
    EXPECT_LE(wakes, Count);
}

TEST(Mailbox, WakesOnlyWhenItWasEmpty)
{
    int wakes = 0;
    Mailbox<int> box([&] { ++wakes; });
    box.post(1);
    box.post(2);
    EXPECT_EQ(wakes, 1);
    EXPECT_EQ(box.take().size(), 2u);
    box.post(3);
    EXPECT_EQ(wakes, 2);
}

} // namespace
} // namespace isogloss
