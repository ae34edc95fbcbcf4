// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/forgetting.h"
#include "core/base/result.h"
#include "core/record/run_event.h"

#include <QByteArray>
#include <QList>
#include <QPointF>
#include <QString>
#include <filesystem>
#include <optional>

namespace isogloss::app {

/// How often translations of one watched pair found each other, over layers and steps.
struct PairMap
{
    QString source; ///< language keys
    QString target;
    QList<qint64> steps;
    int layers = 0; ///< L; rows are layers 0..L, without the final norm
    QList<QList<double>> retrieval; ///< [layer][step], mean of both directions; NaN where there is none
    QList<QList<double>> cosine; ///< [layer][step], mean over translations; NaN where there is none
    QList<QList<double>> shuffledCosine; ///< [layer][step], of mismatched pairs
    /// [layer][step]: one '0' or '1' a watched sentence, whether the nearest target is its translation; empty where
    /// it was not measured.
    QList<QList<QByteArray>> hits;
    QString signature = {}; ///< of its retrieval as last measured; "" in records of older versions
};

/// For every watched sentence the first layer at which its translation is the nearest, at the `step`-th snapshot;
/// L + 1 where it is at none.
QList<int> meetingLayers(const PairMap& pair, int step);

/// How well one language is still modelled: bits per character on its held-out control text.
struct ControlCurve
{
    QString language; ///< key
    QList<QPointF> bits; ///< x 0 is the base model
    /// Of the change since the first of them, one for each; nothing where the run did not tell text by text.
    QList<std::optional<ChangeInterval>> changes;
    record::ForgettingSnapshot::TextBits first; ///< text by text, what changes are counted from
};

/// A message of the run, worded where it is shown.
struct RunMessage
{
    qint64 step = 0; ///< behind which it came
    bool isWarning = false;
    ErrorCode code;
    Arguments arguments;
};

/// What a run's events tell over its steps: x is the optimizer step.
struct RunCurves
{
    QList<QPointF> taskLoss; ///< nats
    QList<QPointF> alignLoss; ///< nats
    QList<QPointF> validationLoss; ///< nats
    QList<QPointF> inBatchRetrieval; ///< share of pairs
    QList<QPointF> learningRate;
    QList<QPointF> gradNorm; ///< before clipping
    QList<QPointF> taskGradNorm; ///< at watched steps
    QList<QPointF> alignGradNorm; ///< at watched steps
    QList<QPointF> gradCosine; ///< between the gradients of both objectives, at watched steps
    QList<ControlCurve> controls; ///< by key
    QList<RunMessage> messages;
    QList<qint64> checkpoints; ///< steps of which the whole state is kept
    QString device;
    QString dtype;
    qint64 tokens = 0; ///< real tokens of all steps told
    double seconds = 0; ///< of all steps told
    qint64 memoryBytes = 0; ///< the most that a step held of the device's memory; 0 when not told
    QList<PairMap> pairs; ///< watched pairs, in the order of the first snapshot
    int alignLayer = 0; ///< 0 when nothing is aligned
    double alignChance = 0; ///< ln B, what the alignment loss is read against; 0 when nothing is aligned
    qint64 lastStep = 0;
    qint64 totalSteps = 0;
    bool isFinished = false;
    bool isStopped = false; ///< by a person, before its end
    std::optional<Error> failure;
};

/// Gathers the curves from events, one after another, as a run tells them.
class RunCurvesReader
{
public:
    void add(const record::RunEvent& event);
    const RunCurves& curves() const { return m_curves; }

private:
    RunCurves m_curves;
    int m_layers = 0;
};

/// Reads events.jsonl of a run folder; a last line that is still being written is left out. Blocks. Errors:
/// of the file, of a line.
Result<RunCurves> readRunCurves(const std::filesystem::path& runFolder);

} // namespace isogloss::app
