// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <memory>
#include <vector>

class QComboBox;
class QLabel;
class QPushButton;

namespace isogloss::record {
struct RunSettings;
}
namespace isogloss::store {
struct ExperimentRow;
}

namespace isogloss::app {

class DifferencesView;
class Workbench;

/// The settings that are kept under a name (experiments): keeping the present ones, seeing where they differ from
/// kept ones, and taking those up again. UI thread.
class SavedSettings : public QWidget
{
    Q_OBJECT
public:
    explicit SavedSettings(Workbench& workbench);
    ~SavedSettings() override;

    /// The ones at hand, and the name to keep them under.
    void setPresent(const QString& name, const record::RunSettings& settings);

Q_SIGNALS:
    /// A person wants to go on with these.
    void chosen(const isogloss::record::RunSettings& settings);

private:
    void read();
    void fill(std::vector<store::ExperimentRow> rows);
    void keep();
    void use();
    void compare();
    std::unique_ptr<record::RunSettings> selected();

    Workbench& m_workbench;
    std::vector<store::ExperimentRow> m_kept; ///< newest first
    std::unique_ptr<record::RunSettings> m_present;
    QString m_name;
    QComboBox* m_list;
    QPushButton* m_use;
    QPushButton* m_differences;
    QPushButton* m_keep;
    DifferencesView* m_table; ///< hidden unless asked for
    QLabel* m_words;
};

} // namespace isogloss::app
