// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/layer_signature.h"

#include "core/record/short_hash.h"
#include "isogloss_version.h"

namespace isogloss::analysis {

namespace {

/// What the vectors went through, and how they were compared.
std::string comparison(const SignatureContext& context, const std::string& measure)
{
    if (measure.starts_with("cka"))
        return "|center:mean|sim:linear";
    if (measure == "isotropy")
        return "|center:mean|sim:isoscore";
    if (measure == "components" || measure == "neighbours")
        return std::string("|center:") + (context.isCentred ? "language" : "none")
            + (measure == "components" ? "|sim:pca" : "|sim:tsne");
    if (measure == "mean_cosine")
        return "|center:none|sim:cos";
    if (measure.starts_with("language_identity"))
        return std::string("|center:") + (context.isCentred ? "language" : "none") + "|sim:ridge0.01";
    return std::string("|center:") + (context.isCentred ? "language" : "none")
        + (measure.ends_with("margin") ? "|sim:ratio4" : "|sim:cos");
}

/// Every sentence of the other side is a candidate.
std::string counts(std::size_t count, bool isSearch)
{
    const std::string number = std::to_string(count);
    return "|N:" + number + (isSearch ? "|candidates:" + number + "|ties:miss" : "");
}

} // namespace

std::string layerSignature(const SignatureContext& context, const std::string& measure,
    const std::string& direction, record::Layer layer)
{
    const std::string total = std::to_string(context.layers);
    std::string text = measure;
    if (!direction.empty())
        text += "|dir:" + direction;
    if (context.layers > 0)
        text += "|layer:" + (layer.index == record::Layer::FinalNorm ? "norm" : std::to_string(layer.index))
            + '/' + total;
    text += "|pool:"
        + poolName(measure.ends_with("mexa") ? context.mexaPool : context.pool, context.pooledBeginOfText);
    text += comparison(context, measure) + counts(context.sentences, !direction.empty());
    if (!context.interval.empty())
        text += "|ci:" + context.interval;
    text += "|dtype:" + context.dtype + "|text:" + record::shortHash(context.textHash);
    if (!context.tokenizerHash.empty())
        text += "|tokenizer:" + record::shortHash(context.tokenizerHash);
    text += "|model:" + record::shortHash(context.modelHash);
    text += "|adapter:" + (context.adapterHash.empty() ? "none" : record::shortHash(context.adapterHash));
    return text + "|isogloss:" + Version;
}

std::string baselineSignature(const std::string& baseline, const std::string& direction,
    std::size_t sentences, const std::string& textHash)
{
    return baseline + "|dir:" + direction + counts(sentences, true)
        + "|text:" + record::shortHash(textHash) + "|isogloss:" + Version;
}

} // namespace isogloss::analysis
