// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/long_table.h"

#include "core/base/file.h"
#include "core/record/event_lines.h"
#include "core/report/digits.h"
#include "core/report/run_scores.h"
#include "core/report/table.h"

#include <string_view>

namespace isogloss::report {

namespace fs = std::filesystem;

namespace {

using record::Layer;
using Take = std::function<Result<void>(const LongRow&)>;

std::string number(const std::optional<double>& value)
{
    return value ? exact(*value) : "";
}

std::string layerText(const std::optional<Layer>& layer)
{
    return !layer ? "" : layer->index == Layer::FinalNorm ? "final_norm" : std::to_string(layer->index);
}

std::string depthText(const LongRow& row)
{
    if (!row.layer || row.layers <= 0)
        return "";
    return row.layer->index == Layer::FinalNorm ? "1" : exact(static_cast<double>(row.layer->index) / row.layers);
}

/// "retrieval_forward" is the measure retrieval, forward.
void takeMeasure(LongRow& row, std::string_view measure)
{
    for (const std::string_view direction : {"forward", "backward"})
        if (measure.size() > direction.size() + 1 && measure.ends_with(direction)
            && measure[measure.size() - direction.size() - 1] == '_') {
            row.direction = direction;
            row.measure = measure.substr(0, measure.size() - direction.size() - 1);
            return;
        }
    row.direction.clear();
    row.measure = measure;
}

/// Turns one run into rows, in the order of its events.
class RowMaker
{
public:
    RowMaker(const RunSummary& run, const Take& take)
        : m_run(run)
        , m_take(take)
    {
        m_common.model = run.model;
        m_common.run = run.name;
        m_common.seed = run.settings.run.seed;
        m_common.layers = run.layers;
    }

    Result<void> add(const record::RunEvent& event)
    {
        if (const auto* step = std::get_if<record::StepMetrics>(&event))
            return addStep(*step);
        if (const auto* result = std::get_if<record::EvalResult>(&event))
            return addValue(at(result->step), "validation_loss", result->validationLoss);
        if (const auto* alignment = std::get_if<record::AlignmentSnapshot>(&event))
            return addAlignment(*alignment);
        if (const auto* forgetting = std::get_if<record::ForgettingSnapshot>(&event))
            return addForgetting(*forgetting);
        return {};
    }

    Result<void> addScores()
    {
        const std::int64_t step
            = m_run.finished ? m_run.finished->bestStep.value_or(m_run.finished->step) : m_run.steps;
        for (const auto& [language, scores] : m_run.scores->languages) {
            LongRow row = at(step);
            row.adapter = m_run.name;
            row.target = language;
            row.sentences = scores.records;
            row.signature = scores.signature;
            ISOGLOSS_CHECK(addScore(row, "f1", scores.f1, scores.f1Interval));
            ISOGLOSS_CHECK(addScore(row, "precision", scores.precision, {}));
            ISOGLOSS_CHECK(addScore(row, "recall", scores.recall, {}));
            ISOGLOSS_CHECK(addScore(row, "bleu", scores.bleu, scores.bleuInterval));
            ISOGLOSS_CHECK(addScore(row, "chrf", scores.chrf, scores.chrfInterval));
        }
        return addMeans(step);
    }

private:
    LongRow at(std::int64_t step) const
    {
        LongRow row = m_common;
        row.step = step;
        row.adapter = step == 0 ? "none" : row.run;
        return row;
    }

    Result<void> addValue(LongRow row, std::string_view measure, const std::optional<double>& value)
    {
        if (!value)
            return {};
        row.measure = measure;
        row.value = *value;
        return m_take(row);
    }

    Result<void> addScore(LongRow row, std::string_view measure, const std::optional<double>& value,
        const std::optional<record::ScoreInterval>& interval)
    {
        if (interval) {
            row.low = interval->low;
            row.high = interval->high;
        }
        return addValue(std::move(row), measure, value);
    }

    Result<void> addMeans(std::int64_t step)
    {
        for (const record::SeedScore& score : taskScores(m_run)) {
            if (m_run.scores->languages.contains(score.about))
                continue;
            LongRow row = at(step);
            row.adapter = m_run.name;
            row.target = score.about;
            row.signature = score.signature;
            ISOGLOSS_CHECK(addValue(std::move(row), score.measure, score.value));
        }
        return {};
    }

