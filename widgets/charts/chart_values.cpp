// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/chart_values.h"

#include <QCoreApplication>
#include <QLocale>
#include <cmath>

namespace isogloss::widgets {

namespace {

struct ValueWords
{
    Q_DECLARE_TR_FUNCTIONS(ChartValues)
};

} // namespace

QString wordOf(const QVariant& value, int digits)
{
    if (value.typeId() != QMetaType::Double)
        return value.toString();
    const double number = value.toDouble();
    if (std::isnan(number))
        return ValueWords::tr("not a number");
    if (std::isinf(number))
        return number > 0 ? ValueWords::tr("infinite") : ValueWords::tr("below all numbers");
    const bool isWhole = number == std::round(number) && std::abs(number) < 1e15;
    return isWhole ? QLocale().toString(number, 'f', 0) : QLocale().toString(number, 'g', digits);
}

} // namespace isogloss::widgets
