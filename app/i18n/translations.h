// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTranslator>

class QLocale;

namespace isogloss::app {

/// Loads this program's words, and those of Qt's own dialogs, in a language; they are in use while it lives.
class Translations
{
public:
    explicit Translations(const QLocale& locale);
    ~Translations();
    Translations(const Translations&) = delete;
    Translations& operator=(const Translations&) = delete;

    bool isLoaded() const { return !m_program.isEmpty(); }

private:
    QTranslator m_program;
    QTranslator m_qt;
};

} // namespace isogloss::app
