// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/run_settings.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace isogloss::app {

/// A setting that is not the same in all of several runs.
struct SettingDifference
{
    QString key;
    QString title; ///< what it is, translated
    QStringList values; ///< one for each run, in their order; as forms show them, texts by the names of their datasets
};

/// In the order of the table of settings; none where all are alike.
QList<SettingDifference> settingDifferences(const QList<record::RunSettings>& runs);

} // namespace isogloss::app
