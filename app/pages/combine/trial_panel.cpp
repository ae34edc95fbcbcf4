// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/combine/trial_panel.h"

#include "app/controllers/workbench.h"
#include "app/i18n/error_text.h"
#include "app/models/mix_words.h"
#include "app/pages/combine/comparison_panel.h"
#include "widgets/common/label.h"
#include "widgets/theme/metrics.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

namespace isogloss::app {

namespace metrics = widgets::metrics;
using widgets::makeLabel;
using widgets::TextRole;

TrialPanel::TrialPanel(Workbench& workbench, MergeController& merges)
    : m_workbench(workbench)
    , m_merges(merges)
    , m_state(makeLabel({}, TextRole::Body))
    , m_try(new QPushButton(tr("Try this mix")))
    , m_stop(new QPushButton(tr("Stop")))
    , m_comparison(new ComparisonPanel(workbench.languages()))
{
    auto* const rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, metrics::FieldGap, 0, 0);
    rows->setSpacing(metrics::FieldGap);
    auto* const row = new QHBoxLayout;
    row->setSpacing(metrics::FieldGap);
    row->addWidget(m_state, 1);
    row->addWidget(m_stop, 0, Qt::AlignTop);
    row->addWidget(m_try, 0, Qt::AlignTop);
    rows->addLayout(row);
    rows->addWidget(m_comparison, 1);
    rows->addStretch();
    clear();
    connect(m_try, &QPushButton::clicked, this, &TrialPanel::tryRequested);
    connect(m_stop, &QPushButton::clicked, &merges, &MergeController::stopPreview);
    connect(&workbench.jobs(), &JobController::jobsChanged, this, &TrialPanel::showTime);
}

QList<double> TrialPanel::placesAround(double place, bool isAlone)
{
    QList<double> places = isAlone ? QList<double>{-1, 0.5, 1.5} : QList<double>{0.25, 0.5, 0.75};
    const auto nearest = std::min_element(places.begin(), places.end(),
        [place](double x, double y) { return std::abs(x - place) < std::abs(y - place); });
    if (isAlone ? place != 0 && place != 1 : place > 0 && place < 1)
        *nearest = place;
    return places;
}

void TrialPanel::setPossible(bool isPossible)
{
    m_isPossible = isPossible;
    m_try->setEnabled(isPossible && !m_isRunning);
}

void TrialPanel::start(const QList<MixTrial>& trials, const merge::TestSet& tests, double place)
{
    if (trials.isEmpty())
        return;
    m_isRunning = true;
    m_try->setEnabled(false);
    m_stop->show();
    m_isAlone = trials.front().beside().size() == 1;
    m_state->setText(measuringWords());
    m_merges.preview(trials, tests, [this, place, asked = ++m_asked](const Result<MixComparison>& comparison) {
        if (asked == m_asked)
            end(comparison, place);
    });
}

void TrialPanel::clear()
{
    if (m_isRunning)
        m_merges.stopPreview();
    ++m_asked;
    m_isRunning = false;
    m_stop->hide();
    m_comparison->hide();
    m_state->setText(tr("Try the mix, and others to compare with, on texts of yours before you make it."));
    m_try->setEnabled(m_isPossible);
}

void TrialPanel::end(const Result<MixComparison>& comparison, double place)
{
    m_isRunning = false;
    m_stop->hide();
    m_try->setEnabled(m_isPossible);
    if (!comparison.has_value()) {
        const bool isStopped = comparison.error().code == errors::Stopped;
        m_state->setText(isStopped ? tr("Stopped.") : errorText(comparison.error()));
        return;
    }
    const QList<TriedMix>& mixes = comparison.value().mixes;
    const auto nearest = std::min_element(mixes.begin(), mixes.end(), [place](const TriedMix& x, const TriedMix& y) {
        return std::abs(x.place - place) < std::abs(y.place - place);
    });
    m_state->setText(keptWords(nearest->report));
    m_comparison->show(comparison.value(), place, false);
    m_comparison->setVisible(true);
    Q_EMIT tried(nearest->report);
}

QString TrialPanel::measuringWords() const
{
    return m_isAlone ? tr("Measuring the base, A and what is tried") : tr("Measuring the base, A, B and three mixes");
}

void TrialPanel::showTime()
{
    if (!m_isRunning)
        return;
    for (const JobStatus& job : m_workbench.jobs().jobs())
        if (job.key == m_merges.previewJob() && job.secondsLeft >= 0)
            m_state->setText(tr("%1; about %Ln second(s) left", "what is measured", static_cast<int>(job.secondsLeft))
                                 .arg(measuringWords()));
}

} // namespace isogloss::app
