// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/model_hash.h"

#include "core/base/errors.h"
#include "core/base/file.h"
#include "core/model/torch/decoder.h"
#include "tests/core/model/tensor_support.h"
#include "tests/support/temporary_folder.h"

namespace isogloss::model {

namespace {

namespace fs = std::filesystem;

class ModelHash : public testing::Test
{
protected:
    void SetUp() override
    {
        fs::copy_file(tests::golden("model/llama/config.json"), folder / "config.json");
        tensors = {{"a", at::ones({2, 3})}, {"b", at::zeros({4})}};
    }
    std::string hashOf()
    {
        EXPECT_OK(writeSafetensors(folder / "model.safetensors", tensors));
        return modelHash(folder.path()).value();
    }

    tests::TemporaryFolder folder;
    std::vector<std::pair<std::string, at::Tensor>> tensors;
};

TEST_F(ModelHash, DoesNotDependOnFilesAndOrder)
{
    const std::string first = hashOf();
    std::swap(tensors[0], tensors[1]);
    EXPECT_EQ(hashOf(), first);
    fs::remove(folder / "model.safetensors");
    ASSERT_OK(writeSafetensors(folder / "1.safetensors", {tensors[0]}));
    ASSERT_OK(writeSafetensors(folder / "2.safetensors", {tensors[1]}));
    ASSERT_OK(writeFileAtomically(folder / "model.safetensors.index.json",
        R"({"weight_map":{"a":"2.safetensors","b":"1.safetensors"}})"));
    ASSERT_VALUE(const std::string sharded, modelHash(folder.path()));
    EXPECT_EQ(sharded, first);
}

TEST_F(ModelHash, DependsOnEverythingElse)
{
    const std::string first = hashOf();
    tensors[0].second = at::ones({3, 2});
    EXPECT_NE(hashOf(), first);
    tensors[0].second = at::ones({2, 3}).mul_(2);
    EXPECT_NE(hashOf(), first);
    tensors[0] = {"c", at::ones({2, 3})};
    EXPECT_NE(hashOf(), first);
    tensors[0] = {"a", at::ones({2, 3})};
    EXPECT_EQ(hashOf(), first);
    fs::remove(folder / "config.json");
    fs::copy_file(tests::golden("model/llama3/config.json"), folder / "config.json");
    EXPECT_NE(hashOf(), first);
}

TEST_F(ModelHash, StopsOnRequest)
{
    (void)hashOf();
    std::stop_source source;
    source.request_stop();
    EXPECT_ERROR(modelHash(folder.path(), source.get_token()), errors::Stopped);
}

} // namespace

} // namespace isogloss::model
