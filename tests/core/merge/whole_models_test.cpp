// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/merge/whole_models.h"

#include "core/base/json.h"
#include "core/merge/errors.h"
#include "core/model/torch/decoder.h"
#include "core/model/torch/lora.h"
#include "core/model/torch/safetensors.h"
#include "core/record/adapter_card.h"
#include "tests/support/expect_result.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/test_data.h"

#include <ATen/ATen.h>
#include <c10/core/GradMode.h>
#include <nlohmann/json.hpp>

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
    ASSERT_VALUE(const auto report,
        mergeIntoBase(m_options, m_folder / "model", {}, [&](const Progress& progress) {
            tensors = progress.done;
            EXPECT_LE(progress.done, progress.total);
        }));
    ASSERT_TRUE(report);
    EXPECT_FALSE(report->notes.empty()); // these adapters have no card
    EXPECT_NEAR(report->keptEnergy, 1, 1e-9);
    EXPECT_GT(tensors, 14U);
    EXPECT_LE((logits(m_folder / "model") - expectedLogits()).abs().max().item<double>(), 1e-4);
    EXPECT_TRUE(fs::exists(m_folder / "model" / fs::path("config.json")));
    EXPECT_ERROR(mergeIntoBase(m_options, m_folder / "model"), errors::MergeOutput);
    const fs::path path = m_folder / "model/isogloss.json";
    ASSERT_VALUE(const Json json, readJson(path));
    ASSERT_VALUE(const auto card, record::parseAdapterCard(json, path.string()));
    EXPECT_EQ(card.method, "into_base");
    ASSERT_EQ(card.parents.size(), 2U);
    EXPECT_EQ(card.parents[0].name, "one");
    EXPECT_EQ(card.parents[0].weight, 0.7);
}

/// The base in another type and in several files, as large models come.
TEST_F(WholeModels, KeepTheTypeAndTheFilesOfTheBase)
{
    const fs::path base = m_folder / "sharded";
    fs::copy(m_options.base, base, fs::copy_options::recursive);
    ASSERT_VALUE(const auto whole, model::readSafetensors(m_options.base / "model.safetensors"));
    std::vector<std::pair<std::string, at::Tensor>> parts[2];
    Json map;
    for (const auto& [name, tensor] : whole) {
        const int file = name.find("layers.1.") == std::string::npos ? 0 : 1;
        parts[file].emplace_back(name, tensor.to(at::kBFloat16));
        map[name] = "part-" + std::to_string(file) + ".safetensors";
    }
    ASSERT_TRUE(fs::remove(base / "model.safetensors"));
    for (int file = 0; file < 2; ++file)
        ASSERT_OK(model::writeSafetensors(
            base / ("part-" + std::to_string(file) + ".safetensors"), parts[file], {{"format", "pt"}}));
    ASSERT_OK(writeJson(base / "model.safetensors.index.json", {{"metadata", Json::object()}, {"weight_map", map}}));
    m_options.base = base;
    ASSERT_VALUE(const auto rounded, mergeIntoBase(m_options, m_folder / "model"));
    m_options.base = tests::golden("model/llama");
    ASSERT_OK(mergeIntoBase(m_options, m_folder / "exact"));
    ASSERT_VALUE(const auto exact, model::readSafetensors(m_folder / "exact/model.safetensors"));
    std::size_t seen = 0;
    double lost = 0;
    double energy = 0;
    for (const char* const file : {"part-0.safetensors", "part-1.safetensors"}) {
        ASSERT_VALUE(const auto merged, model::readSafetensors(m_folder / "model" / fs::path(file)));
        for (const auto& [name, tensor] : merged) {
            EXPECT_EQ(tensor.scalar_type(), at::kBFloat16);
            const double largest = exact.at(name).abs().max().item<double>();
            EXPECT_LE((tensor.to(at::kFloat) - exact.at(name)).abs().max().item<double>(), 0.01 * largest) << name;
            const at::Tensor update = exact.at(name) - whole.at(name);
            const at::Tensor wanted = whole.at(name).to(at::kBFloat16).to(at::kFloat) + update;
            energy += update.square().sum().item<double>();
            lost += (tensor.to(at::kFloat) - wanted).square().sum().item<double>();
            ++seen;
        }
    }
    EXPECT_EQ(seen, exact.size());
    EXPECT_LT(rounded->keptEnergy, 1 - 1e-9);
    EXPECT_NEAR(rounded->keptEnergy, 1 - lost / energy, 1e-6);
}

TEST_F(WholeModels, StayUnwrittenWhenStopped)
{
    std::stop_source stop;
    stop.request_stop();
    ASSERT_VALUE(const auto notes, mergeIntoBase(m_options, m_folder / "model", stop.get_token()));
    EXPECT_FALSE(notes);
    EXPECT_TRUE(fs::is_empty(m_folder.path()));
}

TEST_F(WholeModels, DifferByAnAdapter)
{
    ASSERT_OK(mergeIntoBase(m_options, m_folder / "model"));
    ASSERT_VALUE(
        const auto report, differenceAsAdapter(m_options.base, m_folder / "model", 7, m_folder / "adapter"));
    EXPECT_NEAR(report->keptEnergy, 1, 1e-6);
    EXPECT_EQ(report->otherTensors, 0);
    ASSERT_VALUE(const auto config, model::readModelConfig(m_options.base));
    ASSERT_VALUE(const auto adapter, model::readLora(m_folder / "adapter", config));
    ASSERT_VALUE(const Json json, readJson(m_folder / "adapter/isogloss.json"));
    EXPECT_EQ(json["method"], "difference");
    EXPECT_EQ(json["base"]["name"], "llama");
    EXPECT_EQ(json["parents"][0]["name"], "model");
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
    ASSERT_OK(mergeIntoBase(m_options, m_folder / "model"));
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
