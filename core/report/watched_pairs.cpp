// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/watched_pairs.h"

#include "core/record/signature.h"
#include "core/report/seed_comparison.h"

#include <algorithm>

namespace isogloss::report {

namespace {

using Snapshot = std::optional<record::AlignmentSnapshot>;

const record::MeasureRow* rowOf(const Snapshot& snapshot, const std::string& source, const std::string& target)
{
    if (!snapshot)
        return nullptr;
    const auto found = std::find_if(snapshot->rows.begin(), snapshot->rows.end(), [&](const record::MeasureRow& row) {
        return row.source == source && row.target == target && row.measure.starts_with("retrieval_");
    });
    return found == snapshot->rows.end() ? nullptr : &*found;
}

/// Takes the run into the group that watched the same, or into one of its own.
void take(std::vector<WatchedTogether>& all, std::span<const RunSummary> runs, std::size_t place,
    const record::MeasureRow& row)
{
    int groups = 0;
    std::string note;
    for (WatchedTogether& group : all) {
        if (group.source != row.source || group.target != row.target)
            continue;
        ++groups;
        const record::MeasureRow* const first = rowOf(runs[group.runs.front()].kept, row.source, row.target);
        const auto fields = record::incomparableFields(first->signature, row.signature);
        if (fields.empty()) {
            group.runs.push_back(place);
            return;
        }
        if (note.empty())
            note = "Beside " + runs[group.runs.front()].name + ": " + notComparable(fields);
    }
    const std::string name = "alignment-" + row.source + "-" + row.target;
    all.push_back(
        {row.source, row.target, groups == 0 ? name : name + "-" + std::to_string(groups + 1), {place}, {}, note});
}

} // namespace

std::vector<WatchedTogether> watchedTogether(std::span<const RunSummary> runs)
{
    std::vector<WatchedTogether> all;
    for (std::size_t place = 0; place < runs.size(); ++place) {
        std::set<std::pair<std::string, std::string>> seen;
        if (runs[place].kept)
            for (const record::MeasureRow& row : runs[place].kept->rows)
                if (row.measure.starts_with("retrieval_") && seen.emplace(row.source, row.target).second)
                    take(all, runs, place, row);
    }
    for (WatchedTogether& group : all) {
        std::set<std::string> models;
        for (const std::size_t place : group.runs)
            if (rowOf(runs[place].before, group.source, group.target) != nullptr
                && models.insert(runs[place].modelHash).second)
                group.bases.push_back(place);
    }
    return all;
}

std::string baseName(const WatchedTogether& watched, const RunSummary& run)
{
    return watched.bases.size() > 1 ? "base model " + run.model : "base model";
}

} // namespace isogloss::report
