// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/file_lock.h"

#include "core/base/errors.h"
#include "core/base/file.h"
#include "tests/support/expect_result.h"
#include "tests/support/temporary_folder.h"

#include <sys/wait.h>
#include <unistd.h>

namespace isogloss {
namespace {

TEST(FileLock, IsForOne)
{
    const tests::TemporaryFolder folder;
    ASSERT_VALUE(std::optional<FileLock> first, FileLock::tryTake(folder / "lock"));
    ASSERT_TRUE(first.has_value());
    ASSERT_OK(first->write("a longer text"));
    ASSERT_OK(first->write("mine"));
    ASSERT_VALUE(std::optional<FileLock> second, FileLock::tryTake(folder / "lock"));
    EXPECT_FALSE(second.has_value());
    ASSERT_VALUE(const std::string text, readFile(folder / "lock"));
    EXPECT_EQ(text, "mine");
    first.reset();
    ASSERT_VALUE(second, FileLock::tryTake(folder / "lock"));
    EXPECT_TRUE(second.has_value());
}

TEST(FileLock, GoesWithItsProcess)
{
    const tests::TemporaryFolder folder;
    const pid_t child = ::fork();
    if (child == 0) {
        auto lock = FileLock::tryTake(folder / "lock");
        const bool taken = lock.has_value() && lock.value().has_value();
        ::_exit(taken && lock.value()->write("gone").has_value() ? 0 : 1);
    }
    int status = 0;
    ASSERT_EQ(::waitpid(child, &status, 0), child);
    ASSERT_EQ(status, 0);
    ASSERT_VALUE(const std::optional<FileLock> lock, FileLock::tryTake(folder / "lock"));
    EXPECT_TRUE(lock.has_value());
    ASSERT_VALUE(const std::string text, readFile(folder / "lock"));
    EXPECT_EQ(text, "gone");
}

TEST(FileLock, NeedsAFolder)
{
    const tests::TemporaryFolder folder;
    EXPECT_ERROR(FileLock::tryTake(folder / "none/lock"), errors::FileUnwritable);
}

} // namespace
} // namespace isogloss
