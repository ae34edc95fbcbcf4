// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/merge/merge.h"

#include <QList>
#include <QObject>
#include <QString>
#include <functional>
#include <optional>

namespace isogloss::app {

class Workbench;

/// Two adapters and how much of each.
struct Mix
{
    std::filesystem::path model; ///< folder of the base
    std::filesystem::path first; ///< PEFT folders
    std::filesystem::path second;
    double firstWeight = 1;
    double secondWeight = 1;
    merge::Method method = merge::Method::Cat;
};

/// The texts that adapters are compared on.
struct ComparedTexts
{
    std::filesystem::path records; ///< records.jsonl of a dataset
    std::string source; ///< language keys
    std::string target;
};

/// How often translations find each other, by layer 0..L: mean of both directions, with the 95 % interval of
/// the best layer.
struct LayerCurve
{
    QList<double> values;
    int best = 0; ///< layer
    double low = 0;
    double high = 0;
};

/// What a mix does to the compared texts, beside what it is made from.
struct MixPreview
{
    merge::MergeReport report;
    LayerCurve base;
    LayerCurve first;
    LayerCurve second;
    LayerCurve mixed;
    qint64 sentences = 0;
};

/// Tries mixes out and makes adapters of them, as jobs on the device. UI thread.
class MergeController : public QObject
{
    Q_OBJECT
public:
    explicit MergeController(Workbench& workbench, QObject* parent = nullptr);

    /// Merges into a folder of the cache, measures base, sources and mix, and leaves nothing behind. A preview that
    /// is under way is stopped first. `done` gets base.stopped when it is stopped itself.
    void preview(const Mix& mix, const ComparedTexts& texts, std::function<void(Result<MixPreview>)> done);
    void stopPreview();
    /// Makes a new adapter of the workspace, called `name` (with a number where that is taken); sources are never
    /// touched. `done` gets its name.
    void make(const Mix& mix, const QString& name, std::function<void(Result<QString>)> done);
    /// Takes an adapter that make() made out of the workspace again, with its folder.
    void remove(const QString& name, std::function<void(Result<void>)> done);

private:
    Workbench& m_workbench;
    std::optional<qint64> m_previewJob;
};

} // namespace isogloss::app
