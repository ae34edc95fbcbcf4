// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

namespace isogloss::errors {

inline constexpr ErrorCode FolderExists{"store.folder_exists"};
inline constexpr ErrorCode DatabaseFailed{"store.database_failed"};
inline constexpr ErrorCode DatabaseBusy{"store.database_busy"};

} // namespace isogloss::errors
