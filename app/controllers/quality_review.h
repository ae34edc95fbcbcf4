// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/controllers/job_controller.h"
#include "app/controllers/undo_source.h"
#include "app/models/quality_findings.h"

namespace isogloss::store {
struct DatasetSteps;
struct EditChange;
struct EditedDataset;
}

namespace isogloss::app {

class Workbench;

/// An edit of a dataset that was made, in force or undone.
struct EditStep
{
    quality::RecipeStep step;
    bool isUndone = false;
};

/// Looks for problems in a dataset, and edits it in steps that are stored and can be undone, also after a
/// restart; its records are what the steps in force made of those that came in. UI thread.
class QualityReview : public UndoSource
{
    Q_OBJECT
public:
    explicit QualityReview(Workbench& workbench, QObject* parent = nullptr);

    /// Works on this dataset from now on; reads its steps, and when there are some looks at what they made.
    void setDataset(qint64 id, const QString& name);
    /// Looks for problems with the steps in force; found() or failed() follows.
    void look();
    void add(const quality::RecipeStep& step);
    void undo() override;
    void redo() override;
    QString undoText() const override;
    QString redoText() const override;

    const QList<EditStep>& steps() const { return m_steps; }
    /// Looks, or applies a step.
    bool isLooking() const { return m_job != 0; }

Q_SIGNALS:
    void stepsChanged();
    void lookingChanged();
    void found(const isogloss::app::QualityFindings& findings);
    void failed(const QString& message);

private:
    void readSteps(bool alwaysLook);
    store::DatasetSteps recipes() const;
    void change(const store::EditChange& change);
    void put(const store::EditChange& change, qint64 dataset, const store::EditedDataset& edited);
    void stopLooking();
    void tell(const Error& error);

    Workbench& m_workbench;
    qint64 m_dataset = 0;
    QString m_name;
    QList<EditStep> m_steps; ///< those in force, then those that were undone
    JobKey m_job = 0;
    bool m_isEditing = false; ///< what m_job does
    int m_asked = 0;
};

} // namespace isogloss::app
