// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/controllers/workspace_session.h"

#include "core/store/sample_workspace.h"

namespace isogloss::app {

namespace fs = std::filesystem;

Result<std::shared_ptr<OpenedWorkspace>> openWorkspace(const fs::path& folder)
{
    ISOGLOSS_TRY(store::Workspace workspace, store::Workspace::open(folder, store::Workspace::Mode::ReadWrite));
    ISOGLOSS_TRY(store::EventIndex events, store::EventIndex::open(workspace.folder().events()));
    return std::make_shared<OpenedWorkspace>(OpenedWorkspace{std::move(workspace), std::move(events)});
}

Result<std::shared_ptr<OpenedWorkspace>> openSampleWorkspace(const fs::path& folder)
{
    std::error_code ignored;
    if (!fs::exists(folder, ignored)) {
        fs::create_directories(folder.parent_path(), ignored);
        ISOGLOSS_CHECK(store::writeSampleWorkspace(folder));
    }
    return openWorkspace(folder);
}

WorkspaceSession::WorkspaceSession(std::shared_ptr<OpenedWorkspace> opened, QObject* parent)
    : QObject(parent)
    , m_opened(std::move(opened))
{
}

QString WorkspaceSession::name() const
{
    return QString::fromStdString(folder().root().filename().string());
}

} // namespace isogloss::app
