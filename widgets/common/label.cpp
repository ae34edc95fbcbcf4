// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/label.h"

#include <QLabel>
#include <QStyle>
#include <QVariant>

using namespace Qt::StringLiterals;

namespace isogloss::widgets {

namespace {

QString nameOf(TextRole role)
{
    switch (role) {
    case TextRole::Title:
        return u"title"_s;
    case TextRole::Section:
        return u"section"_s;
    case TextRole::Body:
        return u"body"_s;
    case TextRole::Muted:
        return u"muted"_s;
    case TextRole::Caption:
        return u"caption"_s;
    case TextRole::Code:
        return u"code"_s;
    case TextRole::Caution:
        return u"caution"_s;
    case TextRole::Problem:
        return u"problem"_s;
    }
    return {};
}

} // namespace

QLabel* makeLabel(const QString& text, TextRole role)
{
    auto* const label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setProperty("role", nameOf(role));
    label->setTextInteractionFlags(role == TextRole::Code
            ? Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard
            : Qt::TextSelectableByMouse);
    return label;
}

void setRole(QLabel& label, TextRole role)
{
    if (label.property("role").toString() == nameOf(role))
        return;
    label.setProperty("role", nameOf(role));
    label.style()->unpolish(&label);
    label.style()->polish(&label);
}

} // namespace isogloss::widgets
