// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/link.h"

#include <QLabel>

using namespace Qt::StringLiterals;

namespace isogloss::widgets {

QLabel* makeLink(const QString& text)
{
    auto* const label
        = new QLabel(u"<a href=\"#\" style=\"text-decoration: none\">%1</a>"_s.arg(text.toHtmlEscaped()));
    label->setTextFormat(Qt::RichText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    label->setAccessibleName(text);
    return label;
}

} // namespace isogloss::widgets
