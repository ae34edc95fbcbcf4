// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/checkpoint_front.h"

#include "core/record/event_lines.h"

#include <array>

namespace isogloss::report {

namespace fs = std::filesystem;

namespace {

/// Gathers what a run measured on its way, and keeps it at each checkpoint.
class Reader
{
public:
    explicit Reader(fs::path folder)
        : m_folder(std::move(folder))
    {
    }

    void take(const record::RunEvent& event)
    {
        if (const auto* started = std::get_if<record::RunStarted>(&event))
            m_layer = started->alignLayer > 0 ? started->alignLayer : started->layers / 2;
        else if (const auto* result = std::get_if<record::EvalResult>(&event))
            m_now.validationLoss = result->validationLoss;
        else if (const auto* alignment = std::get_if<record::AlignmentSnapshot>(&event))
            m_now.alignment = alignmentOf(*alignment);
        else if (const auto* forgetting = std::get_if<record::ForgettingSnapshot>(&event))
            takeForgetting(*forgetting);
        else if (const auto* saved = std::get_if<record::CheckpointSaved>(&event))
            keep(*saved);
        else if (const auto* finished = std::get_if<record::RunFinished>(&event))
            m_keptStep = finished->bestStep.value_or(finished->step);
    }

    std::vector<CheckpointPoint> finish()
    {
        for (CheckpointPoint& point : m_points)
            point.isKept = point.step == m_keptStep;
        markFront(m_points);
        return std::move(m_points);
    }

private:
    std::optional<double> alignmentOf(const record::AlignmentSnapshot& snapshot) const
    {
        double sum = 0;
        int count = 0;
        for (const record::MeasureRow& row : snapshot.rows)
            if (row.layer.index == m_layer && row.measure.starts_with("retrieval_")) {
                sum += row.value;
                ++count;
            }
        return count > 0 ? std::optional(sum / count) : std::nullopt;
    }

    void takeForgetting(const record::ForgettingSnapshot& snapshot)
    {
        if (m_base.empty())
            m_base = snapshot.bitsPerCharacter;
        double sum = 0;
        int count = 0;
        for (const auto& [language, bits] : snapshot.bitsPerCharacter)
            if (const auto before = m_base.find(language); before != m_base.end()) {
                sum += bits - before->second;
                ++count;
            }
        m_now.forgetting = count > 0 ? std::optional(sum / count) : std::nullopt;
    }

    /// A run that goes on behind a checkpoint tells of it twice.
    void keep(const record::CheckpointSaved& saved)
    {
        while (!m_points.empty() && m_points.back().step >= saved.step)
            m_points.pop_back();
        const fs::path adapter = m_folder / saved.path;
        std::error_code ignored;
        if (!fs::exists(adapter / "adapter_config.json", ignored))
            return;
        m_points.push_back(m_now);
        m_points.back().step = saved.step;
        m_points.back().adapter = adapter;
    }

    const fs::path m_folder;
    int m_layer = 0;
    std::map<std::string, double> m_base;
    CheckpointPoint m_now;
    std::int64_t m_keptStep = -1;
    std::vector<CheckpointPoint> m_points;
};

/// Lower is better in each.
std::array<std::optional<double>, 3> costsOf(const CheckpointPoint& point)
{
    return {point.validationLoss, point.alignment ? std::optional(-*point.alignment) : std::nullopt, point.forgetting};
}

bool isBetter(const CheckpointPoint& a, const CheckpointPoint& b)
{
    const auto first = costsOf(a);
    const auto second = costsOf(b);
    bool isBetterInOne = false;
    for (std::size_t i = 0; i < first.size(); ++i) {
        if (!first[i] || !second[i])
            continue;
        if (*first[i] > *second[i])
            return false;
        isBetterInOne = isBetterInOne || *first[i] < *second[i];
    }
    return isBetterInOne;
}

} // namespace

void markFront(std::vector<CheckpointPoint>& points)
{
    for (CheckpointPoint& point : points) {
        point.isOnFront = point.validationLoss || point.alignment || point.forgetting;
        for (const CheckpointPoint& other : points)
            if (isBetter(other, point))
                point.isOnFront = false;
    }
}

Result<std::vector<CheckpointPoint>> readCheckpoints(const fs::path& runFolder)
{
    Reader reader(runFolder);
    ISOGLOSS_CHECK(
        record::readEventLines(runFolder / "events.jsonl", [&reader](const record::RunEvent& event) -> Result<void> {
            reader.take(event);
            return {};
        }));
    return reader.finish();
}

} // namespace isogloss::report
