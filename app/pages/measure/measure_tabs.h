// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>

class QLabel;
class QTabBar;
class QVBoxLayout;

namespace isogloss::app {

/// Panels behind tabs. A bar rather than pages, since the page around it scrolls as a whole, as long as what is
/// shown.
class MeasureTabs : public QWidget
{
    Q_OBJECT
public:
    MeasureTabs();

    void addTab(const QString& name, const QList<QWidget*>& panels);
    int current() const;
    void setCurrent(int tab);
    /// Shows the current tab's panels, or `missing` in their place where `isThere` is false.
    void showCurrent(bool isThere, const QString& missing);

Q_SIGNALS:
    void currentChanged();

private:
    QTabBar* m_bar;
    QVBoxLayout* m_layout;
    QLabel* m_missing;
    QList<QList<QWidget*>> m_panels; ///< of each tab
};

} // namespace isogloss::app
