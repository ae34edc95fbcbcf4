// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/json.h"

#include "core/base/errors.h"
#include "core/base/json_reader.h"
#include "tests/support/expect_result.h"

namespace isogloss {
namespace {

TEST(Json, ReadsAValue)
{
    ASSERT_VALUE(const Json json, parseJson(R"({"a": [1, {"b": null}, "\u00e9"], "c": -2.5})", "x.json"));
    EXPECT_EQ(json.dump(), "{\"a\":[1,{\"b\":null},\"\xC3\xA9\"],\"c\":-2.5}");
}

TEST(Json, RefusesWhatTheLibraryLetsThrough)
{
    EXPECT_ERROR(parseJson(R"({"a": 1, "a": 2})", "x"), errors::JsonMalformed);
    EXPECT_ERROR(parseJson("1e999", "x"), errors::JsonMalformed);
    EXPECT_ERROR(parseJson("NaN", "x"), errors::JsonMalformed);
    EXPECT_ERROR(parseJson("\xEF\xBB\xBF{}", "x"), errors::JsonMalformed);
    EXPECT_ERROR(parseJson("\"\\ud800\"", "x"), errors::JsonMalformed);
    EXPECT_ERROR(parseJson("\"\xff\"", "x"), errors::JsonMalformed);
    EXPECT_ERROR(parseJson("{} {}", "x"), errors::JsonMalformed);
    EXPECT_ERROR(parseJson("", "x"), errors::JsonMalformed);
    EXPECT_ERROR(parseJson(std::string(1'000'000, '['), "x"), errors::JsonMalformed);
    EXPECT_OK(parseJson(std::string(64, '[') + std::string(64, ']'), "x"));
}

TEST(Json, NamesPathAndLine)
{
    const auto result = parseJson("{\n \"a\": 1,\n \"b\" 2}", "folder/x.json");
    EXPECT_ERROR(result, errors::JsonMalformed);
    EXPECT_EQ(result.error().argument("path"), "folder/x.json");
    EXPECT_EQ(result.error().argument("line"), "3");
    EXPECT_NE(result.error().argument("reason"), "");
}

TEST(JsonField, TellsMissingFromWrongType)
{
    ASSERT_VALUE(const Json json, parseJson(R"({"n": 3, "x": 0.5, "s": "t"})", "x"));
    ASSERT_VALUE(const int n, jsonField<int>(json, "n", "x"));
    EXPECT_EQ(n, 3);
    ASSERT_VALUE(const double asDouble, jsonField<double>(json, "n", "x"));
    EXPECT_EQ(asDouble, 3.0);
    EXPECT_ERROR(jsonField<int>(json, "x", "x"), errors::JsonFieldType);
    EXPECT_ERROR(jsonField<std::string>(json, "n", "x"), errors::JsonFieldType);
    EXPECT_ERROR(jsonField<int>(json, "m", "x"), errors::JsonFieldMissing);
    ASSERT_VALUE(const int fallback, jsonFieldOr(json, "m", "x", 9));
    EXPECT_EQ(fallback, 9);
}

} // namespace
} // namespace isogloss
