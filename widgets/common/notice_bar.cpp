// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/notice_bar.h"

#include "widgets/common/label.h"
#include "widgets/theme/metrics.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace isogloss::widgets {

NoticeBar::NoticeBar(QWidget* parent)
    : QFrame(parent)
    , m_title(makeLabel({}, TextRole::Section))
    , m_words(makeLabel({}, TextRole::Body))
{
    setProperty("jobBar", true);
    auto* const layout = new QHBoxLayout(this);
    layout->setContentsMargins(metrics::FieldGap, metrics::LabelGap, metrics::FieldGap, metrics::LabelGap);
    layout->setSpacing(metrics::FieldGap);
    m_title->setWordWrap(false);
    layout->addWidget(m_title);
    layout->addWidget(m_words, 1);
    const auto addButton = [this, layout](const QString& text) {
        auto* const button = new QToolButton;
        button->setText(text);
        button->setFocusPolicy(Qt::StrongFocus);
        button->setMinimumHeight(metrics::TargetHeight);
        layout->addWidget(button);
        return button;
    };
    connect(addButton(tr("Show")), &QToolButton::clicked, this, [this] {
        hide();
        Q_EMIT detailsRequested();
    });
    connect(addButton(tr("Close")), &QToolButton::clicked, this, &QWidget::hide);
    hide();
}

void NoticeBar::showNotice(const QString& title, const QString& words)
{
    m_title->setText(title);
    m_words->setText(words);
    setAccessibleName(title);
    setAccessibleDescription(words);
    show();
}

} // namespace isogloss::widgets
