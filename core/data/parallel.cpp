// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/json.h"
#include "core/data/errors.h"
#include "core/data/lines.h"
#include "core/data/readers/reference_records.h"
#include "core/data/text_table.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace isogloss::data {

namespace fs = std::filesystem;

namespace {

Result<ParallelTable> readReferencePairs(const std::vector<std::string>& lines, const fs::path& path)
{
    ParallelTable pairs;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (lines[i].empty())
            continue;
        const std::string place = placeOf(path, i);
        ISOGLOSS_TRY(const Json record, parseJson(lines[i], place));
        ISOGLOSS_TRY(auto pair, readReferencePair(record, place));
        if (!pair)
            continue;
        pairs.keys.push_back(std::to_string(i + 1));
        pairs.groups.emplace_back();
        pairs.sourceTexts.push_back(std::move(pair->first));
        pairs.targetTexts.push_back(std::move(pair->second));
    }
    return pairs;
}

Result<bool> holdsReferenceRecords(const std::vector<std::string>& lines, const fs::path& path)
{
    const auto first
        = std::find_if(lines.begin(), lines.end(), [](const std::string& line) { return !line.empty(); });
    if (first == lines.end() || !first->starts_with("{"))
        return false;
    ISOGLOSS_TRY(
        const Json record, parseJson(*first, placeOf(path, static_cast<std::size_t>(first - lines.begin()))));
    return isReferenceRecord(record);
}

} // namespace

Result<ParallelTable> readParallel(const fs::path& path, std::string_view source, std::string_view target)
{
    ISOGLOSS_TRY(const std::vector<std::string> lines, readLines(path));
    ISOGLOSS_TRY(const bool isReference, holdsReferenceRecords(lines, path));
    if (!isReference) {
        ISOGLOSS_TRY(const TextTable sources, readTexts(path, source));
        ISOGLOSS_TRY(const TextTable targets, readTexts(path, target));
        return joinTexts(sources, targets);
    }
    ISOGLOSS_TRY(ParallelTable pairs, readReferencePairs(lines, path));
    pairs.source = source;
    pairs.target = target;
    if (pairs.keys.empty())
        return Error{errors::NoCommonText, {{"source", pairs.source}, {"target", pairs.target}}, {}};
    return pairs;
}

std::vector<std::size_t> spreadPlaces(std::size_t count, std::size_t most)
{
    const std::size_t taken = most == 0 ? count : std::min(count, most);
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < taken; ++i)
        places.push_back(i * count / taken);
    return places;
}

ParallelTable spread(const ParallelTable& pairs, std::size_t most)
{
    ParallelTable some;
    some.source = pairs.source;
    some.target = pairs.target;
    some.missing = pairs.missing;
    for (const std::size_t place : spreadPlaces(pairs.size(), most)) {
        some.keys.push_back(pairs.keys[place]);
        some.groups.push_back(pairs.groups[place]);
        some.sourceTexts.push_back(pairs.sourceTexts[place]);
        some.targetTexts.push_back(pairs.targetTexts[place]);
    }
    return some;
}

} // namespace isogloss::data
