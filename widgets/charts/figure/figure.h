// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QImage>
#include <QString>

namespace isogloss::widgets {

class Chart;
class ChartValues;

enum class FigureFormat {
    Svg, ///< letters as outlines: looks alike everywhere
    SvgWithText, ///< letters as text: can be edited
    Pdf,
    Png, ///< 300 dots to the inch
    Csv, ///< every value behind the chart
    Figure, ///< everything it takes to draw it again, figure_file.h
};

/// A chart as the content of a file: in print colours, as wide as a page's text, in the view that is shown,
/// without anything of the interface. UI thread; blocks.
QByteArray figureBytes(Chart& chart, FigureFormat format, const QString& title);

/// The same as a picture of so many dots to the inch.
QImage figurePicture(Chart& chart, double dotsPerInch);

/// All values as comma-separated text (RFC 4180, UTF-8): numbers with all their digits and a point, whatever
/// the language; `nan`, `inf` and `-inf` where that is the value.
QByteArray csvOf(const ChartValues& values);

/// "svg", "pdf", "png", "csv", "json".
QString fileSuffix(FigureFormat format);

/// A name for a file, without its suffix, that every system takes.
QString fileNameFor(const QString& title);

} // namespace isogloss::widgets
