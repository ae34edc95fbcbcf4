// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/list_text.h"

#include <QCoreApplication>

namespace isogloss::widgets {

QString listText(const QStringList& entries)
{
    if (entries.isEmpty())
        return {};
    QString text = entries.first();
    for (qsizetype i = 1; i + 1 < entries.size(); ++i)
        text = QCoreApplication::translate("ListText", "%1, %2", "a list and its next entry").arg(text, entries[i]);
    return entries.size() == 1
        ? text
        : QCoreApplication::translate("ListText", "%1 and %2", "a list and its last entry").arg(text, entries.last());
}

} // namespace isogloss::widgets
