// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/progress_line.h"

#include <cstdio>
#include <unistd.h>

namespace isogloss::cli {

using Clock = std::chrono::steady_clock;

ProgressLine::ProgressLine(std::string what)
    : m_what(std::move(what))
    , m_isTerminal(::isatty(STDERR_FILENO) == 1)
    , m_start(Clock::now())
    , m_lastShown(m_start)
{
}

ProgressLine::~ProgressLine()
{
    clear();
}

void ProgressLine::clear()
{
    if (m_isTerminal && m_hasShown)
        std::fputs("\r\033[K", stderr);
    m_hasShown = false;
}

ProgressSink ProgressLine::sink()
{
    return [this](const Progress& progress) {
        const double seconds = std::chrono::duration<double>(Clock::now() - m_start).count();
        std::string text = std::to_string(progress.done);
        if (progress.total > 0)
            text += " of " + std::to_string(progress.total);
        if (progress.total > progress.done && progress.done > 0)
            text += ", "
                + std::to_string(static_cast<long>(seconds / static_cast<double>(progress.done)
                        * static_cast<double>(progress.total - progress.done)
                    + 0.5))
                + " s left";
        show(text);
    };
}

void ProgressLine::show(const std::string& text)
{
    const auto now = Clock::now();
    const auto interval = m_isTerminal ? std::chrono::milliseconds(100) : std::chrono::milliseconds(10'000);
    if (now - m_lastShown < interval)
        return;
    m_lastShown = now;
    m_hasShown = true;
    std::fprintf(stderr, m_isTerminal ? "\r\033[K%s: %s" : "%s: %s\n", m_what.c_str(), text.c_str());
    std::fflush(stderr);
}

} // namespace isogloss::cli
