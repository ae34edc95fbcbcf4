// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Distances in device-independent pixels, on a grid of 4.
namespace isogloss::widgets::metrics {

inline constexpr int PageMargin = 24;
inline constexpr int CardGap = 16;
inline constexpr int CardPadding = 16;
inline constexpr int CardRadius = 8;
inline constexpr int FieldGap = 12;
inline constexpr int LabelGap = 4;
inline constexpr int Radius = 6;
inline constexpr int TargetHeight = 28; ///< least height of what can be clicked
inline constexpr int IconSize = 20; ///< of actions and pages
inline constexpr int LineWidth = 2; ///< of curves and of the isogloss

} // namespace isogloss::widgets::metrics
