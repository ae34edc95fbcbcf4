// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/json.h"
#include "core/base/result.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>

namespace isogloss::record {

/// Where a score would lie with other records of the same kind: 95 % of the time.
struct ScoreInterval
{
    double low = 0;
    double high = 0;
    friend bool operator==(const ScoreInterval&, const ScoreInterval&) = default;
};

/// What an evaluation gave for one language. F1, precision and recall in 0..1; BLEU and chrF++ in 0..100.
struct LanguageScores
{
    std::int64_t records = 0;
    std::optional<double> f1;
    std::optional<double> precision;
    std::optional<double> recall;
    std::optional<double> bleu;
    std::optional<double> chrf;
    std::optional<ScoreInterval> f1Interval;
    std::optional<ScoreInterval> bleuInterval;
    std::optional<ScoreInterval> chrfInterval;
    std::optional<std::int64_t>
        unreadable; ///< answers not in the task's form; what could be read of them counts
    std::string data; ///< SHA-256 of the file of the records, "" when they came from none
    std::string file; ///< its path; "" where that is not known
    std::string signature;
};

/// An evaluation of one task in several languages. The means are over languages, of F1 or chrF++; empty
/// without such a language.
struct Scores
{
    std::string task;
    std::map<std::string, LanguageScores> languages;
    std::optional<double> supervisedMean; ///< languages that were taught the task
    std::optional<double> transferMean; ///< all others
};

/// {"task", "languages": {KEY: {...}}, "means": {"supervised", "transfer"}}; what is empty is left out.
Json toJson(const Scores& scores);
/// Fields that are not known are ignored. Errors: JsonFieldMissing, JsonFieldType, with `source`.
Result<LanguageScores> parseLanguageScores(const Json& json, const std::string& source);
/// The same of several languages.
Result<Scores> parseScores(const Json& json, const std::string& source);

} // namespace isogloss::record
