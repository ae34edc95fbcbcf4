// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/controllers/undo_source.h"
#include "app/models/combine_choices.h"

#include <functional>
#include <string>

namespace isogloss::app {

class Workbench;

/// Merged adapters that came into the workspace or were removed from it, each of which can be undone and done again;
/// those that were merged before the window was opened can be undone too. What is removed lies in the cache until the
/// first removal of a later session; measurements of it are not kept. UI thread.
class MergeHistory : public UndoSource
{
    Q_OBJECT
public:
    explicit MergeHistory(Workbench& workbench, QObject* parent = nullptr);

    /// The adapters that the workspace has now.
    void setAdapters(const QList<AdapterChoice>& adapters);
    void remove(const std::filesystem::path& folder);

    QString undoText() const override;
    QString redoText() const override;
    void undo() override;
    void redo() override;

Q_SIGNALS:
    void removed(const QString& folder);
    void restored(const QString& folder);
    void failed(const QString& message);

private:
    struct Step
    {
        bool isRemoval = false;
        std::filesystem::path folder;
        std::string name;
        std::filesystem::path kept = {}; ///< where it lies while it is removed
        std::string note = {}; ///< a person's, while it is removed
    };
    using Steps = QList<Step>;

    static QString words(const Steps& steps);
    /// What is in the folder now is there by a step that can be undone.
    bool hasMade(const std::filesystem::path& folder) const;
    /// Goes one step, by moving the adapter out of the workspace or back; `keep` gets the step once that is done.
    void go(Step step, bool isOut, std::function<void(const Step&)> keep);
    void goBetween(Steps& from, Steps& to, bool isUndo);

    Workbench& m_workbench;
    Steps m_done; ///< the newest last
    Steps m_undone; ///< the next to be done again last
    bool m_isGoing = false;
    int m_removals = 0; ///< of this session
};

} // namespace isogloss::app
