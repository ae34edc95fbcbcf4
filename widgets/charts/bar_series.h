// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/charts/interval.h"

#include <QList>
#include <QString>
#include <optional>

namespace isogloss::widgets {

/// A row of a bar chart, such as a language.
struct BarCategory
{
    QString name;
    QString heading = {}; ///< of the rows around it that have the same one, such as "taught"; "": none
};

/// A value for each row, such as those of one run.
struct BarSeries
{
    QString name;
    QList<double> values; ///< one for each row; not finite: not known
    QList<std::optional<Interval>> intervals = {}; ///< one for each row, or none
    std::optional<int> look = {}; ///< place in the order of colours, kept for life; else the index
};

} // namespace isogloss::widgets
