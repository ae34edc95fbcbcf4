// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/action_match.h"

#include <QStringList>

namespace isogloss::app {

namespace {

constexpr int Inside = 10;
constexpr int Scattered = 100;

QString folded(const QString& text)
{
    QString letters;
    for (const QChar letter : text.normalized(QString::NormalizationForm_KD))
        if (!letter.isMark())
            letters.append(letter);
    return letters.toCaseFolded();
}

bool beginsAWord(const QString& name, qsizetype at)
{
    return at == 0 || !name[at - 1].isLetterOrNumber();
}

std::optional<int> scattered(const QString& word, const QString& name)
{
    qsizetype from = 0;
    qsizetype first = -1;
    for (const QChar letter : word) {
        const qsizetype at = name.indexOf(letter, from);
        if (at < 0)
            return std::nullopt;
        first = first < 0 ? at : first;
        from = at + 1;
    }
    return Scattered + static_cast<int>(from - first - word.size());
}

std::optional<int> wordMatch(const QString& word, const QString& name)
{
    qsizetype at = name.indexOf(word);
    if (at < 0)
        return scattered(word, name);
    for (; at >= 0; at = name.indexOf(word, at + 1))
        if (beginsAWord(name, at))
            return at == 0 ? 0 : 1;
    return Inside;
}

} // namespace

std::optional<int> actionMatch(const QString& typed, const QString& name)
{
    const QString place = folded(name);
    int sum = 0;
    for (const QString& word : folded(typed).split(u' ', Qt::SkipEmptyParts)) {
        const auto match = wordMatch(word, place);
        if (!match)
            return std::nullopt;
        sum += *match;
    }
    return sum;
}

} // namespace isogloss::app
