// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/combine_choices.h"

#include <QScrollArea>

class QBoxLayout;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSlider;

namespace isogloss::widgets {
class ChartFrame;
class LineChart;
}

namespace isogloss::app {

class AdapterPicker;
class Workbench;

/// Two adapters become one without training: which, how much of each, what comes of it on a person's own texts,
/// and then the new adapter. UI thread.
class CombinePage : public QScrollArea
{
    Q_OBJECT
public:
    explicit CombinePage(Workbench& workbench);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeSources();
    QWidget* makeBalance();
    QWidget* makePreview();
    QWidget* makeFoot();
    void readChoices();
    void takeChoices(const CombineChoices& choices);
    void update();
    std::optional<Mix> mix() const;
    void tryMix();
    void showPreview(const MixPreview& preview);
    void make();
    void takeBack();

    Workbench& m_workbench;
    MergeController m_merges;
    CombineChoices m_choices;
    QBoxLayout* m_sources;
    AdapterPicker* m_first;
    AdapterPicker* m_second;
    QSlider* m_balance;
    QLabel* m_weights;
    QComboBox* m_method;
    QLabel* m_reason;
    QComboBox* m_texts;
    QPushButton* m_try;
    QLabel* m_finding;
    QLabel* m_kept;
    widgets::LineChart* m_chart;
    widgets::ChartFrame* m_chartFrame;
    QLineEdit* m_name;
    QPushButton* m_make;
    QPushButton* m_takeBack;
    QLabel* m_outcome;
    QString m_made; ///< the adapter that was made last
};

} // namespace isogloss::app
