// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QPixmap>

class QColor;
class QString;

namespace isogloss::widgets {

/// An SVG that draws in `currentColor`, in the given colour. The icon of a file that is not there is empty.
QIcon themedIcon(const QString& path, const QColor& color);
/// The same as a picture of that many device-independent pixels.
QPixmap themedPicture(const QString& path, const QColor& color, const QSize& size, double pixelRatio);
/// An SVG that draws in `currentColor` and `accentColor`.
QPixmap themedPicture(
    const QString& path, const QColor& color, const QColor& accent, const QSize& size, double pixelRatio);

} // namespace isogloss::widgets
