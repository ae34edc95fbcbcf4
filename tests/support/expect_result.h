// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <gtest/gtest.h>
#include <ostream>

namespace isogloss {

/// How GoogleTest prints an error: its code, every argument and the detail.
inline void PrintTo(const Error& error, std::ostream* out)
{
    *out << error.code.name;
    for (const auto& [name, value] : error.arguments)
        *out << "\n  " << name << ": " << value;
    if (!error.detail.empty())
        *out << "\n  detail: " << error.detail;
}

} // namespace isogloss

/// Fails, printing the error, when a Result holds one.
#define EXPECT_OK(expression)                                                                                \
    if (const auto& okResult = (expression); !okResult.has_value())                                          \
    ADD_FAILURE() << #expression << " failed: " << ::testing::PrintToString(okResult.error())

#define ASSERT_OK(expression)                                                                                \
    if (const auto& okResult = (expression); !okResult.has_value())                                          \
    FAIL() << #expression << " failed: " << ::testing::PrintToString(okResult.error())

/// `ASSERT_VALUE(auto x, f());` declares x with the value of f(), or fails the test.
#define ASSERT_VALUE(declaration, expression)                                                                \
    auto ISOGLOSS_CONCAT(expected, __LINE__) = (expression);                                                 \
    ASSERT_TRUE(ISOGLOSS_CONCAT(expected, __LINE__).has_value())                                             \
        << #expression                                                                                       \
        << " failed: " << ::testing::PrintToString(ISOGLOSS_CONCAT(expected, __LINE__).error());             \
    declaration = std::move(ISOGLOSS_CONCAT(expected, __LINE__)).value()

/// The Result holds an error with this code.
#define EXPECT_ERROR(expression, expectedCode)                                                               \
    do {                                                                                                     \
        const auto& errorResult = (expression);                                                              \
        EXPECT_FALSE(errorResult.has_value()) << #expression << " succeeded";                                \
        if (!errorResult.has_value()) {                                                                      \
            EXPECT_EQ(errorResult.error().code, expectedCode)                                                \
                << ::testing::PrintToString(errorResult.error());                                            \
        }                                                                                                    \
    } while (false)
