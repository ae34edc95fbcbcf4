// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/controllers/evaluation_job.h"

#include "app/controllers/model_cache.h"
#include "app/models/run_evaluation.h"
#include "core/base/file.h"
#include "core/model/taught_prompt.h"
#include "core/report/run_summary.h"
#include "core/train/run_folder.h"

#include <optional>

namespace isogloss::app {

namespace fs = std::filesystem;

namespace {

/// What is asked, and how far that is.
class Asking
{
public:
    Asking(const RunTest& test, std::vector<eval::LanguageRecords> languages, ProgressSink progress)
        : m_languages(std::move(languages))
        , m_progress(std::move(progress))
    {
        for (const eval::LanguageRecords& language : m_languages)
            m_total += language.records.size();
        m_records = m_total;
        if (test.withBase)
            m_total *= 2;
    }

    data::Task task() const
    {
        return m_languages.empty() || m_languages.front().records.empty() ? data::Task::Plain
                                                                          : m_languages.front().records.front().task;
    }

    std::vector<std::string> taught(const report::RunSummary& run) const
    {
        std::vector<std::string> keys;
        for (const eval::LanguageRecords& language : m_languages)
            if (roleOf(language.language, run) == LanguageRole::Taught)
                keys.push_back(language.language);
        return keys;
    }

    Result<eval::Evaluation> ask(const model::LoadedModel& model, const model::LoadedAdapter* adapter,
        const std::vector<std::string>& taught, const std::stop_token& stop)
    {
        const std::uint64_t before = m_done;
        m_done += m_records;
        return eval::evaluate(model, adapter, task(), m_languages, taught, {}, stop,
            [this, before](const Progress& progress) {
                if (m_progress)
                    m_progress({before + progress.done, m_total});
            });
    }

private:
    std::vector<eval::LanguageRecords> m_languages;
    ProgressSink m_progress;
    std::uint64_t m_records = 0;
    std::uint64_t m_total = 0;
    std::uint64_t m_done = 0;
};

Result<void> replaceFolder(const fs::path& folder, const eval::Evaluation& run, const std::optional<eval::Evaluation>& base)
{
    return replaceFolderAtomically(folder, [&](const fs::path& part) -> Result<void> {
        ISOGLOSS_CHECK(eval::writeEvaluation(part, run));
        return base ? eval::writeEvaluation(part / "base", *base) : Result<void>();
    });
}

} // namespace

Result<void> evaluateRun(
    ModelCache& models, const RunTest& test, const std::stop_token& stop, const ProgressSink& progress)
{
    ISOGLOSS_TRY(const report::RunSummary run, report::readRun(test.run));
    ISOGLOSS_TRY(auto languages, eval::readTestFiles(test.files, test.mostRecords));
    Asking asking(test, std::move(languages), progress);
    const fs::path adapterFolder = train::RunFolder(test.run).adapter();
    ISOGLOSS_TRY(const auto prompt, model::taughtPrompt(adapterFolder));
    ISOGLOSS_TRY(const auto model, models.open(run.settings.model, stop, {}, prompt));
    ISOGLOSS_TRY(const auto adapter, model.openAdapter(adapterFolder));
    const std::vector<std::string> taught = asking.taught(run);
    ISOGLOSS_TRY(const auto ofRun, asking.ask(model, &adapter, taught, stop));
    std::optional<eval::Evaluation> ofBase;
    if (test.withBase) {
        ISOGLOSS_TRY(ofBase, asking.ask(model, nullptr, taught, stop));
    }
    return replaceFolder(test.run / "evaluation", ofRun, ofBase);
}

} // namespace isogloss::app
