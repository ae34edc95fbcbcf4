// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/torch/decoder.h"

#include "core/base/errors.h"
#include "core/model/errors.h"
#include "tests/core/model/tensor_support.h"
#include "tests/support/temporary_folder.h"

#include <ATen/CPUGeneratorImpl.h>
#include <cmath>
#include <filesystem>
#include <map>
#include <torch/csrc/autograd/autograd.h>

namespace isogloss::model {

namespace {

using tests::largestDifference;

class DecoderOf : public testing::TestWithParam<std::tuple<std::string, std::string>>
{
protected:
    void SetUp() override
    {
        if (std::get<1>(GetParam()) != "cpu" && devices().size() == 1)
            GTEST_SKIP() << "needs a GPU";
        folder = tests::golden("model/" + std::get<0>(GetParam()));
        ASSERT_VALUE(this->expected, readSafetensors(folder / "expected.safetensors"));
        for (auto& [name, tensor] : expected)
            tensor = tensor.to(device());
    }
    c10::Device device() const { return c10::Device(std::get<1>(GetParam())); }
    Result<Decoder> load(c10::ScalarType type = c10::kFloat) const
    {
        return Decoder::load(folder, device(), type);
    }

    std::filesystem::path folder;
    TensorMap expected;
};

TEST_P(DecoderOf, LogitsAndEveryLayerEqualTransformers)
{
    ASSERT_VALUE(const Decoder decoder, load());
    const int layers = decoder.config().layers;
    for (const std::string text : {"long.", "short."}) {
        std::map<int, at::Tensor> seen;
        const auto hidden = decoder.hidden(expected[text + "ids"].unsqueeze(0), layers, {},
            [&seen](int layer, const at::Tensor& state) { seen[layer] = state; });
        ASSERT_EQ(seen.size(), static_cast<std::size_t>(layers) + 1);
        for (const auto& [layer, state] : seen)
            EXPECT_LT(largestDifference(state[0], expected[text + "hidden." + std::to_string(layer)]), 1e-4);
        EXPECT_LT(largestDifference(decoder.logits(hidden[0]), expected[text + "logits"]), 1e-4);
    }
}

TEST_P(DecoderOf, StopsBehindALayer)
{
    ASSERT_VALUE(const Decoder decoder, load());
    const auto ids = expected["long.ids"].unsqueeze(0);
    EXPECT_LT(largestDifference(decoder.hidden(ids, 0)[0], expected["long.hidden.0"]), 1e-6);
    EXPECT_LT(largestDifference(decoder.hidden(ids, 1)[0], expected["long.hidden.1"]), 1e-4);
}

TEST_P(DecoderOf, GivesTheWantedRowsOfTheLastLayer)
{
    ASSERT_VALUE(const Decoder decoder, load());
    const auto ids = expected["long.ids"].unsqueeze(0).repeat({2, 1});
    const std::int64_t length = ids.size(1);
    ForwardOptions options;
    options.rows = at::tensor({std::int64_t{1}, length - 1, length + 2}).to(decoder.device());
    const auto rows = decoder.hidden(ids, 2, options);
    ASSERT_EQ(rows.sizes(), at::IntArrayRef({3, decoder.config().hiddenSize}));
    const auto all = expected["long.hidden.2"];
    EXPECT_LT(largestDifference(rows, at::stack({all[1], all[length - 1], all[2]})), 1e-4);
}

TEST_P(DecoderOf, PaddingOnTheRightChangesNothing)
{
    ASSERT_VALUE(const Decoder decoder, load());
    const auto longIds = expected["long.ids"];
    const auto shortIds = expected["short.ids"];
    const auto ids
        = at::stack({longIds, at::constant_pad_nd(shortIds, {0, longIds.size(0) - shortIds.size(0)})});
    const auto hidden = decoder.hidden(ids, 2);
    EXPECT_LT(largestDifference(hidden[0], expected["long.hidden.2"]), 1e-4);
    EXPECT_LT(largestDifference(hidden[1].slice(0, 0, shortIds.size(0)), expected["short.hidden.2"]), 1e-4);
}

TEST_P(DecoderOf, CacheAndLeftPaddingGiveTheSameStates)
{
    ASSERT_VALUE(const Decoder decoder, load());
    const auto longIds = expected["long.ids"];
    const auto shortIds = expected["short.ids"];
    const std::int64_t padding = longIds.size(0) - shortIds.size(0);
    const auto ids = at::stack({longIds, at::constant_pad_nd(shortIds, {padding, 0})});
    KeyValueCache cache;
    ForwardOptions options;
    options.cache = &cache;
    options.leftPadding = at::tensor({std::int64_t{0}, padding}, ids.options());
    const auto first = decoder.hidden(ids.slice(1, 0, 7), 2, options); // several at once, then one by one
    std::vector<at::Tensor> parts{first, decoder.hidden(ids.slice(1, 7, 9), 2, options)};
    for (std::int64_t t = 9; t < ids.size(1); ++t)
        parts.push_back(decoder.hidden(ids.slice(1, t, t + 1), 2, options));
    const auto hidden = at::cat(parts, 1);
    EXPECT_EQ(cache.length, ids.size(1));
    EXPECT_LT(largestDifference(hidden[0], expected["long.hidden.2"]), 1e-4);
    EXPECT_LT(largestDifference(hidden[1].slice(0, padding), expected["short.hidden.2"]), 1e-4);
}

TEST_P(DecoderOf, BFloat16IsCloseToTransformers)
{
    ASSERT_VALUE(const Decoder decoder, load(c10::kBFloat16));
    const auto hidden = decoder.hidden(expected["long.ids"].unsqueeze(0), 2);
    const auto reference = expected["long.logits.bf16"].to(at::kFloat);
    const auto difference = (decoder.logits(hidden[0]).to(at::kFloat) - reference).abs();
    const double scale = reference.abs().max().item<double>();
    EXPECT_LT(difference.max().item<double>(), 0.03 * scale); // bf16 has 8 bits: a few roundings apart
    EXPECT_LT(difference.mean().item<double>(), 0.005 * scale);
}

INSTANTIATE_TEST_SUITE_P(Models, DecoderOf,
    testing::Combine(
        testing::Values("llama", "llama3", "mistral", "qwen2", "qwen3"), testing::Values("cpu", "cuda")),
    [](const auto& test) { return std::get<0>(test.param) + "_" + std::get<1>(test.param); });

ModelConfig smallConfig()
{
    ModelConfig config;
    config.layers = 2;
    config.hiddenSize = 16;
    config.heads = 4;
    config.keyValueHeads = 2;
    config.headSize = 4;
    config.intermediateSize = 24;
    config.vocabularySize = 40;
    config.maxPositions = 32;
    return config;
}

TEST(Decoder, FreshWeightsAreWrittenAndOpenedAgain)
{
    const auto made = Decoder::create(smallConfig(), at::detail::createCPUGenerator(3));
    const tests::TemporaryFolder folder;
    ASSERT_OK(writeModelConfig(folder.path(), made.config()));
    ASSERT_OK(writeSafetensors(folder / "model.safetensors", made.parameters()));
    ASSERT_VALUE(const Decoder read, Decoder::load(folder.path(), c10::kCPU, c10::kFloat));
    const auto ids = at::arange(0, 12).view({2, 6});
    EXPECT_EQ(largestDifference(made.hidden(ids, 2), read.hidden(ids, 2)), 0);
    EXPECT_TRUE(made.hidden(ids, 2).requires_grad());
    EXPECT_FALSE(read.hidden(ids, 2).requires_grad());
}

TEST(Decoder, FreshWeightsLearnOneBatch)
{
    const auto decoder = Decoder::create(smallConfig(), at::detail::createCPUGenerator(3));
    const auto ids = at::arange(0, 24).view({3, 8});
    const auto loss = [&] {
        const auto hidden = decoder.hidden(ids, 2).slice(1, 0, 7).reshape({-1, 16});
        return at::cross_entropy_loss(decoder.logits(hidden), ids.slice(1, 1).reshape({-1}));
    };
    EXPECT_NEAR(loss().item<double>(), std::log(40.0), 0.2); // knows nothing yet
    for (int step = 0; step < 60; ++step) {
        std::vector<at::Tensor> weights;
        for (const auto& [name, tensor] : decoder.parameters())
            weights.push_back(tensor);
        const auto gradients = torch::autograd::grad({loss()}, weights);
        const c10::NoGradGuard noGradients;
        for (std::size_t i = 0; i < weights.size(); ++i)
            weights[i].sub_(gradients[i].sign(), 0.01);
    }
    EXPECT_LT(loss().item<double>(), 0.2);
}

/// Heads of 32 are attended to in passes of our own, behind a cache by LibTorch's.
TEST(Decoder, GivesTheSameStatesThroughACache)
{
    ModelConfig config = smallConfig();
    config.architecture = Architecture::Qwen3;
    config.queryKeyNorm = true;
    config.headSize = 32;
    config.hiddenSize = 64;
    config.intermediateSize = 96;
    const auto decoder = Decoder::create(config, at::detail::createCPUGenerator(3), 0.2);
    const auto ids = at::arange(0, 40).view({2, 20});
    const auto states = decoder.hidden(ids, 2);
    EXPECT_FALSE(states[0].equal(states[1]));

    const at::NoGradGuard noGradients;
    KeyValueCache cache;
    ForwardOptions cached;
    cached.cache = &cache;
    EXPECT_LT(largestDifference(decoder.hidden(ids, 2, cached), states.detach()), 1e-5);

    ForwardOptions some;
    some.rows = at::tensor({std::int64_t{3}, std::int64_t{39}});
    const auto rows = states.detach().view({40, 64}).index_select(0, some.rows);
    EXPECT_LT(largestDifference(decoder.hidden(ids, 2, some), rows), 1e-5);
}

TEST(Decoder, RefusesTensorsThatDoNotFit)
{
    const auto made = Decoder::create(smallConfig(), at::detail::createCPUGenerator(3));
    const tests::TemporaryFolder folder;
    ASSERT_OK(writeModelConfig(folder.path(), made.config()));
    const auto load = [&] { return Decoder::load(folder.path(), c10::kCPU, c10::kFloat); };

    auto tensors = made.parameters();
    tensors.pop_back();
    ASSERT_OK(writeSafetensors(folder / "model.safetensors", tensors));
    EXPECT_ERROR(load(), errors::TensorMissing);

    tensors = made.parameters();
    tensors.emplace_back("model.extra", at::zeros({2}));
    ASSERT_OK(writeSafetensors(folder / "model.safetensors", tensors));
    EXPECT_ERROR(load(), errors::TensorUnknown);

    tensors = made.parameters();
    tensors[1].second = at::zeros({17});
    ASSERT_OK(writeSafetensors(folder / "model.safetensors", tensors));
    EXPECT_ERROR(load(), errors::TensorShape);

    tensors = made.parameters();
    tensors[1].second = at::zeros({16}, at::kInt);
    ASSERT_OK(writeSafetensors(folder / "model.safetensors", tensors));
    EXPECT_ERROR(load(), errors::TensorType);
}

TEST(Decoder, StopsOnRequest)
{
    std::stop_source source;
    source.request_stop();
    EXPECT_ERROR(Decoder::load(tests::golden("model/llama"), c10::kCPU, c10::kFloat, source.get_token()),
        errors::Stopped);
}

} // namespace

} // namespace isogloss::model
