// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/chart_library.h"

#include <qcustomplot.h>

namespace isogloss::widgets {

QString chartLibraryVersion()
{
    return QStringLiteral(QCUSTOMPLOT_VERSION_STR);
}

} // namespace isogloss::widgets
