// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/json_reader.h"
#include "core/train/errors.h"
#include "core/train/run_record.h"
#include "core/train/torch/checkpoint.h"
#include "core/train/training.h"

#include <ATen/ATen.h>

/// Where a run begins: at its start, behind a checkpoint, or where another run ended.
namespace isogloss::train {

using record::LogLine;

Result<void> Training::begin()
{
    return openEvents(0, 0);
}

Result<void> Training::openEvents(std::uint64_t keptBytes, std::int64_t nextSequence)
{
    ISOGLOSS_TRY(EventFile file, EventFile::open(m_folder.events(), keptBytes, nextSequence));
    m_state.events.emplace(std::move(file));
    return {};
}

Result<void> Training::resume()
{
    const NewestCheckpoint newest = newestIntact(m_folder);
    noteDamaged(m_folder, newest.damaged);
    if (!newest.step) {
        if (m_parts.settings.run.continueFrom)
            ISOGLOSS_CHECK(extend(RunFolder(*m_parts.settings.run.continueFrom)));
        return begin();
    }
    ISOGLOSS_TRY(const Json position, load(m_folder, *newest.step));
    const std::string source = (m_folder.checkpoint(*newest.step) / "state.json").string();
    ISOGLOSS_TRY(const auto bytes, jsonField<std::int64_t>(position, "events_bytes", source));
    ISOGLOSS_TRY(const auto sequence, jsonField<std::int64_t>(position, "next_sequence", source));
    m_savedStep = m_state.step;
    std::error_code ignored;
    for (const std::int64_t step : newest.damaged) // they lie ahead of the run now, which writes them anew
        std::filesystem::remove_all(m_folder.checkpoint(step), ignored);
    return openEvents(static_cast<std::uint64_t>(bytes), sequence);
}

Result<void> Training::extend(const RunFolder& from)
{
    const std::string path = from.root().string();
    ISOGLOSS_TRY(const Json record, readJson(from.record()));
    ISOGLOSS_TRY(auto warnings, compareRecords(record, *m_parts.record, from));
    m_notes.insert(m_notes.end(), warnings.begin(), warnings.end());
    const NewestCheckpoint newest = newestIntact(from);
    noteDamaged(from, newest.damaged);
    if (!newest.step)
        return Error{errors::NothingToExtend, {{"path", path}}, {}};
    if (*newest.step >= m_plan.totalSteps)
        return Error{errors::NoStepsLeft,
            {{"path", path}, {"step", std::to_string(*newest.step)},
                {"total", std::to_string(m_plan.totalSteps)}},
            {}};
    ISOGLOSS_TRY(const Json position, load(from, *newest.step));
    m_stopping.renewPatience();
    return m_state.bestStep ? adoptAdapter(from, m_folder, *m_state.bestStep) : Result<void>();
}

Result<Json> Training::load(const RunFolder& from, std::int64_t step)
{
    const std::filesystem::path path = from.checkpoint(step);
    ISOGLOSS_TRY(const CheckpointState state, readCheckpoint(path, m_adapter, m_optimizer));
    const std::string source = (path / "state.json").string();
    ISOGLOSS_TRY(Json position, parseJson(state.position, source));
    ISOGLOSS_TRY(m_state.step, jsonField<std::int64_t>(position, "step", source));
    ISOGLOSS_CHECK(m_stopping.restore(position, source));
    m_state.bestStep = m_stopping.bestStep();
    ISOGLOSS_TRY(const Json batches, jsonField<Json>(position, "batches", source));
    if (!m_batches.restore(batches))
        return Error{errors::CheckpointDamaged, {{"path", source}}, {}};
    if (state.dropoutGenerator.defined())
        m_dropout.set_state(state.dropoutGenerator);
    return position;
}

void Training::noteDamaged(const RunFolder& from, const std::vector<std::int64_t>& steps)
{
    for (const std::int64_t step : steps)
        m_notes.push_back(
            {LogLine::Level::Warning, says::CheckpointSkipped, {{"path", from.checkpoint(step).string()}}});
}

} // namespace isogloss::train
