// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/dataset_summary.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QListWidget;
class QStackedWidget;

namespace isogloss::app {

class DatasetView;
struct ImportNews;
class Workbench;

/// The datasets of the workspace on the left, the chosen one on the right. UI thread.
class DataTab : public QWidget
{
    Q_OBJECT
public:
    explicit DataTab(Workbench& workbench);

    /// Shows the dataset of this name, now or as soon as it is there.
    void choose(const QString& dataset);
    /// What an import did; its dataset is chosen.
    void showNews(const isogloss::app::ImportNews& news);
    void showProblem(const QString& dataset, const QString& problem);

Q_SIGNALS:
    void importRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    QWidget* makeEmpty();
    QWidget* makeList();
    void read();
    void fill(QList<DatasetSummary> datasets);
    void showChosen();
    void filter();
    QString describe(const DatasetSummary& dataset) const;
    void fitList();
    void fitItems();

    Workbench& m_workbench;
    QStackedWidget* m_stack; ///< what to do while there is nothing; the datasets
    QLineEdit* m_find; ///< where there are many
    QListWidget* m_list;
    DatasetView* m_view;
    QWidget* m_left;
    QLabel* m_problem;
    QList<DatasetSummary> m_datasets; ///< in the order of the list
    QString m_chosen; ///< name; it may not be in the list yet
};

} // namespace isogloss::app
