// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/merge/adapter_test.h"

#include <map>
#include <mutex>
#include <string>

namespace isogloss::app {

/// How adapters did on a test set, so that those of a mix are measured once, whatever mixes are tried. Thread-safe.
class ScoresCache
{
public:
    /// What is known of this adapter (empty: the base) on this set, else measured. Blocks; any thread but the
    /// window's. Errors: of AdapterTest::scores.
    Result<merge::AdapterScores> scores(const merge::AdapterTest& test, const merge::TestSet& set,
        const std::filesystem::path& model, const std::filesystem::path& adapter, const std::stop_token& stop,
        const ProgressSink& progress);
    bool knows(const merge::TestSet& set, const std::filesystem::path& model, const std::filesystem::path& adapter);

private:
    std::mutex m_mutex;
    std::map<std::string, merge::AdapterScores> m_known; ///< guarded by m_mutex
};

} // namespace isogloss::app
