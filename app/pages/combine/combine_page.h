// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/controllers/merge_controller.h"
#include "app/controllers/merge_history.h"
#include "app/pages/combine/mix_panel.h"

#include <QScrollArea>

class QBoxLayout;
class QLineEdit;
class QPushButton;

namespace isogloss::widgets {
class Card;
}

namespace isogloss::app {

class AdapterPicker;
class CheckCard;
class GridPanel;
class InterferencePanel;
class MadePanel;
class TestChoice;
class TrialPanel;
class Workbench;

/// Two adapters (and others, if wanted) become one without training, or one alone another: which, how much of each,
/// whether they go together, what comes of it on a person's own texts, then the new adapter, measured again. UI
/// thread.
class CombinePage : public QScrollArea
{
    Q_OBJECT
public:
    explicit CombinePage(Workbench& workbench);

    /// Takes these two, by name, once they are there; "" for the first leaves the one that is chosen.
    void choose(const QString& first, const QString& second);
    /// Copies the folders of adapters into the workspace.
    void bringIn(const QStringList& folders);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    QLayout* makeHead();
    QWidget* makeSources();
    QWidget* makeTests();
    QWidget* makeFoot();
    void connectAll();

    void readChoices();
    void takeChoices(const CombineChoices& choices);
    void update();
    void updateButtons();
    std::optional<merge::MergeOptions> options(double place) const;
    QList<MixPanel::Candidate> others() const;
    MixTrial trial(double place, const merge::MergeOptions& options) const;
    /// A run that ends elsewhere does not change what is being worked with.
    void keepSources();
    void tryMix();
    /// On what the chosen ones are compared; nothing when that is nothing.
    std::optional<merge::TestSet> tests() const;
    void make(const MixTrial& mix, const std::optional<merge::TestSet>& tests);
    void startGrid();

    Workbench& m_workbench;
    MergeController m_merges;
    MergeHistory m_history;
    CombineChoices m_choices;
    std::optional<std::pair<QString, QString>> m_asked; ///< names that were asked for before they were known
    QBoxLayout* m_sources;
    AdapterPicker* m_first;
    AdapterPicker* m_second;
    MixPanel* m_mix;
    CheckCard* m_checks;
    widgets::Card* m_testCard;
    TestChoice* m_tests;
    TrialPanel* m_trial;
    InterferencePanel* m_interference;
    GridPanel* m_grid;
    QWidget* m_foot;
    QLineEdit* m_name;
    QPushButton* m_make;
    MadePanel* m_made;
    bool m_isNamed = false; ///< by a person
    std::pair<std::filesystem::path, std::filesystem::path> m_compared; ///< whose trials and interference are shown
};

} // namespace isogloss::app
