// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/controllers/undo_source.h"
#include "core/store/terms_steps.h"

namespace isogloss::app {

class Workbench;

/// Changes what people say of a dataset, in steps that are stored and can be undone, also after a restart. UI
/// thread.
class TermsHistory : public UndoSource
{
    Q_OBJECT
public:
    explicit TermsHistory(Workbench& workbench, QObject* parent = nullptr);

    /// Works on this dataset from now on.
    void setDataset(qint64 dataset);
    void change(const record::DatasetCard& terms);

    QString undoText() const override;
    QString redoText() const override;
    void undo() override;
    void redo() override;

Q_SIGNALS:
    /// A step was done, undone or redone.
    void stored();
    void failed(const QString& message);

private:
    using Step = std::function<Result<void>(store::Database&, const store::WorkspaceFolder&, store::DatasetId)>;
    void read();
    void store(Step step);

    Workbench& m_workbench;
    qint64 m_dataset = 0;
    store::TermsSteps m_steps;
};

} // namespace isogloss::app
