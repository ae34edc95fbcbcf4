// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/merge/whole_models.h"

#include "core/merge/errors.h"
#include "core/model/torch/decoder.h"
#include "core/model/torch/lora.h"
#include "core/model/torch/safetensors.h"
#include "tests/support/expect_result.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/test_data.h"

#include <ATen/ATen.h>
#include <c10/core/GradMode.h>

namespace isogloss::merge {
namespace {

namespace fs = std::filesystem;

class WholeModels : public testing::Test
{
protected:
    WholeModels()
    {
        m_options.base = tests::golden("model/llama");
        m_options.sources
            = {{tests::golden("merge/one"), {0.7, {}, {}}}, {tests::golden("merge/root"), {1.3, {}, {}}}};
    }
    static at::Tensor logits(const fs::path& model, const model::LoraAdapter* adapter = nullptr)
    {
        const c10::NoGradGuard noGradients;
        const auto golden = model::readSafetensors(tests::golden("merge/logits.safetensors")).value();
        const auto decoder = model::Decoder::load(model, c10::kCPU, c10::kFloat).value();
        model::ForwardOptions options;
        options.adapter = adapter;
        const auto hidden = decoder.hidden(golden.at("ids").unsqueeze(0), decoder.config().layers, options);
        return decoder.logits(hidden[0]);
    }
    static at::Tensor expectedLogits()
    {
        return model::readSafetensors(tests::golden("merge/logits.safetensors")).value().at("logits");
    }

    tests::TemporaryFolder m_folder;
    MergeOptions m_options;
};

TEST_F(WholeModels, CarryTheWeightedUpdatesOfAdapters)
{
    std::uint64_t tensors = 0;
    ASSERT_VALUE(const bool isDone,
        mergeIntoBase(
            m_options, m_folder / "model", {}, [&](const Progress& progress) { tensors = progress.done; }));
    EXPECT_TRUE(isDone);
    EXPECT_GT(tensors, 14U);
    EXPECT_LE((logits(m_folder / "model") - expectedLogits()).abs().max().item<double>(), 1e-4);
    EXPECT_TRUE(fs::exists(m_folder / "model" / fs::path("config.json")));
    EXPECT_ERROR(mergeIntoBase(m_options, m_folder / "model"), errors::MergeOutput);
}

TEST_F(WholeModels, StayUnwrittenWhenStopped)
{
    std::stop_source stop;
    stop.request_stop();
    ASSERT_VALUE(const bool isDone, mergeIntoBase(m_options, m_folder / "model", stop.get_token()));
    EXPECT_FALSE(isDone);
    EXPECT_TRUE(fs::is_empty(m_folder.path()));
}

TEST_F(WholeModels, DifferByAnAdapter)
{
    ASSERT_VALUE(const bool isDone, mergeIntoBase(m_options, m_folder / "model"));
    ASSERT_TRUE(isDone);
    ASSERT_VALUE(
        const auto report, differenceAsAdapter(m_options.base, m_folder / "model", 7, m_folder / "adapter"));
    EXPECT_NEAR(report->keptEnergy, 1, 1e-6);
    EXPECT_EQ(report->otherTensors, 0);
    ASSERT_VALUE(const auto config, model::readModelConfig(m_options.base));
    ASSERT_VALUE(const auto adapter, model::readLora(m_folder / "adapter", config));
    EXPECT_LE((logits(m_options.base, &adapter) - expectedLogits()).abs().max().item<double>(), 1e-4);
    ASSERT_VALUE(
        const auto less, differenceAsAdapter(m_options.base, m_folder / "model", 2, m_folder / "less"));
    EXPECT_LT(less->keptEnergy, 0.999);
}

TEST_F(WholeModels, OfOtherSizesHaveNoDifference)
{
    EXPECT_ERROR(differenceAsAdapter(m_options.base, tests::golden("model/qwen2"), 2, m_folder / "adapter"),
        errors::MergeSizes);
}

TEST_F(WholeModels, CountWhatAnAdapterCannotHold)
{
    ASSERT_VALUE(const bool isDone, mergeIntoBase(m_options, m_folder / "model"));
    ASSERT_TRUE(isDone);
    const fs::path weights = m_folder / "model" / fs::path("model.safetensors");
    std::vector<std::pair<std::string, at::Tensor>> changed;
    {
        ASSERT_VALUE(const auto tensors, model::readSafetensors(weights));
        for (const auto& [name, tensor] : tensors)
            changed.emplace_back(name, name.find("norm") != std::string::npos ? tensor + 1 : tensor.clone());
    }
    ASSERT_OK(model::writeSafetensors(weights, changed, {{"format", "pt"}}));
    ASSERT_VALUE(
        const auto report, differenceAsAdapter(m_options.base, m_folder / "model", 7, m_folder / "adapter"));
    EXPECT_EQ(report->otherTensors, 5); // two norms a block, and the last
}

} // namespace
} // namespace isogloss::merge
