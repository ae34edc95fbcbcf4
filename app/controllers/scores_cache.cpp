// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/controllers/scores_cache.h"

namespace isogloss::app {

namespace fs = std::filesystem;

namespace {

/// Of an adapter's weights: another file in the same place is another adapter.
std::string stampOf(const fs::path& adapter)
{
    std::error_code ignored;
    const fs::path file = adapter / "adapter_model.safetensors";
    const auto written = fs::last_write_time(file, ignored).time_since_epoch().count();
    return adapter.empty() ? "" : adapter.string() + '\n' + std::to_string(written);
}

std::string keyOf(const merge::TestSet& set, const fs::path& model, const fs::path& adapter)
{
    std::string key = model.string() + '\n' + stampOf(adapter);
    const auto add = [&key](const merge::TestSet::File& file) {
        key += '\n' + file.language + '=' + file.path.string();
    };
    if (set.texts) {
        add(set.texts->first);
        add(set.texts->second);
    }
    for (const merge::TestSet::File& file : set.records)
        add(file);
    for (const std::string& taught : set.taught)
        key += '\n' + taught;
    return key + '\n' + std::to_string(set.mostSentences) + ' ' + std::to_string(set.mostRecords);
}

} // namespace

bool ScoresCache::knows(const merge::TestSet& set, const fs::path& model, const fs::path& adapter)
{
    const std::lock_guard lock(m_mutex);
    return m_known.contains(keyOf(set, model, adapter));
}

Result<merge::AdapterScores> ScoresCache::scores(const merge::AdapterTest& test, const merge::TestSet& set,
    const fs::path& model, const fs::path& adapter, const std::stop_token& stop, const ProgressSink& progress)
{
    const std::string key = keyOf(set, model, adapter);
    {
        const std::lock_guard lock(m_mutex);
        if (const auto found = m_known.find(key); found != m_known.end())
            return found->second;
    }
    ISOGLOSS_TRY(merge::AdapterScores scores, test.scores(adapter, stop, progress));
    const std::lock_guard lock(m_mutex);
    return m_known.insert_or_assign(key, std::move(scores)).first->second;
}

} // namespace isogloss::app
