// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/model_config.h"

#include "core/base/errors.h"
#include "core/base/json.h"
#include "core/model/errors.h"
#include "tests/core/model/tensor_support.h"
#include "tests/support/temporary_folder.h"

#include <nlohmann/json.hpp>

namespace isogloss::model {

namespace {

Json smallConfig()
{
    return {{"architectures", {"LlamaForCausalLM"}}, {"num_hidden_layers", 2}, {"hidden_size", 16},
        {"num_attention_heads", 4}, {"intermediate_size", 32}, {"vocab_size", 48},
        {"max_position_embeddings", 64}, {"rms_norm_eps", 1e-6}};
}

Result<ModelConfig> read(const Json& changes)
{
    const tests::TemporaryFolder folder;
    Json json = smallConfig();
    json.update(changes);
    ISOGLOSS_CHECK(writeJson(folder / "config.json", json));
    return readModelConfig(folder.path());
}

TEST(ModelConfig, ReadsWhatTransformersWrote)
{
    ASSERT_VALUE(const auto llama3, readModelConfig(tests::golden("model/llama3")));
    EXPECT_EQ(llama3.architecture, Architecture::Llama);
    EXPECT_EQ(llama3.headSize, 8);
    EXPECT_EQ(llama3.keyValueHeads, 2);
    EXPECT_EQ(llama3.ropeTheta, 500);
    ASSERT_TRUE(llama3.ropeScaling.has_value());
    EXPECT_EQ(llama3.ropeScaling->originalMaxPositions, 32);
    EXPECT_EQ(llama3.endOfText, std::vector<int>{2});
    ASSERT_VALUE(const auto qwen2, readModelConfig(tests::golden("model/qwen2")));
    EXPECT_TRUE(qwen2.attentionBias);
    EXPECT_TRUE(qwen2.tiedEmbeddings);
    EXPECT_EQ(qwen2.headSize, 6);
    ASSERT_VALUE(const auto qwen3, readModelConfig(tests::golden("model/qwen3")));
    EXPECT_TRUE(qwen3.queryKeyNorm);
}

TEST(ModelConfig, ReadsTheOlderStyleAndDefaults)
{
    ASSERT_VALUE(const auto config,
        read({{"rope_theta", 500000.0},
            {"rope_scaling",
                {{"rope_type", "llama3"}, {"factor", 32.0}, {"low_freq_factor", 1.0},
                    {"high_freq_factor", 4.0}, {"original_max_position_embeddings", 8192}}},
            {"eos_token_id", {5, 6}}}));
    EXPECT_EQ(config.ropeTheta, 500000);
    EXPECT_EQ(config.ropeScaling->factor, 32);
    EXPECT_EQ(config.keyValueHeads, 4);
    EXPECT_EQ(config.headSize, 4);
    EXPECT_EQ(config.endOfText, (std::vector<int>{5, 6}));
}

TEST(ModelConfig, ASlidingWindowLimitsThePositions)
{
    ASSERT_VALUE(const auto llama, read({{"sliding_window", 8}}));
    EXPECT_EQ(llama.maxPositions, 64);
    const Json mistral{{"architectures", {"MistralForCausalLM"}}, {"max_position_embeddings", 32768}};
    Json with = mistral;
    with["sliding_window"] = 1024;
    ASSERT_VALUE(const auto narrow, read(with));
    EXPECT_EQ(narrow.maxPositions, 1024);
    with["sliding_window"] = nullptr;
    ASSERT_VALUE(const auto wide, read(with));
    EXPECT_EQ(wide.maxPositions, 32768);
    ASSERT_VALUE(const auto unsaid, read(mistral));
    EXPECT_EQ(unsaid.maxPositions, 4096);
}

TEST(ModelConfig, OthersAreRefusedByName)
{
    const auto other = read({{"architectures", {"GPT2LMHeadModel"}}});
    EXPECT_ERROR(other, errors::ArchitectureUnsupported);
    EXPECT_EQ(other.error().argument("value"), "GPT2LMHeadModel");
    EXPECT_NE(other.error().argument("allowed").find("Qwen3ForCausalLM"), std::string_view::npos);
    EXPECT_ERROR(read({{"hidden_act", "gelu"}}), errors::ConfigUnsupported);
    EXPECT_ERROR(read({{"attention_bias", true}}), errors::ConfigUnsupported);
    EXPECT_ERROR(read({{"rope_scaling", {{"type", "yarn"}}}}), errors::ConfigUnsupported);
    EXPECT_ERROR(read({{"quantization_config", {{"bits", 4}}}}), errors::ConfigUnsupported);
    EXPECT_ERROR(read({{"num_key_value_heads", 3}}), errors::ConfigUnsupported);
    EXPECT_ERROR(read({{"head_dim", 5}}), errors::ConfigUnsupported);
    EXPECT_ERROR(read({{"num_hidden_layers", 0}}), errors::ConfigOutOfRange);
    EXPECT_ERROR(read({{"vocab_size", -4}}), errors::ConfigOutOfRange);
    EXPECT_ERROR(read({{"hidden_size", nullptr}}), errors::JsonFieldType);
    EXPECT_ERROR(readModelConfig("/nowhere"), errors::ConfigMissing);
}

TEST(ModelConfig, WrittenAndReadAgainIsTheSame)
{
    for (const std::string name : {"llama", "llama3", "mistral", "qwen2", "qwen3"}) {
        ASSERT_VALUE(const auto config, readModelConfig(tests::golden("model/" + name)));
        const tests::TemporaryFolder folder;
        ASSERT_OK(writeModelConfig(folder.path(), config));
        ASSERT_VALUE(const auto again, readModelConfig(folder.path()));
        EXPECT_EQ(again.architecture, config.architecture);
        EXPECT_EQ(again.headSize, config.headSize);
        EXPECT_EQ(again.maxPositions, config.maxPositions);
        EXPECT_EQ(again.ropeTheta, config.ropeTheta);
        EXPECT_EQ(again.ropeScaling.has_value(), config.ropeScaling.has_value());
        EXPECT_EQ(again.tiedEmbeddings, config.tiedEmbeddings);
        EXPECT_EQ(again.endOfText, config.endOfText);
    }
}

} // namespace

} // namespace isogloss::model
