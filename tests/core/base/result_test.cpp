// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/result.h"

#include "tests/support/expect_result.h"

#include <memory>

namespace isogloss {
namespace {

constexpr ErrorCode TooSmall{"test.too_small"};

Result<int> half(int value)
{
    if (value < 2)
        return Error{TooSmall, {{"value", std::to_string(value)}}, {}};
    return value / 2;
}

Result<int> quarter(int value)
{
    ISOGLOSS_TRY(const int first, half(value));
    ISOGLOSS_TRY(const int second, half(first));
    return second;
}

Result<void> check(int value)
{
    ISOGLOSS_TRY([[maybe_unused]] const int result, half(value));
    return {};
}

Result<std::string> name(int value)
{
    ISOGLOSS_CHECK(check(value));
    return std::to_string(value);
}

TEST(Result, TryPassesTheValueOn)
{
    ASSERT_VALUE(const int value, quarter(12));
    EXPECT_EQ(value, 3);
}

TEST(Result, TryReturnsTheErrorOfTheInnerCall)
{
    const auto result = quarter(3);
    EXPECT_ERROR(result, TooSmall);
    EXPECT_EQ(result.error().argument("value"), "1");
    EXPECT_EQ(result.error().argument("path"), "");
}

TEST(Result, CheckReturnsTheErrorOfAResultWithoutValue)
{
    EXPECT_OK(name(4));
    EXPECT_ERROR(name(1), TooSmall);
}

TEST(Result, HoldsValuesThatOnlyMove)
{
    Result<std::unique_ptr<int>> result(std::make_unique<int>(7));
    const std::unique_ptr<int> taken = std::move(result).value();
    EXPECT_EQ(*taken, 7);
}

} // namespace
} // namespace isogloss
