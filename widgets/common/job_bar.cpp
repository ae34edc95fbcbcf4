// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/job_bar.h"

#include "widgets/common/label.h"
#include "widgets/theme/metrics.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QToolButton>
#include <cmath>

namespace isogloss::widgets {

namespace {

constexpr int Steps = 1000; // of the progress bar
constexpr int BarWidth = 220;

QToolButton* makeButton(const QString& text)
{
    auto* const button = new QToolButton;
    button->setText(text);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setMinimumHeight(metrics::TargetHeight);
    return button;
}

} // namespace

JobBar::JobBar(QWidget* parent)
    : QFrame(parent)
    , m_title(makeButton(tr("Nothing is being computed")))
    , m_progress(new QProgressBar)
    , m_detail(makeLabel({}, TextRole::Muted))
    , m_others(makeLabel({}, TextRole::Caption))
    , m_pause(makeButton(tr("Pause")))
    , m_stop(makeButton(tr("Stop")))
{
    setProperty("jobBar", true);
    m_title->setAutoRaise(true);
    m_title->setAccessibleDescription(tr("Shows what is being computed"));
    m_progress->setTextVisible(false);
    m_progress->setFixedWidth(BarWidth);
    m_progress->setAccessibleName(tr("Progress"));
    m_detail->setWordWrap(false);
    m_detail->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_others->setWordWrap(false);
    auto* const layout = new QHBoxLayout(this);
    layout->setContentsMargins(metrics::FieldGap, metrics::LabelGap, metrics::FieldGap, metrics::LabelGap);
    layout->setSpacing(metrics::FieldGap);
    layout->addWidget(m_title);
    layout->addWidget(m_progress);
    layout->addWidget(m_detail, 1);
    layout->addWidget(m_others);
    layout->addWidget(m_pause);
    layout->addWidget(m_stop);
    connect(m_title, &QToolButton::clicked, this, &JobBar::detailsRequested);
    connect(m_stop, &QToolButton::clicked, this, &JobBar::stopRequested);
    connect(m_pause, &QToolButton::clicked, this, [this] {
        if (m_isPaused)
            Q_EMIT goOnRequested();
        else
            Q_EMIT pauseRequested();
    });
    hide();
}

void JobBar::showLine(const JobLine& line)
{
    m_isPaused = line.isPaused;
    m_title->setText(line.title);
    m_detail->setText(line.detail);
    m_detail->setToolTip(line.detail);
    m_progress->setRange(0, line.share < 0 ? 0 : Steps);
    m_progress->setValue(static_cast<int>(std::lround(std::max(0.0, line.share) * Steps)));
    m_others->setVisible(line.others > 0);
    m_others->setText(tr("%Ln more", "jobs that wait or run besides", line.others));
    m_pause->setVisible(line.canPause);
    m_pause->setText(line.isPaused ? tr("Go on") : tr("Pause"));
    m_stop->setText(line.keeps ? tr("Stop and keep") : tr("Stop"));
    show();
}

void JobBar::showNothing()
{
    hide();
}

} // namespace isogloss::widgets
