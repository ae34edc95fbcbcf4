// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <memory>
#include <vector>

class QComboBox;
class QLabel;
class QPushButton;
class QSpinBox;

namespace isogloss::record {
struct RunSettings;
struct SetMember;
}

namespace isogloss::app {

class Workbench;

/// A question instead of a run: the settings at hand with what differs and several seeds, queued in one go. UI thread.
class ComparisonSet : public QWidget
{
    Q_OBJECT
public:
    explicit ComparisonSet(Workbench& workbench);
    ~ComparisonSet() override;

    /// What stays the same, a name, the blocks of the model (0: not known), and the largest pair's sentences.
    void setPresent(const QString& name, const record::RunSettings& settings, int layers, qint64 pairs);

private:
    void update();
    void queue();

    Workbench& m_workbench;
    std::unique_ptr<record::RunSettings> m_present;
    std::vector<record::SetMember> m_members;
    QString m_name;
    int m_layers = 0;
    qint64 m_pairs = 0;
    QComboBox* m_kind;
    QSpinBox* m_seeds;
    QLabel* m_text; ///< what is compared
    QLabel* m_words; ///< which runs, or why there are none
    QPushButton* m_queue;
};

} // namespace isogloss::app
