// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/controllers/terms_history.h"

#include "app/controllers/workbench.h"
#include "app/i18n/error_text.h"
#include "app/models/terms_words.h"

namespace isogloss::app {

TermsHistory::TermsHistory(Workbench& workbench, QObject* parent)
    : UndoSource(parent)
    , m_workbench(workbench)
{
    connect(&workbench.session(), &WorkspaceSession::dataChanged, this, &TermsHistory::read);
}

void TermsHistory::setDataset(qint64 dataset)
{
    if (dataset == m_dataset)
        return;
    m_dataset = dataset;
    m_steps = {};
    Q_EMIT undoChanged();
    read();
}

void TermsHistory::read()
{
    if (m_dataset == 0)
        return;
    m_workbench.session().read(
        this,
        [id = store::DatasetId{m_dataset}](const store::Database& database) { return termsSteps(database, id); },
        [this, dataset = m_dataset](const Result<store::TermsSteps>& steps) {
            if (dataset != m_dataset || !steps.has_value())
                return;
            m_steps = steps.value();
            Q_EMIT undoChanged();
        });
}

void TermsHistory::store(Step step)
{
    m_workbench.session().write(
        this,
        [step = std::move(step), folder = m_workbench.session().folder(), id = store::DatasetId{m_dataset}](
            store::Database& database) { return step(database, folder, id); },
        [this](const Result<void>& done) {
            if (done.has_value())
                Q_EMIT stored();
            else
                Q_EMIT failed(errorText(done.error()));
        });
}

void TermsHistory::change(const record::DatasetCard& terms)
{
    store([terms](store::Database& database, const store::WorkspaceFolder& folder, store::DatasetId dataset) {
        return changeTerms(database, folder, dataset, terms);
    });
}

QString TermsHistory::undoText() const
{
    return m_steps.inForce.empty() ? QString() : termsText(m_steps.inForce.back());
}

QString TermsHistory::redoText() const
{
    return m_steps.undone.empty() ? QString() : termsText(m_steps.undone.front());
}

void TermsHistory::undo()
{
    store(store::undoTerms);
}

void TermsHistory::redo()
{
    store(store::redoTerms);
}

} // namespace isogloss::app
