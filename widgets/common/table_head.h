// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QSize>

class QTableView;

namespace isogloss::widgets {

/// Keeps the heads of a table's columns whole: they break into lines where a column is narrow, and the header is as
/// high as the highest. Columns that share the width are as wide as the longest word; what has no room then is scrolled
/// to. They mirror with the table, which a header under a style sheet does not by itself. Belongs to the table.
class TableHead : public QObject
{
    Q_OBJECT
public:
    explicit TableHead(QTableView& table);

    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void align();
    void followModel();
    void fit();
    /// What the words of a column take, in pixels: the longest in width, all of them, wrapped, in height.
    QSize takenBy(int column) const;

    QTableView& m_table;
    int m_leastWidth; ///< of a column
};

} // namespace isogloss::widgets
