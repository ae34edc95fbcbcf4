// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/controllers/scores_cache.h"
#include "app/models/adapter_facts.h"
#include "core/merge/merge.h"
#include "core/merge/plan.h"

#include <QHash>
#include <QList>
#include <QObject>
#include <QString>
#include <functional>
#include <memory>
#include <optional>

namespace isogloss::app {

class Workbench;

/// A mix that was tried, or made.
struct TriedMix
{
    double place = 0.5; ///< of the slider, 0 (A alone) .. 1 (B alone); without B, how much of A
    merge::MergeReport report;
    merge::AdapterScores scores;
};

/// What mixes do beside what they are made from.
struct MixComparison
{
    merge::AdapterScores base;
    QList<merge::AdapterScores> sources; ///< A, B and any others, or A alone
    bool isAverage = false; ///< mixes are of the checkpoints of A's run
    QList<TriedMix> mixes; ///< by place
    data::ParallelTable sentences; ///< that were compared
    QStringList unseen; ///< languages of the task that no source was taught or brought closer
};

/// A mix that is to be tried.
struct MixTrial
{
    double place = 0.5;
    merge::MergeOptions options; ///< with the base
    std::filesystem::path averagedRun = {}; ///< the last adapter of a run whose checkpoints are averaged; else empty

    /// The adapters that it is measured beside: what it is made from, or the last of the run.
    std::vector<std::filesystem::path> beside() const;
};

/// A new adapter of the workspace.
struct MadeMix
{
    QString name;
    std::filesystem::path folder;
    merge::MergeReport report;
};

/// Looks at adapters, tries mixes out and makes adapters of them, as jobs. Everything arrives on the UI thread;
/// what was stopped arrives as base.stopped. UI thread.
class MergeController : public QObject
{
    Q_OBJECT
public:
    explicit MergeController(Workbench& workbench, QObject* parent = nullptr);

    /// What their files say, by folder; what was read before is not read again.
    void look(const QList<AdapterChoice>& adapters, const QList<BaseChoice>& bases,
        std::function<void(const QHash<QString, AdapterFacts>&)> done);
    /// What a mix will come to; only the newest call is answered.
    void plan(const merge::MergeOptions& options, std::function<void(Result<merge::MergePlan>)> done);
    void compare(const std::filesystem::path& first, const std::filesystem::path& second,
        std::function<void(Result<std::vector<merge::ModuleComparison>>)> done);
    /// Merges into a folder of the cache, measures base, sources and mixes, and leaves nothing behind. A preview that
    /// is under way is stopped first.
    void preview(const QList<MixTrial>& mixes, const merge::TestSet& tests,
        std::function<void(Result<MixComparison>)> done);
    void stopPreview();
    /// The job of the preview or of measuring what was made; nothing while there is none.
    std::optional<qint64> previewJob() const { return m_previewJob; }
    /// Makes a new adapter of the workspace, called `name` (with a number where that is taken); sources are never
    /// touched.
    void make(const merge::MergeOptions& options, const QString& name,
        std::function<void(Result<MadeMix>)> done);
    /// The adapter in the folder, which was made of a mix, beside what it was made from.
    void measure(const MixTrial& made, const std::filesystem::path& folder, const merge::TestSet& tests,
        std::function<void(Result<MixComparison>)> done);
    /// Copies the folder of an adapter into the workspace; `done` gets its name.
    void bringIn(const QString& folder, std::function<void(Result<QString>)> done);
    /// "" takes the note away.
    void keepNote(qint64 adapter, const QString& text);

private:
    void startPreview(const QString& title, std::function<Result<MixComparison>(std::stop_token, const ProgressSink&)> work,
        std::function<void(Result<MixComparison>)> done);

    QStringList unseenBy(const MixTrial& mix, const merge::TestSet& tests) const;

    Workbench& m_workbench;
    const std::shared_ptr<ScoresCache> m_scores = std::make_shared<ScoresCache>();
    QHash<QString, AdapterFacts> m_facts; ///< by folder
    QHash<QString, QStringList> m_learned; ///< languages, by folder
    std::optional<qint64> m_planJob;
    std::optional<qint64> m_previewJob;
};

} // namespace isogloss::app
