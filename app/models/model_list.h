// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/record/permission.h"

#include <QList>
#include <QString>
#include <QStringList>
#include <optional>

namespace isogloss::store {
class Database;
class WorkspaceFolder;
} // namespace isogloss::store

namespace isogloss::app {

struct ListedModel
{
    qint64 id = 0;
    QString name;
    QString folder; ///< absolute
    bool isThere = false;
    QString hash; ///< "" until it was computed
};

struct ListedAdapter
{
    qint64 id = 0;
    QString name;
    QString folder; ///< absolute
    bool isThere = false;
    QString base; ///< name of the model it was made for; "" where that is not known
    QStringList taught; ///< language keys
    QStringList aligned;
    int alignLayer = 0; ///< 0 where nothing was aligned
    QString run; ///< that made it
    QStringList licences;
    record::Strictest mayLeave; ///< what of its data may leave this computer
};

/// The models and adapters of a workspace, the newest first.
struct ModelList
{
    QList<ListedModel> models;
    QList<ListedAdapter> adapters;
};

/// Also looks whether the folders are there.
Result<ModelList> readModelList(const store::Database& database, const store::WorkspaceFolder& workspace);

} // namespace isogloss::app
