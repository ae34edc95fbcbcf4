// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/heat_key.h"

#include "widgets/charts/chart_colors.h"
#include "widgets/charts/hatch.h"
#include "widgets/theme/colors.h"
#include "widgets/theme/metrics.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>

namespace isogloss::widgets {

namespace {

constexpr int Steps = 32;
constexpr double BarWidth = 96;
constexpr double SampleWidth = 20;

struct KeyWords
{
    Q_DECLARE_TR_FUNCTIONS(HeatKey)
};

/// Puts one thing behind the other.
class KeyLine
{
public:
    KeyLine(QPainter& painter, const QRectF& area, const Colors& table, const QFont& font)
        : m_painter(painter)
        , m_table(table)
        , m_sizes(font)
        , m_left(area.left())
        , m_right(area.right())
        , m_top(area.top() - m_sizes.height() - metrics::LabelGap)
    {
        painter.setFont(font);
    }

    bool hasRoom(double width, const QString& words) const
    {
        return m_left + width + 3 * metrics::LabelGap + m_sizes.horizontalAdvance(words) <= m_right;
    }

    void text(const QString& words)
    {
        const double width = m_sizes.horizontalAdvance(words);
        m_painter.setPen(m_table.mutedText);
        m_painter.drawText(
            QRectF(m_left, m_top, width + 1, m_sizes.height()), Qt::AlignLeft | Qt::AlignVCenter, words);
        m_left += width + metrics::LabelGap;
    }

    void bar(CellScale scale)
    {
        m_painter.setPen(Qt::NoPen);
        for (int i = 0; i < Steps; ++i) {
            const double share = i / (Steps - 1.0);
            m_painter.setBrush(
                scale == CellScale::Share ? shareColor(share) : differenceColor(2 * share - 1));
            m_painter.drawRect(
                QRectF(m_left + i * BarWidth / Steps, box().top(), BarWidth / Steps, box().height()));
        }
        m_left += BarWidth + metrics::LabelGap;
    }

    void isogloss()
    {
        m_painter.setPen(QPen(m_table.text, metrics::LineWidth));
        m_painter.drawLine(
            QPointF(m_left, box().center().y()), QPointF(m_left + SampleWidth, box().center().y()));
        m_left += SampleWidth + metrics::LabelGap;
    }

    void unknown()
    {
        m_painter.setPen(QPen(m_table.mutedText, 1));
        m_painter.drawLines(hatch(box(), HatchDistance));
        m_left += SampleWidth + metrics::LabelGap;
    }

    void gap() { m_left += metrics::FieldGap; }

private:
    QRectF box() const
    {
        const double height = m_sizes.height() - 2 * metrics::LabelGap;
        return {m_left, m_top + metrics::LabelGap, SampleWidth, height};
    }

    QPainter& m_painter;
    const Colors& m_table;
    QFontMetricsF m_sizes;
    double m_left;
    double m_right;
    double m_top;
};

} // namespace

void paintHeatKey(
    QPainter& painter, const QRectF& area, const HeatKey& key, const Colors& table, const QFont& font)
{
    painter.setRenderHint(QPainter::Antialiasing, false);
    KeyLine line(painter, area, table, font);
    if (!line.hasRoom(BarWidth, key.name + key.low + key.high))
        return;
    line.text(key.name);
    line.gap();
    line.text(key.low);
    line.bar(key.scale);
    line.text(key.high);
    line.gap();
    if (const QString words = KeyWords::tr("one half (isogloss)");
        key.scale == CellScale::Share && line.hasRoom(SampleWidth, words)) {
        line.isogloss();
        line.text(words);
        line.gap();
    }
    if (const QString words = KeyWords::tr("not known"); key.hasUnknown && line.hasRoom(SampleWidth, words)) {
        line.unknown();
        line.text(words);
    }
}

} // namespace isogloss::widgets
