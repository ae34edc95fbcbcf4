// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/model_files.h"

#include "core/base/file.h"
#include "core/model/errors.h"
#include "tests/core/model/tensor_support.h"
#include "tests/support/temporary_folder.h"

namespace isogloss::model {

namespace {

namespace fs = std::filesystem;

class ModelFiles : public testing::Test
{
protected:
    void index(const std::string& shards)
    {
        ASSERT_OK(writeFileAtomically(
            folder / "model.safetensors.index.json", R"({"metadata":{},"weight_map":{)" + shards + "}}"));
    }
    void file(const std::string& name) { ASSERT_OK(writeFileAtomically(folder / name, "x")); }

    tests::TemporaryFolder folder;
};

TEST_F(ModelFiles, ShardsAreReadAsOneModel)
{
    index(R"("a":"1.safetensors","b":"2.safetensors","c":"1.safetensors")");
    ASSERT_OK(writeSafetensors(folder / "1.safetensors", {{"a", at::ones({2})}, {"c", at::ones({1})}}));
    EXPECT_ERROR(readModelTensors(folder.path()), errors::ShardMissing);
    ASSERT_OK(writeSafetensors(folder / "2.safetensors", {{"b", at::zeros({3})}}));
    ASSERT_VALUE(const TensorMap tensors, readModelTensors(folder.path()));
    EXPECT_EQ(tensors.size(), 3U);
    ASSERT_OK(writeSafetensors(folder / "2.safetensors", {{"b", at::zeros({3})}, {"a", at::zeros({3})}}));
    EXPECT_ERROR(readModelTensors(folder.path()), errors::TensorTwice);
}

TEST_F(ModelFiles, ShardsOutsideTheFolderAreRefused)
{
    for (const std::string name : {"../x.safetensors", "a/../../x", "/etc/passwd", "", ".."}) {
        index("\"a\":\"" + name + "\"");
        EXPECT_ERROR(modelTensorFiles(folder.path()), errors::ShardOutside);
    }
}

TEST_F(ModelFiles, LinksOfACacheAreFollowed)
{
    fs::create_directories(folder / "blobs");
    fs::create_directories(folder / "snapshots/1");
    ASSERT_OK(writeSafetensors(folder / "blobs/5f", {{"a", at::ones({2})}}));
    fs::create_symlink("../../blobs/5f", folder / "snapshots/1/model.safetensors");
    EXPECT_OK(readModelTensors(folder / "snapshots/1"));
    fs::remove(folder / "blobs/5f");
    EXPECT_ERROR(readModelTensors(folder / "snapshots/1"), errors::WeightsMissing);
}

TEST_F(ModelFiles, OtherFormatsAreAnsweredWithWhatToGet)
{
    EXPECT_ERROR(modelTensorFiles(folder / "none"), errors::WeightsMissing);
    EXPECT_ERROR(modelTensorFiles(folder.path()), errors::WeightsMissing);
    file("pytorch_model.bin");
    EXPECT_ERROR(modelTensorFiles(folder.path()), errors::WeightsPickled);
    fs::remove(folder / "pytorch_model.bin");
    file("model.Q4.gguf");
    EXPECT_ERROR(modelTensorFiles(folder.path()), errors::WeightsGguf);
}

TEST_F(ModelFiles, PartsNeedTheirIndex)
{
    file("model-00001-of-00004.safetensors");
    const auto parts = modelTensorFiles(folder.path());
    EXPECT_ERROR(parts, errors::ShardMissing);
    EXPECT_EQ(parts.error().argument("value"), "model.safetensors.index.json");
}

TEST_F(ModelFiles, APickleRenamedIsNoSafetensors)
{
    ASSERT_OK(
        writeFileAtomically(folder / "model.safetensors", std::string("PK\3\4") + std::string(100, '\0')));
    EXPECT_FALSE(readModelTensors(folder.path()).has_value());
}

} // namespace

} // namespace isogloss::model
