// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdlib>
#include <filesystem>
#include <gtest/gtest.h>

namespace isogloss::tests {

/// Folder of real data and models (ISOGLOSS_TEST_DATA), empty when it is not set. Tests that need it skip,
/// visibly.
inline std::filesystem::path testData()
{
    const char* const folder = std::getenv("ISOGLOSS_TEST_DATA");
    return folder != nullptr ? folder : "";
}

inline std::filesystem::path golden(const std::filesystem::path& relative)
{
    return std::filesystem::path(ISOGLOSS_TESTS_DIR) / "golden" / relative;
}

} // namespace isogloss::tests

#define REQUIRE_TEST_DATA()                                                                                  \
    if (::isogloss::tests::testData().empty())                                                               \
    GTEST_SKIP() << "needs ISOGLOSS_TEST_DATA"
