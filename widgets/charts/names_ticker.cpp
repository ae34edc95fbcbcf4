// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/names_ticker.h"

#include "widgets/theme/metrics.h"

#include <QFontMetricsF>
#include <algorithm>
#include <cmath>
#include <qcustomplot.h>

namespace isogloss::widgets {

namespace {

constexpr double AreaShare = 0.85; // of the plot, before the margins of this drawing are known

/// The least of 1, 2, 5, 10, 20 ... that is no less.
int evenStride(double least)
{
    int unit = 1;
    while (true) {
        for (const int step : {1, 2, 5})
            if (step * unit >= least)
                return step * unit;
        unit *= 10;
    }
}

class NamesTicker : public QCPAxisTicker
{
public:
    NamesTicker(const QStringList& names, const QCPAxis& axis)
        : m_names(names)
        , m_axis(axis)
    {
    }

    void generate(const QCPRange& range, const QLocale& /*locale*/, QChar /*formatChar*/, int /*precision*/,
        QVector<double>& ticks, QVector<double>* subTicks, QVector<QString>* tickLabels) override
    {
        ticks.clear();
        if (subTicks)
            subTicks->clear();
        if (tickLabels)
            tickLabels->clear();
        const int stride = evenStride(range.size() / std::max(1.0, room()));
        const int first = std::max(0, static_cast<int>(std::ceil(range.lower)));
        for (int i = (first + stride - 1) / stride * stride; i < m_names.size() && i <= range.upper;
             i += stride) {
            ticks.append(i);
            if (tickLabels)
                tickLabels->append(m_names[i]);
        }
    }

private:
    /// How many names stand apart.
    double room() const
    {
        const QFontMetricsF sizes(m_axis.tickLabelFont());
        const QRect plot = m_axis.parentPlot()->viewport();
        if (m_axis.orientation() == Qt::Vertical)
            return plot.height() * AreaShare / (sizes.height() + metrics::LabelGap);
        double widest = 1;
        for (const QString& name : m_names)
            widest = std::max(widest, sizes.horizontalAdvance(name));
        return plot.width() * AreaShare / (widest + metrics::FieldGap);
    }

    QStringList m_names;
    const QCPAxis& m_axis;
};

} // namespace

QSharedPointer<QCPAxisTicker> namesTicker(const QStringList& names, const QCPAxis& axis)
{
    return QSharedPointer<QCPAxisTicker>(new NamesTicker(names, axis));
}

} // namespace isogloss::widgets
