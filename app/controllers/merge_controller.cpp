// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/controllers/merge_controller.h"

#include "app/controllers/workbench.h"
#include "core/analysis/layers.h"
#include "core/store/adapters.h"
#include "core/store/removal.h"

namespace isogloss::app {

namespace fs = std::filesystem;

namespace {

merge::MergeOptions optionsOf(const Mix& mix)
{
    merge::MergeOptions options;
    options.method = mix.method;
    options.base = mix.model;
    for (const auto& [folder, weight] :
        {std::pair{mix.first, mix.firstWeight}, std::pair{mix.second, mix.secondWeight}}) {
        merge::Source source;
        source.adapter = folder;
        source.weights.overall = weight;
        options.sources.push_back(std::move(source));
    }
    return options;
}

/// The report, with being stopped as the error it is to a job.
Result<merge::MergeReport> mergeInto(
    const fs::path& folder, const Mix& mix, const std::stop_token& stop, const ProgressSink& progress)
{
    ISOGLOSS_TRY(auto report, merge::mergeAdapters(optionsOf(mix), folder, stop, progress));
    if (!report)
        return Error{errors::Stopped, {}, {}};
    return *std::move(report);
}

LayerCurve curveOf(const analysis::PairLayers& pair)
{
    LayerCurve curve;
    QList<double> lows;
    QList<double> highs;
    for (const record::MeasureRow& row : pair.rows) {
        if (!row.measure.starts_with("retrieval_") || row.layer.index == record::Layer::FinalNorm)
            continue;
        for (QList<double>* const list : {&curve.values, &lows, &highs})
            if (list->size() <= row.layer.index)
                list->resize(row.layer.index + 1, 0.0);
        curve.values[row.layer.index] += row.value / 2;
        lows[row.layer.index] += row.low.value_or(row.value) / 2;
        highs[row.layer.index] += row.high.value_or(row.value) / 2;
    }
    curve.best = static_cast<int>(std::max_element(curve.values.begin(), curve.values.end()) - curve.values.begin());
    curve.low = lows.value(curve.best);
    curve.high = highs.value(curve.best);
    return curve;
}

/// Measures one pair with one adapter after another; reads the texts once.
class Measuring
{
public:
    static Result<Measuring> begin(model::LoadedModel model, const ComparedTexts& texts)
    {
        Measuring measuring(std::move(model));
        for (const std::string& key : {texts.source, texts.target}) {
            ISOGLOSS_TRY(data::TextTable table, data::readTexts(texts.records, key));
            measuring.m_texts.push_back(std::move(table));
        }
        return measuring;
    }

    /// `adapter` is empty for the base.
    Result<LayerCurve> curve(const fs::path& adapter, const std::stop_token& stop, const ProgressSink& progress)
    {
        std::optional<model::LoadedAdapter> opened;
        if (!adapter.empty()) {
            ISOGLOSS_TRY(opened, m_model.openAdapter(adapter));
        }
        ISOGLOSS_TRY(const analysis::LayerReport report,
            analysis::measureLayers(m_model, opened ? &*opened : nullptr, m_texts, {}, stop, progress));
        m_sentences = static_cast<qint64>(report.pairs.front().sentences);
        return curveOf(report.pairs.front());
    }
    qint64 sentences() const { return m_sentences; }

private:
    explicit Measuring(model::LoadedModel model)
        : m_model(std::move(model))
    {
    }

    model::LoadedModel m_model;
    std::vector<data::TextTable> m_texts;
    qint64 m_sentences = 0;
};

Result<MixPreview> computePreview(ModelCache& models, const fs::path& scratch, const Mix& mix,
    const ComparedTexts& texts, const std::stop_token& stop, const ProgressSink& progress)
{
    MixPreview preview;
    ISOGLOSS_TRY(preview.report, mergeInto(scratch, mix, stop, {}));
    ISOGLOSS_TRY(model::LoadedModel model, models.open(mix.model, stop));
    ISOGLOSS_TRY(Measuring measuring, Measuring::begin(std::move(model), texts));
    const std::pair<fs::path, LayerCurve*> wanted[] = {{{}, &preview.base}, {mix.first, &preview.first},
        {mix.second, &preview.second}, {scratch, &preview.mixed}};
    std::uint64_t done = 0;
    for (const auto& [adapter, curve] : wanted) {
        const auto part = [&](const Progress& inside) {
            if (progress && inside.total > 0)
                progress({done * inside.total + inside.done, std::size(wanted) * inside.total});
        };
        ISOGLOSS_TRY(*curve, measuring.curve(adapter, stop, part));
        ++done;
    }
    preview.sentences = measuring.sentences();
    return preview;
}

} // namespace

MergeController::MergeController(Workbench& workbench, QObject* parent)
    : QObject(parent)
    , m_workbench(workbench)
{
}

void MergeController::preview(
    const Mix& mix, const ComparedTexts& texts, std::function<void(Result<MixPreview>)> done)
{
    stopPreview();
    const fs::path scratch = m_workbench.session().folder().cache() / "mix-preview";
    JobController::Work<MixPreview> work = [this, scratch, mix, texts](
                                               const std::stop_token& stop, const ProgressSink& progress) {
        std::error_code ignored;
        fs::remove_all(scratch, ignored);
        auto preview = computePreview(m_workbench.models(), scratch, mix, texts, stop, progress);
        fs::remove_all(scratch, ignored);
        return preview;
    };
    m_previewJob = m_workbench.jobs().start<MixPreview>(
        JobController::Place::Device, tr("Trying a mix"), std::move(work), this, std::move(done));
}

void MergeController::stopPreview()
{
    if (m_previewJob)
        m_workbench.jobs().stop(*m_previewJob);
    m_previewJob.reset();
}

void MergeController::make(const Mix& mix, const QString& name, std::function<void(Result<QString>)> done)
{
    JobController::Work<QString> work = [this, mix, wanted = name.toStdString()](
                                            const std::stop_token& stop,
                                            const ProgressSink& progress) -> Result<QString> {
        store::Workspace& workspace = m_workbench.session().workspace();
        const store::WorkspaceFolder& place = workspace.folder();
        fs::path folder = place.adapters() / wanted;
        for (int number = 2; fs::exists(folder); ++number)
            folder = place.adapters() / (wanted + "-" + std::to_string(number));
        ISOGLOSS_CHECK(mergeInto(folder, mix, stop, progress));
        const std::string made = folder.filename().string();
        ISOGLOSS_CHECK(workspace
                           .write([&](store::Database& database) {
                               return store::addAdapter(database, place, folder, made);
                           })
                           .get());
        return QString::fromStdString(made);
    };
    const auto tell = [this, done = std::move(done)](Result<QString> made) {
        if (made.has_value())
            m_workbench.session().tellDataChanged();
        done(std::move(made));
    };
    m_workbench.jobs().start<QString>(
        JobController::Place::Device, tr("Combining two adapters"), std::move(work), this, tell);
}

void MergeController::remove(const QString& name, std::function<void(Result<void>)> done)
{
    const auto body = [name = name.toStdString(), place = m_workbench.session().folder()](
                          store::Database& database) -> Result<void> {
        ISOGLOSS_TRY(const auto row, store::findRow<store::AdapterRow>(database, "WHERE name = ?1", name));
        if (!row)
            return {};
        ISOGLOSS_CHECK(store::removeRow(database, store::AdapterRow::Table, row->id.value));
        std::error_code ignored;
        fs::remove_all(place.resolved(row->folder), ignored);
        return {};
    };
    m_workbench.session().write(this, body, std::move(done));
}

} // namespace isogloss::app
