// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/measure_words.h"

#include "app/models/measured_pair.h"

#include <QCoreApplication>
#include <QLocale>

namespace isogloss::app {

namespace {

constexpr qint64 FewSentences = 50;
constexpr double Hardly = 0.1; // below, hardly a sentence finds its translation

QString shareText(double share)
{
    return QLocale().toString(share, 'f', share < Hardly ? 3 : 2);
}

} // namespace

QString findingOf(const MeasuredPair& pair, const MeasureNames& names)
{
    const int best = pair.bestLayer();
    const QLocale locale;
    if (pair.low[best] <= pair.chance())
        return QCoreApplication::translate("Measure",
            "%1 and %2 meet at no layer: at best %3, at layer %4 of %5, where chance alone reaches")
            .arg(names.source, names.target, shareText(pair.retrieval[best]), locale.toString(best),
                locale.toString(pair.layers()));
    const QString sentence = pair.retrieval[best] < Hardly
        ? QCoreApplication::translate(
            "Measure", "%1 and %2 hardly meet: at best, at layer %3 of %4, %5 (95 %: %6 to %7)")
        : QCoreApplication::translate(
            "Measure", "%1 and %2 meet best at layer %3 of %4: %5 (95 %: %6 to %7)");
    return sentence.arg(names.source, names.target, locale.toString(best), locale.toString(pair.layers()),
        shareText(pair.retrieval[best]), shareText(pair.low[best]), shareText(pair.high[best]));
}

QString subtitleOf(const MeasuredPair& pair, const MeasureNames& names)
{
    const QLocale locale;
    if (names.allSentences > pair.sentences)
        return QCoreApplication::translate("Measure",
            "How often the nearest sentence is the translation (retrieval), mean of both directions. "
            "Text: %1, %2 of its %3 sentences.")
            .arg(names.text, locale.toString(pair.sentences), locale.toString(names.allSentences));
    return QCoreApplication::translate("Measure",
        "How often the nearest sentence is the translation (retrieval), mean of both directions. "
        "Text: %1, %2 sentences.")
        .arg(names.text, locale.toString(pair.sentences));
}

QStringList warningsOf(const MeasuredPair& pair)
{
    QStringList warnings;
    const int best = pair.bestLayer();
    if (pair.sentences < FewSentences)
        warnings << QCoreApplication::translate("Measure",
            "Only %1 sentences: among so few the right one is easily found, and another text may give "
            "another "
            "number.")
                        .arg(QLocale().toString(pair.sentences));
    if (pair.low[best] <= pair.chance())
        warnings << QCoreApplication::translate("Measure", "The interval reaches down to chance (%1).")
                        .arg(QLocale().toString(pair.chance(), 'f', 3));
    if (pair.surface >= pair.low[best])
        warnings << QCoreApplication::translate("Measure",
            "Shared letters alone (names, numbers, loan words) find %1 of the translations: this says little "
            "about "
            "meaning.")
                        .arg(shareText(pair.surface));
    return warnings;
}

QString changeOf(const MeasuredPair& pair, const MeasuredPair& base)
{
    if (pair.isEmpty() || base.isEmpty() || base.layers() != pair.layers())
        return {};
    const int best = pair.bestLayer();
    const bool overlaps = base.low[best] <= pair.high[best] && pair.low[best] <= base.high[best];
    const QString sentence = overlaps
        ? QCoreApplication::translate(
            "Measure", "At layer %1 the model alone has %2, with the adapter %3: the intervals overlap.")
        : QCoreApplication::translate("Measure", "At layer %1 the model alone has %2, with the adapter %3.");
    return sentence.arg(
        QLocale().toString(best), shareText(base.retrieval[best]), shareText(pair.retrieval[best]));
}

} // namespace isogloss::app
