// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/json.h"
#include "tests/support/expect_result.h"
#include "tests/support/test_data.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace isogloss::text {

/// What Python says about characters (tests/golden/text/make_unicode.py).
class UnicodeGolden : public testing::Test
{
protected:
    void SetUp() override { ASSERT_VALUE(m_golden, readJson(tests::golden("text/unicode.json"))); }

    Json m_golden;
};

} // namespace isogloss::text
