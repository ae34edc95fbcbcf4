// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/controllers/measure_tasks.h"

#include "app/controllers/measure_controller.h"
#include "app/controllers/measure_step.h"
#include "app/controllers/pair_texts.h"
#include "app/controllers/workbench.h"
#include "core/model/model_config.h"
#include "core/model/model_size.h"
#include "core/record/run_settings.h"
#include "core/tokenizer/tokenizer.h"
#include "core/train/watched_sentences.h"

#include <QCoreApplication>
#include <set>

namespace isogloss::app {

namespace {

constexpr std::size_t ShownNearest = 3;
constexpr double TrainingPerReading = 3; // forward, and the way back twice as dear

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(MeasureTasks)
};

Result<std::optional<model::LoadedAdapter>> openAdapter(
    const model::LoadedModel& model, const MeasureRequest& request, bool isWanted)
{
    if (!isWanted || request.adapter == 0)
        return std::optional<model::LoadedAdapter>();
    ISOGLOSS_TRY(auto adapter, model.openAdapter(request.adapterFolder.toStdString()));
    return std::optional(std::move(adapter));
}

using FollowedSteps = Result<std::optional<analysis::SentenceSteps>>;

FollowedSteps followCheckpoints(const model::LoadedModel& model, const train::RunFolder& run, const PairTexts& texts,
    const analysis::LayerOptions& options, const std::stop_token& stop, const ProgressSink& progress)
{
    const auto adapters = train::keptAdapters(run);
    if (adapters.empty())
        return std::optional<analysis::SentenceSteps>();
    ISOGLOSS_TRY(auto steps,
        analysis::followAdapters(model, adapters, texts.tables[0], texts.tables[1], options, stop, progress));
    return std::optional(std::move(steps));
}

/// In whichever direction the run watched the pair.
FollowedSteps followWatched(const model::LoadedModel& model, const train::RunFolder& run, const PairChoice& pair)
{
    const std::set<std::string> wanted{pair.source.toStdString(), pair.target.toStdString()};
    ISOGLOSS_TRY(auto watched, train::watchedSentences(run, model));
    for (analysis::SentenceSteps& steps : watched)
        if (wanted == std::set{steps.texts.source, steps.texts.target})
            return std::optional(std::move(steps));
    return std::optional<analysis::SentenceSteps>();
}

} // namespace

bool MeasureTasks::isReady() const
{
    return m_controller.texts() != nullptr;
}

template <typename Value>
void MeasureTasks::start(JobController::Place place, QObject* context, const QString& title,
    std::function<Result<Value>(const MeasureRequest&, const PairTexts&, const std::stop_token&,
        const ProgressSink&)>
        work,
    Done<Value> done)
{
    const std::shared_ptr<const PairTexts> texts = m_controller.sharedTexts();
    if (!texts)
        return;
    auto run = [request = m_controller.request(), texts, work = std::move(work)](
                   const std::stop_token& stop, const ProgressSink& progress) {
        return work(request, *texts, stop, progress);
    };
    auto take = [&controller = m_controller, texts, done = std::move(done)](const Result<Value>& result) {
        if (controller.sharedTexts() == texts)
            done(result);
    };
    m_workbench.jobs().start<Value>(place, title, std::move(run), context, std::move(take));
}

void MeasureTasks::mapSentences(QObject* context, int layer, analysis::MapMethod method, bool withAdapter,
    Done<analysis::SentenceMap> done)
{
    start<analysis::SentenceMap>(
        JobController::Place::Device, context, Words::tr("Placing the sentences"),
        [&models = m_workbench.models(), vectors = m_controller.vectorFolder(), layer, method, withAdapter](
            const MeasureRequest& request, const PairTexts& texts, const std::stop_token& stop,
            const ProgressSink& progress) -> Result<analysis::SentenceMap> {
            ISOGLOSS_TRY(const auto model, openModel(models, request, stop));
            ISOGLOSS_TRY(const auto adapter, openAdapter(model, request, withAdapter));
            const auto tables = tablesOf(data::spread(texts.sentences, MostMapped));
            return analysis::mapSentences(model, adapter ? &*adapter : nullptr, tables[0], tables[1], {layer},
                method, layerOptions(request, vectors), stop, progress);
        },
        std::move(done));
}

