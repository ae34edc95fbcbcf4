// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokenizer/declared_template.h"

#include "core/base/errors.h"
#include "core/base/file.h"
#include "core/base/json.h"
#include "tests/support/expect_result.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace isogloss::tokenizer {
namespace {

class DeclaredTemplateTest : public testing::Test
{
protected:
    /// tokenizer_config.json declares this.
    Result<DeclaredTemplate> declared(const Json& chatTemplate)
    {
        ISOGLOSS_CHECK(writeFileAtomically(
            m_folder.path() / "tokenizer_config.json", Json{{"chat_template", chatTemplate}}.dump()));
        return declaredTemplate(m_folder.path());
    }
    Result<void> writeJinja(std::string_view text)
    {
        return writeFileAtomically(m_folder.path() / "chat_template.jinja", text);
    }

    tests::TemporaryFolder m_folder;
};

TEST_F(DeclaredTemplateTest, IsPlainWhereNoneIsDeclared)
{
    ASSERT_VALUE(const auto nothing, declaredTemplate(m_folder.path()));
    EXPECT_EQ(nothing.form, ChatTemplate::Plain);
    EXPECT_EQ(nothing.text, "");
    ASSERT_VALUE(const auto null, declared(nullptr));
    EXPECT_EQ(null.form, ChatTemplate::Plain);
}

TEST_F(DeclaredTemplateTest, ShowsWhatItDoesNotKnow)
{
    ASSERT_VALUE(const auto gemma, declared("{{ '<start_of_turn>' }}"));
    EXPECT_EQ(gemma.form, std::nullopt);
    EXPECT_EQ(gemma.text, "{{ '<start_of_turn>' }}");
}

TEST_F(DeclaredTemplateTest, DoesNotTakeLlama2ForMistral)
{
    ASSERT_VALUE(
        const auto llama2, declared("{{ '[INST] <<SYS>>' + system + '<</SYS>>' + text + ' [/INST]' }}"));
    EXPECT_EQ(llama2.form, std::nullopt);
}

TEST_F(DeclaredTemplateTest, TheFileBesideTheModelWins)
{
    ASSERT_OK(writeJinja("{{ '[INST] [/INST]' }}"));
    ASSERT_VALUE(const auto alone, declaredTemplate(m_folder.path()));
    EXPECT_EQ(alone.form, ChatTemplate::Mistral);
    ASSERT_VALUE(const auto both, declared("{{ '<|im_start|><|im_end|>' }}"));
    EXPECT_EQ(both.form, ChatTemplate::Mistral);
    EXPECT_EQ(both.text, "{{ '[INST] [/INST]' }}");
}

TEST_F(DeclaredTemplateTest, OfAListDefaultWins)
{
    const Json tools{{"name", "tool_use"}, {"template", "<|im_start|><|im_end|>"}};
    const Json usual{{"name", "default"}, {"template", "[INST][/INST]"}};
    for (const Json& list : {Json::array({tools, usual}), Json::array({usual, tools})}) {
        ASSERT_VALUE(const auto chosen, declared(list));
        EXPECT_EQ(chosen.form, ChatTemplate::Mistral);
    }
}

TEST_F(DeclaredTemplateTest, OfAListWithoutDefaultTheFirstCounts)
{
    ASSERT_VALUE(const auto chosen,
        declared({{{"name", "rag"}, {"template", "[INST][/INST]"}}, {{"name", "tools"}, {"template", "x"}}}));
    EXPECT_EQ(chosen.text, "[INST][/INST]");
    ASSERT_VALUE(const auto none, declared(Json::array()));
    EXPECT_EQ(none.form, ChatTemplate::Plain);
}

TEST_F(DeclaredTemplateTest, NamesTheEntryThatIsNoTemplate)
{
    const auto result = declared(Json::array({{{"name", "default"}}}));
    ASSERT_FALSE(result.has_value());
    EXPECT_EQ(result.error().code, errors::JsonFieldMissing);
    EXPECT_EQ(result.error().argument("field"), "chat_template[0].template");
    EXPECT_ERROR(declared(Json::array({"text"})), errors::JsonFieldMissing);
    EXPECT_ERROR(declared(3), errors::JsonFieldType);
}

TEST_F(DeclaredTemplateTest, OnlyWhatStandsBetweenTheMarksIsADefaultSystemText)
{
    const std::pair<const char*, const char*> templates[] = {
        {"{{ '<|im_start|>system\\nBe kind.<|im_end|>\\n' }}", "Be kind."},
        {"{{ '<|im_start|>system\\n' + system + '<|im_end|>\\n' }}", ""},
        {"<|im_start|>system\n{{ system }}<|im_end|>\n", ""},
        {"{{ '<|im_start|>' + role }} 'You are a helpful assistant.' {{ '<|im_end|>' }}", ""},
        {"<|im_end|>{{ '<|im_start|>system\\nNever ended' }}", ""},
        {"{{ \"<|im_start|>system\\nDon't.<|im_end|>\" }}", "Don't."},
    };
    for (const auto& [text, system] : templates) {
        ASSERT_VALUE(const auto chatMl, declared(text));
        EXPECT_EQ(chatMl.form, ChatTemplate::ChatMl) << text;
        EXPECT_EQ(chatMl.defaultSystem, system) << text;
    }
}

TEST_F(DeclaredTemplateTest, CanBeShownWhateverItsBytes)
{
    ASSERT_OK(writeJinja("[INST]\xFF[/INST]"));
    ASSERT_VALUE(const auto shown, declaredTemplate(m_folder.path()));
    EXPECT_EQ(shown.text, "[INST]\xEF\xBF\xBD[/INST]");
}

} // namespace
} // namespace isogloss::tokenizer
