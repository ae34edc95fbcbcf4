// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/leaks.h"

#include "core/base/excerpt.h"
#include "core/data/overlap.h"
#include "core/train/errors.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace isogloss::train {

namespace {

using record::LogLine;

constexpr std::size_t MostExamples = 10;
constexpr std::size_t ShownBytes = 300;

Leak leakOf(std::vector<data::Overlap> overlaps, const std::vector<std::string>& learned,
    const std::vector<std::string>& judging)
{
    Leak leak;
    leak.judging = judging.size();
    leak.learned = learned.size();
    const auto isNear = [](const data::Overlap& overlap) { return overlap.kind == data::OverlapKind::Near; };
    leak.near = static_cast<std::size_t>(std::count_if(overlaps.begin(), overlaps.end(), isNear));
    leak.same = overlaps.size() - leak.near;
    std::stable_partition(overlaps.begin(), overlaps.end(), std::not_fn(isNear));
    overlaps.resize(std::min(overlaps.size(), MostExamples));
    for (const data::Overlap& overlap : overlaps)
        leak.examples.push_back({excerpt(judging[overlap.evaluation], ShownBytes),
            excerpt(learned[overlap.training], ShownBytes), overlap.similarity});
    return leak;
}

LogLine lineOf(const Leak& leak, LogLine::Level level, ErrorCode code, std::size_t count)
{
    return {level, code,
        {{"language", leak.language}, {"count", std::to_string(count)},
            {"total", std::to_string(leak.judging)}}};
}

} // namespace

Result<std::vector<Leak>> findLeaks(const RunTexts& texts, const std::stop_token& stop)
{
    std::vector<Leak> leaks;
    for (const auto& [language, judging] : texts.judging) {
        const auto learned = texts.learned.find(language);
        if (learned == texts.learned.end())
            continue;
        ISOGLOSS_TRY(auto overlaps, data::findOverlap(learned->second, judging, {}, stop));
        if (overlaps.empty())
            continue;
        leaks.push_back(leakOf(std::move(overlaps), learned->second, judging));
        leaks.back().language = language;
    }
    return leaks;
}

std::vector<LogLine> logLines(const std::vector<Leak>& leaks)
{
    std::vector<LogLine> lines;
    for (const Leak& leak : leaks) {
        if (leak.same > 0)
            lines.push_back(lineOf(leak, LogLine::Level::Warning, says::TextsLeak, leak.same));
        if (leak.near > 0)
            lines.push_back(lineOf(leak, LogLine::Level::Info, says::TextsNearlyLeak, leak.near));
    }
    return lines;
}

Json toJson(const std::vector<Leak>& leaks)
{
    Json list = Json::array();
    for (const Leak& leak : leaks) {
        list.push_back({{"language", leak.language}, {"judging", leak.judging}, {"learned", leak.learned},
            {"same", leak.same}, {"near", leak.near}, {"examples", Json::array()}});
        for (const LeakExample& example : leak.examples)
            list.back()["examples"].push_back({{"judging", example.judging}, {"learned", example.learned},
                {"similarity", example.similarity}});
    }
    return list;
}

} // namespace isogloss::train
