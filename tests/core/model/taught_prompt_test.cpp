// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/taught_prompt.h"

#include "core/base/errors.h"
#include "core/base/file.h"
#include "tests/support/expect_result.h"
#include "tests/support/temporary_folder.h"

namespace isogloss::model {
namespace {

TEST(TaughtPrompt, IsWhatTheCardSays)
{
    const tests::TemporaryFolder folder;
    const auto write = [&folder](const std::string& prompt) {
        ASSERT_OK(writeFileAtomically(
            folder / "isogloss.json", R"({"base": {"name": "b", "hash": ""}, "prompt": ")" + prompt + "\"}"));
    };
    write("llama3_reference");
    ASSERT_VALUE(const auto reference, taughtPrompt(folder.path()));
    EXPECT_EQ(reference, record::PromptStyle::Llama3Reference);
    write("");
    ASSERT_VALUE(const auto unsaid, taughtPrompt(folder.path()));
    EXPECT_EQ(unsaid, record::PromptStyle::Auto);
    ASSERT_OK(writeFileAtomically(folder / "isogloss.json", "{"));
    EXPECT_ERROR(taughtPrompt(folder.path()), isogloss::errors::JsonMalformed);
}

TEST(TaughtPrompt, IsAutoWithoutACard)
{
    const tests::TemporaryFolder folder;
    ASSERT_VALUE(const auto foreign, taughtPrompt(folder.path()));
    EXPECT_EQ(foreign, record::PromptStyle::Auto);
    ASSERT_VALUE(const auto none, taughtPrompt({}));
    EXPECT_EQ(none, record::PromptStyle::Auto);
}

} // namespace
} // namespace isogloss::model
