// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/controllers/merge_controller.h"

#include <QScrollArea>

class QBoxLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace isogloss::widgets {
class Card;
}

namespace isogloss::app {

class AdapterPicker;
class GridPanel;
class InterferencePanel;
class MadePanel;
class MixPanel;
class TestChoice;
class TrialPanel;
class Workbench;

/// Two adapters (and others, if wanted) become one without training: which, how much of each, whether they go
/// together, what comes of it on a person's own texts, then the new adapter, measured again. UI thread.
class CombinePage : public QScrollArea
{
    Q_OBJECT
public:
    explicit CombinePage(Workbench& workbench);

    /// Takes these two, by name, when they are there; nothing happens to others.
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
    QWidget* makeChecks();
    QWidget* makeTests();
    QWidget* makeFoot();
    void connectAll();

    void readChoices();
    void takeChoices(const CombineChoices& choices);
    void update();
    void check();
    void showChecks(const QStringList& words, bool isProblem);
    void updateButtons();
    std::optional<merge::MergeOptions> options(double place) const;
    /// A run that ends elsewhere does not change what is being worked with.
    void keepSources();
    void tryMix();
    void make(const MixTrial& mix);
    void startGrid();

    Workbench& m_workbench;
    MergeController m_merges;
    CombineChoices m_choices;
    std::optional<std::pair<QString, QString>> m_asked; ///< names that were asked for before they were known
    QBoxLayout* m_sources;
    AdapterPicker* m_first;
    AdapterPicker* m_second;
    MixPanel* m_mix;
    widgets::Card* m_checkCard;
    QLabel* m_checks;
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
    QString m_checked; ///< what the check was asked about last
    bool m_hasObstacle = false; ///< it found why the chosen ones cannot be merged
    std::pair<std::filesystem::path, std::filesystem::path> m_compared; ///< whose interference is shown
};

} // namespace isogloss::app
