// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/errors.h"
#include "core/base/progress.h"
#include "core/base/result.h"

#include <cstdint>
#include <stop_token>
#include <utility>

namespace isogloss::data {

/// How a long read is watched and stopped; shared by everything that one act of import reads. One thread.
class ReadControl
{
public:
    explicit ReadControl(std::stop_token stop = {}, ProgressSink progress = {}, std::uint64_t totalBytes = 0)
        : m_stop(std::move(stop))
        , m_progress(std::move(progress))
        , m_state{0, totalBytes}
    {
    }

    /// Bytes of input that were taken in since the last call. Error: Stopped.
    Result<void> advance(std::uint64_t bytes)
    {
        m_state.done += bytes;
        if (m_progress)
            m_progress(m_state);
        if (m_stop.stop_requested())
            return Error{errors::Stopped, {}, {}};
        return {};
    }

    /// For a look at the input that does not count as progress.
    ReadControl quiet() const { return ReadControl(m_stop); }

private:
    std::stop_token m_stop;
    ProgressSink m_progress;
    Progress m_state;
};

} // namespace isogloss::data
