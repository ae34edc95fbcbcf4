// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QVariant>

namespace isogloss::widgets {

/// All values behind a chart, as rows of a table. UI thread.
class ChartValues
{
public:
    virtual ~ChartValues() = default;

    virtual QStringList valueHeader() const = 0;
    virtual int valueRows() const = 0;
    /// A QString or a double, which may be no number or infinite; invalid where there is nothing.
    virtual QVariant valueAt(int row, int column) const = 0;
};

/// A value of a table as a person reads it, with so many digits at most; "" where there is nothing.
QString wordOf(const QVariant& value, int digits = 6);

} // namespace isogloss::widgets
