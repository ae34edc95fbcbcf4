// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/torch/one_pair.h"

#include "core/base/errors.h"
#include "core/model/torch/loaded_model_parts.h"

namespace isogloss::analysis {

Result<OnePair> readOnePair(const model::LoadedModel& model, const model::LoadedAdapter* adapter,
    const data::TextTable& source, const data::TextTable& target, const LayerOptions& options,
    std::stop_token stop, const ProgressSink& progress)
{
    ISOGLOSS_TRY(auto prepared, preparePairs(model, {source, target}, {}));
    ISOGLOSS_TRY(SignatureContext context, signatureContext(model, adapter, options));
    context.sentences = prepared.front().texts.size();
    context.textHash = prepared.front().textHash;
    const ModelReading reading = readingOf(model, adapter, options, context.modelHash);
    OnePair pair{std::move(prepared.front()), {}, reading, std::move(context)};
    auto vectors = readPairs(model.parts().decoder, adapter != nullptr ? &adapter->parts().adapter : nullptr,
        {pair.texts.tokens}, pair.reading.extraction, pair.reading.cacheOrNull(), std::move(stop), progress);
    if (!vectors)
        return Error{isogloss::errors::Stopped, {}, {}};
    pair.vectors = std::move(vectors->front());
    return pair;
}

} // namespace isogloss::analysis
