// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QString;
class QWidget;

namespace isogloss::widgets {

/// A field under its name, which also says it to people who do not see it; the caller's layout owns both.
QWidget* namedField(const QString& name, QWidget& field);

} // namespace isogloss::widgets
