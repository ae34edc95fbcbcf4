// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/record/scores.h"
#include "core/record/seed_score.h"

#include <filesystem>
#include <set>
#include <string>
#include <vector>

namespace isogloss::eval {

/// Whose answers were scored, for seeds and signatures.
struct AnswerContext
{
    std::uint64_t seed = 0;
    std::set<std::string> taught; ///< languages with task data
    std::string prompt; ///< form of the prompt
    std::string tokenizer; ///< hashes
    std::string model;
};

/// The scores of an evaluation, language by language, and the means over taught and over other languages
/// ("supervised", "transfer"), answer by answer where predictions lie beside the scores and F1 is counted. chrF++ has
/// values alone. Errors: of prediction files that are there.
Result<std::vector<record::SeedScore>> answerScores(
    const std::filesystem::path& evaluation, const record::Scores& scores, const AnswerContext& context);

} // namespace isogloss::eval
