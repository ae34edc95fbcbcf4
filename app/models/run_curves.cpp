// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/run_curves.h"

#include "core/base/file.h"
#include "core/base/json.h"
#include "core/record/run_event_json.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <nlohmann/json.hpp>

namespace isogloss::app {

namespace {

/// Adds what one event tells.
class Collector
{
public:
    Collector(RunCurves& curves, int& layers)
        : m_curves(curves)
        , m_layers(layers)
    {
    }

    void operator()(const record::RunStarted& event)
    {
        m_curves.totalSteps = event.totalSteps;
        m_curves.isFinished = false; // a run that goes on begins anew
        m_curves.isStopped = false;
        m_curves.alignChance = event.alignChance;
        m_curves.alignLayer = event.alignLayer;
        m_curves.device = QString::fromStdString(event.device);
        m_curves.dtype = QString::fromStdString(event.dtype);
        m_layers = event.layers;
    }
    void operator()(const record::AlignmentSnapshot& event)
    {
        for (const record::MeasureRow& row : event.rows) {
            if (!isLayer(row.layer.index))
                continue;
            PairMap& pair = pairOf(row.source, row.target);
            addStep(pair, event.step);
            if (row.measure.starts_with("retrieval_")) {
                double& cell = pair.retrieval[row.layer.index].back();
                cell = (std::isnan(cell) ? 0 : cell) + row.value / 2; // the mean of two directions
                if (row.layer.index == m_curves.alignLayer || pair.signature.isEmpty())
                    pair.signature = QString::fromStdString(row.signature);
            } else if (row.measure == "cosine") {
                pair.cosine[row.layer.index].back() = row.value;
            } else if (row.measure == "cosine_shuffled") {
                pair.shuffledCosine[row.layer.index].back() = row.value;
            }
        }
        for (const auto& hits : event.hits)
            if (isLayer(hits.layer))
                pairOf(hits.source, hits.target).hits[hits.layer].back() = QByteArray::fromStdString(hits.hits);
    }
    void operator()(const record::StepMetrics& event)
    {
        m_curves.lastStep = event.step;
        add(m_curves.taskLoss, event.step, event.taskLoss);
        add(m_curves.alignLoss, event.step, event.alignLoss);
        add(m_curves.inBatchRetrieval, event.step, event.inBatchRetrieval);
        add(m_curves.learningRate, event.step, event.learningRate);
        add(m_curves.gradNorm, event.step, event.gradNorm);
        add(m_curves.taskGradNorm, event.step, event.taskGradNorm);
        add(m_curves.alignGradNorm, event.step, event.alignGradNorm);
        add(m_curves.gradCosine, event.step, event.gradCosine);
        m_curves.tokens += event.tokens;
        m_curves.seconds += event.seconds;
        m_curves.memoryBytes = std::max<qint64>(m_curves.memoryBytes, event.memoryBytes.value_or(0));
    }
    void operator()(const record::ForgettingSnapshot& event)
    {
        for (const auto& [language, bits] : event.bitsPerCharacter) {
            ControlCurve& control = controlOf(QString::fromStdString(language));
            const auto texts = event.texts.find(language);
            const bool hasTexts = texts != event.texts.end();
            if (control.bits.isEmpty() && hasTexts)
                control.first = texts->second;
            control.changes.append(hasTexts ? changeInterval(control.first, texts->second) : std::nullopt);
            add(control.bits, event.step, bits);
        }
    }
    void operator()(const record::CheckpointSaved& event) { m_curves.checkpoints.append(event.step); }
    void operator()(const record::LogLine& event)
    {
        m_curves.messages.append({m_curves.lastStep, event.level == record::LogLine::Level::Warning, event.code,
            event.arguments});
    }
    void operator()(const record::EvalResult& event)
    {
        add(m_curves.validationLoss, event.step, event.validationLoss);
    }
    void operator()(const record::RunFinished& event)
    {
        m_curves.isFinished = true;
        m_curves.isStopped = event.outcome == record::RunFinished::Outcome::Stopped;
        m_curves.failure = event.error;
    }

private:
    static void add(QList<QPointF>& curve, std::int64_t step, std::optional<double> value)
    {
        if (value)
            curve.append({static_cast<double>(step), *value});
    }

    bool isLayer(int index) const { return index >= 0 && index <= m_layers; }

    PairMap& pairOf(const std::string& sourceKey, const std::string& targetKey)
    {
        const QString source = QString::fromStdString(sourceKey);
        const QString target = QString::fromStdString(targetKey);
        for (PairMap& pair : m_curves.pairs)
            if (pair.source == source && pair.target == target)
                return pair;
        const QList<QList<double>> blank(m_layers + 1);
        m_curves.pairs.append(
            {source, target, {}, m_layers, blank, blank, blank, QList<QList<QByteArray>>(m_layers + 1)});
        return m_curves.pairs.back();
    }

    ControlCurve& controlOf(const QString& language)
    {
        for (ControlCurve& control : m_curves.controls)
            if (control.language == language)
                return control;
        m_curves.controls.append({language, {}, {}, {}});
        return m_curves.controls.back();
    }

    static void addStep(PairMap& pair, std::int64_t step)
    {
        if (!pair.steps.isEmpty() && pair.steps.back() == step)
            return;
        pair.steps.append(step);
        for (auto* const measure : {&pair.retrieval, &pair.cosine, &pair.shuffledCosine})
            for (QList<double>& layer : *measure)
                layer.append(std::numeric_limits<double>::quiet_NaN());
        for (QList<QByteArray>& layer : pair.hits)
            layer.append(QByteArray());
    }

    RunCurves& m_curves;
    int& m_layers;
};

} // namespace

void RunCurvesReader::add(const record::RunEvent& event)
{
    std::visit(Collector(m_curves, m_layers), event);
}

QList<int> meetingLayers(const PairMap& pair, int step)
{
    const qsizetype sentences = pair.hits.isEmpty() ? 0 : pair.hits.back()[step].size();
    QList<int> layers(sentences, pair.layers + 1);
    for (int layer = pair.layers; layer >= 0; --layer)
        for (qsizetype sentence = 0; sentence < pair.hits[layer][step].size(); ++sentence)
            if (pair.hits[layer][step][sentence] == '1')
                layers[sentence] = layer;
    return layers;
}

Result<RunCurves> readRunCurves(const std::filesystem::path& runFolder)
{
    const std::filesystem::path path = runFolder / "events.jsonl";
    ISOGLOSS_TRY(const std::string text, readFile(path));
    RunCurvesReader reader;
    std::size_t begin = 0;
    int line = 1;
    for (auto end = text.find('\n'); end != std::string::npos; end = text.find('\n', begin)) {
        const std::string source = path.string() + ":" + std::to_string(line++);
        ISOGLOSS_TRY(const Json json, parseJson(std::string_view(text).substr(begin, end - begin), source));
        ISOGLOSS_TRY(const record::RunEvent event, record::parseRunEvent(json, source));
        reader.add(event);
        begin = end + 1;
    }
    return reader.curves();
}

} // namespace isogloss::app
