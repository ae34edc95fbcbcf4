// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace isogloss::app {

/// Folders of the workspaces that were open last, the last one first; at most ten. Kept between sessions.
QStringList recentWorkspaces();
void rememberWorkspace(const QString& folder);

} // namespace isogloss::app
