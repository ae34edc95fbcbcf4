// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/controllers/job_controller.h"
#include "core/data/import/plan.h"

#include <QStringList>
#include <optional>

namespace isogloss::app {

class WorkspaceSession;

/// What was decided about imports before: of the very same files, wherever they lie, and under names for others.
/// UI thread.
class ImportMemory : public QObject
{
    Q_OBJECT
public:
    explicit ImportMemory(WorkspaceSession& session, QObject* parent = nullptr);

    /// Finds out what was decided of these files; changed() follows, unless others are asked about.
    void look(const std::vector<data::ImportFile>& files);
    /// What was decided of the files last; nothing while that is not known.
    const std::optional<data::ImportChoices>& remembered() const { return m_remembered; }
    /// Of the templates.
    const QStringList& names() const { return m_names; }
    /// taken() or failed() follows.
    void take(const QString& name);
    /// In place of a template of the same name; kept() or failed() follows.
    void keep(const QString& name, const data::ImportChoices& choices);

Q_SIGNALS:
    /// remembered() or names().
    void changed();
    void taken(const isogloss::data::ImportChoices& choices);
    void kept(const QString& name);
    void failed(const QString& message);

private:
    void read(const std::string& filesHash);

    WorkspaceSession& m_session;
    std::optional<data::ImportChoices> m_remembered;
    QStringList m_names;
    int m_asked = 0;
    JobController m_jobs; ///< last, so that it is joined first
};

} // namespace isogloss::app
