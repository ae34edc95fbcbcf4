// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

namespace isogloss::errors {

inline constexpr ErrorCode FolderExists{"store.folder_exists"};
inline constexpr ErrorCode DatabaseFailed{"store.database_failed"};
inline constexpr ErrorCode DatabaseBusy{"store.database_busy"};
inline constexpr ErrorCode DatabaseDamaged{"store.database_damaged"};
inline constexpr ErrorCode NotAWorkspace{"store.not_a_workspace"};
inline constexpr ErrorCode WorkspaceNewer{"store.workspace_newer"};
inline constexpr ErrorCode WorkspaceOlder{"store.workspace_older"};
inline constexpr ErrorCode WorkspaceInUse{"store.workspace_in_use"};
inline constexpr ErrorCode WorkspaceReadOnly{"store.workspace_read_only"};
inline constexpr ErrorCode NoSuchRow{"store.no_such_row"};
inline constexpr ErrorCode NothingNamed{"store.nothing_named"};
inline constexpr ErrorCode InUse{"store.in_use"};
inline constexpr ErrorCode NoModel{"store.no_model"};
inline constexpr ErrorCode OtherModel{"store.other_model"};
inline constexpr ErrorCode QueueRunning{"store.queue_running"};
inline constexpr ErrorCode RunThere{"store.run_there"};
inline constexpr ErrorCode NoEditStep{"store.no_edit_step"};
inline constexpr ErrorCode EditsChanged{"store.edits_changed"};
inline constexpr ErrorCode NothingLeft{"store.nothing_left"};
inline constexpr ErrorCode MoveIntoItself{"store.move_into_itself"};

} // namespace isogloss::errors

/// What the store tells of a workspace that is not an error.
namespace isogloss::store::says {

inline constexpr ErrorCode UncleanEnd{"store.unclean_end"};
inline constexpr ErrorCode RunInterrupted{"store.run_interrupted"};
inline constexpr ErrorCode MissingFile{"store.missing_file"};
inline constexpr ErrorCode TableRecovered{"store.table_recovered"};
inline constexpr ErrorCode TableUnsure{"store.table_unsure"};
inline constexpr ErrorCode RestoredFromBackup{"store.restored_from_backup"};
inline constexpr ErrorCode RestoredFromFolders{"store.restored_from_folders"};
inline constexpr ErrorCode DamagedKept{"store.damaged_kept"};

} // namespace isogloss::store::says
