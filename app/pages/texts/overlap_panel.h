// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/dataset_summary.h"
#include "app/models/overlap_findings.h"

#include <QWidget>

class QBoxLayout;
class QComboBox;
class QLabel;
class QPushButton;
class QTableView;

namespace isogloss::app {

class OverlapModel;
class OverlapSearch;
class QualityReview;
class Workbench;

/// Which texts of a dataset are also in another one, so that what is trained on would give away what judges it;
/// they can be left out as a step that can be undone. UI thread.
class OverlapPanel : public QWidget
{
    Q_OBJECT
public:
    /// `review` edits the dataset that is shown.
    OverlapPanel(Workbench& workbench, QualityReview& review);

    void show(const DatasetSummary& dataset, const QList<DatasetSummary>& all);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void build();
    QLayout* makeHead();
    void buildTable();
    void fitTable();
    void connectAll();
    void fillOthers(const QList<DatasetSummary>& all);
    bool isJudging() const;
    void look();
    void fill(const isogloss::app::OverlapFindings& findings);
    const std::vector<std::string>& found() const;
    void leaveOut();
    void forget();
    void update();
    QString summaryOf(const OverlapFindings& findings) const;

    Workbench& m_workbench;
    QualityReview& m_review;
    OverlapSearch* m_search;
    OverlapModel* m_model;
    DatasetSummary m_dataset;
    OverlapFindings m_findings;
    bool m_isKnown = false; ///< the findings are of what is chosen
    bool m_isLeavingOut = false; ///< a step of this panel is being done
    QBoxLayout* m_head;
    QComboBox* m_other;
    QComboBox* m_sameness;
    QPushButton* m_look;
    QLabel* m_summary;
    QTableView* m_table;
    QPushButton* m_leaveOut;
    QPushButton* m_undo;
};

} // namespace isogloss::app
