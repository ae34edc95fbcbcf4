// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>
#include <QStringList>

class QBoxLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace isogloss::widgets {
class Card;
}

namespace isogloss::app {

struct ProgramInfo;

/// Where a person begins: the sample, their own data, what was open before, and what this computer can do.
class HomePage : public QScrollArea
{
    Q_OBJECT
public:
    explicit HomePage(const ProgramInfo& info);

    /// The open workspace, by its name.
    void showWorkspace(const QString& name);
    /// What is being computed, in a line; "" while nothing is.
    void showRunning(const QString& line);
    /// Folders of workspaces, the last one first; those that are not there are shown as such.
    void showRecent(const QStringList& folders);
    /// The sample is being opened, or is no more; its button waits meanwhile.
    void setBusy(bool isBusy);
    /// What could not be done, in words, where the person looks; "" takes it away.
    void showProblem(const QString& problem);

Q_SIGNALS:
    void sampleRequested();
    void tourRequested();
    void ownDataRequested();
    void workspaceRequested(const QString& folder);
    void otherWorkspaceRequested();
    /// A page of the open workspace, by its id.
    void pageRequested(const QString& id);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeHead(const ProgramInfo& info);
    QWidget* makeWorkspace();
    QWidget* makeSample();
    QWidget* makeOwnData();
    QWidget* makeRecent();
    QWidget* makeComputer(const ProgramInfo& info);

    QBoxLayout* m_acts;
    QBoxLayout* m_more;
    QVBoxLayout* m_recent;
    QPushButton* m_sample;
    QLabel* m_problem;
    widgets::Card* m_workspace; ///< hidden while none is open
    QLabel* m_workspaceName;
    QLabel* m_running;
};

} // namespace isogloss::app
