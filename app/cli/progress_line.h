// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"

#include <chrono>
#include <string>

namespace isogloss::cli {

/// A line on stderr that tells how far a command is: rewritten in place on a terminal, a new line every ten
/// seconds elsewhere. One thread.
class ProgressLine
{
public:
    explicit ProgressLine(std::string what);
    ~ProgressLine();

    /// For functions that take a ProgressSink; refers to this object.
    ProgressSink sink();
    void show(const std::string& text);
    /// Takes the line away, so that something else can be printed.
    void clear();

private:
    const std::string m_what;
    const bool m_isTerminal;
    const std::chrono::steady_clock::time_point m_start;
    std::chrono::steady_clock::time_point m_lastShown;
    bool m_hasShown = false;
};

} // namespace isogloss::cli
