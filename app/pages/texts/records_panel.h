// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/dataset_summary.h"
#include "app/models/records_model.h"
#include "core/quality/recipe.h"

#include <QWidget>

class QBoxLayout;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTableView;
class QTimer;

namespace isogloss::widgets {
class TextPane;
}

namespace isogloss::app {

class FontNotice;
class RecordBrowser;
class Workbench;

/// The texts of a dataset, two languages side by side, each in its own direction; below, the chosen record in
/// all of its languages. UI thread.
class RecordsPanel : public QWidget
{
    Q_OBJECT
public:
    explicit RecordsPanel(Workbench& workbench);

    void show(const DatasetSummary& dataset);
    /// Shows these records alone, found for that reason, until something else is looked for.
    void showOnly(const std::vector<std::size_t>& records, const QString& reason);
    /// The languages that stand side by side, by their keys.
    std::pair<QString, QString> sides() const;
    RecordBrowser& browser() { return *m_browser; }

Q_SIGNALS:
    /// Leave the chosen records out, or mark them.
    void stepRequested(const isogloss::quality::RecipeStep& step);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void build();
    void buildTable();
    void fillLanguages();
    void fitTable();
    QList<RecordColumn> columns() const;
    void showColumns();
    void tellCount();
    void showRecord();
    void askFor(quality::StepAction action);
    void updateActs();

    Workbench& m_workbench;
    RecordBrowser* m_browser;
    QBoxLayout* m_head;
    QLineEdit* m_find;
    QLabel* m_count;
    QPushButton* m_all; ///< shows all records again
    QPushButton* m_mark;
    QPushButton* m_leaveOut;
    quality::StepAction m_wanted = quality::StepAction::Mark; ///< while keys are read
    QString m_reason; ///< why only some are shown
    QComboBox* m_left;
    QComboBox* m_right;
    FontNotice* m_fonts;
    QTableView* m_table;
    widgets::TextPane* m_record;
    QTimer* m_typing; ///< looks for what was typed once that pauses
    DatasetSummary m_dataset;
};

} // namespace isogloss::app
