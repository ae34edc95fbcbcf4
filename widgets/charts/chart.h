// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/charts/chart_values.h"
#include "widgets/charts/cross_hair.h"
#include "widgets/charts/plot_scale.h"

#include <QJsonObject>
#include <QList>
#include <QPointF>
#include <QSize>
#include <QStringList>
#include <QWidget>
#include <optional>
#include <utility>

class QCustomPlot;
class QLabel;

namespace isogloss::widgets {

struct Colors;

/// What every chart has: axes in the theme's colours, pan (drag, Shift+arrows), zoom (wheel where the chart
/// has the focus or with Ctrl, + and -), reset (double click, 0), a cross-hair that says values (mouse,
/// arrows, Home, End), a sentence for screen readers, its values as a table, and itself as a figure in print.
class Chart : public QWidget, public ChartValues
{
    Q_OBJECT
public:
    explicit Chart(QWidget* parent = nullptr);
    ~Chart() override;

    /// Titles with units: "step", "loss (nats)".
    void setAxes(const QString& horizontal, const QString& vertical);
    QString horizontalTitle() const;
    QString verticalTitle() const;

    /// What the chart shows, in one sentence, for people who do not see it; "" leaves it to the chart.
    void setSummary(const QString& summary);
    QString summary() const;

    /// What the numbers depend on, a text for each kind of them; empty ones and doubles are left out.
    void setSignatures(const QStringList& signatures);
    const QStringList& signatures() const { return m_signatures; }

    /// All that is shown, for figure_file.h, and the way back.
    QJsonObject figure() const;
    void setFigure(const QJsonObject& figure);

    void resetView();
    bool isZoomed() const { return m_view.has_value(); }
    /// What the cross-hair says, or "".
    QString reading() const;
    /// Where values lie on this widget as last drawn.
    PlotScale scale() const;

    /// What every chart does on which keys, in words.
    static QList<std::pair<QString, QString>> keys();

    /// What a reader of the figure must know about how it is drawn; "" when nothing.
    virtual QString printNote() const { return {}; }

    /// Draws the figure: print colours whatever the theme, no cross-hair, nothing of the interface.
    void paintFigure(QPaintDevice& device, const QSize& size);

Q_SIGNALS:
    void readingChanged(const QString& reading);
    void viewChanged();
    void contentsChanged();

protected:
    /// Ranges of the axes.
    struct View
    {
        double left = 0;
        double right = 1;
        double bottom = 0;
        double top = 1;
    };

    /// "lines", "heat_map" ...
    virtual QString kind() const = 0;
    /// The values and how they are shown, in JSON; and the way back, from whatever a file holds.
    virtual QJsonObject contents() const = 0;
    virtual void setContents(const QJsonObject& contents) = 0;

    /// Colours and fonts of what is on the plot, from `table()` and `figureFont()`.
    virtual void style() = 0;
    virtual std::optional<CrossReading> readingAt(const QPointF& pixel) const = 0;
    /// Where the cross-hair goes from `from` (nowhere yet: nothing), in values.
    virtual std::optional<QPointF> neighbour(const std::optional<QPointF>& from, int dx, int dy) const = 0;
    /// The chart in one sentence, where nobody set a summary.
    virtual QString describe() const = 0;
    /// A click that was no drag; true when something was done.
    virtual bool clicked(const QPointF& pixel);

    QCustomPlot& plot() const { return *m_plot; }
    const Colors& table() const;
    QFont figureFont() const;
    bool isPrinting() const { return m_printSize.has_value(); }
    /// Of what is drawn: this widget, or the figure in print.
    QSize figureSize() const { return m_printSize.value_or(size()); }
    /// Takes everything off the plot but its axes.
    void clearPlot();
    /// The view that shows everything; a view that a person chose stays while it lies inside.
    void setHome(const View& home, Qt::Orientations movable);
    const View& home() const { return m_home; }
    /// To be called when the plot holds new contents.
    void refresh();
    void setCaption(const QString& caption);
    /// Where the cross-hair stands, in values.
    std::optional<QPointF> readingPlace() const;
    void showReading(const std::optional<CrossReading>& reading);
    void applyView();

    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void restyle();
    void addOverlays();
    void pan(const QPointF& pixels);
    void zoom(double factor, const QPointF& pixel);
    void setView(const View& view);
    bool moveCrossHair(QKeyEvent* event);
    bool changeView(QKeyEvent* event);
    View currentView() const;
    QPointF onPlot(const QPointF& position) const;

    QCustomPlot* m_plot;
    QLabel* m_caption;
    View m_home;
    std::optional<View> m_view; ///< chosen by a person
    Qt::Orientations m_movable = Qt::Horizontal;
    std::optional<CrossReading> m_reading;
    std::optional<QPointF> m_pressed; ///< where the button went down, on this widget
    QPointF m_dragged; ///< up to where the view has followed
    bool m_isDragging = false;
    bool m_hasKeyFocus = false; ///< came by keyboard, so that the ring is drawn
    std::optional<QSize> m_printSize; ///< while it is printed
    QString m_summary;
    QStringList m_signatures;
};

} // namespace isogloss::widgets