    Result<void> addStep(const record::StepMetrics& step)
    {
        const LongRow row = at(step.step);
        ISOGLOSS_CHECK(addValue(row, "task_loss", step.taskLoss));
        ISOGLOSS_CHECK(addValue(row, "align_loss", step.alignLoss));
        ISOGLOSS_CHECK(addValue(row, "in_batch_retrieval", step.inBatchRetrieval));
        ISOGLOSS_CHECK(addValue(row, "learning_rate", step.learningRate));
        ISOGLOSS_CHECK(addValue(row, "gradient_norm", step.gradNorm));
        return addValue(row, "gradient_cosine", step.gradCosine);
    }

    Result<void> addAlignment(const record::AlignmentSnapshot& snapshot)
    {
        for (const record::MeasureRow& measured : snapshot.rows) {
            const LongRow common = at(snapshot.step);
            LongRow row = longRow(measured);
            row.model = common.model;
            row.adapter = common.adapter;
            row.run = common.run;
            row.seed = common.seed;
            row.step = common.step;
            row.layers = common.layers;
            ISOGLOSS_CHECK(m_take(row));
        }
        return {};
    }

    Result<void> addForgetting(const record::ForgettingSnapshot& snapshot)
    {
        for (const auto& [language, bits] : snapshot.bitsPerCharacter) {
            LongRow row = at(snapshot.step);
            row.target = language;
            if (const auto texts = snapshot.texts.find(language); texts != snapshot.texts.end())
                row.sentences = static_cast<std::int64_t>(texts->second.bits.size());
            row.signature = forgettingSignature(m_run, language, static_cast<std::size_t>(row.sentences));
            ISOGLOSS_CHECK(addValue(row, "bits_per_character", bits));
        }
        return {};
    }

    const RunSummary& m_run;
    const Take& m_take;
    LongRow m_common;
};

} // namespace

std::string longHeader()
{
    return csvLine({"model", "adapter", "run", "seed", "step", "layer", "relative_depth", "source", "target",
        "direction", "measure", "value", "low", "high", "N", "signature"});
}

std::string longLine(const LongRow& row)
{
    return csvLine({row.model, row.adapter, row.run, std::to_string(row.seed), std::to_string(row.step),
        layerText(row.layer), depthText(row), row.source, row.target, row.direction, row.measure, exact(row.value),
        number(row.low), number(row.high), row.sentences > 0 ? std::to_string(row.sentences) : "", row.signature});
}

LongRow longRow(const record::MeasureRow& measured)
{
    LongRow row;
    row.layer = measured.layer;
    row.source = measured.source;
    row.target = measured.target;
    row.value = measured.value;
    row.low = measured.low;
    row.high = measured.high;
    row.sentences = measured.sentences;
    row.signature = measured.signature;
    takeMeasure(row, measured.measure);
    return row;
}

Result<void> readLongRows(const fs::path& runFolder, const Take& take)
{
    ISOGLOSS_TRY(const RunSummary run, readRun(runFolder));
    RowMaker maker(run, take);
    if (run.isRun)
        ISOGLOSS_CHECK(record::readEventLines(
            runFolder / "events.jsonl", [&maker](const record::RunEvent& event) { return maker.add(event); }));
    return run.scores ? maker.addScores() : Result<void>();
}

Result<std::int64_t> writeLongTable(std::span<const fs::path> runFolders, const fs::path& path)
{
    ISOGLOSS_TRY(AtomicFile file, AtomicFile::create(path));
    ISOGLOSS_CHECK(file.write(longHeader()));
    std::int64_t rows = 0;
    const Take write = [&file, &rows](const LongRow& row) {
        ++rows;
        return file.write(longLine(row));
    };
    for (const fs::path& folder : runFolders)
        ISOGLOSS_CHECK(readLongRows(folder, write));
    ISOGLOSS_CHECK(file.commit());
    return rows;
}

} // namespace isogloss::report
