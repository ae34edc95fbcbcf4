// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/tour_bar.h"

#include "widgets/common/label.h"
#include "widgets/theme/metrics.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>

namespace isogloss::widgets {

TourBar::TourBar(QWidget* parent)
    : QFrame(parent)
    , m_title(makeLabel({}, TextRole::Section))
    , m_words(makeLabel({}, TextRole::Body))
    , m_back(new QPushButton(tr("Back")))
    , m_next(new QPushButton(tr("Next")))
    , m_leave(new QPushButton(tr("Leave the tour")))
{
    setProperty("tour", true);
    setAttribute(Qt::WA_StyledBackground);
    auto* const columns = new QHBoxLayout(this);
    columns->setContentsMargins(
        metrics::PageMargin, metrics::FieldGap, metrics::PageMargin, metrics::FieldGap);
    columns->setSpacing(metrics::FieldGap);
    auto* const words = new QVBoxLayout;
    words->setSpacing(metrics::LabelGap);
    words->addWidget(m_title);
    words->addWidget(m_words);
    columns->addLayout(words, 1);
    m_next->setProperty("main", true);
    for (QPushButton* const button : {m_leave, m_back, m_next})
        columns->addWidget(button, 0, Qt::AlignBottom);
    connect(m_back, &QPushButton::clicked, this, &TourBar::backRequested);
    connect(m_next, &QPushButton::clicked, this, &TourBar::nextRequested);
    connect(m_leave, &QPushButton::clicked, this, &TourBar::leaveRequested);
    hide();
}

void TourBar::showStep(int step, int steps, const QString& title, const QString& words)
{
    const QLocale locale;
    m_title->setText(tr("%1 of %2: %3", "step of a tour, how many there are, its title")
                         .arg(locale.toString(step), locale.toString(steps), title));
    m_words->setText(words);
    m_back->setEnabled(step > 1);
    m_next->setText(step < steps ? tr("Next") : tr("Finish"));
    setAccessibleName(m_title->text());
    setAccessibleDescription(words);
    show();
}

} // namespace isogloss::widgets
