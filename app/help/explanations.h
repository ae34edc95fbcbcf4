// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <optional>
#include <string_view>

namespace isogloss::app {

/// What the Explain panel says of one field, number or plot.
struct Explanation
{
    QString title;
    QString text; ///< one to three sentences
    QString good; ///< what a good value is; may be empty
    QString source; ///< where the idea comes from; may be empty
    QString picture; ///< resource of a small drawing in `currentColor` and `accentColor`
};

/// A widget with this property, whose value is the id of an explanation, is explained while it has the focus
/// or the mouse; so are the widgets inside it.
inline constexpr const char* ExplainProperty = "explains";

/// Every id that has texts; those of settings are "setting." and the key.
QStringList explanationIds();

/// The texts of an id, translated; nothing for an id without one.
std::optional<Explanation> explanation(std::string_view id);

} // namespace isogloss::app
