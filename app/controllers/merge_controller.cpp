// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/controllers/merge_controller.h"

#include "app/controllers/workbench.h"
#include "core/base/file.h"
#include "core/base/platform.h"
#include "core/store/adapters.h"
#include "core/store/removal.h"
#include "core/store/rows/note_row.h"

namespace isogloss::app {

namespace fs = std::filesystem;

namespace {

/// The report, with being stopped as the error it is to a job.
Result<merge::MergeReport> mergeInto(const fs::path& folder, const merge::MergeOptions& options,
    const std::stop_token& stop, const ProgressSink& progress)
{
    ISOGLOSS_TRY(auto report, merge::mergeAdapters(options, folder, stop, progress));
    if (!report)
        return Error{errors::Stopped, {}, {}};
    return *std::move(report);
}

/// Measures base, sources and mixes one after another, each as one part of the progress.
class Comparing
{
public:
    Comparing(ScoresCache& cache, merge::AdapterTest test, merge::TestSet set, fs::path model, std::size_t parts,
        std::stop_token stop, ProgressSink progress)
        : m_cache(cache)
        , m_test(std::move(test))
        , m_set(std::move(set))
        , m_model(std::move(model))
        , m_parts(parts)
        , m_stop(std::move(stop))
        , m_progress(std::move(progress))
    {
    }

    Result<MixComparison> sources(const MixTrial& mix)
    {
        MixComparison comparison;
        comparison.isAverage = !mix.averagedRun.empty();
        comparison.sentences = m_test.sentences();
        ISOGLOSS_TRY(comparison.base, next({}));
        for (const fs::path& adapter : mix.beside()) {
            ISOGLOSS_TRY(merge::AdapterScores scores, next(adapter));
            comparison.sources.append(std::move(scores));
        }
        return comparison;
    }

