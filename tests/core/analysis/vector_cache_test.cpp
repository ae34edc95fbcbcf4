// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/torch/vector_cache.h"

#include "core/base/file.h"
#include "tests/support/expect_result.h"
#include "tests/support/temporary_folder.h"

#include <ATen/ATen.h>
#include <gtest/gtest.h>

using namespace isogloss;
using analysis::VectorCache;

namespace {

constexpr std::uint64_t Large = 1 << 20;

void markUsed(const std::filesystem::path& file, int hoursAgo)
{
    std::filesystem::last_write_time(
        file, std::filesystem::file_time_type::clock::now() - std::chrono::hours(hoursAgo));
}

} // namespace

TEST(VectorCache, GivesBackTheSameBytes)
{
    const tests::TemporaryFolder folder;
    const VectorCache cache(folder / "new/vectors", Large);
    EXPECT_FALSE(cache.find("a"));
    const at::Tensor vectors = at::randn({3, 5, 7});
    EXPECT_OK(cache.keep("a", vectors));
    const auto kept = cache.find("a");
    ASSERT_TRUE(kept);
    EXPECT_EQ(kept->sizes(), vectors.sizes());
    EXPECT_TRUE(at::equal(*kept, vectors));
    EXPECT_FALSE(cache.find("b"));
}

TEST(VectorCache, ForgetsAFileThatIsDamaged)
{
    const tests::TemporaryFolder folder;
    const VectorCache cache(folder.path(), Large);
    EXPECT_OK(cache.keep("a", at::randn({2, 4, 8})));
    const auto path = folder / "a.safetensors";
    std::string bytes = readFile(path).value();
    for (const std::size_t place : {std::size_t{3}, bytes.size() / 2, bytes.size() - 1}) {
        std::string damaged = bytes;
        damaged[place] = static_cast<char>(damaged[place] ^ 1);
        EXPECT_OK(writeFileAtomically(path, damaged));
        EXPECT_FALSE(cache.find("a")) << place;
        EXPECT_FALSE(std::filesystem::exists(path)) << place;
    }
    EXPECT_OK(writeFileAtomically(path, std::string_view(bytes).substr(0, bytes.size() - 20)));
    EXPECT_FALSE(cache.find("a"));
    EXPECT_OK(writeFileAtomically(path, ""));
    EXPECT_FALSE(cache.find("a"));
    EXPECT_OK(writeFileAtomically(path, bytes));
    EXPECT_TRUE(cache.find("a"));
}

TEST(VectorCache, DropsWhatWasNotUsedForLongest)
{
    const tests::TemporaryFolder folder;
    const VectorCache cache(folder.path(), 3 * 4096 + 1024);
    const at::Tensor vectors = at::zeros({1, 64, 16}); // 4,096 bytes
    for (const char* key : {"a", "b"}) {
        EXPECT_OK(cache.keep(key, vectors));
        markUsed(folder / (std::string(key) + ".safetensors"), key[0] == 'a' ? 5 : 3);
    }
    EXPECT_TRUE(cache.find("a")); // used now
    EXPECT_OK(cache.keep("c", vectors));
    EXPECT_OK(cache.keep("d", vectors));
    EXPECT_FALSE(cache.find("b"));
    EXPECT_TRUE(cache.find("d"));
    EXPECT_OK(cache.keep("large", at::zeros({4, 64, 16})));
    EXPECT_FALSE(cache.find("large"));
    EXPECT_TRUE(cache.find("d"));
}

TEST(VectorCache, LeavesFilesOfOthersAlone)
{
    const tests::TemporaryFolder folder;
    EXPECT_OK(writeFileAtomically(folder / "notes.txt", std::string(10000, 'x')));
    const VectorCache cache(folder.path(), 5000);
    EXPECT_OK(cache.keep("a", at::zeros({1, 64, 16})));
    EXPECT_OK(cache.keep("b", at::zeros({1, 64, 16})));
    EXPECT_TRUE(std::filesystem::exists(folder / "notes.txt"));
}

TEST(VectorCache, SaysWhyItCannotKeep)
{
    const tests::TemporaryFolder folder;
    EXPECT_OK(writeFileAtomically(folder / "file", "x"));
    EXPECT_FALSE(VectorCache(folder / "file/below", Large).keep("a", at::zeros({2})).has_value());
}
