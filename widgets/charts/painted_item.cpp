// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/painted_item.h"

#include <qcustomplot.h>
#include <utility>

namespace isogloss::widgets {

namespace {

class PaintedItem : public QCPAbstractItem
{
public:
    PaintedItem(QCustomPlot* plot, std::function<void(QPainter&)> paint)
        : QCPAbstractItem(plot)
        , m_paint(std::move(paint))
    {
    }

    double selectTest(const QPointF& /*pos*/, bool /*onlySelectable*/, QVariant* /*details*/) const override
    {
        return -1;
    }

protected:
    void draw(QCPPainter* painter) override
    {
        painter->save();
        m_paint(*painter);
        painter->restore();
    }

private:
    std::function<void(QPainter&)> m_paint;
};

} // namespace

void addPainted(QCustomPlot& plot, const QString& layer, Clip clip, std::function<void(QPainter&)> paint)
{
    auto* const item = new PaintedItem(&plot, std::move(paint)); // the plot owns it
    item->setClipToAxisRect(clip == Clip::ToArea);
    item->setLayer(layer);
}

} // namespace isogloss::widgets
