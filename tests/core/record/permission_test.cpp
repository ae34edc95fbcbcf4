// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/permission.h"

#include "core/base/errors.h"
#include "tests/support/expect_result.h"

#include <nlohmann/json.hpp>

namespace isogloss::record {
namespace {

using Names = std::vector<std::string>;

TEST(Permission, IsReadAsNewAndOldFilesHaveIt)
{
    const auto read = [](const Json& value) { return readPermission(Json{{"may_leave", value}}, "x").value(); };
    for (const Permission permission : {Permission::Nothing, Permission::Numbers, Permission::Text})
        EXPECT_EQ(read(nameOf(permission)), permission);
    EXPECT_EQ(read(true), Permission::Text);
    EXPECT_EQ(read(false), Permission::Nothing);
    EXPECT_EQ(read(nullptr), std::nullopt);
    EXPECT_EQ(readPermission(Json::object(), "x").value(), std::nullopt);
    for (const Json& wrong : {Json("some"), Json(1), Json::array()})
        EXPECT_ERROR(readPermission(Json{{"may_leave", wrong}}, "x"), errors::JsonFieldType);
}

TEST(Permission, TheStrictestCountsAndSaysForWhoseSake)
{
    Strictest all;
    EXPECT_EQ(all.permission, Permission::Text);
    all.add(Permission::Text, "open");
    EXPECT_EQ(all.permission, Permission::Text);
    EXPECT_EQ(all.because, Names());
    all.add(std::nullopt, "silent");
    all.add(Permission::Text, "open");
    EXPECT_EQ(all.permission, std::nullopt);
    all.add(Permission::Numbers, "verses");
    all.add(std::nullopt, "silent");
    all.add(Permission::Numbers, "tales");
    all.add(Permission::Numbers, "verses");
    EXPECT_EQ(all.permission, Permission::Numbers);
    EXPECT_EQ(all.because, (Names{"verses", "tales"}));
    Strictest other;
    other.add(Permission::Nothing, "secrets");
    all.add(other);
    all.add(Permission::Numbers, "verses");
    EXPECT_EQ(all.permission, Permission::Nothing);
    EXPECT_EQ(all.because, Names{"secrets"});
}

} // namespace
} // namespace isogloss::record
