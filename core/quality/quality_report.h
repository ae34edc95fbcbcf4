// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/quality/issue.h"
#include "core/tokenizer/tokenizer.h"

#include <cstddef>
#include <stop_token>
#include <vector>

namespace isogloss::quality {

struct QualityOptions
{
    const tokenizer::Tokenizer* tokenizer = nullptr; ///< for OverLong; without one it is not looked for
    std::size_t maxTokens = 2048; ///< a text may have
};

struct QualityReport
{
    std::size_t rows = 0;
    Issues issues; ///< by kind, then by row
    std::vector<Error> warnings; ///< of whole languages: ScriptMismatch
    /// Records with an issue of the kind.
    std::size_t count(IssueKind kind) const;
};

/// Looks for every kind of issue. Errors: Stopped, those of the tokenizer. Any thread.
Result<QualityReport> checkTexts(const TextSet& set, const QualityOptions& options, std::stop_token stop = {},
    const ProgressSink& progress = {});

} // namespace isogloss::quality
