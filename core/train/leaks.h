// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/json.h"
#include "core/base/result.h"
#include "core/record/run_event.h"

#include <cstddef>
#include <map>
#include <stop_token>
#include <string>
#include <vector>

namespace isogloss::train {

/// Texts by language key.
using Texts = std::map<std::string, std::vector<std::string>>;

/// What a run learns from, and what it is judged by while it trains.
struct RunTexts
{
    Texts learned;
    Texts judging;
};

/// A text that judges the run, and the text it learns from that gives it away.
struct LeakExample
{
    std::string judging; ///< both at most 300 bytes
    std::string learned;
    double similarity = 0; ///< as data::Overlap
};

/// What leaks in one language.
struct Leak
{
    std::string language;
    std::size_t judging = 0; ///< texts
    std::size_t learned = 0; ///< texts
    std::size_t same = 0; ///< of `judging`, found among `learned`, but for case and punctuation
    std::size_t near = 0; ///< nearly (data::OverlapOptions)
    std::vector<LeakExample> examples; ///< at most 10, same ones first
};

/// Every language in which some text leaks, in the order of keys. Error: Stopped.
Result<std::vector<Leak>> findLeaks(const RunTexts& texts, const std::stop_token& stop);

/// A warning for what is the same, a notice for what is only nearly so.
std::vector<record::LogLine> logLines(const std::vector<Leak>& leaks);

/// [{"language", "judging", "learned", "same", "near", "examples": [{"judging", "learned", "similarity"}]}]
Json toJson(const std::vector<Leak>& leaks);

} // namespace isogloss::train
