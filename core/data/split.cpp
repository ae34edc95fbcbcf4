// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/split.h"

#include "core/base/rng.h"
#include "core/data/duplicates.h"

#include <algorithm>
#include <map>
#include <set>

namespace isogloss::data {

namespace {

using Members = std::map<std::string_view, std::vector<std::size_t>>;

/// In the given order those that still fit; when none is small enough, the smallest. Never all.
std::vector<std::string_view> chosenUnits(
    const std::vector<std::string_view>& order, const Members& members, std::size_t count)
{
    std::vector<std::string_view> chosen;
    std::size_t items = 0;
    for (const std::string_view unit : order) {
        const std::size_t size = members.at(unit).size();
        if (chosen.size() + 1 < order.size() && items + size <= count) {
            chosen.push_back(unit);
            items += size;
        }
    }
    if (chosen.empty() && order.size() > 1 && count > 0)
        chosen.push_back(
            *std::min_element(order.begin(), order.end(), [&](std::string_view a, std::string_view b) {
                return members.at(a).size() < members.at(b).size();
            }));
    return chosen;
}

} // namespace

Split holdOut(std::span<const std::string> units, std::size_t count, std::uint64_t seed)
{
    Members members;
    std::vector<std::string_view> order;
    for (std::size_t i = 0; i < units.size(); ++i) {
        auto& list = members[units[i]];
        if (list.empty())
            order.push_back(units[i]);
        list.push_back(i);
    }
    Rng(seed, "hold-out").shuffle(std::span(order));

    std::set<std::size_t> aside;
    for (const std::string_view unit : chosenUnits(order, members, count))
        aside.insert(members[unit].begin(), members[unit].end());
    Split split;
    for (std::size_t i = 0; i < units.size(); ++i)
        (aside.contains(i) ? split.heldOut : split.kept).push_back(i);
    return split;
}

std::vector<std::string> splitUnits(std::span<const std::string> groups, std::span<const std::string> texts)
{
    std::set<std::string_view> names(groups.begin(), groups.end());
    names.erase("");
    std::vector<std::string> units;
    for (std::size_t i = 0; i < texts.size(); ++i)
        units.push_back(
            names.size() > 1 && !groups[i].empty() ? "group " + groups[i] : "text " + normalised(texts[i]));
    return units;
}

} // namespace isogloss::data
