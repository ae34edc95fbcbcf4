// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/dataset_summary.h"

#include <QScrollArea>

class QLabel;
class QPushButton;

namespace isogloss::store {
struct DatasetRemoval;
}

namespace isogloss::app {

class TextRemoval;
class Workbench;

/// Says what goes with a dataset and what stays, before it is removed. UI thread.
class RemovalPanel : public QScrollArea
{
    Q_OBJECT
public:
    explicit RemovalPanel(Workbench& workbench);

    /// Asks for this dataset; told in words as soon as the workspace says it.
    void ask(const DatasetSummary& dataset);
    qint64 dataset() const { return m_dataset.id; }

Q_SIGNALS:
    /// The dataset is to stay.
    void kept();

private:
    QWidget* makeCard(const QString& heading, QLabel& words);
    void connectAll();
    void fill(const isogloss::store::DatasetRemoval& removal);
    QStringList goes(const store::DatasetRemoval& removal) const;
    static QStringList stays(const store::DatasetRemoval& removal);

    Workbench& m_workbench;
    TextRemoval* m_removal;
    DatasetSummary m_dataset;
    QLabel* m_title;
    QLabel* m_goes;
    QLabel* m_stays;
    QWidget* m_staysCard;
    QLabel* m_problem;
    QPushButton* m_keep;
    QPushButton* m_remove;
};

} // namespace isogloss::app
