// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/loaded_model.h"

#include "core/base/errors.h"
#include "core/base/file.h"
#include "core/model/errors.h"
#include "core/model/model_hash.h"
#include "core/model/torch/loaded_model_parts.h"
#include "tests/core/model/tensor_support.h"
#include "tests/support/temporary_folder.h"

#include <ATen/CPUGeneratorImpl.h>
#include <filesystem>
#include <numeric>

namespace isogloss::model {

namespace {

class RealModel : public testing::Test
{
protected:
    void SetUp() override
    {
        REQUIRE_TEST_DATA();
        auto opened = LoadedModel::open(tests::testData() / "models/bible-12m");
        ASSERT_OK(opened);
        model.emplace(std::move(opened).value());
    }
    std::optional<LoadedModel> model;
};

TEST_F(RealModel, ScoresAddUpToTheWholeText)
{
    ASSERT_VALUE(const auto whole, model->score("", "In the beginning God created the heaven"));
    ASSERT_VALUE(const auto rest, model->score("In the beginning", " God created the heaven"));
    ASSERT_GT(rest.tokens.size(), 2U);
    ASSERT_GT(whole.tokens.size(), rest.tokens.size());
    const auto tail
        = std::accumulate(whole.logProbabilities.end() - static_cast<std::ptrdiff_t>(rest.tokens.size()),
            whole.logProbabilities.end(), 0.0);
    EXPECT_NEAR(rest.sum(), tail, 1e-3);
    EXPECT_NEAR(rest.mean() * static_cast<double>(rest.tokens.size()), rest.sum(), 1e-9);
    EXPECT_LT(rest.sum(), 0);
    ASSERT_VALUE(const auto none, model->score("In the beginning", ""));
    EXPECT_TRUE(none.tokens.empty());
}

/// A folder with the files of a model as links, and a chat template.
void linkModel(
    const std::filesystem::path& from, const std::filesystem::path& to, const std::string& chatTemplate)
{
    std::filesystem::create_directory(to);
    for (const auto& entry : std::filesystem::directory_iterator(from))
        std::filesystem::create_symlink(entry.path(), to / entry.path().filename());
    EXPECT_OK(writeFileAtomically(to / "chat_template.jinja", chatTemplate));
}

TEST_F(RealModel, AnUnknownChatTemplateIsShownAndLeftToThePerson)
{
    const tests::TemporaryFolder folder;
    linkModel(model->folder(), folder / "model", "{{ '<<SYS>>' + messages[0]['content'] }}");
    ASSERT_VALUE(const auto unknown, LoadedModel::open(folder / "model"));
    EXPECT_ERROR(unknown.chatTemplate(), errors::ChatTemplateUnknown);
    EXPECT_EQ(unknown.chatTemplate().error().argument("value"), "{{ '<<SYS>>' + messages[0]['content'] }}");
    EXPECT_OK(unknown.generate({"In the beginning"}, {.maxNewTokens = 2, .stopText = {}})); // what is no task needs none
    LoadOptions chosen;
    chosen.prompt = record::PromptStyle::ChatMl;
    ASSERT_VALUE(const auto known, LoadedModel::open(folder / "model", chosen));
    EXPECT_EQ(known.chatTemplate().value(), tokenizer::ChatTemplate::ChatMl);
    EXPECT_EQ(model->chatTemplate().value(), tokenizer::ChatTemplate::Plain);
}

TEST_F(RealModel, GeneratesTheSameWhateverTheBatches)
{
    const std::vector<std::string> prompts{"In the beginning", "And he said unto them,", "Jesus", "And the"};
    GenerationOptions options;
    options.maxNewTokens = 12;
    ASSERT_VALUE(const auto together, model->generate(prompts, options));
    options.batchTokens = 1;
    ASSERT_VALUE(const auto alone, model->generate(prompts, options));
    EXPECT_EQ(together, alone);
    for (const auto& text : together)
        EXPECT_FALSE(text.empty());
}

TEST_F(RealModel, AGenerationEndsBeforeTheStopText)
{
    GenerationOptions options;
    options.maxNewTokens = 12;
    ASSERT_VALUE(const auto whole, model->generate({"In the beginning"}, options));
    options.stopText = whole.front().substr(8, 3);
    ASSERT_VALUE(const auto cut, model->generate({"In the beginning"}, options));
    EXPECT_EQ(cut.front(), whole.front().substr(0, whole.front().find(options.stopText)));
}

TEST_F(RealModel, TextsThatAreTooLongAreRefused)
{
    std::string text;
    for (int i = 0; i < 600; ++i)
        text += " word";
    EXPECT_ERROR(model->generate({text}, {}), errors::TextTooLong);
    EXPECT_ERROR(model->score("", text), errors::TextTooLong);
}

TEST_F(RealModel, AnAdapterIsOpenedAndChangesScores)
{
    LoraShape shape;
    shape.targets = {LinearKind::Query, LinearKind::Gate};
    LoraAdapter adapter(model->config(), shape);
    adapter.initialise(at::detail::createCPUGenerator(1));
    adapter.pair(6, LinearKind::Gate)->b.fill_(0.1);
    const tests::TemporaryFolder folder;
    ASSERT_OK(writeLora(folder.path(), adapter, "bible-12m"));
    ASSERT_VALUE(const auto opened, model->openAdapter(folder.path()));
    EXPECT_EQ(opened.hash().size(), 64U);
    EXPECT_EQ(opened.shape().targets, shape.targets);
    ASSERT_VALUE(const auto plain, model->score("In the", " beginning"));
    ASSERT_VALUE(const auto adapted, model->score("In the", " beginning", &opened));
    EXPECT_NE(plain.sum(), adapted.sum());
}

TEST_F(RealModel, ItsHashIsStable)
{
    ASSERT_VALUE(const auto first, model->hash());
    ASSERT_VALUE(const auto second, modelHash(model->folder()));
    EXPECT_EQ(first, second);
    EXPECT_EQ(first.size(), 64U);
}

TEST(LoadedModel, SaysWhatIsMissing)
{
    EXPECT_ERROR(LoadedModel::open("/nowhere"), errors::ConfigMissing);
    EXPECT_ERROR(LoadedModel::open(tests::golden("model/llama"), {.device = "tpu"}), errors::DeviceUnknown);
}

} // namespace

} // namespace isogloss::model
