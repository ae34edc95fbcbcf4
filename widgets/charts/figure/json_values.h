// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/charts/interval.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QPointF>
#include <optional>

/// Numbers of a figure in JSON: those that are none, or infinite, are the words nan, inf and -inf. Reading takes
/// anything; what is no number is NaN.
namespace isogloss::widgets::json {

QJsonValue number(double value);
double numberOf(const QJsonValue& value);

QJsonArray numbers(const QList<double>& values);
QList<double> numbersOf(const QJsonValue& values);

/// {"x": [...], "y": [...]}; of unequal lists the shorter counts.
QJsonObject points(const QList<QPointF>& points);
QList<QPointF> pointsOf(const QJsonValue& points);

/// [low, high], or null.
QJsonValue interval(const std::optional<Interval>& interval);
std::optional<Interval> intervalOf(const QJsonValue& value);

QJsonArray texts(const QStringList& texts);
QStringList textsOf(const QJsonValue& texts);

/// A whole number from 0 to a million, or null.
QJsonValue place(const std::optional<int>& place);
std::optional<int> placeOf(const QJsonValue& value);

} // namespace isogloss::widgets::json
