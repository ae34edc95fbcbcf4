// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/controllers/text_import.h"
#include "app/models/dataset_summary.h"

#include <QWidget>

class QFrame;
class QLabel;
class QPushButton;
class QTabWidget;

namespace isogloss::app {

class OverlapPanel;
class QualityPanel;
class QualityReview;
class RecordsPanel;
class RemovalPanel;
class SplitPanel;
class TermsForm;
class Workbench;

/// One dataset: its texts side by side, and where it comes from. UI thread.
class DatasetView : public QWidget
{
    Q_OBJECT
public:
    explicit DatasetView(Workbench& workbench);

    /// `all` are the datasets of the workspace.
    void show(const DatasetSummary& dataset, const QList<DatasetSummary>& all);
    /// What the import of a dataset did, shown above it until it is put away.
    void setNews(const ImportNews& news);

Q_SIGNALS:
    /// Show the dataset of this name.
    void datasetRequested(const QString& name);

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    QWidget* makeHead();
    void addTabs();
    QFrame* makeNews();
    void showNews();
    void connectQuality();
    void showRemoval(bool isShown);
    void offerUndo();

    Workbench& m_workbench;
    DatasetSummary m_dataset;
    ImportNews m_import; ///< the last one's
    QWidget* m_body;
    QLabel* m_name;
    QLabel* m_counts;
    QPushButton* m_measure;
    QLabel* m_newsText;
    QFrame* m_news;
    QTabWidget* m_tabs;
    RecordsPanel* m_records;
    QualityReview* m_review;
    QualityPanel* m_quality;
    OverlapPanel* m_overlap;
    SplitPanel* m_split;
    TermsForm* m_terms;
    RemovalPanel* m_removal; ///< in place of all of it, once it is asked for
};

} // namespace isogloss::app
