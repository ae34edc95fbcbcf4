// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/log.h"

#include "tests/support/expect_result.h"
#include "tests/support/temporary_folder.h"

#include <csignal>
#include <gmock/gmock.h>
#include <sys/wait.h>
#include <unistd.h>

namespace isogloss {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

/// Begins a session in a process of its own, writes a line, and ends as told.
int inAnotherProcess(const std::filesystem::path& folder, void (*end)())
{
    const pid_t child = ::fork();
    if (child == 0) {
        Log* const log = new Log(folder); // never ends
        log->write("info", "measuring");
        end();
        ::_exit(0);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    return status;
}

TEST(Log, KeepsLinesWithTheirTime)
{
    const tests::TemporaryFolder folder;
    {
        Log log(folder / "deep/inside");
        log.write("info", "one\nline");
    }
    ASSERT_VALUE(const std::string text, readFile(folder / "deep/inside/isogloss.log"));
    EXPECT_THAT(text, HasSubstr("Z info one line\n"));
    EXPECT_THAT(text, HasSubstr("Z info ended\n"));
}

TEST(Log, StaysSmall)
{
    const tests::TemporaryFolder folder;
    Log log(folder.path());
    const std::string words(1000, 'x');
    for (int i = 0; i < 2000; ++i)
        log.write("info", words + std::to_string(i));
    std::uintmax_t bytes = 0;
    for (const auto& entry : std::filesystem::directory_iterator(folder.path()))
        bytes += entry.file_size();
    EXPECT_LE(bytes, (Log::MostBytes + 2000) * Log::Files);
    EXPECT_THAT(log.text(), HasSubstr("x1999\n"));
    EXPECT_THAT(log.text(), HasSubstr("x1400\n"));
    EXPECT_LT(log.text().find("x1400\n"), log.text().find("x1999\n"));
}

TEST(Log, AnEndedSessionIsNotCutOff)
{
    const tests::TemporaryFolder folder;
    {
        const Log first(folder.path());
    }
    EXPECT_THAT(Log(folder.path()).cutOffSessions(), IsEmpty());
}

TEST(Log, ACrashLeavesItsPlaceAndIsFoundOnce)
{
    const tests::TemporaryFolder folder;
    const int status = inAnotherProcess(folder.path(), [] { std::raise(SIGSEGV); });
    ASSERT_TRUE(WIFSIGNALED(status));
    EXPECT_EQ(WTERMSIG(status), SIGSEGV);
    {
        const Log next(folder.path());
        EXPECT_THAT(next.cutOffSessions(), SizeIs(1));
        EXPECT_THAT(next.text(), HasSubstr("measuring\ncrash signal 11, called by:\n"));
    }
    EXPECT_THAT(Log(folder.path()).cutOffSessions(), IsEmpty());
}

TEST(Log, AnEndWithoutAWordIsFoundToo)
{
    const tests::TemporaryFolder folder;
    inAnotherProcess(folder.path(), [] { std::raise(SIGKILL); });
    EXPECT_THAT(Log(folder.path()).cutOffSessions(), SizeIs(1));
}

TEST(Log, AFolderThatCannotBeMadeStopsNothing)
{
    const tests::TemporaryFolder folder;
    ASSERT_OK(writeFileAtomically(folder / "file", "x"));
    Log log(folder / "file/inside");
    log.write("info", "nobody reads this");
    EXPECT_THAT(log.text(), IsEmpty());
}

} // namespace
} // namespace isogloss
