// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/generation.h"

#include "core/base/errors.h"
#include "core/model/sampler.h"
#include "tests/core/model/tensor_support.h"

#include <map>

namespace isogloss::model {

namespace {

using tokenizer::TokenId;

std::vector<TokenId> ids(const at::Tensor& tensor)
{
    const auto plain = tensor.to(at::kInt).contiguous();
    return {plain.const_data_ptr<int>(), plain.const_data_ptr<int>() + plain.numel()};
}

const EndTest NoEnd = [](const Continuation&) { return false; };

std::vector<std::vector<TokenId>> continued(const Decoder& decoder,
    const std::vector<std::vector<TokenId>>& prompts, const GenerationOptions& options,
    const EndTest& hasEnded = NoEnd)
{
    std::vector<Continuation> rows;
    for (const auto& prompt : prompts)
        rows.push_back({prompt, {}, Rng(options.seed, std::to_string(rows.size()))});
    std::vector<Continuation*> batch;
    for (auto& row : rows)
        batch.push_back(&row);
    EXPECT_OK(continueBatch(decoder, batch, options, nullptr, hasEnded, {}));
    std::vector<std::vector<TokenId>> generated;
    for (const auto& row : rows)
        generated.push_back(row.generated);
    return generated;
}

class GenerationOf : public testing::TestWithParam<std::string>
{
};

TEST_P(GenerationOf, GreedyTokensEqualTransformersWhateverTheBatch)
{
    const auto folder = tests::golden("model/" + GetParam());
    ASSERT_VALUE(const Decoder decoder, Decoder::load(folder, c10::kCPU, c10::kFloat));
    ASSERT_VALUE(TensorMap expected, readSafetensors(folder / "expected.safetensors"));
    const auto longPrompt = ids(expected["long.ids"]);
    const auto shortPrompt = ids(expected["short.ids"]);
    const auto longAnswer = ids(expected["long.greedy"]);
    const auto shortAnswer = ids(expected["short.greedy"]);
    GenerationOptions options;
    options.maxNewTokens = static_cast<int>(longAnswer.size());
    EXPECT_EQ(continued(decoder, {longPrompt}, options).front(), longAnswer);
    const auto together = continued(decoder, {shortPrompt, longPrompt}, options);
    EXPECT_EQ(together[0], shortAnswer);
    EXPECT_EQ(together[1], longAnswer);
}

INSTANTIATE_TEST_SUITE_P(Models, GenerationOf,
    testing::Values("llama", "llama3", "mistral", "qwen2", "qwen3"),
    [](const auto& test) { return test.param; });

class Generation : public testing::Test
{
protected:
    void SetUp() override
    {
        auto loaded = Decoder::load(tests::golden("model/llama"), c10::kCPU, c10::kFloat);
        ASSERT_OK(loaded);
        decoder.emplace(std::move(loaded).value());
    }
    std::optional<Decoder> decoder;
};

TEST_F(Generation, RowsThatEndLeaveTheOthersUntouched)
{
    GenerationOptions options;
    options.maxNewTokens = 10;
    const std::vector<std::vector<TokenId>> prompts{{1, 2, 3}, {4, 5, 6, 7}, {8}};
    const auto whole = continued(*decoder, prompts, options);
    const auto cut = continued(*decoder, prompts, options,
        [](const Continuation& row) { return row.prompt.size() == 4 && row.generated.size() == 2; });
    EXPECT_EQ(cut[0], whole[0]);
    EXPECT_EQ(cut[1].size(), 2U);
    EXPECT_EQ(cut[2], whole[2]);
}

TEST_F(Generation, EndsWhereThePositionsEnd)
{
    GenerationOptions options;
    options.maxNewTokens = 1000;
    const auto generated = continued(*decoder, {std::vector<TokenId>(60, 5), {1, 2}}, options);
    EXPECT_EQ(generated[0].size(), 4U);
    EXPECT_EQ(generated[1].size(), 62U);
}

TEST_F(Generation, DrawsFollowTheSeedAndNotTheBatch)
{
    GenerationOptions options;
    options.temperature = 1;
    options.maxNewTokens = 8;
    const auto first = continued(*decoder, {{1, 2, 3}, {4, 5}}, options);
    EXPECT_EQ(continued(*decoder, {{1, 2, 3}, {4, 5}}, options), first);
    EXPECT_EQ(continued(*decoder, {{1, 2, 3}}, options).front(), first.front());
    options.seed = 2;
    EXPECT_NE(continued(*decoder, {{1, 2, 3}, {4, 5}}, options), first);
}

TEST_F(Generation, StopsOnRequest)
{
    std::stop_source source;
    source.request_stop();
    Continuation row{{1}, {}, Rng(1, "x")};
    Continuation* const batch[] = {&row};
    EXPECT_ERROR(continueBatch(*decoder, batch, {}, nullptr, NoEnd, source.get_token()), errors::Stopped);
}

TEST(Sampler, DrawsFromTheNucleusInProportion)
{
    const auto logits = at::tensor({0.5, 0.1, 0.25, 0.15}).log().view({1, 4}).to(at::kFloat);
    const auto counts = [&logits](double temperature, double topP) {
        GenerationOptions options;
        options.temperature = temperature;
        options.topP = topP;
        Rng rng(1, "test");
        Rng* const rngs[] = {&rng};
        std::map<TokenId, int> seen;
        for (int i = 0; i < 4000; ++i)
            ++seen[chooseTokens(logits, options, rngs).front()];
        return seen;
    };
    auto all = counts(1, 1);
    EXPECT_NEAR(all[0], 2000, 130);
    EXPECT_NEAR(all[3], 600, 100);
    auto nucleus = counts(1, 0.7); // 0.5 alone is under 0.7, with 0.25 it is reached
    EXPECT_EQ(nucleus.size(), 2U);
    EXPECT_NEAR(nucleus[0], 2667, 130);
    EXPECT_EQ(counts(1, 0.1).size(), 1U);
    EXPECT_EQ(counts(0, 1).size(), 1U);
    EXPECT_GT(counts(0.5, 1)[0], 2700); // 0.25 / (0.25 + 0.01 + 0.0625 + 0.0225)
}

} // namespace

} // namespace isogloss::model
