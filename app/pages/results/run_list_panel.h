// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/run_list.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QListView;

namespace isogloss::app {

/// The runs of a workspace with a field that narrows them down; one may be chosen, or several to be compared. UI
/// thread.
class RunListPanel : public QWidget
{
    Q_OBJECT
public:
    explicit RunListPanel(RunListModel& runs);

    /// Oldest first, so that the first run is what others are compared with.
    QStringList chosen() const;
    void choose(const QStringList& folders);
    /// Sets that can be chosen as a whole.
    void setSets(const QList<ListedSet>& sets);

    QSize sizeHint() const override;

protected:
    void changeEvent(QEvent* event) override;

Q_SIGNALS:
    /// A person chose others.
    void chosenChanged(const QStringList& folders);
    void setChosen(const ListedSet& set);
    /// A person clicked, also on what is chosen already.
    void clicked();

private:
    void fit();
    void tellCount();

    RunListModel& m_runs;
    RunFilter* m_filter;
    QLineEdit* m_find;
    QComboBox* m_sets;
    QList<ListedSet> m_listedSets;
    QLabel* m_count;
    QListView* m_list;
    QStringList m_wanted; ///< kept while the list is read anew
};

} // namespace isogloss::app
