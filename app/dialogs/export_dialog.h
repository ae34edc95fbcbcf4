// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFileDialog>
#include <optional>

namespace isogloss::widgets {
class ChartFrame;
}

namespace isogloss::app {

/// Asks where a chart goes, and as what, and writes it there as a whole. It starts in the folder and with the
/// format that were taken last. What goes wrong is said over the chart, whose file is then as it was.
/// `withSource`: beside a picture NAME stand NAME.figure.json, from which it is drawn again, and NAME.txt with its
/// caption, its signatures and the command that does so.
class ExportDialog : public QFileDialog
{
    Q_OBJECT
public:
    /// Belongs to the chart and goes when it closes.
    explicit ExportDialog(widgets::ChartFrame& frame, bool withSource = false);

    enum class Format { Svg, SvgWithText, Pdf, Png, Csv, Latex, Figure };

    /// By the ending of the name; nothing for an ending that is none of ours. "svg" is what the filter says.
    std::optional<Format> formatOf(const QString& path) const;

Q_SIGNALS:
    void written(const QString& path);
    void failed(const QString& message);

protected:
    void accept() override;

private:
    Format chosenFormat() const;
    QByteArray bytesOf(Format format, const QString& path) const;
    QString sourceWords(const QString& name) const;
    void save(const QString& path);

    widgets::ChartFrame& m_frame;
    bool m_withSource;
};

/// Has the menu of a chart open the dialog.
void offerExport(widgets::ChartFrame& frame);

} // namespace isogloss::app
