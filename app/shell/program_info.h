// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace isogloss::app {

/// A library the program runs on.
struct Component
{
    QString name;
    QString version;
    QString license; ///< SPDX identifier where there is one
};

/// A device that models can run on.
struct DeviceRow
{
    QString name;
    QString description;
    quint64 freeBytes = 0;
};

/// What the program is and stands on, read from the libraries themselves where they say it.
struct ProgramInfo
{
    QString version;
    QList<Component> components;
    QList<DeviceRow> devices;
};

ProgramInfo programInfo();

} // namespace isogloss::app
