// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/controllers/edit_history.h"
#include "app/controllers/job_controller.h"
#include "app/controllers/language_names.h"
#include "app/controllers/model_cache.h"
#include "app/controllers/navigator.h"
#include "app/controllers/run_controller.h"
#include "app/controllers/workspace_session.h"

#include <memory>

namespace isogloss::app {

/// Everything that works on one open workspace; pages take from it what they need. UI thread.
class Workbench : public QObject
{
    Q_OBJECT
public:
    explicit Workbench(std::shared_ptr<OpenedWorkspace> opened, QObject* parent = nullptr);
    /// Stops all work, keeping the run under way, and joins.
    ~Workbench() override;

    WorkspaceSession& session() { return m_session; }
    LanguageNames& languages() { return m_languages; }
    ModelCache& models() { return m_models; }
    JobController& jobs() { return *m_jobs; }
    RunController& runs() { return m_runs; }
    Navigator& navigator() { return m_navigator; }
    EditHistory& edits() { return m_edits; }

private:
    WorkspaceSession m_session;
    LanguageNames m_languages;
    ModelCache m_models;
    std::unique_ptr<JobController> m_jobs;
    Navigator m_navigator;
    EditHistory m_edits;
    RunController m_runs;
};

} // namespace isogloss::app
