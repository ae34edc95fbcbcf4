// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QTranslator>

namespace isogloss::tests {

/// A language in which every text is in brackets and a third longer, as it may be in a real one: what has none was not
/// translated, and what had no room is cut. In use while it lives.
class PseudoTranslator : public QTranslator
{
public:
    PseudoTranslator() { QCoreApplication::installTranslator(this); }
    ~PseudoTranslator() override { QCoreApplication::removeTranslator(this); }

    QString translate(const char* /*context*/, const char* text, const char* /*what*/, int /*n*/) const override
    {
        const QString source = QString::fromUtf8(text);
        if (source.trimmed().isEmpty())
            return source;
        QString longer = source;
        constexpr int LettersOfAWord = 5;
        for (qsizetype added = 0; added < (source.size() + 2) / 3; ++added)
            longer += QLatin1Char(added % (LettersOfAWord + 1) == 0 && source.contains(QLatin1Char(' ')) ? ' ' : '~');
        return QLatin1Char('[') + longer + QLatin1Char(']');
    }

    bool isEmpty() const override { return false; }
};

} // namespace isogloss::tests
