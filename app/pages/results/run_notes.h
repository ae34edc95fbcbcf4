// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace isogloss::app {

class RunLibrary;
struct ListedRun;

/// What a person writes beside a run, kept as soon as the field is left; each change can be undone. UI thread.
class RunNotes : public QWidget
{
    Q_OBJECT
public:
    explicit RunNotes(RunLibrary& library);

    /// Nothing is shown, and nothing can be written, for a folder that is not among the runs.
    void setRun(const QString& folder);
    /// Puts the keyboard into the tags.
    void begin();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void show();
    void keep();
    const ListedRun* run() const;

    RunLibrary& m_library;
    QString m_folder;
    QLineEdit* m_tags;
    QPlainTextEdit* m_note;
    QPushButton* m_undo;
    QPushButton* m_redo;
};

} // namespace isogloss::app
