// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QAction;
class QBoxLayout;
class QLabel;
class QMenu;
class QToolButton;

namespace isogloss::widgets {

class Chart;
class ChartTableView;

/// A chart with its title and a menu: save it as a file, copy it, see all of it, see it as a table. Takes
/// values and emits intentions; writes no file.
class ChartFrame : public QFrame
{
    Q_OBJECT
public:
    enum class Look {
        Card, ///< a surface of its own with the title on it
        Bare, ///< on another surface, which says what the chart is
    };

    /// Owns the chart from now on.
    ChartFrame(Chart* chart, Look look, QWidget* parent = nullptr);

    Chart& chart() const { return *m_chart; }
    /// What the chart shows; files are named after it.
    void setTitle(const QString& title);
    QString title() const { return m_title; }
    void showTable(bool isTable);
    bool isTableShown() const;

    /// Beside the menu, in front of it.
    void addToHead(QWidget* widget);
    void addAbove(QWidget* widget);
    void addBelow(QWidget* widget);

Q_SIGNALS:
    /// `withSource`: beside the picture also what it takes to draw it again.
    void exportRequested(bool withSource);

protected:
    void changeEvent(QEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    void makeMenu();
    void makeTable();
    void drawIcon();
    void copyPicture();
    void copySignature();
    QString signatureOfValues() const;

    Chart* m_chart;
    QString m_title;
    QLabel* m_heading;
    QToolButton* m_button;
    QMenu* m_menu;
    QAction* m_reset = nullptr;
    QAction* m_asTable = nullptr;
    ChartTableView* m_table = nullptr; ///< made when it is first asked for
    QBoxLayout* m_head;
    QBoxLayout* m_above;
    QBoxLayout* m_body;
};

} // namespace isogloss::widgets
