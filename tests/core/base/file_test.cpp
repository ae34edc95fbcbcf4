// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/file.h"

#include "core/base/errors.h"
#include "tests/support/expect_result.h"
#include "tests/support/temporary_folder.h"

#include <fstream>

namespace isogloss {
namespace {

namespace fs = std::filesystem;

std::size_t entries(const fs::path& folder)
{
    return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
}

TEST(AtomicFile, ReplacesTheOldContent)
{
    const tests::TemporaryFolder folder;
    ASSERT_OK(writeFileAtomically(folder / "a", "old"));
    ASSERT_OK(writeFileAtomically(folder / "a", std::string(3'000'000, 'n')));
    ASSERT_VALUE(const std::string text, readFile(folder / "a"));
    EXPECT_EQ(text, std::string(3'000'000, 'n'));
    EXPECT_EQ(entries(folder.path()), 1u);
}

TEST(AtomicFile, LeavesTheOldContentWithoutCommit)
{
    const tests::TemporaryFolder folder;
    ASSERT_OK(writeFileAtomically(folder / "a", "old"));
    {
        ASSERT_VALUE(AtomicFile file, AtomicFile::create(folder / "a"));
        ASSERT_OK(file.write("new"));
    }
    ASSERT_VALUE(const std::string text, readFile(folder / "a"));
    EXPECT_EQ(text, "old");
    EXPECT_EQ(entries(folder.path()), 1u);
}

TEST(AtomicFile, NamesAFolderThatIsMissing)
{
    const tests::TemporaryFolder folder;
    const auto result = writeFileAtomically(folder / "none/a", "x");
    EXPECT_ERROR(result, errors::FileUnwritable);
    EXPECT_EQ(result.error().argument("path"), (folder / "none/a").string());
}

TEST(AtomicFile, SaysWhenTheDiskIsFull)
{
    if (!fs::exists("/dev/full"))
        GTEST_SKIP() << "needs /dev/full";
    ASSERT_VALUE(AppendFile file, AppendFile::open("/dev/full"));
    file.append("x");
    EXPECT_ERROR(file.flush(), errors::DiskFull);
}

TEST(ReadFile, TellsMissingFromTooLarge)
{
    const tests::TemporaryFolder folder;
    EXPECT_ERROR(readFile(folder / "none"), errors::FileNotFound);
    EXPECT_ERROR(readFile(folder.path()), errors::FileUnreadable);
    ASSERT_OK(writeFileAtomically(folder / "a", "12345"));
    EXPECT_ERROR(readFile(folder / "a", 4), errors::FileTooLarge);
    EXPECT_OK(readFile(folder / "a", 5));
}

TEST(CreateFolderAtomically, LeavesNothingBehindOnAnError)
{
    const tests::TemporaryFolder folder;
    const auto failing = [](const fs::path& inside) -> Result<void> {
        ISOGLOSS_CHECK(writeFileAtomically(inside / "a", "x"));
        return Error{errors::DiskFull, {}, {}};
    };
    EXPECT_ERROR(createFolderAtomically(folder / "f", failing), errors::DiskFull);
    EXPECT_EQ(entries(folder.path()), 0u);
    EXPECT_OK(createFolderAtomically(
        folder / "f", [](const fs::path& inside) { return writeFileAtomically(inside / "a", "x"); }));
    EXPECT_TRUE(fs::exists(folder / "f" / "a"));
    EXPECT_EQ(entries(folder.path()), 1u);
}

TEST(ReplaceFolderAtomically, KeepsTheOldOneWhenTheNewOneFails)
{
    const tests::TemporaryFolder folder;
    const auto filling = [](const char* name) {
        return [name](const fs::path& inside) { return writeFileAtomically(inside / name, "x"); };
    };
    EXPECT_OK(replaceFolderAtomically(folder / "f", filling("a")));
    const auto failing = [&](const fs::path& inside) -> Result<void> {
        ISOGLOSS_CHECK(filling("b")(inside));
        EXPECT_TRUE(fs::exists(folder / "f" / "a")) << "until the new one is whole";
        return Error{errors::DiskFull, {}, {}};
    };
    EXPECT_ERROR(replaceFolderAtomically(folder / "f", failing), errors::DiskFull);
    EXPECT_TRUE(fs::exists(folder / "f" / "a"));
    EXPECT_OK(replaceFolderAtomically(folder / "f", filling("c")));
    EXPECT_TRUE(fs::exists(folder / "f" / "c"));
    EXPECT_EQ(entries(folder / "f"), 1u);
    EXPECT_EQ(entries(folder.path()), 1u);
}

TEST(AppendFile, ContinuesAfterTheBytesToKeep)
{
    const tests::TemporaryFolder folder;
    {
        ASSERT_VALUE(AppendFile file, AppendFile::open(folder / "log"));
        file.append("one\ntwo\n");
        EXPECT_EQ(file.size(), 8u);
        ASSERT_OK(file.sync());
    }
    ASSERT_VALUE(AppendFile file, AppendFile::open(folder / "log", 4));
    file.append("three\n");
    ASSERT_OK(file.flush());
    ASSERT_VALUE(const std::string text, readFile(folder / "log"));
    EXPECT_EQ(text, "one\nthree\n");
    EXPECT_EQ(file.size(), text.size());
}

TEST(MappedFile, ShowsTheBytes)
{
    const tests::TemporaryFolder folder;
    ASSERT_OK(writeFileAtomically(folder / "a", "abc"));
    ASSERT_OK(writeFileAtomically(folder / "empty", ""));
    ASSERT_VALUE(const MappedFile file, MappedFile::open(folder / "a"));
    ASSERT_EQ(file.bytes().size(), 3u);
    EXPECT_EQ(file.bytes()[2], std::byte{'c'});
    ASSERT_VALUE(const MappedFile empty, MappedFile::open(folder / "empty"));
    EXPECT_TRUE(empty.bytes().empty());
    EXPECT_ERROR(MappedFile::open(folder / "none"), errors::FileNotFound);
    EXPECT_ERROR(MappedFile::open(folder.path()), errors::FileUnreadable);
}

} // namespace
} // namespace isogloss
