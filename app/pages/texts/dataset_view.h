// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/dataset_summary.h"

#include <QWidget>

class QLabel;
class QTabWidget;

namespace isogloss::app {

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

private:
    QLabel* m_name;
    QLabel* m_counts;
    QTabWidget* m_tabs;
    RecordsPanel* m_records;
    TermsForm* m_terms;
};

} // namespace isogloss::app
