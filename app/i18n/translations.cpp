// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/i18n/translations.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace isogloss::app {

Translations::Translations(const QLocale& locale)
{
    // English holds the plural forms, so it is what other languages fall back to.
    if (m_program.load(locale, u"isogloss"_s, u"_"_s, u":/i18n"_s)
        || m_program.load(u"isogloss_en"_s, u":/i18n"_s))
        QCoreApplication::installTranslator(&m_program);
    if (m_qt.load(locale, u"qtbase"_s, u"_"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qt);
}

Translations::~Translations()
{
    QCoreApplication::removeTranslator(&m_program);
    QCoreApplication::removeTranslator(&m_qt);
}

} // namespace isogloss::app
