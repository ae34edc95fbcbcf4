// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPlainTextEdit;

namespace isogloss::app {

/// What will run, to the letter: a settings file and the command that takes it, each to be copied, so that a run
/// can be done elsewhere. Takes values. UI thread.
class ExactSettings : public QWidget
{
    Q_OBJECT
public:
    explicit ExactSettings(QWidget* parent = nullptr);

    /// `settings` is the JSON of a settings file, `run` the name of the run.
    void showRun(const QString& settings, const QString& run);
    /// Nothing can be run yet.
    void clear();

private:
    QPlainTextEdit* m_settings;
    QLabel* m_command;
};

/// The command line that trains these settings, once they are saved as settings.json; for a shell of Linux.
QString trainCommand(const QString& run);

} // namespace isogloss::app
