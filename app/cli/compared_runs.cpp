// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/compared_runs.h"

#include "core/store/comparisons.h"
#include "core/store/errors.h"
#include "core/store/workspace.h"

#include <algorithm>

namespace isogloss::cli {

namespace {

/// The runs of a comparison that was queued, by condition, as far as they are done.
Result<eval::NamedRuns> queuedRuns(const std::string& name, const std::string& place)
{
    ISOGLOSS_TRY(
        store::Workspace workspace, store::Workspace::open(place, store::Workspace::Mode::ReadOnly));
    const auto read = [&](const store::Database& database) -> Result<std::vector<store::ComparedMember>> {
        ISOGLOSS_TRY(const auto comparison, store::comparisonNamed(database, name));
        if (!comparison)
            return Error{errors::NothingNamed, {{"table", "comparisons"}, {"value", name}}, {}};
        return store::membersOf(database, workspace.folder(), comparison->id);
    };
    ISOGLOSS_TRY(const auto members, workspace.read(read).get());
    eval::NamedRuns named;
    for (const store::ComparedMember& member : members) {
        auto known = std::find_if(
            named.begin(), named.end(), [&](const auto& group) { return group.first == member.condition; });
        if (known == named.end())
            known = named.insert(named.end(), {member.condition, {}});
        if (!member.folder.empty())
            known->second.push_back(member.folder);
    }
    std::erase_if(named, [](const auto& group) { return group.second.empty(); });
    return named;
}

} // namespace

void ComparedRuns::add(CLI::App& command, const std::string& foldersHelp)
{
    auto* const runs = command.add_option("runs", folders, foldersHelp);
    auto* const name
        = command.add_option("--comparison", comparison, "Instead: name of a set that compare-set queued");
    name->needs(command.add_option("--workspace", workspace, "Its workspace"))->excludes(runs);
    command.parse_complete_callback([=] {
        if (runs->empty() && name->empty())
            throw CLI::RequiredError("run folders, or --comparison and --workspace");
    });
}

Result<eval::NamedRuns> ComparedRuns::named() const
{
    if (comparison.empty())
        return eval::byCondition({folders.begin(), folders.end()});
    return queuedRuns(comparison, workspace);
}

} // namespace isogloss::cli
