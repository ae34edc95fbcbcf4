// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/interrupt.h"

#include "app/cli/session.h"

#include <csignal>
#include <ctime>
#include <unistd.h>

namespace isogloss::cli {

Interrupt::Interrupt()
{
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGINT);
    sigaddset(&signals, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    m_waiter = std::jthread([this, signals](std::stop_token ended) {
        constexpr timespec Poll{0, 100'000'000};
        while (!ended.stop_requested())
            if (sigtimedwait(&signals, nullptr, &Poll) > 0 && !m_source.request_stop())
                ::_exit(ExitStopped);
    });
}

Interrupt::~Interrupt() = default;

} // namespace isogloss::cli
