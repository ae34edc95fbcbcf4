// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/appearance.h"

#include "widgets/theme/theme.h"

#include <QApplication>
#include <QPalette>
#include <QSettings>

using namespace Qt::StringLiterals;

namespace isogloss::app {

namespace {

const auto Key = u"appearance/colours"_s;
constexpr const char* Names[] = {"system", "light", "dark"};

Appearance::Choice keptChoice()
{
    const QString kept = QSettings().value(Key).toString();
    for (const auto choice : {Appearance::Choice::Light, Appearance::Choice::Dark})
        if (kept == QLatin1StringView(Names[static_cast<int>(choice)]))
            return choice;
    return Appearance::Choice::System;
}

} // namespace

Appearance::Appearance(QApplication& application)
    : m_application(application)
    , m_systemScheme(widgets::schemeOf(QApplication::palette()))
    , m_choice(keptChoice())
{
    apply();
}

void Appearance::choose(Choice choice)
{
    m_choice = choice;
    QSettings().setValue(Key, QString::fromLatin1(Names[static_cast<int>(choice)]));
    apply();
}

void Appearance::apply()
{
    const auto scheme = m_choice == Choice::System ? m_systemScheme
        : m_choice == Choice::Dark                 ? widgets::ColorScheme::Dark
                                                   : widgets::ColorScheme::Light;
    widgets::applyTheme(m_application, scheme);
}

} // namespace isogloss::app