    /// Of the base when the folder is empty.
    Result<merge::AdapterScores> next(const fs::path& adapter)
    {
        const auto part = [this](const Progress& inside) {
            if (m_progress && inside.total > 0)
                m_progress({m_done * inside.total + inside.done, m_parts * inside.total});
        };
        const bool isKnown = m_cache.knows(m_set, m_model, adapter);
        ISOGLOSS_TRY(merge::AdapterScores scores, m_cache.scores(m_test, m_set, m_model, adapter, m_stop, part));
        m_done += isKnown ? 0 : 1;
        return scores;
    }

private:
    ScoresCache& m_cache;
    const merge::AdapterTest m_test;
    const merge::TestSet m_set;
    const fs::path m_model;
    std::uint64_t m_done = 0;
    std::uint64_t m_parts;
    std::stop_token m_stop;
    ProgressSink m_progress;
};

/// How many of base and sources are still to be measured, besides `mixes`.
std::size_t partsOf(ScoresCache& cache, const merge::TestSet& set, const MixTrial& mix, std::size_t mixes)
{
    const fs::path& base = mix.options.base;
    std::size_t parts = mixes + (cache.knows(set, base, {}) ? 0 : 1);
    for (const fs::path& adapter : mix.beside())
        parts += cache.knows(set, base, adapter) ? 0 : 1;
    return std::max<std::size_t>(1, parts);
}

/// Copies the files of an adapter that are known, and nothing else that lies beside them.
Result<void> copyAdapter(const fs::path& from, const fs::path& into)
{
    for (const char* const name :
        {"adapter_config.json", "adapter_model.safetensors", "isogloss.json", "README.md", "LICENSE"}) {
        std::error_code failure;
        if (!fs::exists(from / name, failure))
            continue;
        fs::copy_file(from / name, into / name, failure);
        if (failure)
            return Error{errors::FileUnwritable, {{"path", (into / name).string()}}, failure.message()};
    }
    return {};
}

fs::path freeFolder(const store::WorkspaceFolder& place, const std::string& wanted)
{
    fs::path folder = place.adapters() / wanted;
    for (int number = 2; fs::exists(folder); ++number)
        folder = place.adapters() / (wanted + "-" + std::to_string(number));
    return folder;
}

/// Gives the name that the workspace knows it by.
Result<QString> addToWorkspace(store::Workspace& workspace, const fs::path& folder)
{
    const auto add = [&](store::Database& database) -> Result<std::string> {
        ISOGLOSS_TRY(const auto id,
            store::addAdapter(database, workspace.folder(), folder, folder.filename().string()));
        ISOGLOSS_TRY(const auto row, store::rowOf<store::AdapterRow>(database, id));
        return row.name;
    };
    ISOGLOSS_TRY(const std::string name, workspace.write(add).get());
    return QString::fromStdString(name);
}

/// A person's name for an adapter, as a folder can have it.
std::string safeFolderName(QString name)
{
    name.replace(u'/', u'-');
    while (name.startsWith(u'.'))
        name.remove(0, 1);
    return name.isEmpty() ? "mix" : name.toStdString();
}

} // namespace

std::vector<fs::path> MixTrial::beside() const
{
    if (!averagedRun.empty())
        return {averagedRun};
    std::vector<fs::path> folders;
    for (const merge::Source& source : options.sources)
        folders.push_back(source.adapter);
    return folders;
}

MergeController::MergeController(Workbench& workbench, QObject* parent)
    : QObject(parent)
    , m_workbench(workbench)
{
}

void MergeController::look(const QList<AdapterChoice>& adapters, const QList<BaseChoice>& bases,
    std::function<void(const QHash<QString, AdapterFacts>&)> done)
{
    using Facts = QHash<QString, AdapterFacts>;
    for (const AdapterChoice& adapter : adapters)
        m_learned[QString::fromStdString(adapter.folder.string())] = adapter.taught + adapter.aligned;
    JobController::Work<Facts> work = [adapters, bases, known = m_facts](
                                          const std::stop_token& stop, const ProgressSink& progress) -> Result<Facts> {
        Facts facts;
        Progress looked{0, static_cast<std::uint64_t>(adapters.size())};
        for (const AdapterChoice& adapter : adapters) {
            if (stop.stop_requested())
                return Error{errors::Stopped, {}, {}};
            const QString folder = QString::fromStdString(adapter.folder.string());
            const bool isKnown = known.contains(folder) && !known[folder].problem && !known[folder].misfit
                && !known[folder].model.empty();
            facts[folder] = isKnown ? known[folder] : readAdapterFacts(adapter, bases);
            ++looked.done;
            if (progress)
                progress(looked);
        }
        return facts;
    };
    const auto keep = [this, done = std::move(done)](const Result<Facts>& facts) {
        if (!facts.has_value())
            return;
        m_facts = facts.value();
        done(m_facts);
    };
    m_workbench.jobs().start<Facts>(
        JobController::Place::Files, tr("Looking at the adapters"), std::move(work), this, keep);
}

void MergeController::plan(const merge::MergeOptions& options, std::function<void(Result<merge::MergePlan>)> done)
{
    if (m_planJob)
        m_workbench.jobs().stop(*m_planJob);
    const auto answer = [done = std::move(done)](Result<merge::MergePlan> plan) {
        if (plan.has_value() || plan.error().code != errors::Stopped)
            done(std::move(plan));
    };
    m_planJob = m_workbench.jobs().start<merge::MergePlan>(
        JobController::Place::Files, tr("Checking whether they go together"),
        [options](const std::stop_token& stop, const ProgressSink&) -> Result<merge::MergePlan> {
            if (stop.stop_requested())
                return Error{errors::Stopped, {}, {}};
            return merge::planMerge(options);
        },
        this, answer);
}

void MergeController::compare(const fs::path& first, const fs::path& second,
    std::function<void(Result<std::vector<merge::ModuleComparison>>)> done)
{
    using Modules = std::vector<merge::ModuleComparison>;
    JobController::Work<Modules> work = [first, second](
                                            const std::stop_token& stop, const ProgressSink& progress) -> Result<Modules> {
        ISOGLOSS_TRY(auto modules, merge::compareAdapters(first, second, stop, progress));
        if (!modules)
            return Error{errors::Stopped, {}, {}};
        return *std::move(modules);
    };
    m_workbench.jobs().start<Modules>(
        JobController::Place::Device, tr("Comparing two adapters"), std::move(work), this, std::move(done));
}

void MergeController::startPreview(const QString& title,
    std::function<Result<MixComparison>(std::stop_token, const ProgressSink&)> work,
    std::function<void(Result<MixComparison>)> done)
{
    stopPreview();
    m_previewJob = m_workbench.jobs().start<MixComparison>(
        JobController::Place::Device, title, std::move(work), this, std::move(done));
}

QStringList MergeController::unseenBy(const MixTrial& mix, const merge::TestSet& tests) const
{
    QStringList learned;
    for (const fs::path& adapter : mix.beside())
        learned += m_learned.value(QString::fromStdString(adapter.string()));
    return unseenIn(tests, learned);
}

void MergeController::preview(
    const QList<MixTrial>& mixes, const merge::TestSet& tests, std::function<void(Result<MixComparison>)> done)
{
    const fs::path scratch = m_workbench.session().folder().cache() / "mix-preview";
    const auto compute = [&models = m_workbench.models(), cache = m_scores, scratch, mixes, tests,
                             unseen = unseenBy(mixes.front(), tests)](
                             const std::stop_token& stop, const ProgressSink& progress) -> Result<MixComparison> {
        const MixTrial& first = mixes.front();
        ISOGLOSS_TRY(model::LoadedModel model, models.open(first.options.base, stop));
        ISOGLOSS_TRY(merge::AdapterTest test, merge::AdapterTest::open(std::move(model), tests));
        Comparing comparing(*cache, std::move(test), tests, first.options.base,
            partsOf(*cache, tests, first, static_cast<std::size_t>(mixes.size())), stop, progress);
        ISOGLOSS_TRY(MixComparison comparison, comparing.sources(first));
        comparison.unseen = unseen;
        for (const MixTrial& mix : mixes) {
            const fs::path folder = scratch / QString::number(mix.place, 'f', 3).toStdString();
            TriedMix tried{mix.place, {}, {}};
            ISOGLOSS_TRY(tried.report, mergeInto(folder, mix.options, stop, {}));
            ISOGLOSS_TRY(tried.scores, comparing.next(folder));
            comparison.mixes.append(std::move(tried));
        }
        return comparison;
    };
    const auto work = [scratch, compute](const std::stop_token& stop, const ProgressSink& progress) {
        std::error_code ignored;
        fs::remove_all(scratch, ignored);
        fs::create_directories(scratch, ignored);
        auto comparison = compute(stop, progress);
        fs::remove_all(scratch, ignored);
        return comparison;
    };
    startPreview(tr("Trying mixes"), work, std::move(done));
}

void MergeController::stopPreview()
{
    if (m_previewJob)
        m_workbench.jobs().stop(*m_previewJob);
    m_previewJob.reset();
}

void MergeController::measure(const MixTrial& made, const fs::path& folder, const merge::TestSet& tests,
    std::function<void(Result<MixComparison>)> done)
{
    const auto work = [&models = m_workbench.models(), cache = m_scores, folder, made, tests,
                          unseen = unseenBy(made, tests)](
                          const std::stop_token& stop, const ProgressSink& progress) -> Result<MixComparison> {
        const fs::path& base = made.options.base;
        ISOGLOSS_TRY(model::LoadedModel model, models.open(base, stop));
        ISOGLOSS_TRY(merge::AdapterTest test, merge::AdapterTest::open(std::move(model), tests));
        Comparing comparing(
            *cache, std::move(test), tests, base, partsOf(*cache, tests, made, 1), stop, progress);
        ISOGLOSS_TRY(MixComparison comparison, comparing.sources(made));
        comparison.unseen = unseen;
        TriedMix merged{made.place, {}, {}};
        ISOGLOSS_TRY(merged.scores, comparing.next(folder));
        comparison.mixes.append(std::move(merged));
        return comparison;
    };
    startPreview(tr("Measuring what was made"), work, std::move(done));
}

void MergeController::make(const merge::MergeOptions& options, const QString& name,
    std::function<void(Result<MadeMix>)> done)
{
    using Made = MadeMix;
    JobController::Work<Made> work = [&workspace = m_workbench.session().workspace(), options,
                                         wanted = safeFolderName(name)](
                                         const std::stop_token& stop, const ProgressSink& progress) -> Result<Made> {
        const fs::path folder = freeFolder(workspace.folder(), wanted);
        ISOGLOSS_TRY(merge::MergeReport report, mergeInto(folder, options, stop, progress));
        auto added = addToWorkspace(workspace, folder);
        if (!added.has_value()) {
            std::error_code ignored;
            fs::remove_all(folder, ignored); // nothing is left of what could not be kept
            return added.error();
        }
        return Made{added.value(), folder, std::move(report)};
    };
    const auto tell = [this, done = std::move(done)](Result<Made> made) {
        if (made.has_value())
            m_workbench.session().tellDataChanged();
        done(std::move(made));
    };
    m_workbench.jobs().start<Made>(
        JobController::Place::Device, tr("Combining adapters"), std::move(work), this, tell);
}

void MergeController::bringIn(const QString& from, std::function<void(Result<QString>)> done)
{
    JobController::Work<QString> work = [&workspace = m_workbench.session().workspace(),
                                            source = fs::path(from.toStdString())](
                                            const std::stop_token&, const ProgressSink&) -> Result<QString> {
        merge::MergeOptions alone;
        alone.sources = {{source, {}}};
        ISOGLOSS_CHECK(merge::planMerge(alone)); // what cannot be read is refused before anything is copied
        const fs::path absolute = fs::absolute(source).lexically_normal();
        const std::string name = (absolute.has_filename() ? absolute : absolute.parent_path()).filename().string();
        const fs::path folder = freeFolder(workspace.folder(), name);
        ISOGLOSS_CHECK(
            createFolderAtomically(folder, [&](const fs::path& inside) { return copyAdapter(source, inside); }));
        return addToWorkspace(workspace, folder);
    };
    const auto tell = [this, done = std::move(done)](Result<QString> added) {
        if (added.has_value())
            m_workbench.session().tellDataChanged();
        done(std::move(added));
    };
    m_workbench.jobs().start<QString>(
        JobController::Place::Files, tr("Bringing an adapter in"), std::move(work), this, tell);
}

void MergeController::keepNote(qint64 adapter, const QString& text)
{
    const auto body = [adapter = static_cast<std::int64_t>(adapter), text = text.toStdString()](store::Database& database) -> Result<void> {
        ISOGLOSS_TRY(auto row, store::findRow<store::NoteRow>(database, "WHERE adapter = ?1", adapter));
        const std::string now = platform::utcNow();
        if (row && text.empty())
            return store::removeRow(database, store::NoteRow::Table, row->id.value);
        if (text.empty())
            return {};
        if (!row) {
            store::NoteRow note;
            note.text = text;
            note.adapter = store::AdapterId{adapter};
            note.made = note.changed = now;
            ISOGLOSS_CHECK(store::insertRow(database, note));
            return {};
        }
        row->text = text;
        row->changed = now;
        return store::updateRow(database, *row);
    };
    m_workbench.session().write(this, body, [](const Result<void>&) {});
}

} // namespace isogloss::app
