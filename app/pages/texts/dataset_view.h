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

class QualityPanel;
class QualityReview;
class RecordsPanel;
class TermsForm;
class Workbench;

/// One dataset: its texts side by side, and where it comes from. UI thread.
class DatasetView : public QWidget
{
    Q_OBJECT
public:
    explicit DatasetView(Workbench& workbench);

    void show(const DatasetSummary& dataset);
    /// What the import of a dataset did, shown above it until it is put away.
    void setNews(const ImportNews& news);

private:
    QWidget* makeHead();
    QFrame* makeNews();
    void showNews();
    void connectQuality();

    Workbench& m_workbench;
    DatasetSummary m_dataset;
    ImportNews m_import; ///< the last one's
    QLabel* m_name;
    QLabel* m_counts;
    QPushButton* m_measure;
    QLabel* m_newsText;
    QFrame* m_news;
    QTabWidget* m_tabs;
    RecordsPanel* m_records;
    QualityReview* m_review;
    QualityPanel* m_quality;
    TermsForm* m_terms;
};

} // namespace isogloss::app
