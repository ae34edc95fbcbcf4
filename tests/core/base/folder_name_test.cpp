// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/folder_name.h"

#include <gtest/gtest.h>

namespace isogloss {
namespace {

TEST(FolderName, IsTheLastPart)
{
    EXPECT_EQ(folderName("runs/first"), "first");
    EXPECT_EQ(folderName("runs/first/"), "first");
    EXPECT_EQ(folderName("runs/first/adapter/.."), "first");
    EXPECT_EQ(folderName("."), std::filesystem::current_path().filename());
}

} // namespace
} // namespace isogloss
