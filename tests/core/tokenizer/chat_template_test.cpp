// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokenizer/chat_template.h"

#include "core/base/file.h"
#include "core/base/json.h"
#include "tests/support/expect_result.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/test_data.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace isogloss::tokenizer {
namespace {

using Role = ChatMessage::Role;

Result<DeclaredTemplate> declare(const std::string& text)
{
    const tests::TemporaryFolder folder;
    ISOGLOSS_CHECK(
        writeFileAtomically(folder.path() / "tokenizer_config.json", Json{{"chat_template", text}}.dump()));
    return declaredTemplate(folder.path());
}

std::vector<ChatMessage> messagesOf(const Json& json)
{
    std::vector<ChatMessage> messages;
    for (const Json& one : json) {
        const Role role = one["role"] == "system" ? Role::System
            : one["role"] == "user"               ? Role::User
                                                  : Role::Assistant;
        messages.push_back({role, one["content"].get<std::string>()});
    }
    return messages;
}

TEST(ChatTemplate, RendersAsTransformersDoes)
{
    ASSERT_VALUE(const Json cases, readJson(tests::golden("tokenizer/chats.json")));
    ASSERT_EQ(cases.size(), 9U);
    for (const Json& one : cases) {
        ASSERT_VALUE(const DeclaredTemplate declared, declare(one["template"].get<std::string>()));
        ASSERT_TRUE(declared.form.has_value()) << one["form"];
        EXPECT_EQ(name(*declared.form), one["form"].get<std::string>());
        EXPECT_EQ(renderPrompt(*declared.form, messagesOf(one["messages"])), one["prompt"]);
    }
}

/// method.md: no begin-of-text token and a newline behind each turn.
TEST(ChatTemplate, KnowsTheFormOfTheMethodsAuthors)
{
    const std::vector<ChatMessage> messages{{Role::System, "S"}, {Role::User, "U"}};
    EXPECT_EQ(renderPrompt(ChatTemplate::Llama3Reference, messages),
        "<|start_header_id|>system<|end_header_id|>\n\nS<|eot_id|>\n"
        "<|start_header_id|>user<|end_header_id|>\n\nU<|eot_id|>\n"
        "<|start_header_id|>assistant<|end_header_id|>\n\n");
}

TEST(ChatTemplate, PlainIsTheTextsALineEach)
{
    const std::vector<ChatMessage> messages{{Role::System, "S"}, {Role::User, "U"}};
    EXPECT_EQ(renderPrompt(ChatTemplate::Plain, messages), "S\nU\n");
}

TEST(ChatTemplate, ShowsWhatItDoesNotKnow)
{
    ASSERT_VALUE(const DeclaredTemplate declared, declare("{{ '<start_of_turn>' }}"));
    EXPECT_EQ(declared.form, std::nullopt);
    EXPECT_EQ(declared.text, "{{ '<start_of_turn>' }}");
}

TEST(ChatTemplate, IsPlainWhereNoneIsDeclared)
{
    const tests::TemporaryFolder folder;
    ASSERT_VALUE(const DeclaredTemplate declared, declaredTemplate(folder.path()));
    EXPECT_EQ(declared.form, ChatTemplate::Plain);
}

} // namespace
} // namespace isogloss::tokenizer
