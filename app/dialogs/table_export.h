// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/table.h"

#include <QFileDialog>
#include <functional>
#include <optional>

class QPushButton;
class QTableView;

namespace isogloss::widgets {
class ChartValues;
}

namespace isogloss::app {

/// The values behind a chart, numbers with a point whatever the language.
report::Table tableOf(const widgets::ChartValues& values, const QString& title);
/// What a table shows: its visible columns, in the order of its rows on the screen, numbers with a point.
report::Table tableOf(const QTableView& view, const QString& title);

/// Writes a file as a whole. What goes wrong is said in a box over the widget and given back; the file is then as it
/// was.
std::optional<QString> saveFile(QWidget& over, const QString& path, const QByteArray& bytes);

/// Asks where a table goes, as CSV or as LaTeX, and writes it there.
class TableExportDialog : public QFileDialog
{
    Q_OBJECT
public:
    /// Belongs to the view and goes when it closes.
    TableExportDialog(QTableView& view, const QString& title);

Q_SIGNALS:
    void written(const QString& path);

private:
    bool isLatex() const;
    void save(const QString& path);

    QTableView& m_view;
    QString m_title;
};

/// A button that opens the dialog; `title` is asked when it is clicked.
QPushButton* saveTableButton(QTableView& view, std::function<QString()> title);

} // namespace isogloss::app
