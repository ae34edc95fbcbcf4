// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/controllers/navigator.h"

#include <QScrollArea>

class QLabel;
class QPushButton;
class QTableView;

namespace isogloss::app {

class MeasureChoices;
class MeasureController;
class MeasurePlot;
class SentenceMeetings;
class Workbench;

/// How alike a model sees two languages, layer by layer and sentence by sentence, with one button and no
/// settings.
class MeasurePage : public QScrollArea
{
    Q_OBJECT
public:
    explicit MeasurePage(Workbench& workbench);

    /// Chooses the pair and begins to measure, unless it was measured before.
    void measure(const PairChoice& pair);

protected:
    void changeEvent(QEvent* event) override;

private:
    void styleTable();
    QWidget* makeHead();
    QWidget* makeEmpty();
    QWidget* makeSentences();
    void readCatalog();
    void look();
    void refresh();
    void updateHead();
    void updateResult();
    void showSentences();
    QString noteText() const;

    Workbench& m_workbench;
    MeasureController* m_controller;
    MeasureChoices* m_choices;
    MeasurePlot* m_plot;
    SentenceMeetings* m_meetings;
    QLabel* m_title;
    QLabel* m_time;
    QLabel* m_problem;
    QPushButton* m_start;
    QPushButton* m_stop;
    QPushButton* m_closer;
    QWidget* m_body; ///< choices and results; hidden while there is nothing to measure
    QWidget* m_empty;
    QLabel* m_emptyWords;
    QPushButton* m_emptyButton;
    QWidget* m_sentences;
    QTableView* m_table;
    QLabel* m_noHits;
    bool m_hasModel = false;
    bool m_hasCatalog = false;
    PairChoice m_asked; ///< before the catalog was read; its dataset may be ""
};

} // namespace isogloss::app
