// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/navigation_rail.h"

#include "widgets/theme/colors.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/metrics.h"

#include <QButtonGroup>
#include <QEvent>
#include <QToolButton>
#include <QVBoxLayout>

namespace isogloss::widgets {

namespace {

constexpr const char* IconProperty = "railIcon";

} // namespace

NavigationRail::NavigationRail(QWidget* parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout(this))
    , m_group(new QButtonGroup(this))
{
    setAttribute(Qt::WA_StyledBackground);
    setProperty("rail", true);
    m_layout->setContentsMargins(
        2 * metrics::LabelGap, metrics::FieldGap, 2 * metrics::LabelGap, metrics::FieldGap);
    m_layout->setSpacing(metrics::LabelGap);
    m_layout->addStretch();
}

void NavigationRail::addPage(
    const QString& id, const QString& name, const QString& icon, const QString& explanation)
{
    auto* const button = new QToolButton;
    button->setObjectName(id);
    button->setText(name);
    button->setToolTip(explanation);
    button->setAccessibleName(name);
    button->setAccessibleDescription(explanation);
    button->setProperty(IconProperty, icon);
    button->setCheckable(true);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setToolButtonStyle(m_isFolded ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
    button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    button->setIconSize(QSize(metrics::IconSize, metrics::IconSize));
    connect(button, &QToolButton::clicked, this, [this, id] { Q_EMIT chosen(id); });
    connect(button, &QToolButton::toggled, this, [this, button] { paintIcon(*button); });
    m_group->addButton(button);
    m_layout->insertWidget(m_layout->count() - 1, button);
    m_buttons.append(button);
    paintIcon(*button);
}

void NavigationRail::removePage(const QString& id)
{
    for (QToolButton* const button : m_buttons)
        if (button->objectName() == id) {
            m_buttons.removeOne(button);
            delete button;
            return;
        }
}

void NavigationRail::setCurrent(const QString& id)
{
    for (QToolButton* const button : m_buttons)
        if (button->objectName() == id)
            button->setChecked(true);
}

QString NavigationRail::currentName() const
{
    const QAbstractButton* const current = m_group->checkedButton();
    return current != nullptr ? current->text() : QString();
}

void NavigationRail::setFolded(bool isFolded)
{
    m_isFolded = isFolded;
    for (QToolButton* const button : m_buttons)
        button->setToolButtonStyle(isFolded ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
}

void NavigationRail::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        for (QToolButton* const button : m_buttons)
            paintIcon(*button);
}

void NavigationRail::paintIcon(QToolButton& button) const
{
    const Colors& table = colors(schemeOf(palette()));
    button.setIcon(
        themedIcon(button.property(IconProperty).toString(), button.isChecked() ? table.accent : table.mutedText));
}

} // namespace isogloss::widgets
