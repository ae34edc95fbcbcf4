// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>
#include <QPushButton>
#include <QWidget>

namespace isogloss::tests {

/// The widget with this accessible name.
template <typename Widget>
Widget& named(QWidget& page, const QString& name)
{
    for (Widget* const widget : page.findChildren<Widget*>())
        if (widget->accessibleName() == name)
            return *widget;
    qFatal("no widget of the name %s", qPrintable(name));
}

/// The button that says this and is not hidden on its page.
inline QPushButton* findButton(QWidget& page, const QString& text)
{
    for (QPushButton* const candidate : page.findChildren<QPushButton*>())
        if (candidate->text() == text && candidate->isVisibleTo(&page))
            return candidate;
    return nullptr;
}

inline QPushButton& button(QWidget& page, const QString& text)
{
    QPushButton* const found = findButton(page, text);
    if (found == nullptr)
        qFatal("no button that says %s", qPrintable(text));
    return *found;
}

/// What the labels of a page say that are not hidden on it, a line each.
inline QString textOf(const QWidget& page)
{
    QString text;
    for (const QLabel* const label : page.findChildren<QLabel*>())
        if (label->isVisibleTo(&page))
            text += label->text() + QLatin1Char('\n');
    return text;
}

} // namespace isogloss::tests
