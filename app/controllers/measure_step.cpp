// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/controllers/measure_step.h"

#include "app/controllers/model_cache.h"
#include "app/controllers/pair_texts.h"
#include "core/analysis/baseline_rows.h"
#include "core/analysis/text_hash.h"

#include <QElapsedTimer>

namespace isogloss::app {

Result<MeasureStep> computeMeasureStep(ModelCache& models, const MeasureRequest& request, bool withAdapter,
    const data::ParallelTable& texts, const std::stop_token& stop, const ProgressSink& progress)
{
    ISOGLOSS_TRY(const auto model, models.open(request.modelFolder.toStdString(), stop));
    std::optional<model::LoadedAdapter> adapter;
    if (withAdapter) {
        ISOGLOSS_TRY(adapter, model.openAdapter(request.adapterFolder.toStdString()));
    }
    QElapsedTimer time;
    time.start();
    ISOGLOSS_TRY(analysis::LayerReport report,
        analysis::measureLayers(model, adapter ? &*adapter : nullptr, tablesOf(texts), {}, stop, progress));
    analysis::PairLayers& pair = report.pairs.front();
    MeasureStep step;
    step.seconds = static_cast<double>(time.nsecsElapsed()) / 1e9;
    step.rows = std::move(pair.rows);
    const auto baselines = analysis::baselineRows(pair, analysis::textHash(texts));
    step.rows.insert(step.rows.end(), baselines.begin(), baselines.end());
    step.hits = std::move(pair.hits);
    return step;
}

} // namespace isogloss::app
