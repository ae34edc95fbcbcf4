// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <memory>

class QLabel;
class QPushButton;

namespace isogloss::record {
struct RunSettings;
}
namespace isogloss::train {
struct DataBudget;
}

namespace isogloss::app {

class DifferencesView;
class Workbench;

/// What a run would do with its texts, read on request before it starts: pairs by language, batches of each kind, and
/// what of them would teach something wrong. UI thread.
class DataBudgetView : public QWidget
{
    Q_OBJECT
public:
    explicit DataBudgetView(Workbench& workbench);
    ~DataBudgetView() override;

    /// What was said of others goes.
    void setPresent(const record::RunSettings& settings);

private:
    void read();
    void show(const train::DataBudget& budget);

    Workbench& m_workbench;
    std::unique_ptr<record::RunSettings> m_present;
    qint64 m_asked = 0; ///< counts the requests; an answer to an older one is dropped
    QPushButton* m_read;
    QLabel* m_words;
    QLabel* m_warnings;
    DifferencesView* m_table;
};

} // namespace isogloss::app
