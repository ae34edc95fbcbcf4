// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSharedPointer>
#include <QStringList>

class QCPAxis;
class QCPAxisTicker;

namespace isogloss::widgets {

/// Ticks at 0, 1, 2 ... with names: as many as stand apart along `axis`, in even strides.
QSharedPointer<QCPAxisTicker> namesTicker(const QStringList& names, const QCPAxis& axis);

} // namespace isogloss::widgets
