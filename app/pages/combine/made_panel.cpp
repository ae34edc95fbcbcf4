// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/combine/made_panel.h"

#include "app/controllers/merge_history.h"
#include "app/controllers/workbench.h"
#include "app/i18n/error_text.h"
#include "app/models/mix_words.h"
#include "app/pages/combine/comparison_panel.h"
#include "widgets/common/label.h"
#include "widgets/theme/metrics.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace isogloss::app {

namespace metrics = widgets::metrics;
using widgets::makeLabel;
using widgets::TextRole;

MadePanel::MadePanel(Workbench& workbench, MergeController& merges, MergeHistory& history)
    : widgets::Card(tr("The new adapter"))
    , m_workbench(workbench)
    , m_merges(merges)
    , m_history(history)
    , m_outcome(makeLabel({}, TextRole::Body))
    , m_measured(makeLabel({}, TextRole::Muted))
    , m_takeBack(new QPushButton(tr("Take it back")))
    , m_comparison(new ComparisonPanel(workbench.languages()))
{
    auto* const row = new QHBoxLayout;
    row->setSpacing(metrics::FieldGap);
    row->addWidget(m_outcome, 1);
    row->addWidget(m_takeBack, 0, Qt::AlignTop);
    contents().addLayout(row);
    contents().addWidget(m_measured);
    contents().addWidget(m_comparison, 1);
    m_takeBack->hide();
    m_measured->hide();
    m_comparison->hide();
    hide();
    connect(m_takeBack, &QPushButton::clicked, this, &MadePanel::takeBack);
    connect(&history, &MergeHistory::removed, this, [this](const QString& folder) { showThere(folder, false); });
    connect(&history, &MergeHistory::restored, this, [this](const QString& folder) { showThere(folder, true); });
    connect(&history, &MergeHistory::failed, this, [this] { m_takeBack->setEnabled(true); });
    connect(&workbench.jobs(), &JobController::jobsChanged, this, &MadePanel::showTime);
}

void MadePanel::make(const MixTrial& mix, const QString& name, const std::optional<merge::TestSet>& tests)
{
    m_isMaking = true;
    m_isMeasuring = false;
    m_made.clear();
    m_takeBack->hide();
    m_measured->hide();
    m_comparison->hide();
    show();
    widgets::setRole(*m_outcome, TextRole::Body);
    m_outcome->setText(tr("Combining"));
    m_merges.make(mix.options, name, [this, mix, tests](const Result<MadeMix>& made) {
        m_isMaking = false;
        if (made.has_value()) {
            takeMade(mix, made.value(), tests);
        } else {
            widgets::setRole(*m_outcome, TextRole::Problem);
            m_outcome->setText(tr("Nothing was made. %1", "why").arg(errorText(made.error())));
        }
        Q_EMIT ended(made.has_value());
    });
}

void MadePanel::takeMade(const MixTrial& mix, const MadeMix& made, const std::optional<merge::TestSet>& tests)
{
    m_made = made.folder;
    m_name = made.name;
    m_takeBack->show();
    m_outcome->setText(tr("%1 is made. What it is made from is untouched. %2", "name of an adapter; its rank and size")
                           .arg(m_name, keptWords(made.report)));
    if (tests)
        measure(mix, *tests);
}

void MadePanel::measure(const MixTrial& mix, const merge::TestSet& tests)
{
    m_isMeasuring = true;
    m_measured->setText(tr("Measuring it beside what it is made from"));
    m_measured->show();
    m_merges.measure(mix, m_made, tests, [this, place = mix.place](const Result<MixComparison>& comparison) {
        if (!m_isMeasuring)
            return;
        m_isMeasuring = false;
        m_measured->setVisible(!comparison.has_value());
        if (comparison.has_value()) {
            m_comparison->show(comparison.value(), place, true);
            m_comparison->setVisible(true);
        } else if (comparison.error().code == errors::Stopped) {
            m_measured->setText(tr("It is made, but was not measured."));
        } else {
            m_measured->setText(tr("It is made, but could not be measured. %1", "why").arg(errorText(comparison.error())));
        }
    });
}

void MadePanel::showTime()
{
    if (!m_isMeasuring)
        return;
    for (const JobStatus& job : m_workbench.jobs().jobs())
        if (job.key == m_merges.previewJob() && job.secondsLeft >= 0)
            m_measured->setText(tr("Measuring it beside what it is made from; about %Ln second(s) left", nullptr,
                static_cast<int>(job.secondsLeft)));
}

void MadePanel::takeBack()
{
    if (m_isMeasuring)
        m_merges.stopPreview();
    m_isMeasuring = false;
    m_takeBack->setEnabled(false);
    m_history.remove(m_made);
}

void MadePanel::showThere(const QString& folder, bool isThere)
{
    if (m_made.empty() || folder.toStdString() != m_made.string())
        return;
    m_isMeasuring = false;
    m_takeBack->setEnabled(true);
    m_takeBack->setVisible(isThere);
    m_measured->hide();
    m_comparison->hide();
    m_outcome->setText((isThere ? tr("%1 is there again.", "name of an adapter") : tr("%1 is gone again.")).arg(m_name));
}

} // namespace isogloss::app
