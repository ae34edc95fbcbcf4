// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/split.h"

#include "core/base/rng.h"
#include "core/data/duplicates.h"

#include <map>
#include <set>

namespace isogloss::data {

Split holdOut(std::span<const std::string> units, std::size_t count, std::uint64_t seed)
{
    std::map<std::string_view, std::vector<std::size_t>> members;
    std::vector<std::string_view> order;
    for (std::size_t i = 0; i < units.size(); ++i) {
        auto& list = members[units[i]];
        if (list.empty())
            order.push_back(units[i]);
        list.push_back(i);
    }
    Rng(seed, "hold-out").shuffle(std::span(order));

    std::set<std::size_t> aside;
    for (std::size_t i = 0; i + 1 < order.size() && aside.size() < count; ++i)
        aside.insert(members[order[i]].begin(), members[order[i]].end());
    Split split;
    for (std::size_t i = 0; i < units.size(); ++i)
        (aside.contains(i) ? split.heldOut : split.kept).push_back(i);
    return split;
}

std::vector<std::string> splitUnits(std::span<const std::string> groups, std::span<const std::string> texts)
{
    if (std::set<std::string>(groups.begin(), groups.end()).size() > 1)
        return {groups.begin(), groups.end()};
    std::vector<std::string> units;
    for (const std::string& text : texts)
        units.push_back(normalised(text));
    return units;
}

} // namespace isogloss::data
