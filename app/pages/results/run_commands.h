// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <functional>
#include <optional>

class QLabel;
class QPushButton;
class QSpinBox;

namespace isogloss::record {
struct RunSettings;
}

namespace isogloss::app {

class RunExchange;
class Workbench;

/// The run that is shown, as far as commands need it.
struct CommandedRun
{
    QString name;
    QString folder;
    qint64 totalSteps = 0;
    std::optional<qint64> canGoOn; ///< id in the workspace of a run that did not come to its end
    bool isCompleted = false;
};

/// What can be done with a run: pause, keep or stop the one under way; go on with one that did not come to its
/// end; extend a finished one; start it again with its settings. Shows only what applies. UI thread.
class RunCommands : public QWidget
{
    Q_OBJECT
public:
    explicit RunCommands(Workbench& workbench);

    /// The run, and in words its state when it did not come to its end.
    void setRun(const CommandedRun& run, const QString& state);
    /// To be called when the run under way changed.
    void update();
    /// What became of a wish.
    void tell(const QString& words);

Q_SIGNALS:
    /// Of the run that is shown.
    void reportRequested(const QString& folder);
    void foreignRequested(const QString& path);

private:
    QPushButton* addButton(const QString& text, const char* tip, std::function<void()> act);
    bool isLive() const;
    void addLiveCommands();
    void addEndedCommands();
    void readRecord(std::function<void(record::RunSettings)> then);
    void extend();

    Workbench& m_workbench;
    CommandedRun m_run;
    QLabel* m_words;
    QWidget* m_buttons;
    RunExchange* m_exchange;
    QPushButton* m_pause = nullptr;
    QPushButton* m_checkpoint = nullptr;
    QPushButton* m_keep = nullptr;
    QPushButton* m_stop = nullptr;
    QPushButton* m_goOn = nullptr;
    QPushButton* m_extend = nullptr;
    QPushButton* m_again = nullptr;
    QPushButton* m_change = nullptr;
    QPushButton* m_open = nullptr;
    QSpinBox* m_more = nullptr; ///< steps
};

} // namespace isogloss::app
