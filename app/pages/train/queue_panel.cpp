// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/train/queue_panel.h"

#include "app/controllers/workbench.h"
#include "app/help/explanations.h"
#include "app/models/queue_model.h"
#include "core/store/queue.h"
#include "widgets/common/label.h"
#include "widgets/common/reading_table.h"
#include "widgets/theme/metrics.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace isogloss::app {

namespace metrics = widgets::metrics;

namespace {

constexpr int MostLinesSeen = 6; // more are scrolled to

int heightOf(const QTableView& view, int lines)
{
    return widgets::headHeight(view) + lines * view.verticalHeader()->defaultSectionSize()
        + 2 * view.frameWidth();
}

} // namespace

QueuePanel::QueuePanel(Workbench& workbench)
    : Card(tr("The runs that wait"))
    , m_workbench(workbench)
    , m_model(new QueueModel(this))
    , m_view(new widgets::ReadingTable)
    , m_words(widgets::makeLabel({}, widgets::TextRole::Muted))
    , m_now(new QPushButton(tr("Run now")))
    , m_earlier(new QPushButton(tr("Earlier")))
    , m_later(new QPushButton(tr("Later")))
    , m_remove(new QPushButton(tr("Take out")))
    , m_hold(new QPushButton)
{
    setProperty(ExplainProperty, u"queue"_s);
    m_view->setModel(m_model);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->horizontalHeader()->setSectionResizeMode(QueueModel::State, QHeaderView::ResizeToContents);
    m_view->horizontalHeader()->setSectionResizeMode(QueueModel::Added, QHeaderView::ResizeToContents);
    m_view->setAccessibleName(tr("The runs that wait"));
    m_now->setToolTip(tr("Comes before all others; a run under way stops behind its step and waits again"));
    auto* const row = new QHBoxLayout;
    row->setSpacing(metrics::LabelGap);
    for (QPushButton* const button : {m_now, m_earlier, m_later, m_remove})
        row->addWidget(button);
    row->addStretch();
    auto* const head = new QHBoxLayout;
    head->setSpacing(metrics::FieldGap);
    head->addWidget(m_words, 1);
    head->addWidget(m_hold, 0, Qt::AlignTop);
    contents().addLayout(head);
    contents().addWidget(m_view);
    contents().addLayout(row);
    hide();
    RunController& runs = workbench.runs();
    const auto onChosen = [this](auto act) {
        return [this, act] {
            if (const auto line = chosen())
                act(m_workbench.runs(), store::QueueId{line->id});
        };
    };
    connect(m_now, &QPushButton::clicked, this, onChosen([](auto& queue, auto id) { queue.runNow(id); }));
    connect(m_earlier, &QPushButton::clicked, this,
        onChosen([](auto& queue, auto id) { queue.moveInQueue(id, store::QueueMove::Earlier); }));
    connect(m_later, &QPushButton::clicked, this,
        onChosen([](auto& queue, auto id) { queue.moveInQueue(id, store::QueueMove::Later); }));
    connect(m_remove, &QPushButton::clicked, this, onChosen([](auto& queue, auto id) { queue.takeOut(id); }));
    connect(m_hold, &QPushButton::clicked, &runs,
        [&runs] { runs.isWorking() ? runs.holdQueue() : runs.workOffQueue(); });
    connect(&runs, &RunController::queueChanged, this, &QueuePanel::read);
    connect(&runs, &RunController::runFinished, this, &QueuePanel::read);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &QueuePanel::offer);
    read();
}

void QueuePanel::read()
{
    m_workbench.session().read(this, store::queueRows, [this](Result<std::vector<store::QueueRow>> rows) {
        if (rows.has_value())
            show(queueLines(rows.value()));
    });
}

void QueuePanel::show(const QList<QueueLine>& lines)
{
    const auto before = chosen();
    m_model->show(lines);
    for (int row = 0; row < lines.size(); ++row)
        if (before && lines[row].id == before->id)
            m_view->selectRow(row);
    m_view->setFixedHeight(heightOf(*m_view, std::min<int>(MostLinesSeen, static_cast<int>(lines.size()))));
    setVisible(!lines.isEmpty());
    offer();
}

std::optional<QueueLine> QueuePanel::chosen() const
{
    const QModelIndexList rows = m_view->selectionModel()->selectedRows();
    return rows.isEmpty() ? std::nullopt : std::optional(m_model->lines()[rows.front().row()]);
}

void QueuePanel::offer()
{
    const auto line = chosen();
    for (QPushButton* const button : {m_now, m_earlier, m_later, m_remove})
        button->setEnabled(line && !line->isRunning);
    const bool isWorking = m_workbench.runs().isWorking();
    m_hold->setText(isWorking ? tr("Hold all") : tr("Go on with them"));
    m_hold->setToolTip(isWorking ? tr("The run under way stops behind its step, keeps what it has, and waits again")
                                 : tr("One after another, from the first"));
    m_words->setText(isWorking ? tr("One run at a time is computed; the others have their turn in this order.")
                               : tr("These runs are held. Nothing of them is lost."));
}

} // namespace isogloss::app
