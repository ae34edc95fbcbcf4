// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/program_info.h"

#include "core/model/devices.h"
#include "core/store/database.h"
#include "isogloss_version.h"
#include "widgets/charts/chart_library.h"

#include <QtGlobal>

using namespace Qt::StringLiterals;

namespace isogloss::app {

ProgramInfo programInfo()
{
    ProgramInfo info;
    info.version = QString::fromUtf8(Version);
    info.components = {
        {u"Qt"_s, QString::fromUtf8(qVersion()), u"LGPL-3.0-only"_s},
        {u"QCustomPlot"_s, widgets::chartLibraryVersion(), u"GPL-3.0-or-later"_s},
        {u"LibTorch"_s, QString::fromStdString(model::torchVersion()), u"BSD-3-Clause"_s},
        {u"SentencePiece"_s, QStringLiteral(ISOGLOSS_SENTENCEPIECE_VERSION), u"Apache-2.0"_s},
        {u"SQLite"_s, QString::fromStdString(store::sqliteVersion()), u"public domain"_s},
    };
    for (const model::DeviceInfo& device : model::devices())
        info.devices.append({QString::fromStdString(device.name), QString::fromStdString(device.description),
            device.memoryBytes});
    return info;
}

} // namespace isogloss::app
