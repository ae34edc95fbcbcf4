// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/file.h"
#include "core/data/errors.h"
#include "core/data/input/byte_source.h"
#include "tests/support/expect_result.h"
#include "tests/support/gzip_bytes.h"
#include "tests/support/temporary_folder.h"

namespace isogloss::data {
namespace {

class GzipSource : public ::testing::Test
{
protected:
    Result<std::string> unpack(const std::string& packed, std::size_t limit = 1 << 20) const
    {
        EXPECT_OK(writeFileAtomically(m_folder / "a.gz", packed));
        ISOGLOSS_TRY(auto file, openFile(m_folder / "a.gz"));
        return readHead(*unpackGzip(std::move(file), "a.gz"), limit);
    }

    const tests::TemporaryFolder m_folder;
};

TEST_F(GzipSource, ReadsAllMembers)
{
    ASSERT_VALUE(
        const std::string text, unpack(tests::gzip("Azul, ") + tests::gzip("") + tests::gzip("amaḍal!")));
    EXPECT_EQ(text, "Azul, amaḍal!");
}

TEST_F(GzipSource, RefusesWhatIsCutChangedOrNoGzip)
{
    const std::string packed = tests::gzip("one two three four five six seven");
    EXPECT_ERROR(unpack(packed.substr(0, packed.size() - 5)), errors::ArchiveBroken);
    EXPECT_ERROR(unpack(""), errors::ArchiveBroken);
    EXPECT_ERROR(unpack("plain text"), errors::ArchiveBroken);
    std::string changed = packed;
    changed[packed.size() - 6] = static_cast<char>(changed[packed.size() - 6] ^ 1);
    EXPECT_ERROR(unpack(changed), errors::ArchiveBroken);
}

TEST_F(GzipSource, RefusesBombsWhileUnpacking)
{
    const auto result = unpack(tests::gzip(std::string(std::size_t{80} << 20, '\0')), std::size_t{1} << 30);
    EXPECT_ERROR(result, errors::ArchiveBomb);
}

TEST_F(GzipSource, TellsHowMuchOfTheFileIsRead)
{
    const std::string packed = tests::gzip("text");
    ASSERT_OK(writeFileAtomically(m_folder / "a.gz", packed));
    ASSERT_VALUE(auto file, openFile(m_folder / "a.gz"));
    const auto source = unpackGzip(std::move(file), "a.gz");
    EXPECT_EQ(source->position(), 0u);
    ASSERT_OK(readHead(*source, 100));
    EXPECT_EQ(source->position(), packed.size());
}

} // namespace
} // namespace isogloss::data
