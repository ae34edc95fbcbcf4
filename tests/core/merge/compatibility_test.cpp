// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/merge/torch/compatibility.h"

#include "core/base/file.h"
#include "core/base/json.h"
#include "core/merge/errors.h"
#include "core/merge/plan.h"
#include "core/model/errors.h"
#include "core/model/torch/lora.h"
#include "core/record/adapter_card.h"
#include "tests/support/expect_result.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/test_data.h"

#include <ATen/ATen.h>
#include <functional>
#include <nlohmann/json.hpp>
#include <set>

namespace isogloss::merge {
namespace {

namespace fs = std::filesystem;
using Tensors = std::vector<std::pair<std::string, at::Tensor>>;

/// The golden adapters "one" and "two" as copies that a test may spoil.
class Compatibility : public testing::Test
{
protected:
    Compatibility()
    {
        for (const char* const name : {"one", "two", "small"})
            fs::copy(tests::golden("merge") / name, m_folder / name);
    }

    Result<MergePlan> plan(Method method = Method::Cat, const std::string& other = "two", const fs::path& base = {})
    {
        MergeOptions options;
        options.method = method;
        options.base = base;
        options.sources = {{m_folder / "one", {}}, {m_folder / other, {}}};
        return planMerge(options);
    }
    void set(const std::string& field, const Json& value)
    {
        const fs::path path = m_folder / "two" / fs::path("adapter_config.json");
        auto json = readJson(path);
        ASSERT_OK(json);
        json.value()[field] = value;
        ASSERT_OK(writeJson(path, json.value()));
    }
    void writeCard(const std::string& name, const std::function<void(record::AdapterCard&)>& change)
    {
        record::AdapterCard card;
        card.baseName = "base";
        card.baseHash = "b1";
        card.tokenizerHash = "t1";
        change(card);
        ASSERT_OK(writeJson(m_folder / name / fs::path("isogloss.json"), record::toJson(card)));
    }
    /// Writes the weights of "two" anew, each as `change` leaves it.
    void rewrite(const std::function<void(std::string&, at::Tensor&)>& change)
    {
        const fs::path folder = m_folder / "two";
        auto tensors = model::readSafetensors(folder / "adapter_model.safetensors");
        ASSERT_OK(tensors);
        Tensors changed;
        for (const auto& [name, tensor] : tensors.value()) {
            changed.emplace_back(name, tensor.clone());
            change(changed.back().first, changed.back().second);
        }
        ASSERT_OK(model::writeSafetensors(folder / "adapter_model.safetensors", changed, {{"format", "pt"}}));
    }

