// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/torch/lora.h"

#include "core/model/errors.h"
#include "core/model/torch/decoder.h"
#include "tests/core/model/tensor_support.h"
#include "tests/support/temporary_folder.h"

#include <ATen/CPUGeneratorImpl.h>
#include <filesystem>

namespace isogloss::model {

namespace {

namespace fs = std::filesystem;
using tests::largestDifference;

class LoraOf : public testing::TestWithParam<std::string>
{
protected:
    fs::path folder() const { return tests::golden("model/adapters/" + GetParam()); }
};

Result<Decoder> llama(c10::ScalarType type = c10::kFloat)
{
    return Decoder::load(tests::golden("model/llama"), c10::kCPU, type);
}

at::Tensor logitsOf(const Decoder& decoder, const at::Tensor& ids, const LoraAdapter& adapter)
{
    ForwardOptions options;
    options.adapter = &adapter;
    return decoder.logits(decoder.hidden(ids.unsqueeze(0), decoder.config().layers, options)[0]);
}

TEST_P(LoraOf, LogitsAndGradientsEqualPeft)
{
    ASSERT_VALUE(const Decoder decoder, llama());
    ASSERT_VALUE(TensorMap expected, readSafetensors(folder() / "expected.safetensors"));
    ASSERT_VALUE(LoraAdapter adapter, readLora(folder(), decoder.config()));
    adapter.requireGradients(true);
    const at::Tensor ids = expected["ids"];
    const at::Tensor logits = logitsOf(decoder, ids, adapter);
    EXPECT_LT(largestDifference(logits, expected["logits"]), 1e-4);

    at::cross_entropy_loss(logits.slice(0, 0, ids.size(0) - 1), ids.slice(0, 1)).backward();
    const auto parameters = adapter.parameters();
    const auto names = adapter.parameterNames();
    EXPECT_EQ(parameters.size() + 2, expected.size());
    for (std::size_t i = 0; i < parameters.size(); ++i)
        EXPECT_LT(largestDifference(parameters[i].grad(), expected["gradient." + names[i]]), 1e-4)
            << names[i];
}

TEST_P(LoraOf, BFloat16BaseIsClose)
{
    ASSERT_VALUE(const Decoder decoder, llama(c10::kBFloat16));
    ASSERT_VALUE(TensorMap expected, readSafetensors(folder() / "expected.safetensors"));
    ASSERT_VALUE(const LoraAdapter adapter, readLora(folder(), decoder.config()));
    const at::Tensor reference = expected["logits"];
    const auto difference = (logitsOf(decoder, expected["ids"], adapter).to(at::kFloat) - reference).abs();
    EXPECT_LT(difference.mean().item<double>(), 0.01 * reference.abs().max().item<double>());
}

TEST_P(LoraOf, WrittenAndReadAgainIsTheSame)
{
    ASSERT_VALUE(const Decoder decoder, llama());
    ASSERT_VALUE(const LoraAdapter adapter, readLora(folder(), decoder.config()));
    const tests::TemporaryFolder copy;
    ASSERT_OK(writeLora(copy.path(), adapter, "base"));
    ASSERT_VALUE(const LoraAdapter again, readLora(copy.path(), decoder.config()));
    EXPECT_EQ(again.shape().baseModel, "base");
    EXPECT_EQ(again.shape().layers, adapter.shape().layers);
    EXPECT_EQ(again.scale(), adapter.scale());
    ASSERT_EQ(again.parameterNames(), adapter.parameterNames());
    for (std::size_t i = 0; i < adapter.parameters().size(); ++i)
        EXPECT_TRUE(again.parameters()[i].equal(adapter.parameters()[i]));
}

INSTANTIATE_TEST_SUITE_P(Adapters, LoraOf, testing::Values("plain", "rslora", "layers"),
    [](const auto& test) { return test.param; });

class LoraOnDevice : public tests::OnDevice
{
};

TEST_P(LoraOnDevice, AFreshAdapterChangesNothingAndLearns)
{
    ASSERT_VALUE(const Decoder decoder, Decoder::load(tests::golden("model/llama"), device(), c10::kFloat));
    LoraShape shape;
    shape.targets = {LinearKind::Query, LinearKind::Down};
    LoraAdapter fresh(decoder.config(), shape);
    fresh.initialise(at::detail::createCPUGenerator(5));
    LoraAdapter adapter = fresh.to(device());
    adapter.requireGradients(true);
    const auto ids = at::arange(1, 9, at::TensorOptions(at::kLong).device(device()));
    const at::Tensor plain = decoder.logits(decoder.hidden(ids.unsqueeze(0), 2)[0]);
    const at::Tensor logits = logitsOf(decoder, ids, adapter);
    EXPECT_LT(largestDifference(plain, logits.detach()), 1e-6);
    logits.square().sum().backward();
    EXPECT_GT(adapter.pair(1, LinearKind::Query)->b.grad().abs().max().item<double>(), 0);
}

FOR_EACH_DEVICE(LoraOnDevice);

TEST(Lora, DropoutHasTheMeanOfNoDropoutAndFollowsItsGenerator)
{
    ASSERT_VALUE(const Decoder decoder, llama());
    ASSERT_VALUE(const LoraAdapter stored, readLora(tests::golden("model/adapters/plain"), decoder.config()));
    LoraShape shape = stored.shape();
    shape.dropout = 0.5;
    shape.targets = {LinearKind::Down}; // the last map of the block: its delta enters the states linearly
    shape.layers = std::pair(2, 2);
    LoraAdapter adapter(decoder.config(), shape);
    adapter.pair(2, LinearKind::Down)->a.copy_(stored.pair(2, LinearKind::Down)->a);
    adapter.pair(2, LinearKind::Down)->b.copy_(stored.pair(2, LinearKind::Down)->b);

    const auto ids = at::arange(1, 9).unsqueeze(0);
    const auto statesWith = [&](at::Generator* dropout) {
        ForwardOptions options;
        options.adapter = &adapter;
        options.dropout = dropout;
        return decoder.hidden(ids, 2, options);
    };
    const at::Tensor plain = statesWith(nullptr);
    auto generator = at::detail::createCPUGenerator(9);
    auto same = at::detail::createCPUGenerator(9);
    at::Tensor mean = at::zeros_like(plain);
    constexpr int Draws = 4000;
    for (int i = 0; i < Draws; ++i)
        mean += statesWith(&generator) / Draws;
    generator.set_current_seed(9);
    EXPECT_TRUE(statesWith(&generator).equal(statesWith(&same)));
    EXPECT_GT(largestDifference(statesWith(&generator), plain), 0.05);
    EXPECT_LT(largestDifference(mean, plain), 0.05);
}

TEST(Lora, NothingIsLearntBelowTheLowestAdaptedLayer)
{
    ASSERT_VALUE(const Decoder decoder, llama());
    LoraShape shape;
    shape.targets = {LinearKind::Value};
    shape.layers = std::pair(2, 2);
    LoraAdapter adapter(decoder.config(), shape);
    adapter.requireGradients(true);
    ForwardOptions options;
    options.adapter = &adapter;
    std::vector<bool> learns;
    decoder.hidden(at::arange(1, 9).unsqueeze(0), 2, options,
        [&learns](int, const at::Tensor& state) { learns.push_back(state.requires_grad()); });
    EXPECT_EQ(learns, (std::vector<bool>{false, false, true}));
}

/// The plain adapter with its tensors renamed or changed.
class ChangedLora : public testing::Test
{
protected:
    void SetUp() override
    {
        const fs::path source = tests::golden("model/adapters/plain");
        fs::copy_file(source / "adapter_config.json", folder / "adapter_config.json");
        ASSERT_VALUE(original, readSafetensors(source / "adapter_model.safetensors"));
        ASSERT_VALUE(config, readModelConfig(tests::golden("model/llama")));
    }
    template <typename Change>
    Result<LoraAdapter> readChanged(const Change& change)
    {
        std::vector<std::pair<std::string, at::Tensor>> tensors;
        for (const auto& [name, tensor] : original)
            tensors.emplace_back(name, tensor);
        change(tensors);
        ISOGLOSS_CHECK(writeSafetensors(folder / "adapter_model.safetensors", tensors));
        return readLora(folder.path(), config);
    }

