// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/export_dialog.h"

#include "app/dialogs/table_export.h"
#include "widgets/charts/chart.h"
#include "widgets/charts/chart_frame.h"
#include "widgets/charts/figure/figure.h"
#include "widgets/charts/figure/figure_file.h"

#include <QSettings>
#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace isogloss::app {

using widgets::FigureFormat;

namespace {

const auto FolderKey = u"figures/folder"_s;
const auto FormatKey = u"figures/format"_s;

using Format = ExportDialog::Format;
constexpr std::array Formats{Format::Svg, Format::SvgWithText, Format::Pdf, Format::Png, Format::Csv, Format::Latex,
    Format::Figure};

/// Nothing for a table in LaTeX, which is no figure.
std::optional<FigureFormat> figureFormat(Format format)
{
    switch (format) {
    case Format::Svg:
        return FigureFormat::Svg;
    case Format::SvgWithText:
        return FigureFormat::SvgWithText;
    case Format::Pdf:
        return FigureFormat::Pdf;
    case Format::Png:
        return FigureFormat::Png;
    case Format::Csv:
        return FigureFormat::Csv;
    case Format::Figure:
        return FigureFormat::Figure;
    case Format::Latex:
        break;
    }
    return std::nullopt;
}

QString suffixOf(Format format)
{
    const auto figure = figureFormat(format);
    return figure ? widgets::fileSuffix(*figure) : u"tex"_s;
}

bool isPicture(Format format)
{
    return format != Format::Csv && format != Format::Latex && format != Format::Figure;
}

QString filterOf(Format format)
{
    switch (format) {
    case Format::Svg:
        return ExportDialog::tr("Drawing that looks alike everywhere (*.svg)");
    case Format::SvgWithText:
        return ExportDialog::tr("Drawing with letters to edit (*.svg)");
    case Format::Pdf:
        return ExportDialog::tr("PDF page (*.pdf)");
    case Format::Png:
        return ExportDialog::tr("Picture, 300 dots to the inch (*.png)");
    case Format::Csv:
        return ExportDialog::tr("All values as a table (*.csv)");
    case Format::Latex:
        return ExportDialog::tr("All values as a table of a LaTeX document (*.tex)");
    case Format::Figure:
        return ExportDialog::tr("To be drawn again by the command isogloss --render (*.json)");
    }
    return {};
}

} // namespace

ExportDialog::ExportDialog(widgets::ChartFrame& frame, bool withSource)
    : QFileDialog(&frame)
    , m_frame(frame)
    , m_withSource(withSource)
{
    setWindowTitle(tr("Save the chart"));
    setAttribute(Qt::WA_DeleteOnClose);
    setAcceptMode(AcceptSave);
    QStringList filters;
    for (const Format format : Formats)
        filters.append(filterOf(format));
    setNameFilters(filters);
    const QSettings settings;
    selectNameFilter(filters.value(settings.value(FormatKey, 0).toInt(), filters.first()));
    setDefaultSuffix(suffixOf(chosenFormat()));
    connect(
        this, &QFileDialog::filterSelected, this, [this] { setDefaultSuffix(suffixOf(chosenFormat())); });
    if (const QString folder = settings.value(FolderKey).toString(); QFileInfo(folder).isDir())
        setDirectory(folder);
    selectFile(widgets::fileNameFor(frame.title()) + u'.' + defaultSuffix());
    connect(this, &QFileDialog::fileSelected, this, &ExportDialog::save);
}

ExportDialog::Format ExportDialog::chosenFormat() const
{
    const auto place
        = static_cast<std::size_t>(std::max(nameFilters().indexOf(selectedNameFilter()), qsizetype{0}));
    return Formats[place];
}

std::optional<ExportDialog::Format> ExportDialog::formatOf(const QString& path) const
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    if (suffix == suffixOf(chosenFormat()))
        return chosenFormat();
    const auto* const found = std::find_if(
        Formats.begin(), Formats.end(), [&](Format format) { return suffixOf(format) == suffix; });
    return found != Formats.end() ? std::optional(*found) : std::nullopt;
}

/// "Losses v1.2" becomes "Losses v1.2.svg" before the dialog asks whether a file may be replaced.
void ExportDialog::accept()
{
    const QString path = selectedFiles().value(0);
    if (!path.isEmpty() && !QFileInfo(path).isDir() && !formatOf(path))
        selectFile(path + u'.' + suffixOf(chosenFormat()));
    QFileDialog::accept();
}

QByteArray ExportDialog::bytesOf(Format format, const QString& path) const
{
    if (format == Format::Figure)
        return widgets::figureFile(m_frame.chart(), m_frame.title(), QFileInfo(path).completeBaseName());
    if (const auto figure = figureFormat(format))
        return figureBytes(m_frame.chart(), *figure, m_frame.title());
    return QByteArray::fromStdString(report::latex(tableOf(m_frame.chart(), m_frame.title())));
}

/// Caption, signatures and the command, a paragraph each.
QString ExportDialog::sourceWords(const QString& name) const
{
    QStringList parts{m_frame.title(), m_frame.chart().signatures().join(u'\n'), widgets::drawingCommand(name)};
    parts.removeAll(QString());
    return parts.join(u"\n\n"_s) + u'\n';
}

void ExportDialog::save(const QString& path)
{
    const Format format = formatOf(path).value_or(chosenFormat());
    auto problem = saveFile(m_frame, path, bytesOf(format, path));
    if (m_withSource && isPicture(format) && !problem) {
        const QFileInfo file(path);
        const QString start = file.absolutePath() + u'/' + file.completeBaseName();
        const QString source = start + u".figure.json"_s;
        problem = saveFile(m_frame, source, bytesOf(Format::Figure, source));
        if (!problem)
            problem = saveFile(
                m_frame, start + u".txt"_s, sourceWords(QFileInfo(source).completeBaseName()).toUtf8());
    }
    if (problem) {
        Q_EMIT failed(*problem);
        return;
    }
    QSettings settings;
    settings.setValue(FolderKey, QFileInfo(path).absolutePath());
    const auto* const place = std::find(Formats.begin(), Formats.end(), format);
    settings.setValue(FormatKey, static_cast<int>(place - Formats.begin()));
    Q_EMIT written(path);
}

void offerExport(widgets::ChartFrame& frame)
{
    QObject::connect(&frame, &widgets::ChartFrame::exportRequested, &frame,
        [&frame](bool withSource) { (new ExportDialog(frame, withSource))->open(); });
}

} // namespace isogloss::app
