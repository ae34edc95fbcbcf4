// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

class QLabel;
class QLineEdit;
class QListView;

namespace isogloss::app {

class RunFilter;
class RunListModel;

/// The runs of a workspace with a field that narrows them down; one may be chosen, or several to be compared. UI
/// thread.
class RunListPanel : public QWidget
{
    Q_OBJECT
public:
    explicit RunListPanel(RunListModel& runs);

    /// In the order of the list.
    QStringList chosen() const;
    void choose(const QStringList& folders);

    QSize sizeHint() const override;

protected:
    void changeEvent(QEvent* event) override;

Q_SIGNALS:
    /// A person chose others.
    void chosenChanged(const QStringList& folders);

private:
    void fit();
    void tellCount();

    RunListModel& m_runs;
    RunFilter* m_filter;
    QLineEdit* m_find;
    QLabel* m_count;
    QListView* m_list;
    QStringList m_wanted; ///< kept while the list is read anew
};

} // namespace isogloss::app
