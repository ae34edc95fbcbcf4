// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/file.h"
#include "tests/support/expect_result.h"
#include "tests/support/temporary_folder.h"

#include <cstdlib>
#include <string>
#include <sys/wait.h>

namespace isogloss::cli {

/// What a call of isogloss-cli gave.
struct Outcome
{
    int status = 0;
    std::string out;
    std::string err;
};

/// Runs the program in a shell with standard input from a string.
inline Outcome isogloss(const std::string& arguments, const std::string& input = "")
{
    const tests::TemporaryFolder folder;
    EXPECT_OK(writeFileAtomically(folder / "in", input));
    const std::string command = "XDG_CACHE_HOME=" + (folder / "cache").string() + ' ' + ISOGLOSS_CLI + " " + arguments + " < " + (folder / "in").string()
        + " > " + (folder / "out").string() + " 2> " + (folder / "err").string();
    const int status = std::system(command.c_str());
    return {WEXITSTATUS(status), readFile(folder / "out").value(), readFile(folder / "err").value()};
}

} // namespace isogloss::cli
