// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/torch/safetensors.h"

#include "core/base/errors.h"
#include "core/base/file.h"
#include "core/model/errors.h"
#include "tests/core/model/tensor_support.h"
#include "tests/support/temporary_folder.h"

namespace isogloss::model {

namespace {

class Safetensors : public testing::Test
{
protected:
    /// A file with this header, its length in front, and so many bytes of data.
    Result<TensorMap> read(const std::string& header, std::size_t dataBytes)
    {
        return readBytes(lengthOf(header.size()) + header + std::string(dataBytes, '\1'));
    }
    Result<TensorMap> readBytes(const std::string& bytes)
    {
        ISOGLOSS_CHECK(writeFileAtomically(folder / "x.safetensors", bytes));
        return readSafetensors(folder / "x.safetensors");
    }
    static std::string lengthOf(std::uint64_t length)
    {
        std::string bytes;
        for (int i = 0; i < 8; ++i)
            bytes += static_cast<char>(length >> (8 * i) & 0xFF);
        return bytes;
    }

    tests::TemporaryFolder folder;
};

TEST_F(Safetensors, EveryTypeIsReadAsItWasWritten)
{
    std::vector<std::pair<std::string, at::Tensor>> tensors;
    for (const auto type : {at::kBFloat16, at::kHalf, at::kFloat, at::kDouble, at::kLong, at::kInt,
             at::kShort, at::kChar, at::kByte, at::kBool})
        tensors.emplace_back(c10::toString(type), at::arange(-1, 5).to(type).view({2, 3}));
    tensors.emplace_back("empty", at::zeros({0, 4}));
    tensors.emplace_back("scalar", at::full({}, 2.5));
    tensors.emplace_back("strided", at::arange(6.0f).view({2, 3}).t());
    ASSERT_OK(writeSafetensors(folder / "a", tensors, {{"format", "pt"}}));
    ASSERT_VALUE(const TensorMap read, readSafetensors(folder / "a"));
    ASSERT_EQ(read.size(), tensors.size());
    for (const auto& [name, tensor] : tensors) {
        EXPECT_EQ(read.at(name).scalar_type(), tensor.scalar_type());
        EXPECT_TRUE(read.at(name).equal(tensor)) << name;
    }
}

TEST_F(Safetensors, TheSameTensorsGiveTheSameBytes)
{
    const std::vector<std::pair<std::string, at::Tensor>> tensors{
        {"b", at::ones({2})}, {"a", at::zeros({3})}};
    ASSERT_OK(writeSafetensors(folder / "1", tensors));
    ASSERT_OK(writeSafetensors(folder / "2", tensors));
    ASSERT_VALUE(const std::string first, readFile(folder / "1"));
    ASSERT_VALUE(const std::string second, readFile(folder / "2"));
    EXPECT_EQ(first, second);
    EXPECT_LT(first.find("\"b\""), first.find("\"a\""));
}

TEST_F(Safetensors, TensorsOutliveTheFileAndUnalignedOnesAreCopied)
{
    ASSERT_VALUE(TensorMap read,
        read(R"({"a":{"dtype":"U8","shape":[1],"data_offsets":[0,1]},)"
             R"("b":{"dtype":"F32","shape":[2],"data_offsets":[1,9]}})",
            9));
    std::filesystem::remove(folder / "x.safetensors");
    EXPECT_EQ(reinterpret_cast<std::uintptr_t>(read["b"].const_data_ptr()) % 4, 0U);
    EXPECT_EQ(read["b"].view(at::kInt)[1].item<int>(), 0x01010101);
    EXPECT_EQ(read["a"][0].item<int>(), 1);
}

TEST_F(Safetensors, BrokenLengthsAreRefused)
{
    EXPECT_ERROR(readBytes(""), errors::SafetensorsTruncated);
    EXPECT_ERROR(readBytes("1234567"), errors::SafetensorsTruncated);
    EXPECT_ERROR(readBytes(lengthOf(0)), errors::SafetensorsHeader);
    EXPECT_ERROR(readBytes(lengthOf(std::uint64_t{1} << 63) + "{}"), errors::SafetensorsHeader);
    EXPECT_ERROR(readBytes(lengthOf(UINT64_MAX) + "{}"), errors::SafetensorsHeader);
    EXPECT_ERROR(readBytes(lengthOf(3) + "{}"), errors::SafetensorsTruncated);
    EXPECT_ERROR(readSafetensors(folder / "none"), errors::FileNotFound);
}

TEST_F(Safetensors, BrokenHeadersAreRefused)
{
    const std::string entry = R"({"dtype":"U8","shape":[1],"data_offsets":[0,1]})";
    EXPECT_ERROR(read("[]", 0), errors::SafetensorsHeader);
    EXPECT_ERROR(read(" {}", 0), errors::SafetensorsHeader);
    EXPECT_ERROR(read("{", 0), errors::SafetensorsHeader);
    EXPECT_ERROR(read("{\"a\xFF\":" + entry + "}", 1), errors::SafetensorsHeader);
    EXPECT_ERROR(read("{\"a\":" + entry + ",\"a\":" + entry + "}", 1), errors::SafetensorsHeader);
    EXPECT_ERROR(read("{\"a\":" + std::string(100'000, '[') + "}", 0), errors::SafetensorsHeader);
    EXPECT_ERROR(read(R"({"__metadata__":{"a":1}})", 0), errors::SafetensorsHeader);
    EXPECT_ERROR(read("{}x", 0), errors::SafetensorsHeader);
    EXPECT_OK(read(R"({"__metadata__":{"a":"1"}}   )", 0));
}

TEST_F(Safetensors, BrokenEntriesAreRefused)
{
    EXPECT_ERROR(read(R"({"a":1})", 0), errors::SafetensorsEntry);
    EXPECT_ERROR(read(R"({"a":{"dtype":"U8","shape":[1]}})", 1), errors::SafetensorsEntry);
    EXPECT_ERROR(read(R"({"a":{"dtype":"U8","shape":1,"data_offsets":[0,1]}})", 1), errors::SafetensorsEntry);
    EXPECT_ERROR(
        read(R"({"a":{"dtype":"U8","shape":[-1],"data_offsets":[0,1]}})", 1), errors::SafetensorsEntry);
    EXPECT_ERROR(
        read(R"({"a":{"dtype":"U8","shape":[1.0],"data_offsets":[0,1]}})", 1), errors::SafetensorsEntry);
    EXPECT_ERROR(read(R"({"a":{"dtype":"U8","shape":[1],"data_offsets":[0]}})", 1), errors::SafetensorsEntry);
    EXPECT_ERROR(read(R"({"a":{"dtype":"U8","shape":[18446744073709551616],"data_offsets":[0,1]}})", 1),
        errors::SafetensorsEntry);
    EXPECT_ERROR(read(R"({"a":{"dtype":"U8","shape":[1],"data_offsets":[0,1],"more":1}})", 1),
        errors::SafetensorsEntry);
    EXPECT_ERROR(
        read(R"({"a":{"dtype":"F4","shape":[2],"data_offsets":[0,1]}})", 1), errors::SafetensorsType);
    EXPECT_ERROR(read(R"({"a":{"dtype":"F32","shape":[4294967296,4294967296],"data_offsets":[0,0]}})", 0),
        errors::SafetensorsSize);
    EXPECT_ERROR(
        read(R"({"a":{"dtype":"U8","shape":[1],"data_offsets":[1,0]}})", 1), errors::SafetensorsSize);
    EXPECT_ERROR(
        read(R"({"a":{"dtype":"F32","shape":[1],"data_offsets":[0,3]}})", 3), errors::SafetensorsSize);
}

TEST_F(Safetensors, HolesOverlapsAndLooseEndsAreRefused)
{
    const auto two = [](const std::string& second) {
        return R"({"a":{"dtype":"U8","shape":[2],"data_offsets":[0,2]},"b":{"dtype":"U8","shape":[2],"data_offsets":)"
            + second + "}}";
    };
    EXPECT_OK(read(two("[2,4]"), 4));
    EXPECT_ERROR(read(two("[3,5]"), 5), errors::SafetensorsLayout); // hole
    EXPECT_ERROR(read(two("[1,3]"), 3), errors::SafetensorsLayout); // overlap
    EXPECT_ERROR(read(two("[0,2]"), 2), errors::SafetensorsLayout); // alias
    EXPECT_ERROR(read(two("[2,4]"), 5), errors::SafetensorsEnd); // byte behind the last tensor
    EXPECT_ERROR(read(two("[2,4]"), 3), errors::SafetensorsEnd); // data cut off
    EXPECT_ERROR(
        read(R"({"a":{"dtype":"U8","shape":[1],"data_offsets":[1,2]}})", 2), errors::SafetensorsLayout);
}

TEST_F(Safetensors, ManyTensorsAreRead)
{
    constexpr int Count = 50'000;
    std::string header = "{";
    for (int i = 0; i < Count; ++i)
        header += (i > 0 ? ",\"" : "\"") + std::to_string(i)
            + R"(":{"dtype":"U8","shape":[1],"data_offsets":[)" + std::to_string(i) + ","
            + std::to_string(i + 1) + "]}";
    ASSERT_VALUE(const TensorMap read, read(header + "}", Count));
    EXPECT_EQ(read.size(), std::size_t{Count});
}

} // namespace

} // namespace isogloss::model
