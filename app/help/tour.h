// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>
#include <QString>

namespace isogloss::widgets {
class TourBar;
}

namespace isogloss::app {

/// One place that a first-time visitor is shown.
struct TourStep
{
    QString page; ///< id, as in page_list.h
    QString title;
    QString words; ///< what it is for, and what to try there
};

/// From the start page to a merged adapter, in the order of a person's path.
QList<TourStep> tourSteps();

/// Leads through the window; how far a person came is kept between sessions. UI thread.
class Tour : public QObject
{
    Q_OBJECT
public:
    Tour(widgets::TourBar& bar, QObject* parent);

    /// From the first step, or where it was left.
    void takeUp();
    bool isShown() const { return m_isShown; }
    /// Somebody is in the middle of it.
    static bool isBegun();

Q_SIGNALS:
    void pageRequested(const QString& id);
    void ended();

private:
    void show(int step);
    void end(int keptStep);

    widgets::TourBar& m_bar;
    int m_step = 0;
    bool m_isShown = false;
};

} // namespace isogloss::app
