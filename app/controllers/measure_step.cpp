// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/controllers/measure_step.h"

#include "app/controllers/model_cache.h"
#include "app/controllers/pair_texts.h"
#include "core/analysis/baseline_rows.h"
#include "core/record/signature.h"

#include <QElapsedTimer>

using namespace Qt::StringLiterals;

namespace isogloss::app {

namespace {

/// Only the chosen pair keeps what each of its sentences finds: of a thousand pairs that would be much.
void dropPaths(std::vector<analysis::PairLayers>& pairs)
{
    for (std::size_t i = 1; i < pairs.size(); ++i) {
        pairs[i].neighbours.clear();
        pairs[i].keys.clear();
    }
}

/// Isotropy is of one language: as rows of a pair, forward is that of the source, backward that of the target.
void addIsotropy(analysis::LayerReport& report)
{
    for (analysis::PairLayers& pair : report.pairs)
        for (const analysis::LanguageLayers& language : report.languages) {
            const bool isSource = language.language == pair.source;
            if (!isSource && language.language != pair.target)
                continue;
            for (record::MeasureRow row : language.rows) {
                if (row.measure != "isotropy")
                    continue;
                row.measure += isSource ? "_forward" : "_backward";
                row.source = pair.source;
                row.target = pair.target;
                pair.rows.push_back(std::move(row));
            }
        }
}

void addBaselines(analysis::PairLayers& pair)
{
    if (!pair.hasBaselines)
        return;
    const auto made = record::parseSignature(pair.rows.front().signature);
    const auto baselines = analysis::baselineRows(pair, made.has_value() ? made.value().text : "");
    pair.rows.insert(pair.rows.end(), baselines.begin(), baselines.end());
}

} // namespace

analysis::LayerOptions layerOptions(const MeasureRequest& request, const std::filesystem::path& vectors)
{
    analysis::LayerOptions options;
    options.margin = request.measure == u"margin"_s;
    options.mexa = request.measure == u"mexa"_s;
    options.mexaSentences = request.mexa == MexaWay::Published ? MeasureRequest::PublishedMexaSentences : 0;
    options.mexaPool = request.mexaPool();
    options.cka = request.measure == u"cka_debiased"_s;
    options.ckaSpread = options.cka && request.pairs == MeasuredPairs::One;
    options.rank = request.measure == u"rank"_s;
    options.languageIdentity = request.measure == u"language_identity"_s;
    options.isotropy = request.measure == u"isotropy"_s;
    options.shuffled = true;
    options.randomWeights = request.withRandomWeights;
    options.sentencePaths = true;
    options.pool = request.pool;
    options.center = request.isCentred;
    options.cacheFolder = vectors;
    return options;
}

Result<model::LoadedModel> openModel(ModelCache& models, const MeasureRequest& request, const std::stop_token& stop)
{
    const auto dtype
        = request.dtype == u"bf16"_s ? record::Precision::BFloat16 : record::Precision::Float32;
    return models.open(request.modelFolder.toStdString(), stop, {}, record::PromptStyle::Auto, dtype);
}

Result<MeasureStep> computeMeasureStep(ModelCache& models, const MeasureRequest& request, bool withAdapter,
    const PairTexts& texts, std::size_t few, const std::filesystem::path& vectors, const std::stop_token& stop,
    const ProgressSink& progress)
{
    ISOGLOSS_TRY(const auto model, openModel(models, request, stop));
    std::optional<model::LoadedAdapter> adapter;
    if (withAdapter) {
        ISOGLOSS_TRY(adapter, model.openAdapter(request.adapterFolder.toStdString()));
    }
    analysis::LayerOptions options = layerOptions(request, few > 0 ? std::filesystem::path() : vectors);
    if (few == 0)
        for (const TextPair& pair : texts.pairs)
            options.pairs.emplace_back(pair.source, pair.target);
    QElapsedTimer time;
    time.start();
    const data::ParallelTable some = few > 0 ? data::spread(texts.sentences, few) : data::ParallelTable();
    ISOGLOSS_TRY(analysis::LayerReport report,
        analysis::measureLayers(model, adapter ? &*adapter : nullptr, few > 0 ? tablesOf(some) : texts.tables,
            options, stop, progress));
    MeasureStep step;
    step.seconds = static_cast<double>(time.nsecsElapsed()) / 1e9;
    step.proposal = report.proposal;
    addIsotropy(report);
    step.pairs = std::move(report.pairs);
    for (analysis::PairLayers& pair : step.pairs) {
        addBaselines(pair);
        step.rows.insert(step.rows.end(), pair.rows.begin(), pair.rows.end());
    }
    dropPaths(step.pairs);
    return step;
}

Result<std::vector<data::TextTable>> textsOf(const VectorRequest& request)
{
    std::vector<data::TextTable> texts;
    for (const analysis::VectorFile& file : request.files) {
        if (request.records.empty())
            break;
        ISOGLOSS_TRY(data::TextTable table, data::readTexts(request.records, file.language));
        texts.push_back(std::move(table));
    }
    return texts;
}

Result<VectorStep> computeVectorStep(const VectorRequest& request, const std::stop_token& stop)
{
    ISOGLOSS_TRY(const auto texts, textsOf(request));
    MeasureRequest measured;
    measured.measure = request.measure;
    ISOGLOSS_TRY(analysis::LayerReport report,
        analysis::measureVectors(request.files, texts, layerOptions(measured, {}), stop));
    addIsotropy(report);
    VectorStep step;
    step.pairs = std::move(report.pairs);
    for (analysis::PairLayers& pair : step.pairs)
        addBaselines(pair);
    dropPaths(step.pairs);
    step.sentences.keys = step.pairs.front().keys;
    if (!texts.empty()) {
        ISOGLOSS_TRY(step.sentences, data::joinTexts(texts[0], texts[1]));
    }
    return step;
}

Survey surveyOf(const std::vector<analysis::PairLayers>& pairs)
{
    Survey survey;
    for (const analysis::PairLayers& pair : pairs)
        survey.append({QString::fromStdString(pair.source), QString::fromStdString(pair.target),
            measuredPair(pair.rows)});
    return survey;
}

SentencePaths pathsOf(const std::vector<analysis::LayerNeighbours>& layers)
{
    SentencePaths paths;
    for (const analysis::LayerNeighbours& layer : layers)
        if (layer.layer.index >= 0)
            paths.append(QList<int>(layer.forward.begin(), layer.forward.end()));
    return paths;
}

} // namespace isogloss::app
