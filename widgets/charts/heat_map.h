// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>
#include <QWidget>
#include <optional>

class QCustomPlot;

namespace isogloss::widgets {

/// A share (0..1) over two axes.
struct ShareMap
{
    QStringList columns; ///< names, from the left
    QStringList rows; ///< names, from below
    QList<QList<double>> values; ///< [row][column]; what is not finite was not measured
    std::optional<int> markedRow; ///< a row to point out, by a hair line with a name
    QString markName;
};

/// A share as colours from dark to light (cividis), hatched where it was not measured, with the isogloss: the
/// line along which it crosses one half. Its accessible description and each cell's tool tip say numbers.
/// Takes values, knows nothing else.
class HeatMap : public QWidget
{
    Q_OBJECT
public:
    explicit HeatMap(QWidget* parent = nullptr);

    void setAxes(const QString& horizontal, const QString& vertical);
    void setMap(const ShareMap& map);

    QSize sizeHint() const override;

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool event(QEvent* event) override;

private:
    void rebuild();
    void addCells();
    void addIsogloss();
    void addMark();
    void setTicks();
    QString cellText(const QPoint& at) const;

    QCustomPlot* m_plot;
    ShareMap m_map;
};

} // namespace isogloss::widgets
