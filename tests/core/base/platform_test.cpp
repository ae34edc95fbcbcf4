// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/platform.h"

#include <cstdlib>
#include <gtest/gtest.h>

namespace isogloss::platform {
namespace {

class Environment
{
public:
    Environment(const char* name, const char* value)
        : m_name(name)
    {
        ::setenv(name, value, 1);
    }
    ~Environment() { ::unsetenv(m_name); }
    Environment(const Environment&) = delete;
    Environment& operator=(const Environment&) = delete;

private:
    const char* m_name;
};

TEST(FastBfloat16, IsOffWhereTheLibrariesAreHeldToOlderInstructions)
{
    {
        const Environment held("ATEN_CPU_CAPABILITY", "avx2");
        EXPECT_FALSE(hasFastBfloat16());
    }
    {
        const Environment held("ONEDNN_MAX_CPU_ISA", "AVX512_CORE");
        EXPECT_FALSE(hasFastBfloat16());
    }
}

TEST(FastBfloat16, IsNotLostByLimitsThatAllowIt)
{
    const bool processorHasIt = hasFastBfloat16();
    const Environment aten("ATEN_CPU_CAPABILITY", "avx512");
    const Environment oneDnn("ONEDNN_MAX_CPU_ISA", "AVX512_CORE_BF16");
    EXPECT_EQ(hasFastBfloat16(), processorHasIt);
}

TEST(Platform, KnowsCoresMemoryAndTime)
{
    EXPECT_GE(usableCores(), 1);
    EXPECT_GT(availableMemoryBytes(), 0U);
    EXPECT_EQ(utcNow().size(), std::string_view("2026-11-20T22:17:03Z").size());
    EXPECT_TRUE(executableFolder().is_absolute());
    EXPECT_EQ(runProgram({"/bin/sh", "-c", "exit 3"}), 3);
    EXPECT_EQ(runProgram({(executableFolder() / "not there").string()}), -1);
}

} // namespace
} // namespace isogloss::platform
