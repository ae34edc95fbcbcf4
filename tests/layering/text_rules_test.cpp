// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/layering/text_rules.h"

#include <gtest/gtest.h>

namespace isogloss::layering {
namespace {

const std::string Line = "SPDX-License-Identifier: GPL-3.0-or-later\n";
const std::string Slash = "/";

TEST(TextRules, TellWhichFilesCarryTheLicence)
{
    for (const char* path :
        {"core/base/a.h", "app/a.cpp", "CMakeLists.txt", "packaging/setup", "run", "a.py"})
        EXPECT_TRUE(needsLicence(path)) << path;
    for (const char* path : {"README.md", "LICENSE", "a.json", "resources/icons/a.svg", "translations/a.ts"})
        EXPECT_FALSE(needsLicence(path)) << path;
}

TEST(TextRules, FindTheLicence)
{
    EXPECT_TRUE(hasLicence("// " + Line));
    EXPECT_TRUE(hasLicence("#!/usr/bin/env bash\n# " + Line));
    EXPECT_FALSE(hasLicence("#pragma once\n// " + Line));
    EXPECT_FALSE(hasLicence("#!/usr/bin/env bash\nset -e\n# " + Line));
    EXPECT_FALSE(hasLicence(""));
}

TEST(TextRules, FindPathsOfAMachine)
{
    EXPECT_EQ(machinePath("see " + Slash + "work/main/core here"), Slash + "work/main/core");
    EXPECT_EQ(machinePath("x = \"" + Slash + "tmp/w/build\""), Slash + "tmp/w/build");
    EXPECT_EQ(machinePath("-I" + Slash + "home/ann/torch"), "")
        << "behind a letter it may be a relative path";
    EXPECT_EQ(machinePath("(" + Slash + "root/.cache"), Slash + "root/.cache");
}

TEST(TextRules, LetOtherPathsPass)
{
    EXPECT_EQ(machinePath("#include \"core/work/lane.h\""), "");
    EXPECT_EQ(machinePath("$HOME" + Slash + "work/x and ../tmp/y and /usr/share/x"), "");
    EXPECT_EQ(machinePath("a folder such as " + Slash + "tmp is fine"), "");
}

} // namespace
} // namespace isogloss::layering
