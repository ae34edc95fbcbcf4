// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSettings>
#include <QTemporaryDir>

namespace isogloss::tests {

/// Settings of a test: a folder of its own instead of the user's. Make it before anything that reads
/// settings.
class TemporarySettings
{
public:
    TemporarySettings()
    {
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
    }

private:
    QTemporaryDir m_folder;
};

} // namespace isogloss::tests
