// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/controllers/workbench.h"

namespace isogloss::app {

Workbench::Workbench(std::shared_ptr<OpenedWorkspace> opened, QObject* parent)
    : QObject(parent)
    , m_session(std::move(opened))
    , m_languages(m_session)
    , m_jobs(std::make_unique<JobController>())
    , m_runs(m_session, *m_jobs)
{
}

Workbench::~Workbench()
{
    m_jobs.reset(); // joins; the work that ends here still uses the others
}

} // namespace isogloss::app
