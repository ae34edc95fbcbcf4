// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/figure/svg_device.h"

#include "widgets/charts/figure/svg_engine.h"

#include <cmath>

namespace isogloss::widgets {

namespace {

constexpr int PixelsPerInch = 96;
constexpr double MillimetresPerInch = 25.4;
constexpr int TrueColorBits = 24;

int millimetres(int pixels)
{
    return static_cast<int>(std::lround(pixels * MillimetresPerInch / PixelsPerInch));
}

} // namespace

SvgDevice::SvgDevice(const QSize& size, Letters letters)
    : m_size(size)
    , m_engine(std::make_unique<SvgEngine>(letters))
{
}

SvgDevice::~SvgDevice() = default;

QPaintEngine* SvgDevice::paintEngine() const
{
    return m_engine.get();
}

QByteArray SvgDevice::document(const QString& title, const QString& description) const
{
    const QByteArray width = QByteArray::number(m_size.width());
    const QByteArray height = QByteArray::number(m_size.height());
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
           "<svg xmlns=\"http://www.w3.org/2000/svg\" version=\"1.1\" role=\"img\" width=\""
        + width + "\" height=\"" + height + "\" viewBox=\"0 0 " + width + ' ' + height + "\">\n<title>"
        + title.toHtmlEscaped().toUtf8() + "</title>\n<desc>" + description.toHtmlEscaped().toUtf8()
        + "</desc>\n" + m_engine->body() + "</svg>\n";
}

int SvgDevice::metric(PaintDeviceMetric metric) const
{
    switch (metric) {
    case PdmWidth:
        return m_size.width();
    case PdmHeight:
        return m_size.height();
    case PdmWidthMM:
        return millimetres(m_size.width());
    case PdmHeightMM:
        return millimetres(m_size.height());
    case PdmDpiX:
    case PdmDpiY:
    case PdmPhysicalDpiX:
    case PdmPhysicalDpiY:
        return PixelsPerInch;
    case PdmDepth:
        return TrueColorBits;
    case PdmDevicePixelRatio:
        return 1;
    case PdmDevicePixelRatioScaled:
        return static_cast<int>(devicePixelRatioFScale());
    default:
        return QPaintDevice::metric(metric);
    }
}

} // namespace isogloss::widgets
