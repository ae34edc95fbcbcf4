// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/results/run_exchange.h"

#include "widgets/common/flow_layout.h"
#include "widgets/theme/metrics.h"

#include <QFileDialog>
#include <QMenu>
#include <QPushButton>

namespace isogloss::app {

RunExchange::RunExchange()
{
    auto* const row = new widgets::FlowLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(widgets::metrics::LabelGap);
    auto* const report = new QPushButton(tr("Write a report..."));
    report->setToolTip(tr("Tables, every number, figures, methods, BibTeX and licences, as files in a folder"));
    auto* const foreign = new QPushButton(tr("Add a run of another program"));
    foreign->setToolTip(tr("trainer_state.json of Hugging Face, or an event file of TensorBoard; it is only read"));
    auto* const menu = new QMenu(foreign);
    menu->addAction(tr("A file..."), this, [this] { askForForeign(false); });
    menu->addAction(tr("A folder..."), this, [this] { askForForeign(true); });
    foreign->setMenu(menu);
    row->addWidget(report);
    row->addWidget(foreign);
    connect(report, &QPushButton::clicked, this, &RunExchange::askForReport);
}

void RunExchange::askForForeign(bool isFolder)
{
    auto* const dialog = new QFileDialog(this, tr("A run of another program"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(isFolder ? QFileDialog::Directory : QFileDialog::ExistingFile);
    if (!isFolder)
        dialog->setNameFilters({tr("Runs of other programs (trainer_state.json *.tfevents.*)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &RunExchange::foreignRequested);
    dialog->open();
}

void RunExchange::askForReport()
{
    auto* const dialog = new QFileDialog(this, tr("Folder for the report"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, &RunExchange::reportRequested);
    dialog->open();
}

} // namespace isogloss::app
