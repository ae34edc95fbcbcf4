// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/student_t.h"

#include <gtest/gtest.h>

namespace isogloss::report {
namespace {

TEST(StudentT, AgreesWithTables)
{
    EXPECT_NEAR(studentRange(0.95, 1), 12.706204736, 1e-8);
    EXPECT_NEAR(studentRange(0.95, 2), 4.302652730, 1e-8);
    EXPECT_NEAR(studentRange(0.95, 4.5), 2.659, 2e-3);
    EXPECT_NEAR(studentRange(0.95, 30), 2.042272456, 1e-8);
    EXPECT_NEAR(studentRange(0.99, 5), 4.032142984, 1e-8);
    EXPECT_NEAR(studentRange(0.95, 1e6), 1.959966, 1e-5);
    EXPECT_NEAR(studentCumulative(-1, 3), 0.195501109, 1e-8);
    EXPECT_NEAR(studentCumulative(0, 7), 0.5, 1e-12);
}

} // namespace
} // namespace isogloss::report
