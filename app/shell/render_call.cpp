// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/render_call.h"

#include "app/i18n/error_text.h"
#include "app/i18n/translations.h"
#include "core/base/file.h"
#include "widgets/charts/chart.h"
#include "widgets/charts/figure/figure.h"
#include "widgets/charts/figure/figure_file.h"

#include <QApplication>
#include <QCoreApplication>
#include <QCommandLineParser>
#include <QFileInfo>
#include <QLocale>
#include <algorithm>
#include <array>
#include <clocale>
#include <cstdio>
#include <string_view>

using namespace Qt::StringLiterals;

namespace isogloss::app {

using widgets::FigureFormat;

namespace {

constexpr int Failed = 1;
constexpr int WrongUsage = 2;
constexpr std::uint64_t LargestFigure = std::uint64_t{256} << 20;

constexpr std::array Formats{
    FigureFormat::Svg, FigureFormat::Pdf, FigureFormat::Png, FigureFormat::Csv, FigureFormat::Figure};

struct RenderCall
{
    Q_DECLARE_TR_FUNCTIONS(RenderCall)
};

int fail(int status, const QString& sentence)
{
    std::fprintf(stderr, "%s\n", qUtf8Printable(sentence));
    return status;
}

const FigureFormat* formatOf(const QString& path)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    const auto* const found = std::find_if(
        Formats.begin(), Formats.end(), [&](FigureFormat format) { return widgets::fileSuffix(format) == suffix; });
    return found == Formats.end() ? nullptr : found;
}

int write(const widgets::ReadFigure& figure, const QString& path, bool withLetters)
{
    FigureFormat format = *formatOf(path);
    if (format == FigureFormat::Svg && withLetters)
        format = FigureFormat::SvgWithText;
    const QByteArray bytes = figureBytes(*figure.chart, format, figure.title);
    const auto written
        = writeFileAtomically(path.toStdString(), {bytes.constData(), static_cast<std::size_t>(bytes.size())});
    return written.has_value() ? 0 : fail(Failed, errorText(written.error()));
}

} // namespace

bool isRenderCall(int argc, char** argv)
{
    return std::any_of(argv + 1, argv + argc, [](const char* word) {
        return std::string_view(word) == "--render" || std::string_view(word).starts_with("--render=");
    });
}

int render(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    std::setlocale(LC_NUMERIC, "C"); // files need the point
    QApplication::setApplicationName(u"isogloss"_s);
    const Translations translations{QLocale()};
    QCommandLineParser parser;
    parser.setApplicationDescription(RenderCall::tr("Draws a figure that was saved, without a window"));
    parser.addHelpOption();
    const QCommandLineOption source(u"render"_s, RenderCall::tr("The figure"), u"FIGURE.json"_s);
    const QCommandLineOption out(
        u"out"_s, RenderCall::tr("Where it goes; the ending says as what: svg, pdf, png, csv, json. Several times for several."),
        u"FILE"_s);
    const QCommandLineOption letters(u"letters"_s, RenderCall::tr("SVG with letters to edit instead of outlines"));
    parser.addOptions({source, out, letters});
    parser.process(application);
    const QStringList files = parser.values(out);
    if (files.isEmpty())
        return fail(WrongUsage, RenderCall::tr("Say where the figure goes: --out FILE."));
    for (const QString& file : files)
        if (formatOf(file) == nullptr)
            return fail(WrongUsage, RenderCall::tr("The ending of %1 is none of svg, pdf, png, csv and json.").arg(file));
    const auto bytes = readFile(parser.value(source).toStdString(), LargestFigure);
    if (!bytes.has_value())
        return fail(Failed, errorText(bytes.error()));
    const widgets::ReadFigure figure = widgets::readFigure(QByteArray::fromStdString(bytes.value()));
    if (!figure.chart)
        return fail(Failed,
            RenderCall::tr("%1 is no figure of this program. Save one from the menu of a plot.").arg(parser.value(source)));
    for (const QString& file : files)
        if (const int status = write(figure, file, parser.isSet(letters)); status != 0)
            return status;
    return 0;
}

} // namespace isogloss::app
