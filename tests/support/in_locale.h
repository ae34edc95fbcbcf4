// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QRegularExpression>
#include <QString>

namespace isogloss::tests {

/// What is expected, with the decimal points of the locale that the test runs under.
inline QString inLocale(QString text)
{
    static const QRegularExpression point(QStringLiteral("(?<=\\d)\\.(?=\\d)"));
    return text.replace(point, QLocale().decimalPoint());
}

} // namespace isogloss::tests
