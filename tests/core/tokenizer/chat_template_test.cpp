// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokenizer/chat_template.h"

#include "core/base/file.h"
#include "core/base/json.h"
#include "core/tokenizer/declared_template.h"
#include "core/tokenizer/tokenizer.h"
#include "tests/support/expect_result.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/test_data.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace isogloss::tokenizer {
namespace {

using Role = ChatMessage::Role;

const std::vector<ChatMessage> SystemAndUser{{Role::System, "S"}, {Role::User, "U"}};

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

/// Against what transformers gave (tests/golden/tokenizer/make_chats.py), by the template's name.
class ChatGolden : public testing::TestWithParam<const char*>
{
protected:
    void SetUp() override
    {
        ASSERT_VALUE(const Json all, readJson(tests::golden("tokenizer/chats.json")));
        ASSERT_EQ(all.size(), 7U);
        m_chat = all.at(GetParam());
        ASSERT_OK(writeFileAtomically(
            m_folder.path() / "chat_template.jinja", m_chat["template"].get<std::string>()));
        ASSERT_VALUE(m_declared, declaredTemplate(m_folder.path()));
        ASSERT_TRUE(m_declared.form.has_value());
    }
    std::string prompt(const Json& messages) const
    {
        return renderPrompt(*m_declared.form, messagesOf(messages), m_declared.defaultSystem);
    }

    tests::TemporaryFolder m_folder;
    Json m_chat;
    DeclaredTemplate m_declared;
};

TEST_P(ChatGolden, IsRecognised)
{
    EXPECT_EQ(name(*m_declared.form), m_chat["form"].get<std::string>());
}

TEST_P(ChatGolden, RendersTheSameText)
{
    for (const Json& one : m_chat["cases"])
        EXPECT_EQ(prompt(one["messages"]), one["prompt"]);
}

TEST_P(ChatGolden, GivesTheModelTheSameIds)
{
    ASSERT_VALUE(const auto tokenizer,
        openTokenizer(tests::golden("tokenizer") / m_chat["tokenizer"].get<std::string>()));
    for (const Json& one : m_chat["cases"]) {
        ASSERT_VALUE(const auto ids, tokenizer->encodeForModel(prompt(one["messages"])));
        EXPECT_EQ(Json(ids), one["ids"]);
    }
}

INSTANTIATE_TEST_SUITE_P(Templates, ChatGolden,
    testing::Values("llama3", "qwen2", "qwen2.5", "qwen3", "escaped", "own_text", "mistral"),
    [](const auto& tested) {
        std::string name = tested.param;
        std::replace(name.begin(), name.end(), '.', '_');
        return name;
    });

/// A tokenizer that adds its begin-of-text token, and a form whose text may hold that token already.
struct Beginning
{
    const char* tokenizer;
    ChatTemplate form;
};

class BeginOfText : public testing::TestWithParam<Beginning>
{
};

TEST_P(BeginOfText, StandsInFrontOfAPromptOnce)
{
    ASSERT_VALUE(const auto tokenizer, openTokenizer(tests::golden("tokenizer") / GetParam().tokenizer));
    ASSERT_TRUE(tokenizer->addsBeginOfText());
    ASSERT_VALUE(const auto ids, tokenizer->encodeForModel(renderPrompt(GetParam().form, SystemAndUser)));
    EXPECT_EQ(ids.front(), tokenizer->beginOfText());
    EXPECT_EQ(std::count(ids.begin(), ids.end(), *tokenizer->beginOfText()), 1);
}

INSTANTIATE_TEST_SUITE_P(Forms, BeginOfText,
    testing::Values(Beginning{"llama3", ChatTemplate::Llama3},
        Beginning{"llama3", ChatTemplate::Llama3Reference}, Beginning{"llama2", ChatTemplate::Mistral},
        Beginning{"sentencepiece_bpe", ChatTemplate::Mistral},
        Beginning{"sentencepiece_unigram", ChatTemplate::Mistral},
        Beginning{"sentencepiece_unigram", ChatTemplate::Plain}),
    [](const auto& tested) {
        return std::string(tested.param.tokenizer) + "_" + std::string(name(tested.param.form));
    });

/// method.md: no begin-of-text token and a newline behind each turn.
TEST(ChatTemplate, KnowsTheFormOfTheMethodsAuthors)
{
    EXPECT_EQ(renderPrompt(ChatTemplate::Llama3Reference, SystemAndUser),
        "<|start_header_id|>system<|end_header_id|>\n\nS<|eot_id|>\n"
        "<|start_header_id|>user<|end_header_id|>\n\nU<|eot_id|>\n"
        "<|start_header_id|>assistant<|end_header_id|>\n\n");
}

TEST(ChatTemplate, PlainIsTheTextsALineEach)
{
    EXPECT_EQ(renderPrompt(ChatTemplate::Plain, SystemAndUser), "S\nU\n");
}

TEST(ChatTemplate, ADefaultSystemTextGivesWayToTheConversationsOwn)
{
    const std::string prompt = renderPrompt(ChatTemplate::ChatMl, SystemAndUser, "Default.");
    EXPECT_EQ(prompt.find("Default."), std::string::npos) << prompt;
}

} // namespace
} // namespace isogloss::tokenizer
