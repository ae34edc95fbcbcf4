// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/appearance.h"

#include "widgets/theme/theme.h"

#include <QApplication>
#include <QPalette>
#include <QSettings>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace isogloss::app {

namespace {

const auto Key = u"appearance/colours"_s;
const auto TextKey = u"appearance/text-percent"_s;
constexpr int LeastText = 80;
constexpr int MostText = 200;
constexpr int SystemText = 100;
constexpr const char* Names[] = {"system", "light", "dark", "high-contrast"};

Appearance::Choice keptChoice()
{
    const QString kept = QSettings().value(Key).toString();
    for (const auto choice : {Appearance::Choice::Light, Appearance::Choice::Dark, Appearance::Choice::HighContrast})
        if (kept == QLatin1StringView(Names[static_cast<int>(choice)]))
            return choice;
    return Appearance::Choice::System;
}

} // namespace

Appearance::Appearance(QApplication& application)
    : m_application(application)
    , m_systemScheme(widgets::schemeOf(QApplication::palette()))
    , m_systemFont(QApplication::font())
    , m_choice(keptChoice())
    , m_textPercent(std::clamp(QSettings().value(TextKey, SystemText).toInt(), LeastText, MostText))
{
    apply();
}

void Appearance::choose(Choice choice)
{
    m_choice = choice;
    QSettings().setValue(Key, QString::fromLatin1(Names[static_cast<int>(choice)]));
    apply();
}

void Appearance::setTextPercent(int percent)
{
    m_textPercent = std::clamp(percent, LeastText, MostText);
    QSettings().setValue(TextKey, m_textPercent);
    apply();
}

widgets::ColorScheme Appearance::scheme() const
{
    switch (m_choice) {
    case Choice::Light:
        return widgets::ColorScheme::Light;
    case Choice::Dark:
        return widgets::ColorScheme::Dark;
    case Choice::HighContrast:
        return widgets::ColorScheme::HighContrast;
    case Choice::System:
        break;
    }
    return m_systemScheme;
}

void Appearance::apply()
{
    QFont font = m_systemFont;
    font.setPointSizeF(m_systemFont.pointSizeF() * m_textPercent / SystemText);
    if (QApplication::font() != font)
        QApplication::setFont(font);
    widgets::applyTheme(m_application, scheme());
}

} // namespace isogloss::app
