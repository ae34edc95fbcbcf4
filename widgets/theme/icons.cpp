// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/theme/icons.h"

#include <QColor>
#include <QFile>
#include <QPainter>
#include <QPixmap>
#include <QSvgRenderer>

namespace isogloss::widgets {

QPixmap themedPicture(const QString& path, const QColor& color, const QSize& size, double pixelRatio)
{
    return themedPicture(path, color, color, size, pixelRatio);
}

QPixmap themedPicture(
    const QString& path, const QColor& color, const QColor& accent, const QSize& size, double pixelRatio)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QSvgRenderer renderer(file.readAll()
                              .replace("currentColor", color.name().toLatin1())
                              .replace("accentColor", accent.name().toLatin1()));
    QPixmap picture(size * pixelRatio);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    renderer.render(&painter);
    painter.end();
    picture.setDevicePixelRatio(pixelRatio);
    return picture;
}

QIcon themedIcon(const QString& path, const QColor& color)
{
    QIcon icon;
    for (const int size : {24, 48, 96})
        icon.addPixmap(themedPicture(path, color, {size, size}, 1));
    return icon;
}

} // namespace isogloss::widgets
