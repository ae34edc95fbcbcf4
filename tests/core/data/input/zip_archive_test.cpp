// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/input/zip_archive.h"

#include "core/base/file.h"
#include "core/data/errors.h"
#include "core/data/input/archive_limits.h"
#include "tests/support/expect_result.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/zip_file.h"

namespace isogloss::data {
namespace {

using tests::ZipContent;

class ZipArchive : public ::testing::Test
{
protected:
    std::filesystem::path zip(const std::vector<ZipContent>& entries) const
    {
        tests::writeZip(m_folder / "a.zip", entries);
        return m_folder / "a.zip";
    }

    const tests::TemporaryFolder m_folder;
};

TEST_F(ZipArchive, ListsAndReadsFiles)
{
    const auto path = zip({{"texts/en.txt", "One\nTwo\n", 0, {}}, {"texts/ჰ.txt", "ერთი\n", 0100644, {}}});
    ASSERT_VALUE(const auto entries, listZip(path));
    ASSERT_EQ(entries.size(), 2u);
    EXPECT_EQ(entries[1].name, "texts/ჰ.txt");
    EXPECT_EQ(entries[0].sizeBytes, 8u);
    ASSERT_VALUE(const auto source, openZipEntry(path, "texts/ჰ.txt"));
    ASSERT_VALUE(const std::string text, readHead(*source, 100));
    EXPECT_EQ(text, "ერთი\n");
    EXPECT_ERROR(openZipEntry(path, "texts/nothing.txt"), errors::ArchiveBroken);
}

TEST_F(ZipArchive, RefusesNamesThatLeaveTheFolder)
{
    for (const char* name :
        {"../evil.txt", "a/../../evil.txt", "/evil.txt", "C:evil.txt", "a\\..\\evil.txt"}) {
        const auto result = listZip(zip({{"good.txt", "x", 0, {}}, {name, "x", 0, {}}}));
        EXPECT_ERROR(result, errors::ArchiveUnsafe);
        EXPECT_EQ(result.error().argument("value"), name);
    }
    EXPECT_TRUE(isSafeEntryName("a/b..c/d.txt"));
    EXPECT_FALSE(isSafeEntryName(std::string_view("a\0b", 3)));
    EXPECT_FALSE(isSafeEntryName(""));
}

TEST_F(ZipArchive, RefusesLinksAndDevices)
{
    EXPECT_ERROR(listZip(zip({{"link", "target", 0120777, {}}})), errors::ArchiveUnsafe);
    EXPECT_ERROR(listZip(zip({{"pipe", "", 0010644, {}}})), errors::ArchiveUnsafe);
}

TEST_F(ZipArchive, RefusesEncryptedEntries)
{
    EXPECT_ERROR(listZip(zip({{"a.txt", "text", 0, "secret"}})), errors::ArchiveEncrypted);
}

TEST_F(ZipArchive, RefusesBombs)
{
    EXPECT_ERROR(
        listZip(zip({{"zeros.txt", std::string(std::size_t{80} << 20, '0'), 0, {}}})), errors::ArchiveBomb);
    EXPECT_FALSE(isBomb(1, 1000));
    EXPECT_TRUE(isBomb(std::uint64_t{1} << 40, MaxUnpackedBytes + 1));
}

TEST_F(ZipArchive, RefusesWhatIsCutOrChanged)
{
    const auto path = zip({{"a.txt", "The same sentence. The same sentence. The same sentence.", 0, {}}});
    const std::string whole = readFile(path).value();
    ASSERT_OK(writeFileAtomically(path, whole.substr(0, whole.size() / 2)));
    EXPECT_ERROR(listZip(path), errors::ArchiveBroken);
    std::string changed = whole;
    changed[40] = static_cast<char>(changed[40] ^ 1);
    ASSERT_OK(writeFileAtomically(path, changed));
    const auto source = openZipEntry(path, "a.txt");
    EXPECT_TRUE(!source.has_value() || !readHead(*source.value(), 1000).has_value());
}

} // namespace
} // namespace isogloss::data