    tests::TemporaryFolder m_folder;
};

TEST_F(Compatibility, TwoOfOneModelGoTogether)
{
    ASSERT_VALUE(const MergePlan plan, this->plan());
    EXPECT_EQ(plan.rank, 6);
}

TEST_F(Compatibility, AnotherBaseIsRefused)
{
    writeCard("one", [](record::AdapterCard&) {});
    writeCard("two", [](record::AdapterCard& card) { card.baseHash = "b2"; });
    EXPECT_ERROR(plan(), errors::MergeBases);
}

TEST_F(Compatibility, AnotherSizeIsRefused)
{
    rewrite([](std::string& name, at::Tensor& tensor) {
        if (name.find("lora_A") != std::string::npos)
            tensor = at::cat({tensor, tensor}, 1);
    });
    EXPECT_ERROR(plan(), errors::MergeSizes);
}

TEST_F(Compatibility, AnotherRankIsRefusedWhereNumbersAreAddedInPlace)
{
    EXPECT_ERROR(plan(Method::Linear, "small"), errors::MergeRanks);
    EXPECT_OK(plan(Method::Cat, "small"));
}

TEST_F(Compatibility, TheSameAdapterTwiceIsRefused)
{
    fs::copy(m_folder / "one", m_folder / "copy");
    EXPECT_ERROR(plan(Method::Cat, "copy"), errors::MergeRepeated);
}

TEST_F(Compatibility, VariantsOfLoraAreRefusedEachInItsWords)
{
    const std::vector<std::pair<std::pair<std::string, Json>, ErrorCode>> variants{
        {{"use_dora", true}, isogloss::errors::AdapterDora}, {{"bias", "all"}, isogloss::errors::AdapterBias},
        {{"modules_to_save", Json::array({"lm_head"})}, isogloss::errors::AdapterModules},
        {{"rank_pattern", {{"q_proj", 4}}}, isogloss::errors::AdapterPatterns},
        {{"layers_to_transform", Json::array({0, 2})}, isogloss::errors::AdapterLayers},
        {{"fan_in_fan_out", true}, isogloss::errors::AdapterConvolution},
        {{"peft_type", "IA3"}, isogloss::errors::NotAnAdapter},
        {{"target_modules", Json::array({"c_attn"})}, isogloss::errors::AdapterTarget},
        {{"r", 0}, isogloss::errors::AdapterRange}};
    const auto untouched = readJson(m_folder / "two" / fs::path("adapter_config.json"));
    std::set<std::string_view> codes;
    for (const auto& [change, code] : variants) {
        SCOPED_TRACE(change.first);
        set(change.first, change.second);
        EXPECT_ERROR(plan(), code);
        EXPECT_TRUE(codes.insert(code.name).second);
        ASSERT_OK(writeJson(m_folder / "two" / fs::path("adapter_config.json"), untouched.value()));
    }
}

TEST_F(Compatibility, ARankThatIsNotThatOfTheFileIsRefused)
{
    set("r", 5);
    EXPECT_ERROR(plan(), isogloss::errors::TensorShape);
}

TEST_F(Compatibility, HalfOfAnUpdateIsRefused)
{
    rewrite([](std::string& name, at::Tensor&) {
        if (name.find("layers.0.self_attn.q_proj.lora_B") != std::string::npos)
            name = "base_model.model.model.layers.9.self_attn.q_proj.lora_B.weight";
    });
    EXPECT_ERROR(plan(), isogloss::errors::TensorMissing);
}

TEST_F(Compatibility, AnUnknownPartIsRefused)
{
    rewrite([](std::string& name, at::Tensor&) {
        if (name.find("layers.0.self_attn.q_proj.lora_B") != std::string::npos)
            name = "base_model.model.lm_head.lora_B.weight";
    });
    EXPECT_ERROR(plan(), isogloss::errors::TensorUnknown);
}

TEST_F(Compatibility, WholeNumbersAreRefused)
{
    rewrite([](std::string&, at::Tensor& tensor) { tensor = tensor.mul(100).to(at::kChar); });
    EXPECT_ERROR(plan(), isogloss::errors::TensorType);
}

TEST_F(Compatibility, APickleIsRefused)
{
    const fs::path folder = m_folder / "two";
    fs::rename(folder / "adapter_model.safetensors", folder / "adapter_model.bin");
    EXPECT_ERROR(plan(), isogloss::errors::AdapterPickled);
}

TEST_F(Compatibility, MoreLayersThanTheBaseHasAreRefused)
{
    set("layers_to_transform", Json::array({0, 1, 2, 3}));
    EXPECT_ERROR(plan(Method::Cat, "two", tests::golden("model/llama")), isogloss::errors::AdapterRange);
}

TEST_F(Compatibility, WhatIsWorthKnowingIsNoted)
{
    writeCard("one", [](record::AdapterCard&) {});
    writeCard("two", [](record::AdapterCard& card) {
        card.tokenizerHash = "t2";
        card.prompt = "chatml";
    });
    rewrite([](std::string&, at::Tensor& tensor) { tensor = tensor.to(at::kBFloat16); });
    ASSERT_VALUE(const MergePlan plan, this->plan());
    std::set<std::string_view> said;
    for (const record::LogLine& note : plan.notes)
        said.insert(note.code.name);
    const std::set<std::string_view> wanted{says::MergeTokenizers.name, says::MergePrompts.name,
        says::MergeTypes.name, says::MergeScales.name};
    EXPECT_EQ(said, wanted);
}

TEST_F(Compatibility, KeysAndTypesOfTheEcosystemAreRead)
{
    ASSERT_VALUE(const LoraModules plain, readModules(m_folder / "two"));
    const std::vector<std::string> prefixes{"base_model.model.model.", "model.", "", "base_model.model.base_model.model.model.",
        "base_model.model.model.model.", "_orig_mod.base_model.model.model."};
    for (const std::string& prefix : prefixes)
        for (const auto type : {at::kFloat, at::kDouble}) {
            rewrite([&](std::string& name, at::Tensor& tensor) {
                name = prefix + name.substr(name.find("layers."));
                tensor = tensor.to(type);
            });
            ASSERT_VALUE(const LoraModules read, readModules(m_folder / "two"));
            ASSERT_EQ(read.modules.size(), plain.modules.size()) << prefix;
            for (const auto& [id, factors] : plain.modules)
                EXPECT_TRUE(read.modules.at(id).a.equal(factors.a) && read.modules.at(id).b.equal(factors.b));
        }
    for (const auto type : {at::kBFloat16, at::kHalf}) {
        rewrite([&](std::string&, at::Tensor& tensor) { tensor = tensor.to(type); });
        ASSERT_VALUE(const LoraModules read, readModules(m_folder / "two"));
        for (const auto& [id, factors] : plain.modules)
            EXPECT_TRUE(at::allclose(read.modules.at(id).a, factors.a, 0.01, 0.01));
    }
}

TEST_F(Compatibility, OptionalFieldsMayBeMissing)
{
    ASSERT_OK(writeJson(m_folder / "two" / fs::path("adapter_config.json"),
        {{"peft_type", "LORA"}, {"r", 3}, {"lora_alpha", 4},
            {"target_modules", {"q_proj", "v_proj", "down_proj"}}}));
    EXPECT_OK(plan());
}

} // namespace
} // namespace isogloss::merge
