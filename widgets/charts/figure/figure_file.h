// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <memory>

namespace isogloss::widgets {

class Chart;

/// A chart that was read from a file, with its title.
struct ReadFigure
{
    std::unique_ptr<Chart> chart; ///< empty where the file is no figure that is known here
    QString title;
};

/// Everything that a chart shows, as JSON (FIGURE.json), so that the figure can be drawn again elsewhere:
/// {"isogloss_figure": 1, "kind", "title", "summary", "x", "y", "size", "view", "signatures", "command", "contents"}.
/// `name` is that of its file without ".json". UI thread.
QByteArray figureFile(const Chart& chart, const QString& title, const QString& name = QStringLiteral("FIGURE"));

/// The command that draws the figure of NAME.json again.
QString drawingCommand(const QString& name);

/// The chart of such a file, whoever wrote it: what does not fit together is left out. UI thread.
ReadFigure readFigure(const QByteArray& file);

} // namespace isogloss::widgets
