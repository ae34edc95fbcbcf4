// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/controllers/measure_controller.h"

#include "app/controllers/measure_step.h"
#include "app/controllers/pair_texts.h"
#include "app/controllers/workbench.h"
#include "app/i18n/error_text.h"
#include "app/models/hits_file.h"
#include "core/analysis/text_hash.h"
#include "core/base/platform.h"
#include "core/record/signature.h"
#include "core/store/analysis.h"

#include <QSettings>
#include <algorithm>
#include <cmath>
#include <utility>

using namespace Qt::StringLiterals;

namespace isogloss::app {

namespace {

constexpr std::size_t FirstLookShare = 8; // one sentence of so many
constexpr std::size_t LeastForFirstLook = 160;
constexpr double OpeningSeconds = 1;
constexpr double FirstGuessPerCore = 2e10; // operations a second, until one measure has shown it
constexpr qint64 ShortSeconds = 60;
const auto SpeedKey = u"measure/operationsPerSecond"_s;

/// The number was made in the way that the request asks for, of a pair of so many sentences. Some measures have a
/// centring of their own; baselines have neither that nor a pooling.
bool isMadeSo(const record::MeasureRow& row, std::size_t sentences, const MeasureRequest& request)
{
    const auto signature = record::parseSignature(row.signature);
    if (!signature.has_value())
        return false;
    const record::Signature& made = signature.value();
    const bool isMexa = row.measure == "mexa";
    const bool isPooledSo = made.pooling.empty()
        || made.pooling.starts_with(analysis::poolName(isMexa ? request.mexaPool() : request.pool));
    if (isMexa && static_cast<std::size_t>(row.sentences) != request.mexaSentences(sentences))
        return false;
    const bool isCentredSo = made.centering.empty() || made.centering == "mean"
        || (made.centering == "language") == request.isCentred;
    const bool isComputedSo = made.dtype.empty() || made.dtype == request.dtype.toStdString();
    return isPooledSo && isCentredSo && isComputedSo;
}

std::vector<record::MeasureRow> rowsFor(
    const std::vector<store::AnalysisRow>& rows, const TextPair& pair, const MeasureRequest& request)
{
    std::vector<record::MeasureRow> found;
    for (const store::AnalysisRow& row : rows)
        if (analysis::isOfText(row.measure.signature, pair.hash) && isMadeSo(row.measure, pair.sentences, request))
            found.push_back(row.measure);
    return found;
}

std::optional<store::AdapterId> adapterId(qint64 adapter)
{
    return adapter == 0 ? std::nullopt : std::optional(store::AdapterId{adapter});
}

} // namespace

/// What the workspace knows of a model with one adapter, or none.
struct MeasureController::Stored
{
    qint64 adapter = 0;
    Survey survey;
    bool isOfText = false; ///< each pair's sentences were measured, in whatever way
};

MeasureController::MeasureController(Workbench& workbench, QObject* parent)
    : QObject(parent)
    , m_workbench(workbench)
{
    connect(&workbench.jobs(), &JobController::jobsChanged, this, [this] {
        if (m_job != 0)
            Q_EMIT progressed();
    });
}

MeasureController::~MeasureController() = default;

void MeasureController::look(const MeasureRequest& request)
{
    stop();
    m_job = 0; // what it still gives is of an older look
    m_hasVectors = m_hasVectors && request.hasVectorsOf(m_request);
    m_request = request;
    m_texts.reset();
    m_measured = {};
    m_base = {};
    m_survey.clear();
    m_baseSurvey.clear();
    m_paths.clear();
    m_basePaths.clear();
    m_choice.reset();
    m_proposal.reset();
    m_isFirstLook = false;
    const int number = ++m_lookNumber;
    m_isLooking = request.isComplete();
    if (m_isLooking) {
        using Texts = std::shared_ptr<const PairTexts>;
        const auto& folder = m_workbench.session().folder();
        m_workbench.jobs().start<Texts>(
            JobController::Place::Files, tr("Reading the texts"),
            [request, data = folder.data(), cache = folder.cache()](
                std::stop_token, const ProgressSink&) -> Result<Texts> {
                ISOGLOSS_TRY(PairTexts texts, readPairTexts(request, data, cache));
                return Texts(std::make_shared<PairTexts>(std::move(texts)));
            },
            this,
            [this, number](const Result<Texts>& texts) {
                if (number != m_lookNumber)
                    return;
                m_isLooking = false;
                if (texts.has_value())
                    takeTexts(texts.value());
                else
                    fail(texts.error());
            });
    }
    Q_EMIT changed();
}

void MeasureController::takeTexts(std::shared_ptr<const PairTexts> texts)
{
    m_texts = std::move(texts);
    if (m_isWanted) {
        begin();
        return;
    }
    if (m_request.adapter != 0)
        readStored(0, false);
    readStored(m_request.adapter, true);
}

void MeasureController::readStored(qint64 adapter, bool isLast)
{
    const auto body = [request = m_request, adapter, pairs = m_texts->pairs](
                          const store::Database& database) -> Result<Stored> {
        Stored stored{adapter, {}, true};
        for (const TextPair& pair : pairs) {
            ISOGLOSS_TRY(const auto rows,
                store::measuresOf(database, store::ModelId{request.model}, adapterId(adapter), pair.source,
                    pair.target));
            stored.isOfText = stored.isOfText
                && std::any_of(rows.begin(), rows.end(), [&pair](const store::AnalysisRow& row) {
                       return analysis::isOfText(row.measure.signature, pair.hash);
                   });
            const MeasuredPair known = measuredPair(rowsFor(rows, pair, request));
            if (!known.isEmpty())
                stored.survey.append(
                    {QString::fromStdString(pair.source), QString::fromStdString(pair.target), known});
        }
        return stored;
    };
    const auto take = [this, number = m_lookNumber, isLast](const Result<Stored>& stored) {
        if (number == m_lookNumber && !m_isWanted && m_job == 0 && stored.has_value())
            takeStored(stored.value(), isLast);
    };
    m_workbench.session().read(this, body, take);
}

void MeasureController::takeStored(const Stored& stored, bool isLast)
{
    const bool isBase = stored.adapter != m_request.adapter;
    Survey& survey = isBase ? m_baseSurvey : m_survey;
    MeasuredPair& pair = isBase ? m_base : m_measured;
    survey = stored.survey;
    const TextPair& chosen = m_texts->pairs.front();
    if (!survey.isEmpty() && survey.front().source.toStdString() == chosen.source
        && survey.front().target.toStdString() == chosen.target) {
        pair = survey.front().pair;
        pair.hits = isBase ? m_texts->baseHits : m_texts->hits;
    }
    if (!isLast)
        return;
    m_hasVectors = m_hasVectors || stored.isOfText;
    if (m_hasVectors && !hasAll())
        measure();
    else
        Q_EMIT changed();
}

bool MeasureController::hasAll() const
{
    const auto isThere = [this](const Survey& survey) {
        return survey.size() == static_cast<qsizetype>(m_texts->pairs.size())
            && std::all_of(survey.begin(), survey.end(), [this](const SurveyedPair& pair) {
                   return pair.pair.curves.contains(m_request.measure)
                       && (!m_request.withRandomWeights || pair.pair.curves.contains(u"random"_s));
               });
    };
    return isThere(m_survey) && (m_request.adapter == 0 || isThere(m_baseSurvey));
}

void MeasureController::measure()
{
    if (isMeasuring() || !m_request.isComplete())
        return;
    if (!m_texts && !m_isLooking)
        look(MeasureRequest(m_request)); // the texts could not be read before
    m_isWanted = true;
    if (m_texts)
        begin();
    else
        Q_EMIT changed();
}

void MeasureController::begin()
{
    m_isWanted = false;
    m_steps = {Step::Whole};
    if (m_texts->sentences.size() >= LeastForFirstLook && !m_hasVectors)
        m_steps.prepend(Step::FirstLook);
    if (m_request.adapter != 0)
        m_steps.append(Step::Base);
    next();
}

void MeasureController::next()
{
    m_job = 0;
    if (!m_steps.isEmpty()) {
        const Step step = m_steps.takeFirst();
        const bool withAdapter = m_request.adapter != 0 && step != Step::Base;
        const std::size_t few = step == Step::FirstLook ? m_texts->sentences.size() / FirstLookShare : 0;
        const auto work = [&models = m_workbench.models(), request = m_request, texts = m_texts, withAdapter,
                              few, vectors = vectorFolder()](
                              const std::stop_token& stop, const ProgressSink& progress) {
            return computeMeasureStep(models, request, withAdapter, *texts, few, vectors, stop, progress);
        };
        m_job = m_workbench.jobs().start<MeasureStep>(
            JobController::Place::Device, tr("Measuring"), work, this,
            [this, step, number = m_lookNumber](const Result<MeasureStep>& result) {
                if (number != m_lookNumber)
                    return;
                if (result.has_value())
                    take(step, result.value());
                else
                    fail(result.error());
            },
            aboutSeconds() < ShortSeconds);
    }
    Q_EMIT changed();
}

void MeasureController::take(Step step, const MeasureStep& result)
{
    const analysis::PairLayers& chosen = result.pairs.front();
    m_isFirstLook = step == Step::FirstLook;
    Survey survey = surveyOf(result.pairs);
    MeasuredPair pair = survey.front().pair;
    pair.hits = hitsByLayer(chosen.hits);
    if (step == Step::Base) {
        m_base = std::move(pair);
        m_baseSurvey = std::move(survey);
        m_basePaths = pathsOf(chosen.neighbours);
    } else {
        m_measured = std::move(pair);
        m_survey = std::move(survey);
        m_paths = pathsOf(chosen.neighbours);
        m_choice = chosen.choice;
        m_proposal = result.proposal;
    }
    if (step != Step::FirstLook)
        keep(step == Step::Base ? 0 : m_request.adapter, result);
    next();
}

void MeasureController::keep(qint64 adapter, const MeasureStep& result)
{
    if (result.seconds > 0 && !m_hasVectors)
        QSettings().setValue(SpeedKey, m_texts->operations / result.seconds);
    const auto report = [this](const Result<void>& stored) {
        if (!stored.has_value())
            Q_EMIT failed(errorText(stored.error()));
    };
    m_workbench.session().write(
        this,
        [model = m_request.model, adapter, rows = result.rows](store::Database& database) {
            return store::addMeasures(database, store::ModelId{model}, adapterId(adapter), rows);
        },
        report);
    m_hasVectors = true;
    if (!m_request.isPlain())
        return;
    const auto path
        = hitsPath(m_workbench.session().folder().cache(), m_texts->hash, m_request.model, adapter);
    m_workbench.jobs().start<void>(
        JobController::Place::Files, tr("Keeping what was measured"),
        [path, hits = result.pairs.front().hits](std::stop_token, const ProgressSink&) { return writeHits(path, hits); },
        this, report);
}

void MeasureController::fail(const Error& error)
{
    m_job = 0;
    m_steps.clear();
    m_isWanted = false;
    if (error.code != errors::Stopped)
        Q_EMIT failed(errorText(error));
    Q_EMIT changed();
}

void MeasureController::stop()
{
    m_isWanted = false;
    m_steps.clear();
    if (m_job != 0)
        m_workbench.jobs().stop(m_job);
}

std::filesystem::path MeasureController::vectorFolder() const
{
    return m_workbench.session().folder().cache() / "vectors";
}

double MeasureController::operationsPerSecond()
{
    const double guess = FirstGuessPerCore * std::max(1, platform::usableCores() - 1);
    const double known = QSettings().value(SpeedKey, guess).toDouble();
    return known > 0 ? known : guess;
}

double MeasureController::share() const
{
    for (const JobStatus& status : m_workbench.jobs().jobs())
        if (status.key == m_job && status.progress.total > 0)
            return static_cast<double>(status.progress.done) / static_cast<double>(status.progress.total);
    return -1;
}

qint64 MeasureController::aboutSeconds() const
{
    if (!m_texts)
        return 0;
    const double readings = m_request.adapter != 0 && m_base.isEmpty() ? 2 : 1;
    return static_cast<qint64>(
        std::ceil(OpeningSeconds + readings * m_texts->operations / operationsPerSecond()));
}

} // namespace isogloss::app