void MeasureTasks::findNearest(QObject* context, const QString& sentence, Done<TypedNeighbours> done)
{
    start<TypedNeighbours>(
        JobController::Place::Device, context, Words::tr("Looking for the nearest"),
        [&models = m_workbench.models(), vectors = m_controller.vectorFolder(),
            typed = sentence.toStdString()](const MeasureRequest& request, const PairTexts& texts,
            const std::stop_token& stop, const ProgressSink& progress) -> Result<TypedNeighbours> {
            ISOGLOSS_TRY(const auto model, openModel(models, request, stop));
            const auto options = layerOptions(request, vectors);
            const auto find = [&](const model::LoadedAdapter* adapter) {
                return analysis::nearestSentences(model, adapter, typed, texts.tables[0], texts.tables[1],
                    ShownNearest, options, stop, progress);
            };
            TypedNeighbours result;
            ISOGLOSS_TRY(const auto adapter, openAdapter(model, request, true));
            ISOGLOSS_TRY(result.measured, find(adapter ? &*adapter : nullptr));
            if (adapter) {
                ISOGLOSS_TRY(result.base, find(nullptr));
            }
            return result;
        },
        std::move(done));
}

void MeasureTasks::measureSpellings(QObject* context, Done<std::vector<analysis::SpellingVariant>> done)
{
    using Variants = std::vector<analysis::SpellingVariant>;
    start<Variants>(
        JobController::Place::Device, context, Words::tr("Measuring other spellings"),
        [&models = m_workbench.models(), vectors = m_controller.vectorFolder()](const MeasureRequest& request,
            const PairTexts& texts, const std::stop_token& stop,
            const ProgressSink& progress) -> Result<Variants> {
            ISOGLOSS_TRY(const auto model, openModel(models, request, stop));
            ISOGLOSS_TRY(const auto adapter, openAdapter(model, request, true));
            return analysis::measureSpellings(model, adapter ? &*adapter : nullptr, texts.tables[0],
                texts.tables[1], layerOptions(request, vectors), stop, progress);
        },
        std::move(done));
}

void MeasureTasks::followRun(QObject* context, const QString& folder, bool isOfText,
    Done<std::optional<analysis::SentenceSteps>> done)
{
    using Steps = std::optional<analysis::SentenceSteps>;
    start<Steps>(
        JobController::Place::Device, context, Words::tr("Following a run"),
        [&models = m_workbench.models(), vectors = m_controller.vectorFolder(), isOfText,
            run = train::RunFolder(folder.toStdString())](const MeasureRequest& request, const PairTexts& texts,
            const std::stop_token& stop, const ProgressSink& progress) -> Result<Steps> {
            ISOGLOSS_TRY(const auto model, openModel(models, request, stop));
            return isOfText ? followCheckpoints(model, run, texts, layerOptions(request, vectors), stop, progress)
                            : followWatched(model, run, request.pair);
        },
        std::move(done));
}

void MeasureTasks::readTokens(QObject* context, Done<TokenizerReport> done)
{
    start<TokenizerReport>(
        JobController::Place::Files, context, Words::tr("Counting pieces"),
        [](const MeasureRequest& request, const PairTexts& texts, const std::stop_token& stop,
            const ProgressSink&) -> Result<TokenizerReport> {
            const std::string folder = request.modelFolder.toStdString();
            ISOGLOSS_TRY(const auto tokenizer, tokenizer::openTokenizer(folder));
            ISOGLOSS_TRY(const auto config, model::readModelConfig(folder));
            ISOGLOSS_TRY(const quality::TextSet set, quality::joinTables(texts.tables));
            TokenizerReport report;
            const int longest = record::RunSettings().data.maxLength;
            report.maxLength = static_cast<std::size_t>(
                config.maxPositions > 0 ? std::min(longest, config.maxPositions) : longest);
            report.operationsPerToken
                = TrainingPerReading * 2 * static_cast<double>(modelSize(config).blockParameters);
            ISOGLOSS_TRY(auto rows,
                quality::tokenizerFairness(
                    *tokenizer, set, request.pair.source.toStdString(), report.maxLength, stop));
            if (!rows)
                return Error{errors::Stopped, {}, {}};
            report.rows = std::move(*rows);
            return report;
        },
        std::move(done));
}

double MeasureTasks::operationsPerSecond()
{
    return MeasureController::operationsPerSecond();
}

} // namespace isogloss::app