    tests::TemporaryFolder folder;
    TensorMap original;
    ModelConfig config;
};

TEST_F(ChangedLora, EveryPrefixInUseIsRead)
{
    for (const std::string prefix :
        {"", "model.", "base_model.model.", "base_model.model.base_model.model.model."}) {
        const auto read = readChanged([&prefix](auto& tensors) {
            for (auto& [name, tensor] : tensors) {
                name = prefix + name.substr(name.find("layers."));
                name.replace(name.find(".weight"), 7, ".default.weight");
            }
        });
        ASSERT_OK(read);
        const std::string key = "base_model.model.model.layers.0.self_attn.q_proj.lora_A.weight";
        EXPECT_TRUE(read.value().pair(1, LinearKind::Query)->a.equal(original[key])) << prefix;
    }
}

TEST_F(ChangedLora, LowerPrecisionIsReadAsF32)
{
    const auto read = readChanged([](auto& tensors) {
        for (auto& [name, tensor] : tensors)
            tensor = tensor.to(at::kBFloat16);
    });
    ASSERT_OK(read);
    EXPECT_EQ(read.value().parameters().front().scalar_type(), at::kFloat);
}

TEST_F(ChangedLora, TensorsThatDoNotFitAreRefused)
{
    EXPECT_ERROR(readChanged([](auto& tensors) { tensors.pop_back(); }), errors::TensorMissing);
    EXPECT_ERROR(
        readChanged([](auto& tensors) { tensors.emplace_back("x", at::zeros({1})); }), errors::TensorUnknown);
    EXPECT_ERROR(readChanged([](auto& tensors) {
        tensors[0].second = at::zeros({3, 16});
    }),
        errors::TensorShape);
    EXPECT_ERROR(readChanged([](auto& tensors) { tensors[0].second = tensors[0].second.to(at::kInt); }),
        errors::TensorType);
    fs::rename(folder / "adapter_model.safetensors", folder / "adapter_model.bin");
    EXPECT_ERROR(readLora(folder.path(), config), errors::AdapterPickled);
}

} // namespace

} // namespace isogloss::model
