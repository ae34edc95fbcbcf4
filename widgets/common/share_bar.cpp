// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/share_bar.h"

#include "widgets/common/list_text.h"
#include "widgets/theme/colors.h"
#include "widgets/theme/metrics.h"

#include <QLocale>
#include <QPainter>
#include <QPainterPath>
#include <QStyle>
#include <numeric>

namespace isogloss::widgets {

namespace {

constexpr int BarHeight = 16;
constexpr int Swatch = 10;
constexpr int SwatchGap = 6;
constexpr double CornerRadius = 4;

QColor colorOf(const Colors& table, qsizetype part)
{
    return table.lines[static_cast<std::size_t>(part) % table.lines.size()];
}

} // namespace

ShareBar::ShareBar(QWidget* parent)
    : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void ShareBar::setShares(const QList<Share>& shares)
{
    m_shares = shares;
    setAccessibleDescription(listText(labels()));
    updateGeometry();
    update();
}

QStringList ShareBar::labels() const
{
    QStringList labels;
    for (const Share& share : m_shares)
        labels.append(tr("%1 %2", "name of a part, its count").arg(share.name, QLocale().toString(share.count)));
    return labels;
}

QList<QRect> ShareBar::places(int width) const
{
    const QFontMetrics font = fontMetrics();
    QList<QRect> places;
    int x = 0;
    int y = BarHeight + metrics::LabelGap * 2;
    for (const QString& label : labels()) {
        const int wide = Swatch + SwatchGap + font.horizontalAdvance(label);
        if (x > 0 && x + wide > width) {
            x = 0;
            y += font.height() + metrics::LabelGap;
        }
        places.append({x, y, wide, font.height()});
        x += wide + metrics::CardGap;
    }
    return places;
}

int ShareBar::heightForWidth(int width) const
{
    const QList<QRect> rects = places(width);
    return rects.isEmpty() ? BarHeight : rects.last().bottom() + 1;
}

QSize ShareBar::sizeHint() const
{
    const int width = 40 * fontMetrics().averageCharWidth();
    return {width, heightForWidth(width)};
}

QSize ShareBar::minimumSizeHint() const
{
    return {0, BarHeight + 2 * metrics::LabelGap + fontMetrics().height()};
}

void ShareBar::paintBar(QPainter& painter) const
{
    const Colors& table = colors(schemeOf(palette()));
    const QRect bar(0, 0, width(), BarHeight);
    const qint64 all = std::accumulate(m_shares.begin(), m_shares.end(), qint64{0},
        [](qint64 sum, const Share& share) { return sum + share.count; });
    painter.save();
    QPainterPath outline;
    outline.addRoundedRect(bar, CornerRadius, CornerRadius);
    painter.setClipPath(outline);
    painter.fillRect(bar, table.border);
    qint64 before = 0;
    for (qsizetype i = 0; i < m_shares.size() && all > 0; ++i) {
        const int begin = static_cast<int>(before * bar.width() / all);
        before += m_shares[i].count;
        const int end = static_cast<int>(before * bar.width() / all);
        const int seam = before < all ? 1 : 0; // a line of the background parts neighbours, whatever the colours
        const QRect part(begin, 0, std::max(0, end - begin - seam), BarHeight);
        painter.fillRect(QStyle::visualRect(layoutDirection(), bar, part), colorOf(table, i));
    }
    painter.restore();
}

void ShareBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintBar(painter);
    const Colors& table = colors(schemeOf(palette()));
    const QStringList words = labels();
    const QList<QRect> rects = places(width());
    for (qsizetype i = 0; i < rects.size(); ++i) {
        QRect swatch(rects[i].left(), 0, Swatch, Swatch);
        swatch.moveCenter({swatch.center().x(), rects[i].center().y()});
        const QRect text = rects[i].adjusted(Swatch + SwatchGap, 0, 0, 0);
        painter.setPen(Qt::NoPen);
        painter.setBrush(colorOf(table, i));
        painter.drawRoundedRect(QStyle::visualRect(layoutDirection(), rect(), swatch), 2, 2);
        painter.setPen(table.text);
        painter.drawText(QStyle::visualRect(layoutDirection(), rect(), text), Qt::AlignVCenter | Qt::AlignLeading, words[i]);
    }
}

} // namespace isogloss::widgets
