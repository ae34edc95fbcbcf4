// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/recent_workspaces.h"

#include <QSettings>

using namespace Qt::StringLiterals;

namespace isogloss::app {

namespace {

const auto Key = u"workspaces/recent"_s;
constexpr int Most = 10;

} // namespace

QStringList recentWorkspaces()
{
    return QSettings().value(Key).toStringList();
}

void rememberWorkspace(const QString& folder)
{
    QStringList folders = recentWorkspaces();
    folders.removeAll(folder);
    folders.prepend(folder);
    QSettings().setValue(Key, folders.mid(0, Most));
}

} // namespace isogloss::app
