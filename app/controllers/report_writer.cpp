// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/controllers/report_writer.h"

#include "app/controllers/workbench.h"
#include "core/base/file.h"
#include "core/eval/report_folder.h"
#include "widgets/charts/chart.h"
#include "widgets/charts/figure/figure.h"
#include "widgets/charts/figure/figure_file.h"

#include <QTimer>
#include <filesystem>
#include <utility>

using namespace Qt::StringLiterals;

namespace isogloss::app {

namespace fs = std::filesystem;

ReportWriter::ReportWriter(Workbench& workbench, QObject* parent)
    : QObject(parent)
    , m_workbench(workbench)
{
}

void ReportWriter::write(const QStringList& runs, const eval::NamedRuns& named, const QString& folder, Done done)
{
    m_done = std::move(done);
    std::vector<fs::path> paths;
    for (const QString& run : runs)
        paths.emplace_back(run.toStdString());
    m_workbench.jobs().start<QList<Figure>>(
        JobController::Place::Files, tr("Writing a report"),
        [paths, named, target = folder.toStdString()](
            const std::stop_token&, const ProgressSink&) -> Result<QList<Figure>> {
            ISOGLOSS_TRY(const eval::NamedRuns conditions, eval::byCondition(paths, named));
            ISOGLOSS_TRY(const eval::WrittenReport report, eval::writeReport(conditions, target));
            QList<Figure> figures;
            for (const fs::path& figure : report.figures) {
                ISOGLOSS_TRY(const std::string bytes, readFile(figure));
                figures.append({QString::fromStdString(figure.string()), QByteArray::fromStdString(bytes)});
            }
            return figures;
        },
        this,
        [this, report = ++m_report](Result<QList<Figure>> figures) {
            if (report != m_report)
                return;
            if (!figures.has_value()) {
                m_done(figures.error());
                return;
            }
            m_figures = std::move(figures).value();
            drawNext(report, 0);
        });
}

void ReportWriter::drawNext(int report, qsizetype next)
{
    if (report != m_report)
        return;
    if (next == m_figures.size()) {
        savePictures(report);
        return;
    }
    const widgets::ReadFigure figure = widgets::readFigure(m_figures[next].bytes);
    m_figures[next].bytes
        = figure.chart ? widgets::figureBytes(*figure.chart, widgets::FigureFormat::Svg, figure.title) : QByteArray();
    QTimer::singleShot(0, this, [=, this] { drawNext(report, next + 1); });
}

void ReportWriter::savePictures(int report)
{
    m_workbench.jobs().start<int>(
        JobController::Place::Files, tr("Writing a report"),
        [pictures = m_figures](const std::stop_token&, const ProgressSink&) -> Result<int> {
            int written = 0;
            for (const Figure& picture : pictures) {
                if (picture.bytes.isEmpty())
                    continue;
                ISOGLOSS_CHECK(
                    writeFileAtomically(fs::path(picture.path.toStdString()).replace_extension("svg"),
                        {picture.bytes.constData(), static_cast<std::size_t>(picture.bytes.size())}));
                ++written;
            }
            return written;
        },
        this, [this, report](Result<int> written) {
            if (report == m_report)
                m_done(std::move(written));
        });
    m_figures.clear();
}

} // namespace isogloss::app
