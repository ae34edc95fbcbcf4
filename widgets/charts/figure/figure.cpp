// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/figure/figure.h"

#include "widgets/charts/chart.h"
#include "widgets/charts/figure/figure_file.h"
#include "widgets/charts/figure/svg_device.h"

#include <QBuffer>
#include <QLocale>
#include <QPdfWriter>
#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace isogloss::widgets {

namespace {

constexpr int ScreenDots = 96; // to the inch
constexpr double PrintDots = 300;
constexpr double PointsPerInch = 72;
constexpr double MillimetresPerMetre = 1000;
constexpr double MillimetresPerInch = 25.4;
constexpr int FigureWidth = 640; // 17 cm: the width of a page's text
constexpr int LeastHeight = 240;
constexpr qsizetype LongestName = 80; // characters

/// As the chart stands on the screen, within what reads well on paper.
QSize figureSize(const Chart& chart)
{
    const double shape = static_cast<double>(chart.height()) / std::max(1, chart.width());
    const int height = static_cast<int>(std::lround(FigureWidth * shape));
    return {FigureWidth, std::clamp(height, LeastHeight, FigureWidth)};
}

QByteArray svg(Chart& chart, Letters letters, const QString& title)
{
    const QSize size = figureSize(chart);
    SvgDevice device(size, letters);
    chart.paintFigure(device, size);
    return device.document(title, QStringList{chart.summary(), chart.printNote()}.join(u' ').trimmed());
}

QByteArray pdf(Chart& chart, const QString& title)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    const QSize size = figureSize(chart);
    QPdfWriter writer(&buffer);
    writer.setTitle(title);
    writer.setCreator(u"Isogloss"_s);
    writer.setResolution(ScreenDots);
    writer.setPageSize(QPageSize(QSizeF(size) * (PointsPerInch / ScreenDots), QPageSize::Point));
    writer.setPageMargins({});
    chart.paintFigure(writer, size);
    return bytes;
}

QByteArray png(Chart& chart)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    figurePicture(chart, PrintDots).save(&buffer, "PNG");
    return bytes;
}

QByteArray cell(const QVariant& value)
{
    if (value.typeId() == QMetaType::Double)
        return QByteArray::number(value.toDouble(), 'g', QLocale::FloatingPointShortest);
    QByteArray text = value.toString().toUtf8();
    if (text.contains(',') || text.contains('"') || text.contains('\n') || text.contains('\r'))
        text = '"' + text.replace('"', "\"\"") + '"';
    return text;
}

} // namespace

QByteArray figureBytes(Chart& chart, FigureFormat format, const QString& title)
{
    switch (format) {
    case FigureFormat::Svg:
        return svg(chart, Letters::AsOutlines, title);
    case FigureFormat::SvgWithText:
        return svg(chart, Letters::AsText, title);
    case FigureFormat::Pdf:
        return pdf(chart, title);
    case FigureFormat::Png:
        return png(chart);
    case FigureFormat::Csv:
        return csvOf(chart);
    case FigureFormat::Figure:
        return figureFile(chart, title);
    }
    return {};
}

QImage figurePicture(Chart& chart, double dotsPerInch)
{
    const QSize size = figureSize(chart);
    const double scale = dotsPerInch / ScreenDots;
    QImage image((QSizeF(size) * scale).toSize(), QImage::Format_RGB32);
    const int dotsPerMetre
        = static_cast<int>(std::lround(dotsPerInch * MillimetresPerMetre / MillimetresPerInch));
    image.setDotsPerMeterX(dotsPerMetre);
    image.setDotsPerMeterY(dotsPerMetre);
    image.setDevicePixelRatio(scale);
    chart.paintFigure(image, size);
    return image;
}

QByteArray csvOf(const ChartValues& values)
{
    const QStringList header = values.valueHeader();
    QByteArrayList names;
    for (const QString& name : header)
        names.append(cell(name));
    QByteArray text = names.join(',') + '\n';
    for (int row = 0; row < values.valueRows(); ++row)
        for (int column = 0; column < header.size(); ++column)
            text += cell(values.valueAt(row, column)) + (column + 1 < header.size() ? ',' : '\n');
    return text;
}

QString fileSuffix(FigureFormat format)
{
    switch (format) {
    case FigureFormat::Svg:
    case FigureFormat::SvgWithText:
        return u"svg"_s;
    case FigureFormat::Pdf:
        return u"pdf"_s;
    case FigureFormat::Png:
        return u"png"_s;
    case FigureFormat::Csv:
        return u"csv"_s;
    case FigureFormat::Figure:
        return u"json"_s;
    }
    return {};
}

QString fileNameFor(const QString& title)
{
    QList<uint> characters = title.simplified().toUcs4();
    for (uint& c : characters)
        if (!QChar::isPrint(c) || (c < 0x80 && u"/\\:*?\"<>|"_s.contains(QChar(c))))
            c = u' ';
    characters.resize(std::min(characters.size(), LongestName));
    const std::u32string kept(characters.begin(), characters.end());
    QString name = QString::fromStdU32String(kept).simplified();
    const auto isEdge = [](QChar c) { return c == u'.' || c == u' '; };
    while (!name.isEmpty() && isEdge(name.back()))
        name.chop(1);
    while (!name.isEmpty() && isEdge(name.front()))
        name.remove(0, 1);
    return name.isEmpty() ? u"chart"_s : name;
}

} // namespace isogloss::widgets
