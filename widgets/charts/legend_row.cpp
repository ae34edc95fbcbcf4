// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/legend_row.h"

#include "widgets/theme/colors.h"
#include "widgets/theme/metrics.h"

#include <QFontMetricsF>
#include <QPainter>
#include <algorithm>
#include <cmath>

namespace isogloss::widgets {

namespace {

constexpr double SampleWidth = 16;

/// Where each entry stands below and right of the origin.
QList<QRectF> placesOf(const QList<LegendEntry>& entries, double width, const QFont& font)
{
    const QFontMetricsF sizes(font);
    const double height = std::ceil(sizes.height()) + metrics::LabelGap;
    QList<QRectF> places;
    QPointF at;
    for (const LegendEntry& entry : entries) {
        const double wanted
            = SampleWidth + metrics::LabelGap + std::ceil(sizes.horizontalAdvance(entry.name)) + 1;
        const double taken = std::min(wanted, width);
        if (at.x() > 0 && at.x() + taken > width)
            at = {0, at.y() + height};
        places.append(QRectF(at, QSizeF(taken, height)));
        at.rx() += taken + metrics::FieldGap;
    }
    return places;
}

} // namespace

double legendHeight(const QList<LegendEntry>& entries, double width, const QFont& font)
{
    const QList<QRectF> places = placesOf(entries, width, font);
    return places.isEmpty() ? 0 : places.back().bottom();
}

QList<QRectF> paintLegend(QPainter& painter, const QList<LegendEntry>& entries, const QPointF& top,
    double width, const QFont& font, const Colors& table)
{
    QList<QRectF> places = placesOf(entries, width, font);
    for (qsizetype i = 0; i < entries.size(); ++i) {
        places[i].translate(top);
        const QRectF sample(places[i].topLeft(), QSizeF(SampleWidth, places[i].height()));
        painter.save();
        entries[i].paintSample(painter, sample);
        painter.restore();
        QFont drawn = font;
        drawn.setStrikeOut(entries[i].isOff);
        painter.setFont(drawn);
        painter.setPen(entries[i].isOff ? table.mutedText : table.text);
        const QRectF text = places[i].adjusted(SampleWidth + metrics::LabelGap, 0, 0, 0);
        painter.drawText(text, Qt::AlignLeft | Qt::AlignVCenter,
            QFontMetricsF(drawn).elidedText(entries[i].name, Qt::ElideRight, text.width()));
    }
    return places;
}

} // namespace isogloss::widgets
