// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/layer_signature.h"
#include "core/analysis/layers.h"
#include "core/analysis/torch/cached_vectors.h"

#include <optional>
#include <string>

namespace isogloss::analysis {

/// How the sentences of pairs become vectors under some options.
struct ModelReading
{
    ExtractionOptions extraction;
    std::optional<CacheUse> cache; ///< where the options name a folder

    CacheUse* cacheOrNull() { return cache ? &*cache : nullptr; }
};

/// `variant` tells other weights of the same model apart, such as random ones.
ModelReading readingOf(const model::LoadedModel& model, const model::LoadedAdapter* adapter,
    const LayerOptions& options, const std::string& modelHash, const std::string& variant = {});

/// What signatures say of such a reading, before any text. Errors: of hashing the model.
Result<SignatureContext> signatureContext(
    const model::LoadedModel& model, const model::LoadedAdapter* adapter, const LayerOptions& options);

} // namespace isogloss::analysis
