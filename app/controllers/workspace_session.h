// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/event_index.h"
#include "core/store/workspace.h"

#include <QObject>
#include <QPointer>
#include <memory>

namespace isogloss::app {

/// A workspace with the index of its runs' events, as they are opened away from the window's thread.
struct OpenedWorkspace
{
    store::Workspace workspace;
    store::EventIndex events;
};

/// Opens a workspace for writing. Blocks. Errors: of Workspace::open and EventIndex::open.
Result<std::shared_ptr<OpenedWorkspace>> openWorkspace(const std::filesystem::path& folder);
/// openWorkspace for the bundled sample, which is written to the folder first when that is not there.
Result<std::shared_ptr<OpenedWorkspace>> openSampleWorkspace(const std::filesystem::path& folder);

/// The open workspace as the window sees it: reads and writes return at once, their results arrive on the UI
/// thread. UI thread.
class WorkspaceSession : public QObject
{
    Q_OBJECT
public:
    explicit WorkspaceSession(std::shared_ptr<OpenedWorkspace> opened, QObject* parent = nullptr);

    const store::WorkspaceFolder& folder() const { return m_opened->workspace.folder(); }
    QString name() const;
    store::Workspace& workspace() { return m_opened->workspace; }
    store::EventIndex& events() { return m_opened->events; }

    /// `body(const Database&)` runs on the store's thread, then `done(its Result)` here, unless `context` is
    /// gone by then.
    template <typename Body, typename Done>
    void read(QObject* context, Body body, Done done)
    {
        deliver(context, m_opened->workspace.read(std::move(body)), std::move(done));
    }
    /// The same for changes: `body(Database&)` runs in one transaction; `done` is called once that is on the
    /// disk, or undone; dataChanged() follows a change that is stored.
    template <typename Body, typename Done>
    void write(QObject* context, Body body, Done done)
    {
        auto told = [this, done = std::move(done)](auto result) mutable {
            const bool isStored = result.has_value();
            done(std::move(result));
            if (isStored)
                Q_EMIT dataChanged();
        };
        deliver(context, m_opened->workspace.write(std::move(body)), std::move(told));
    }
    /// For work that changed the workspace by other ways, such as an import.
    void tellDataChanged() { Q_EMIT dataChanged(); }

Q_SIGNALS:
    /// Rows of the workspace changed: what shows them reads them anew.
    void dataChanged();

private:
    /// The store's thread comes to the read behind whatever the future waits for, so it is ready there.
    template <typename Value, typename Done>
    void deliver(QObject* context, std::future<Value> future, Done done)
    {
        auto post = [this, future = std::move(future), done = std::move(done),
                        context = QPointer<QObject>(context)](const store::Database&) mutable -> Result<void> {
            auto call = [done = std::move(done), context, value = future.get()]() mutable {
                if (context)
                    done(std::move(value));
            };
            QMetaObject::invokeMethod(this, std::move(call), Qt::QueuedConnection);
            return {};
        };
        m_opened->workspace.read(std::move(post));
    }

    std::shared_ptr<OpenedWorkspace> m_opened;
};

} // namespace isogloss::app
