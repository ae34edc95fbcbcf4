// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/measure/measured_content.h"

#include <QCoreApplication>

namespace isogloss::app {

QString MeasuredContent::pairName(const SurveyedPair& surveyed) const
{
    return QCoreApplication::translate("Measure", "%1 and %2", "two languages")
        .arg(nameOf(surveyed.source), nameOf(surveyed.target));
}

QStringList textList(const std::vector<std::string>& texts)
{
    QStringList list;
    for (const std::string& text : texts)
        list.append(QString::fromStdString(text));
    return list;
}

} // namespace isogloss::app
