// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/choice_button.h"

#include "widgets/common/label.h"
#include "widgets/theme/colors.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/metrics.h"

#include <QEvent>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

namespace isogloss::widgets {

namespace {

constexpr QSize PictureSize{72, 48};

} // namespace

ChoiceButton::ChoiceButton(const QString& title, const QString& text, const QString& icon, QWidget* parent)
    : QAbstractButton(parent)
    , m_icon(icon)
    , m_picture(new QLabel)
{
    setText(title);
    setAccessibleName(title);
    setAccessibleDescription(text);
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    auto* const layout = new QHBoxLayout(this);
    layout->setContentsMargins(
        metrics::CardPadding, metrics::CardPadding, metrics::CardPadding, metrics::CardPadding);
    layout->setSpacing(metrics::CardGap);
    m_picture->setFixedSize(PictureSize);
    layout->addWidget(m_picture, 0, Qt::AlignTop);
    auto* const words = new QVBoxLayout;
    words->setSpacing(metrics::LabelGap);
    for (QLabel* const label : {makeLabel(title, TextRole::Section), makeLabel(text, TextRole::Muted)}) {
        label->setTextInteractionFlags(Qt::NoTextInteraction);
        label->setAttribute(Qt::WA_TransparentForMouseEvents);
        words->addWidget(label);
    }
    words->addStretch();
    layout->addLayout(words, 1);
    drawIcon();
}

QSize ChoiceButton::sizeHint() const
{
    return layout()->sizeHint();
}

void ChoiceButton::paintEvent(QPaintEvent*)
{
    const Colors& table = colors(schemeOf(palette()));
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool isMarked = isChecked() || hasFocus();
    const double width = isMarked ? metrics::LineWidth : 1;
    painter.setPen(QPen(isMarked ? table.accent : table.border, width));
    painter.setBrush(isChecked() ? table.selection : table.surface);
    const double inset = width / 2;
    painter.drawRoundedRect(
        QRectF(rect()).adjusted(inset, inset, -inset, -inset), metrics::CardRadius, metrics::CardRadius);
}

void ChoiceButton::changeEvent(QEvent* event)
{
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        drawIcon();
}

bool ChoiceButton::event(QEvent* event)
{
    if (event->type() == QEvent::LayoutRequest)
        updateGeometry();
    return QAbstractButton::event(event);
}

void ChoiceButton::drawIcon()
{
    m_picture->setPixmap(themedPicture(m_icon, colors(schemeOf(palette())).accent, PictureSize, devicePixelRatioF()));
}

} // namespace isogloss::widgets
