// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/run_curves.h"

#include "core/base/file.h"
#include "core/base/json.h"
#include "core/record/run_event_json.h"

#include <nlohmann/json.hpp>

namespace isogloss::app {

namespace {

/// Adds what one event tells; kinds that no curve shows are passed over.
class Collector
{
public:
    explicit Collector(RunCurves& curves)
        : m_curves(curves)
    {
    }

    void operator()(const record::RunStarted& event)
    {
        m_curves.totalSteps = event.totalSteps;
        m_curves.alignChance = event.alignChance;
    }
    void operator()(const record::StepMetrics& event)
    {
        m_curves.lastStep = event.step;
        add(m_curves.taskLoss, event.step, event.taskLoss);
        add(m_curves.alignLoss, event.step, event.alignLoss);
        add(m_curves.inBatchRetrieval, event.step, event.inBatchRetrieval);
    }
    void operator()(const record::EvalResult& event)
    {
        add(m_curves.validationLoss, event.step, event.validationLoss);
    }
    void operator()(const record::RunFinished& event)
    {
        m_curves.isFinished = true;
        m_curves.failure = event.error;
    }
    void operator()(const auto&) { }

private:
    static void add(QList<QPointF>& curve, std::int64_t step, std::optional<double> value)
    {
        if (value)
            curve.append({static_cast<double>(step), *value});
    }

    RunCurves& m_curves;
};

} // namespace

Result<RunCurves> readRunCurves(const std::filesystem::path& runFolder)
{
    const std::filesystem::path path = runFolder / "events.jsonl";
    ISOGLOSS_TRY(const std::string text, readFile(path));
    RunCurves curves;
    std::size_t begin = 0;
    int line = 1;
    for (auto end = text.find('\n'); end != std::string::npos; end = text.find('\n', begin)) {
        const std::string source = path.string() + ":" + std::to_string(line++);
        ISOGLOSS_TRY(const Json json, parseJson(std::string_view(text).substr(begin, end - begin), source));
        ISOGLOSS_TRY(const record::RunEvent event, record::parseRunEvent(json, source));
        std::visit(Collector(curves), event);
        begin = end + 1;
    }
    return curves;
}

} // namespace isogloss::app
