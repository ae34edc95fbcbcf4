// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/early_stopping.h"

#include "tests/support/expect_result.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace isogloss::train {
namespace {

TEST(EarlyStopping, isOverAfterSoManyLossesThatAreNoBetter)
{
    EarlyStopping stopping(2);
    EXPECT_TRUE(stopping.add(10, 3));
    EXPECT_FALSE(stopping.add(20, 3)); // as good is no better
    EXPECT_FALSE(stopping.isOver());
    EXPECT_TRUE(stopping.add(30, 2));
    EXPECT_FALSE(stopping.add(40, 4));
    EXPECT_FALSE(stopping.add(50, 3));
    EXPECT_TRUE(stopping.isOver());
    EXPECT_EQ(stopping.bestStep(), 30);
    EXPECT_EQ(stopping.worseInARow(), 2);
}

TEST(EarlyStopping, neverEndsWithoutPatience)
{
    EarlyStopping stopping(0);
    stopping.add(1, 1);
    for (int step = 2; step < 100; ++step)
        stopping.add(step, 2);
    EXPECT_FALSE(stopping.isOver());
    EXPECT_EQ(stopping.bestStep(), 1);
}

TEST(EarlyStopping, goesOnFromItsState)
{
    EarlyStopping before(2);
    before.add(1, 1);
    before.add(2, 2);
    Json state;
    before.write(state);
    EarlyStopping after(2);
    ASSERT_OK(after.restore(state, "state.json"));
    EXPECT_FALSE(after.add(3, 1.5));
    EXPECT_TRUE(after.isOver());
    EXPECT_EQ(after.bestStep(), 1);
    after.renewPatience();
    EXPECT_FALSE(after.isOver());
    EXPECT_EQ(after.bestStep(), 1);
}

TEST(EarlyStopping, refusesAStateWithoutItsFields)
{
    EarlyStopping stopping(2);
    EXPECT_FALSE(stopping.restore(Json::object(), "state.json").has_value());
    EXPECT_FALSE(stopping.restore(Json{{"worse_in_a_row", 1}, {"best_step", 4}}, "state.json").has_value());
}

} // namespace
} // namespace isogloss::train
