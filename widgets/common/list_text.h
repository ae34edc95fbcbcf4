// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace isogloss::widgets {

/// "English, Swahili and Kabyle", in the language of the window, which is not always that of the locale.
QString listText(const QStringList& entries);

} // namespace isogloss::widgets
