// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/results/run_delegate.h"

#include "app/models/run_list.h"
#include "widgets/charts/chart_colors.h"
#include "widgets/theme/colors.h"
#include "widgets/theme/metrics.h"

#include <QApplication>
#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <cmath>

namespace isogloss::app {

namespace metrics = widgets::metrics;

namespace {

constexpr int Padding = 8;
constexpr int SwatchWidth = 20;
constexpr int SparkLetters = 9; // width of the small curve in characters
constexpr double CaptionScale = 0.92;

QFont captionFont(const QFont& font)
{
    QFont caption = font;
    caption.setPointSizeF(font.pointSizeF() * CaptionScale);
    return caption;
}

/// Where the parts of a row lie, mirrored in a window that reads from right to left.
struct Parts
{
    QRect swatch;
    QRect name;
    QRect words;
    QRect spark;
};

Parts partsOf(const QStyleOptionViewItem& option, bool hasSpark)
{
    const QRect area = option.rect.adjusted(Padding, Padding, -Padding, -Padding);
    const int lineHeight = QFontMetrics(option.font).height();
    const int sparkWidth = hasSpark ? SparkLetters * QFontMetrics(option.font).averageCharWidth() : 0;
    const int textLeft = area.left() + SwatchWidth + Padding;
    const int textWidth = area.right() - textLeft - (hasSpark ? sparkWidth + Padding : 0);
    Parts parts;
    parts.swatch = {area.left(), area.top(), SwatchWidth, lineHeight};
    parts.name = {textLeft, area.top(), textWidth, lineHeight};
    parts.words = {textLeft, area.top() + lineHeight + metrics::LabelGap, textWidth, lineHeight};
    parts.spark = {area.right() - sparkWidth, area.top(), sparkWidth, area.height()};
    for (QRect* const part : {&parts.swatch, &parts.name, &parts.words, &parts.spark})
        *part = QStyle::visualRect(option.direction, option.rect, *part);
    return parts;
}

void paintSpark(QPainter& painter, const QRectF& area, const QList<double>& values, const QColor& color)
{
    double low = INFINITY;
    double high = -INFINITY;
    for (const double value : values) {
        if (!std::isfinite(value))
            continue;
        low = std::min(low, value);
        high = std::max(high, value);
    }
    const double range = high > low ? high - low : 1;
    QPainterPath path;
    for (qsizetype i = 0; i < values.size(); ++i) {
        if (!std::isfinite(values[i]))
            continue;
        const double x = area.left() + area.width() * static_cast<double>(i) / static_cast<double>(values.size() - 1);
        const double y = area.bottom() - area.height() * (values[i] - low) / range;
        if (path.elementCount() == 0)
            path.moveTo(x, y);
        else
            path.lineTo(x, y);
    }
    painter.setPen(QPen(color, 1.5));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(path);
}

} // namespace

void RunDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const widgets::Colors& colors = widgets::colors(widgets::schemeOf(option.palette));
    const auto spark = index.data(RunListModel::SparkRole).value<QList<double>>();
    const Parts parts = partsOf(option, !spark.isEmpty());
    const widgets::CurveLook look = widgets::curveLook(index.data(RunListModel::LookRole).toInt(), colors);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    QStyleOptionViewItem background = option;
    initStyleOption(&background, index);
    background.text.clear();
    const QStyle* const style = option.widget != nullptr ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &background, painter, option.widget);
    QPen pen(look.color, metrics::LineWidth);
    if (!look.dash.isEmpty())
        pen.setDashPattern(look.dash);
    painter->setPen(pen);
    const int middle = parts.swatch.center().y();
    painter->drawLine(parts.swatch.left(), middle, parts.swatch.right(), middle);

    const auto write = [&](const QRect& place, const QFont& font, const QColor& color, const QString& text) {
        painter->setFont(font);
        painter->setPen(color);
        painter->drawText(place, Qt::AlignVCenter | Qt::TextSingleLine
                | static_cast<int>(QStyle::visualAlignment(option.direction, Qt::AlignLeft)),
            QFontMetrics(font).elidedText(text, Qt::ElideRight, place.width()));
    };
    write(parts.name, option.font, colors.text, index.data(Qt::DisplayRole).toString());
    QString words = index.data(RunListModel::StateRole).toString();
    if (const QStringList tags = index.data(RunListModel::TagsRole).toStringList(); !tags.isEmpty())
        words = RunListModel::tr("%1 · %2", "state of a run, its tags").arg(words, tags.join(QStringLiteral(", ")));
    const bool isProblem = index.data(RunListModel::ProblemRole).toBool();
    write(parts.words, captionFont(option.font), isProblem ? colors.problem : colors.mutedText, words);
    if (!spark.isEmpty())
        paintSpark(*painter, parts.spark, spark, look.color);
    painter->restore();
}

QSize RunDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& /*index*/) const
{
    const int lineHeight = QFontMetrics(option.font).height();
    return {0, 2 * lineHeight + metrics::LabelGap + 2 * Padding};
}

} // namespace isogloss::app
