// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/controllers/measure_controller.h"

#include "app/controllers/measure_step.h"
#include "app/controllers/pair_texts.h"
#include "app/controllers/workbench.h"
#include "app/i18n/error_text.h"
#include "app/models/hits_file.h"
#include "core/analysis/text_hash.h"
#include "core/base/platform.h"
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

double operationsPerSecond()
{
    const double guess = FirstGuessPerCore * std::max(1, platform::usableCores() - 1);
    const double known = QSettings().value(SpeedKey, guess).toDouble();
    return known > 0 ? known : guess;
}

std::vector<record::MeasureRow> rowsOfText(
    const std::vector<store::AnalysisRow>& rows, const std::string& hash)
{
    std::vector<record::MeasureRow> found;
    for (const store::AnalysisRow& row : rows)
        if (analysis::isOfText(row.measure.signature, hash))
            found.push_back(row.measure);
    return found;
}

std::optional<store::AdapterId> adapterId(qint64 adapter)
{
    return adapter == 0 ? std::nullopt : std::optional(store::AdapterId{adapter});
}

} // namespace

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
    m_request = request;
    m_texts.reset();
    m_measured = {};
    m_base = {};
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
        readStored(0, m_base, false);
    readStored(m_request.adapter, m_measured, true);
}

void MeasureController::readStored(qint64 adapter, MeasuredPair& into, bool isLast)
{
    const auto body = [request = m_request, adapter](const store::Database& database) {
        return store::measuresOf(database, store::ModelId{request.model}, adapterId(adapter),
            request.pair.source.toStdString(), request.pair.target.toStdString());
    };
    const auto take = [this, number = m_lookNumber, adapter, &into, isLast](
                          const Result<std::vector<store::AnalysisRow>>& rows) {
        if (number != m_lookNumber || m_isWanted || m_job != 0 || !rows.has_value())
            return;
        into = measuredPair(rowsOfText(rows.value(), m_texts->hash));
        into.hits = adapter == m_request.adapter ? m_texts->hits : m_texts->baseHits;
        if (isLast)
            Q_EMIT changed();
    };
    m_workbench.session().read(this, body, take);
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
    if (m_texts->sentences.size() >= LeastForFirstLook)
        m_steps.prepend(Step::FirstLook);
    if (m_request.adapter != 0 && m_base.isEmpty())
        m_steps.append(Step::Base);
    next();
}

void MeasureController::next()
{
    m_job = 0;
    if (!m_steps.isEmpty()) {
        const Step step = m_steps.takeFirst();
        const bool withAdapter = m_request.adapter != 0 && step != Step::Base;
        const auto work = [&models = m_workbench.models(), request = m_request, texts = m_texts, step,
                              withAdapter](const std::stop_token& stop, const ProgressSink& progress) {
            const std::size_t all = texts->sentences.size();
            return computeMeasureStep(models, request, withAdapter,
                spread(texts->sentences, step == Step::FirstLook ? all / FirstLookShare : all), stop,
                progress);
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
    MeasuredPair pair = measuredPair(result.rows);
    m_isFirstLook = step == Step::FirstLook;
    if (step == Step::Base) {
        pair.hits = hitsByLayer(result.hits);
        m_base = pair;
        keep(0, result);
    } else {
        if (step == Step::Whole)
            pair.hits = hitsByLayer(result.hits);
        m_measured = pair;
        if (step == Step::Whole)
            keep(m_request.adapter, result);
    }
    next();
}

void MeasureController::keep(qint64 adapter, const MeasureStep& result)
{
    if (result.seconds > 0)
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
    const auto path
        = hitsPath(m_workbench.session().folder().cache(), m_texts->hash, m_request.model, adapter);
    m_workbench.jobs().start<void>(
        JobController::Place::Files, tr("Keeping what was measured"),
        [path, hits = result.hits](std::stop_token, const ProgressSink&) { return writeHits(path, hits); },
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
