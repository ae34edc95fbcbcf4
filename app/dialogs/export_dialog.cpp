// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/export_dialog.h"

#include "app/i18n/error_text.h"
#include "core/base/file.h"
#include "widgets/charts/chart_frame.h"

#include <QMessageBox>
#include <QSettings>
#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace isogloss::app {

using widgets::FigureFormat;

namespace {

const auto FolderKey = u"figures/folder"_s;
const auto FormatKey = u"figures/format"_s;

constexpr std::array Formats{
    FigureFormat::Svg, FigureFormat::SvgWithText, FigureFormat::Pdf, FigureFormat::Png, FigureFormat::Csv,
    FigureFormat::Figure};

QString filterOf(FigureFormat format)
{
    switch (format) {
    case FigureFormat::Svg:
        return ExportDialog::tr("Drawing that looks alike everywhere (*.svg)");
    case FigureFormat::SvgWithText:
        return ExportDialog::tr("Drawing with letters to edit (*.svg)");
    case FigureFormat::Pdf:
        return ExportDialog::tr("PDF page (*.pdf)");
    case FigureFormat::Png:
        return ExportDialog::tr("Picture, 300 dots to the inch (*.png)");
    case FigureFormat::Csv:
        return ExportDialog::tr("All values as a table (*.csv)");
    case FigureFormat::Figure:
        return ExportDialog::tr("To be drawn again by the command isogloss --render (*.json)");
    }
    return {};
}

} // namespace

ExportDialog::ExportDialog(widgets::ChartFrame& frame)
    : QFileDialog(&frame)
    , m_frame(frame)
{
    setWindowTitle(tr("Save the chart"));
    setAttribute(Qt::WA_DeleteOnClose);
    setAcceptMode(AcceptSave);
    QStringList filters;
    for (const FigureFormat format : Formats)
        filters.append(filterOf(format));
    setNameFilters(filters);
    const QSettings settings;
    selectNameFilter(filters.value(settings.value(FormatKey, 0).toInt(), filters.first()));
    setDefaultSuffix(fileSuffix(chosenFormat()));
    connect(
        this, &QFileDialog::filterSelected, this, [this] { setDefaultSuffix(fileSuffix(chosenFormat())); });
    if (const QString folder = settings.value(FolderKey).toString(); QFileInfo(folder).isDir())
        setDirectory(folder);
    selectFile(widgets::fileNameFor(frame.title()) + u'.' + defaultSuffix());
    connect(this, &QFileDialog::fileSelected, this, &ExportDialog::save);
}

FigureFormat ExportDialog::chosenFormat() const
{
    const auto place
        = static_cast<std::size_t>(std::max(nameFilters().indexOf(selectedNameFilter()), qsizetype{0}));
    return Formats[place];
}

std::optional<FigureFormat> ExportDialog::formatOf(const QString& path) const
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    if (suffix == fileSuffix(chosenFormat()))
        return chosenFormat();
    const auto* const found = std::find_if(
        Formats.begin(), Formats.end(), [&](FigureFormat format) { return fileSuffix(format) == suffix; });
    return found != Formats.end() ? std::optional(*found) : std::nullopt;
}

/// "Losses v1.2" becomes "Losses v1.2.svg" before the dialog asks whether a file may be replaced.
void ExportDialog::accept()
{
    const QString path = selectedFiles().value(0);
    if (!path.isEmpty() && !QFileInfo(path).isDir() && !formatOf(path))
        selectFile(path + u'.' + fileSuffix(chosenFormat()));
    QFileDialog::accept();
}

void ExportDialog::save(const QString& path)
{
    const FigureFormat format = formatOf(path).value_or(chosenFormat());
    const QByteArray bytes = figureBytes(m_frame.chart(), format, m_frame.title());
    const auto done = writeFileAtomically(
        path.toStdString(), {bytes.constData(), static_cast<std::size_t>(bytes.size())});
    if (!done.has_value()) {
        const QString message = errorText(done.error());
        auto* const box = new QMessageBox(
            QMessageBox::Warning, tr("The chart was not saved"), message, QMessageBox::Ok, &m_frame);
        box->setAttribute(Qt::WA_DeleteOnClose);
        box->open();
        Q_EMIT failed(message);
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
        [&frame] { (new ExportDialog(frame))->open(); });
}

} // namespace isogloss::app
