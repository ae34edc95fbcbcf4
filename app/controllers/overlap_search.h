// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/controllers/job_controller.h"
#include "app/models/overlap_findings.h"

namespace isogloss::app {

class Workbench;

/// Looks for evaluation texts among training texts, between two datasets of the workspace, as a job. UI
/// thread.
class OverlapSearch : public QObject
{
    Q_OBJECT
public:
    explicit OverlapSearch(Workbench& workbench, QObject* parent = nullptr);

    /// By the names of the datasets; found() or failed() follows, unless something else is looked for.
    void start(const QString& training, const QString& evaluation, const data::OverlapOptions& options);
    /// What is still found is dropped.
    void stop();
    bool isSearching() const { return m_job != 0; }

Q_SIGNALS:
    void found(const isogloss::app::OverlapFindings& findings);
    void searchingChanged();
    void failed(const QString& message);

private:
    Workbench& m_workbench;
    JobKey m_job = 0;
    int m_asked = 0;
};

} // namespace isogloss::app
