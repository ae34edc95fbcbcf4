// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/lora_shape.h"

#include "core/base/errors.h"
#include "core/base/json.h"
#include "core/model/errors.h"
#include "tests/core/model/tensor_support.h"
#include "tests/support/temporary_folder.h"

#include <nlohmann/json.hpp>

namespace isogloss::model {

namespace {

Result<LoraShape> read(const Json& changes)
{
    const tests::TemporaryFolder folder;
    Json json{{"peft_type", "LORA"}, {"r", 4}, {"lora_alpha", 16}, {"target_modules", {"v_proj", "q_proj"}}};
    json.update(changes);
    ISOGLOSS_CHECK(writeJson(folder / "adapter_config.json", json));
    return readLoraShape(folder.path());
}

TEST(LoraShape, ReadsWhatPeftWrote)
{
    ASSERT_VALUE(const auto rslora, readLoraShape(tests::golden("model/adapters/rslora")));
    EXPECT_EQ(rslora.targets, (std::vector{LinearKind::Query, LinearKind::Value}));
    EXPECT_DOUBLE_EQ(rslora.scale(), 6 / std::sqrt(3.0));
    ASSERT_VALUE(const auto layers, readLoraShape(tests::golden("model/adapters/layers")));
    EXPECT_EQ(layers.layers, std::pair(2, 2));
    EXPECT_DOUBLE_EQ(layers.scale(), 3);
}

TEST(LoraShape, LayersAreARange)
{
    ASSERT_VALUE(const auto all, read({{"layers_to_transform", nullptr}}));
    EXPECT_FALSE(all.layers.has_value());
    ASSERT_VALUE(const auto one, read({{"layers_to_transform", 0}}));
    EXPECT_EQ(one.layers, std::pair(1, 1));
    ASSERT_VALUE(const auto some, read({{"layers_to_transform", {4, 2, 3}}}));
    EXPECT_EQ(some.layers, std::pair(3, 5));
    EXPECT_ERROR(read({{"layers_to_transform", {1, 3}}}), errors::AdapterLayers);
    EXPECT_ERROR(read({{"layers_to_transform", {-1}}}), errors::AdapterLayers);
}

TEST(LoraShape, AllLinearMeansTheSeven)
{
    ASSERT_VALUE(const auto shape, read({{"target_modules", "all-linear"}}));
    EXPECT_EQ(shape.targets.size(), std::size_t{LinearKinds});
}

TEST(LoraShape, WholePathsNameModulesAndBlocks)
{
    ASSERT_VALUE(const auto shape,
        read({{"target_modules",
            {"model.layers.2.mlp.up_proj", "model.layers.1.mlp.up_proj", "model.layers.1.self_attn.q_proj",
                "model.layers.2.self_attn.q_proj"}}}));
    EXPECT_EQ(shape.targets, (std::vector{LinearKind::Query, LinearKind::Up}));
    EXPECT_EQ(shape.layers, std::pair(2, 3));
}

TEST(LoraShape, ARegularExpressionNamesModulesAndBlocks)
{
    ASSERT_VALUE(const auto all, read({{"target_modules", ".*proj"}}));
    EXPECT_EQ(all.targets.size(), std::size_t{LinearKinds});
    EXPECT_FALSE(all.layers.has_value());
    ASSERT_VALUE(const auto some, read({{"target_modules", R"((?:model\.)layers\.[1-3]\.self_attn\.(q|v)_proj)"}}));
    EXPECT_EQ(some.targets, (std::vector{LinearKind::Query, LinearKind::Value}));
    EXPECT_EQ(some.layers, std::pair(2, 4));
    EXPECT_ERROR(read({{"target_modules", "q_proj|v_proj"}}), errors::AdapterTarget); // PEFT matches whole paths
}

TEST(LoraShape, WhatIsNotSaidIsAsPeftTakesIt)
{
    Json json{{"peft_type", "LORA"}, {"target_modules", {"v_proj"}}};
    const tests::TemporaryFolder folder;
    ASSERT_OK(writeJson(folder / "adapter_config.json", json));
    ASSERT_VALUE(const auto shape, readLoraShape(folder.path()));
    EXPECT_EQ(shape.rank, 8);
    EXPECT_DOUBLE_EQ(shape.scale(), 1);
    EXPECT_FALSE(shape.rslora);
}

TEST(LoraShape, OthersAreRefusedByName)
{
    EXPECT_ERROR(read({{"peft_type", "IA3"}}), errors::NotAnAdapter);
    const std::vector<std::pair<Json, ErrorCode>> variants{{Json{{"use_dora", true}}, errors::AdapterDora},
        {Json{{"bias", "all"}}, errors::AdapterBias}, {Json{{"lora_bias", true}}, errors::AdapterBias},
        {Json{{"modules_to_save", {"lm_head"}}}, errors::AdapterModules},
        {Json{{"rank_pattern", {{"q_proj", 2}}}}, errors::AdapterPatterns},
        {Json{{"alpha_pattern", {{"q_proj", 2}}}}, errors::AdapterPatterns},
        {Json{{"fan_in_fan_out", true}}, errors::AdapterConvolution},
        {Json{{"use_qalora", true}}, errors::AdapterUnsupported}};
    for (const auto& [change, code] : variants) {
        const auto refused = read(change);
        EXPECT_ERROR(refused, code);
        EXPECT_EQ(refused.error().argument("field"), change.begin().key());
    }
    EXPECT_ERROR(read({{"target_modules", {"c_attn"}}}), errors::AdapterTarget);
    EXPECT_ERROR(read({{"target_modules", Json::array()}}), errors::AdapterTarget);
    EXPECT_ERROR(read({{"target_modules", ".*c_attn"}}), errors::AdapterTarget);
    EXPECT_ERROR(read({{"target_modules", "(q_proj"}}), errors::AdapterTarget);
    for (const std::int64_t rank : {0, -1, 1'000'000'000})
        EXPECT_ERROR(read({{"r", rank}}), errors::AdapterRange);
    EXPECT_ERROR(read({{"lora_dropout", 1.0}}), errors::AdapterRange);
    EXPECT_ERROR(readLoraShape("/nowhere"), errors::FileNotFound);
}

} // namespace

} // namespace isogloss::model
