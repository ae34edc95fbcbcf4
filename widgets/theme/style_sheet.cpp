// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/theme/style_sheet.h"

#include "widgets/theme/colors.h"
#include "widgets/theme/metrics.h"

#include <QFont>
#include <QFontInfo>
#include <QFontMetrics>
#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace isogloss::widgets {

namespace {

constexpr double TitleScale = 1.54; // 20 px beside a body of 13
constexpr double SectionScale = 1.08;
constexpr double CaptionScale = 0.92;

const auto Template = uR"(
QMainWindow, QDialog, QScrollArea, QScrollArea > QWidget > QWidget { background: @window; }
QScrollArea { border: none; }
QFrame[card="true"] { background: @surface; border: 1px solid @border; border-radius: @cardRadiuspx; }
QLabel { background: transparent; }
QLabel[role="title"] { font-size: @titlept; font-weight: 600; }
QLabel[role="section"] { font-size: @sectionpt; font-weight: 600; }
QLabel[role="caption"] { font-size: @captionpt; color: @muted; }
QLabel[role="muted"] { color: @muted; }
QLabel[role="caution"] { color: @caution; }
QLabel[role="problem"] { color: @problem; }
QLabel[role="code"] { font-family: monospace; background: @window; border: 1px solid @border;
  border-radius: @radiuspx; padding: 8px 12px; }
QLabel[role="code"]:focus { border: 2px solid @accent; padding: 7px 11px; }
QMenuBar { background: @surface; border-bottom: 1px solid @border; padding: 2px 8px; }
QMenuBar::item { padding: 6px 10px; border-radius: @radiuspx; background: transparent; }
QMenuBar::item:selected { background: @selection; color: @text; }
QMenu { background: @raised; border: 1px solid @border; padding: 4px; }
QMenu::item { padding: 6px 28px 6px 24px; border-radius: 4px; }
QMenu::item:selected { background: @selection; color: @text; }
QMenu::item:disabled { color: @muted; }
QMenu::separator { height: 1px; background: @border; margin: 4px 8px; }
QPushButton { min-height: @targetpx; padding: 0 14px; border: 1px solid @border; border-radius: @radiuspx;
  background: @surface; color: @text; }
QPushButton:hover, QPushButton:pressed { background: @selection; }
QPushButton:default { background: @accent; border-color: @accent; color: @onAccent; }
QPushButton:focus { border: 2px solid @accent; padding: 0 13px; }
QPushButton:default:focus { border-color: @text; }
QPushButton[main="true"] { background: @accent; border-color: @accent; color: @onAccent; font-weight: 600; }
QPushButton[main="true"]:hover { border-color: @text; }
QPushButton:disabled { color: @muted; background: @window; border-color: @border; }
QPushButton[link="true"] { border: none; padding: 0 4px; background: transparent; color: @accent; text-align: left; }
QPushButton[link="true"]:hover { text-decoration: underline; }
QPushButton[link="true"]:disabled { color: @muted; }
QPushButton[link="true"]:focus { border: 2px solid @accent; padding: 0 2px; }
QWidget[rail="true"] { background: @surface; border-right: 1px solid @border; }
QWidget[rail="true"] QToolButton { min-height: 36px; padding: 0 12px 0 8px; border: 2px solid transparent;
  border-radius: @radiuspx; text-align: left; color: @muted; background: transparent; }
QWidget[rail="true"] QToolButton:hover { background: @window; }
QWidget[rail="true"] QToolButton:checked { background: @selection; color: @text; font-weight: 600; }
QWidget[rail="true"] QToolButton:focus { border: 2px solid @accent; }
QFrame[jobBar="true"] { background: @surface; border: none; border-top: 1px solid @border; }
QFrame[jobBar="true"] QToolButton { padding: 0 12px; border: 1px solid @border; border-radius: @radiuspx;
  background: @surface; color: @text; }
QFrame[jobBar="true"] QToolButton:hover { background: @selection; }
QFrame[jobBar="true"] QToolButton:focus { border: 2px solid @accent; padding: 0 11px; }
QFrame[jobBar="true"] QToolButton:autoRaise { border-color: transparent; font-weight: 600; }
QFrame[tour="true"] { background: @surface; border: none; border-bottom: 2px solid @accent; }
QToolButton[quiet="true"] { min-height: 24px; min-width: 24px; padding: 0; border: 2px solid transparent;
  border-radius: @radiuspx; background: transparent; }
QToolButton[quiet="true"]:hover { background: @selection; }
QToolButton[quiet="true"]:focus { border: 2px solid @accent; }
QToolButton[quiet="true"]::menu-indicator { image: none; }
QProgressBar { border: none; border-radius: 3px; background: @groove; max-height: 6px; min-height: 6px; }
QProgressBar::chunk { border-radius: 3px; background: @accent; }
QScrollArea[explain="true"] { border-left: 1px solid @border; }
QScrollArea[explain="true"], QScrollArea[explain="true"] > QWidget > QWidget { background: @surface; }
QListView, QTableView, QTreeView { background: @surface; border: 1px solid @border; border-radius: @radiuspx;
  selection-background-color: @selection; selection-color: @text; gridline-color: @border; outline: none; }
QListView:focus, QTableView:focus, QTreeView:focus { border: 2px solid @accent; }
QListView::item { padding: 6px 8px; border: none; }
QListView::item:selected { background: @selection; color: @text; }
QListView::item:disabled { color: @muted; }
QTableView[reading="true"]::item { padding: 2px 5px; border: none; }
QTableView[reading="true"]::item:selected { background: @selection; color: @text; }
QHeaderView::section { background: @window; color: @muted; border: none; border-bottom: 1px solid @border;
  padding: 6px 8px; }
QLineEdit, QComboBox, QSpinBox, QDoubleSpinBox, QPlainTextEdit { min-height: @targetpx; padding: 0 8px;
  border: 1px solid @border; border-radius: @radiuspx; background: @surface; color: @text;
  selection-background-color: @accent; selection-color: @onAccent; }
QLineEdit:focus, QComboBox:focus, QSpinBox:focus, QDoubleSpinBox:focus, QPlainTextEdit:focus {
  border: 2px solid @accent; padding: 0 7px; }
QComboBox::drop-down { border: none; width: 24px; }
QComboBox::down-arrow { image: url(:/controls/down-@scheme.svg); width: 12px; height: 12px; }
QComboBox:disabled, QLineEdit:disabled, QSpinBox:disabled, QDoubleSpinBox:disabled { color: @muted; background: @window; }
QComboBox QAbstractItemView { background: @raised; border: 1px solid @border; padding: 4px;
  selection-background-color: @selection; selection-color: @text; }
QSpinBox::up-button, QSpinBox::down-button, QDoubleSpinBox::up-button, QDoubleSpinBox::down-button { border: none; width: 20px; }
QSpinBox::up-arrow, QDoubleSpinBox::up-arrow { image: url(:/controls/up-@scheme.svg); width: 10px; height: 10px; }
QSpinBox::down-arrow, QDoubleSpinBox::down-arrow { image: url(:/controls/down-@scheme.svg); width: 10px; height: 10px; }
QCheckBox { spacing: 8px; }
QCheckBox::indicator, QListView::indicator { width: 16px; height: 16px; border: 1px solid @muted; border-radius: 4px;
  background: @surface; }
QCheckBox::indicator:checked, QListView::indicator:checked { background: @accent; border-color: @accent;
  image: url(:/controls/check-@scheme.svg); }
QRadioButton::indicator { width: 16px; height: 16px; border: 1px solid @muted; border-radius: 9px; background: @surface; }
QRadioButton::indicator:checked { width: 8px; height: 8px; border: 5px solid @accent; }
QRadioButton::indicator:checked:focus { border-color: @text; }
QCheckBox::indicator:focus { border: 2px solid @accent; }
QSlider { min-height: 24px; }
QSlider::groove:horizontal { height: 4px; border-radius: 2px; background: @groove; }
QSlider::sub-page:horizontal { height: 4px; border-radius: 2px; background: @accent; }
QSlider::handle:horizontal { width: 14px; height: 14px; margin: -6px 0; border-radius: 8px; border: 1px solid @accent;
  background: @surface; }
QSlider::handle:horizontal:focus { background: @accent; }
QSlider::sub-page:horizontal:disabled, QSlider::handle:horizontal:disabled { background: @border; border-color: @border; }
QTabBar { qproperty-drawBase: 0; }
QTabBar::tab { padding: 8px 14px; color: @muted; border: none; border-bottom: 2px solid transparent; }
QTabBar::tab:selected { color: @text; border-bottom: 2px solid @accent; }
QTabBar::tab:focus { background: @selection; }
QTabWidget::pane { border: none; }
QSplitter::handle { background: transparent; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle:horizontal { background: @muted; min-width: 32px; border-radius: 3px; margin: 3px 2px; }
QScrollBar::add-line:horizontal, QScrollBar::sub-line:horizontal { width: 0; }
QScrollBar::add-page:horizontal, QScrollBar::sub-page:horizontal { background: transparent; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar::handle:vertical { background: @muted; min-height: 32px; border-radius: 3px; margin: 2px 3px; }
QScrollBar::add-line:vertical, QScrollBar::sub-line:vertical { height: 0; }
QScrollBar::add-page:vertical, QScrollBar::sub-page:vertical { background: transparent; }
QToolTip { background: @raised; color: @text; border: 1px solid @border; padding: 4px 8px; }
)"_s;

QString points(const QFont& body, double scale)
{
    return QString::number(QFontInfo(body).pointSizeF() * scale, 'f', 1);
}

/// Larger texts need more room than the least that can be clicked.
int targetHeight(const QFont& body)
{
    constexpr int Air = 10; // above and below a line
    return std::max(metrics::TargetHeight, QFontMetrics(body).height() + Air);
}

} // namespace

QString styleSheet(const Colors& colors, const QFont& body)
{
    const std::pair<QString, QString> values[] = {
        {u"@scheme"_s, &colors == &widgets::colors(ColorScheme::Light) ? u"light"_s : u"dark"_s}, // of the controls' pictures
        {u"@window"_s, colors.window.name()},
        {u"@surface"_s, colors.surface.name()},
        {u"@raised"_s, colors.raised.name()},
        {u"@border"_s, colors.border.name()},
        {u"@groove"_s, colors.groove.name()},
        {u"@text"_s, colors.text.name()},
        {u"@muted"_s, colors.mutedText.name()},
        {u"@accent"_s, colors.accent.name()},
        {u"@onAccent"_s, colors.onAccent.name()},
        {u"@selection"_s, colors.selection.name()},
        {u"@caution"_s, colors.caution.name()},
        {u"@problem"_s, colors.problem.name()},
        {u"@cardRadius"_s, QString::number(metrics::CardRadius)},
        {u"@radius"_s, QString::number(metrics::Radius)},
        {u"@target"_s, QString::number(targetHeight(body))},
        {u"@title"_s, points(body, TitleScale)},
        {u"@section"_s, points(body, SectionScale)},
        {u"@caption"_s, points(body, CaptionScale)},
    };
    QString sheet = Template;
    for (const auto& [name, value] : values)
        sheet.replace(name, value);
    return sheet;
}

} // namespace isogloss::widgets
