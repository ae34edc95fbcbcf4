// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/three_way_split.h"

#include "core/base/rng.h"
#include "core/data/duplicates.h"
#include "core/data/readers/text_lines.h"
#include "core/data/split.h"

#include <algorithm>
#include <set>
#include <unordered_set>

namespace isogloss::data {

namespace {

using Sides = std::span<const std::vector<std::string>>;

/// A record's group where there are at least two, else what it shares sentences with.
std::vector<std::string> unitsOf(std::span<const std::string> groups, Sides sides)
{
    std::set<std::string_view> names(groups.begin(), groups.end());
    names.erase("");
    const DuplicateGroups alike = duplicateGroups(sides);
    std::vector<std::string> units;
    for (std::size_t i = 0; i < groups.size(); ++i)
        units.push_back(names.size() > 1 && !groups[i].empty() ? "group " + groups[i]
                                                               : "alike " + std::to_string(alike.group[i]));
    return units;
}

/// Sentences that later parts may not say again.
class Said
{
public:
    explicit Said(Sides sides)
        : m_sides(sides)
    {
    }

    void add(std::span<const std::size_t> records)
    {
        for (const std::size_t record : records)
            for (std::size_t l = 0; l < m_sides.size(); ++l)
                if (!isBlank(m_sides[l][record]))
                    m_sentences.insert(formOf(record, l));
    }

    /// Moves the records that say something again.
    void moveRepeated(std::vector<std::size_t>& records, std::vector<std::size_t>& repeated) const
    {
        std::erase_if(records, [&](std::size_t record) {
            for (std::size_t l = 0; l < m_sides.size(); ++l)
                if (!isBlank(m_sides[l][record]) && m_sentences.contains(formOf(record, l))) {
                    repeated.push_back(record);
                    return true;
                }
            return false;
        });
    }

private:
    std::string formOf(std::size_t record, std::size_t language) const
    {
        const std::string& text = m_sides[language][record];
        std::string words = normalised(text);
        return std::to_string(language) + ' ' + (words.empty() ? text : words);
    }

    const Sides m_sides;
    std::unordered_set<std::string> m_sentences;
};

std::vector<std::size_t> pick(const std::vector<std::size_t>& records, const std::vector<std::size_t>& chosen)
{
    std::vector<std::size_t> picked;
    for (const std::size_t i : chosen)
        picked.push_back(records[i]);
    return picked;
}

} // namespace

ThreeWaySplit splitThreeWays(std::span<const std::string> groups, Sides sides, const ThreeWayOptions& options)
{
    const std::vector<std::string> units = unitsOf(groups, sides);
    const Split first = holdOut(units, options.test, options.seed);
    std::vector<std::string> rest;
    for (const std::size_t i : first.kept)
        rest.push_back(units[i]);
    const Split second = holdOut(rest, options.validation, Rng(options.seed, "validation").next());

    ThreeWaySplit split{pick(first.kept, second.kept), pick(first.kept, second.heldOut), first.heldOut, {}};
    Said said(sides);
    said.add(split.test);
    said.moveRepeated(split.validation, split.leftOut);
    said.add(split.validation);
    said.moveRepeated(split.train, split.leftOut);
    std::sort(split.leftOut.begin(), split.leftOut.end());
    return split;
}

} // namespace isogloss::data
