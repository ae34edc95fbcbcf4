// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/program_info.h"

#include "core/model/devices.h"
#include "core/store/database.h"
#include "isogloss_version.h"
#include "widgets/charts/chart_library.h"

#include <QCoreApplication>
#include <QtGlobal>

using namespace Qt::StringLiterals;

namespace isogloss::app {

namespace {

QString describe(const model::DeviceInfo& device)
{
    const QString words = QString::fromStdString(device.description);
    return device.cores == 0 ? words
                             : QCoreApplication::translate("ProgramInfo", "%Ln core(s), %1",
                                   "a processor and its instructions", device.cores)
                                   .arg(words);
}

} // namespace

ProgramInfo programInfo()
{
    ProgramInfo info;
    info.version = QString::fromUtf8(Version);
    info.components = {
        {u"Qt"_s, QString::fromUtf8(qVersion()), u"LGPL-3.0-only"_s},
        {u"QCustomPlot"_s, widgets::chartLibraryVersion(), u"GPL-3.0-or-later"_s},
        {u"LibTorch"_s, QString::fromStdString(model::torchVersion()), u"BSD-3-Clause"_s},
        {u"SentencePiece"_s, QStringLiteral(ISOGLOSS_SENTENCEPIECE_VERSION), u"Apache-2.0"_s},
        {u"SQLite"_s, QString::fromStdString(store::sqliteVersion()), QCoreApplication::translate("ProgramInfo", "public domain")},
    };
    for (const model::DeviceInfo& device : model::devices())
        info.devices.append({QString::fromStdString(device.name), describe(device), device.memoryBytes});
    return info;
}

} // namespace isogloss::app
