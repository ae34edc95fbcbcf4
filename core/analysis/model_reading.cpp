// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/torch/model_reading.h"

#include "core/analysis/torch/pair_alignment.h"

namespace isogloss::analysis {

ModelReading readingOf(const model::LoadedModel& model, const model::LoadedAdapter* adapter,
    const LayerOptions& options, const std::string& modelHash, const std::string& variant)
{
    PairOptions pools;
    pools.pool = options.pool;
    pools.mexaPool = options.mexaPool;
    pools.mexa = options.mexa;
    const bool skipsBegin = model.tokenizer().addsBeginOfText() && !options.poolSpecial;
    ModelReading reading{{poolsOf(pools), skipsBegin ? 1 : 0, options.tokenBudget}, {}};
    if (!options.cacheFolder.empty())
        reading.cache = CacheUse{VectorCache(options.cacheFolder, options.cacheBytes),
            modelHash + '|' + variant + '|' + (adapter != nullptr ? adapter->hash() : "") + '|'
                + model.dtypeName() + '|' + model.deviceName(),
            {}};
    return reading;
}

Result<SignatureContext> signatureContext(
    const model::LoadedModel& model, const model::LoadedAdapter* adapter, const LayerOptions& options)
{
    SignatureContext context;
    ISOGLOSS_TRY(context.modelHash, model.hash());
    context.layers = model.config().layers;
    context.pool = options.pool;
    context.mexaPool = options.mexaPool;
    context.isCentred = options.center;
    context.pooledBeginOfText = options.poolSpecial && model.tokenizer().addsBeginOfText();
    context.dtype = model.dtypeName();
    context.tokenizerHash = model.tokenizer().hash();
    context.adapterHash = adapter != nullptr ? adapter->hash() : "";
    return context;
}

} // namespace isogloss::analysis
