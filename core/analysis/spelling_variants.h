// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/layers.h"
#include "core/text/spelling.h"

namespace isogloss::analysis {

/// One way to write the sentences of a language, and how they then meet their translations.
struct SpellingVariant
{
    text::Spelling spelling = text::Spelling::AsWritten;
    double changed = 0; ///< share of the sentences that it writes differently, 0..1
    std::optional<PairLayers> pair; ///< as measureLayers; empty where it changes nothing
};

/// The same sentences as they are written, in normal form C, without marks of tone, and in Latin letters,
/// each against the same translations. Blocks. Errors: of measureLayers.
Result<std::vector<SpellingVariant>> measureSpellings(const model::LoadedModel& model,
    const model::LoadedAdapter* adapter, const data::TextTable& source, const data::TextTable& target,
    LayerOptions options = {}, std::stop_token stop = {}, const ProgressSink& progress = {});

} // namespace isogloss::analysis
