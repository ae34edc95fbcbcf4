// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/quality_findings.h"

#include <QWidget>

class QBoxLayout;
class QLabel;
class QListWidget;
class QPushButton;

namespace isogloss::widgets {
class Scatter;
}

namespace isogloss::app {

class QualityReview;
class LanguageNames;

/// What may be wrong with a dataset's texts, as counts; what was found can be looked at, mended or left out,
/// and that be undone; how long texts are beside their translations. UI thread.
class QualityPanel : public QWidget
{
    Q_OBJECT
public:
    QualityPanel(QualityReview& review, LanguageNames& names);

    /// Another dataset was chosen: nothing is known of it.
    void clear();

Q_SIGNALS:
    /// Show these records, found for this reason.
    void recordsRequested(const std::vector<std::size_t>& records, const QString& reason);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void build();
    void buildLengths();
    void showLengths();
    void fit();
    QLayout* makeActs();
    void connectAll();
    void fill(const QualityFindings& findings);
    void update();
    void act(quality::StepAction action);
    const QualityFinding* chosen() const;

    QualityReview& m_review;
    LanguageNames& m_names;
    QualityFindings m_findings;
    bool m_isKnown = false;
    QLabel* m_summary;
    QListWidget* m_list;
    widgets::Scatter* m_lengths;
    QBoxLayout* m_middle; ///< what was found, and the lengths
    QLabel* m_explanation;
    QPushButton* m_look;
    QPushButton* m_show;
    QPushButton* m_mend;
    QPushButton* m_leaveOut;
    QPushButton* m_undo;
    QPushButton* m_redo;
};

} // namespace isogloss::app
