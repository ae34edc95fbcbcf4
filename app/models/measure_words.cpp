// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/measure_words.h"

#include "app/models/measured_pair.h"
#include "core/analysis/finding.h"

#include <QCoreApplication>
#include <QLocale>
#include <cmath>

using namespace Qt::StringLiterals;

namespace isogloss::app {

namespace {

constexpr qint64 FewSentences = 50;
constexpr double Hardly = 0.1; // below, hardly a sentence finds its translation

QString words(const char* text)
{
    return QCoreApplication::translate("Measure", text);
}

QString number(qint64 value)
{
    return QLocale().toString(value);
}

/// "0.41 (95 %: 0.36 to 0.46)", or without the interval where there is none.
QString withInterval(const MeasuredCurve& curve, int layer)
{
    if (!std::isfinite(curve.low[layer]))
        return shareText(curve.values[layer]);
    return words(QT_TRANSLATE_NOOP("Measure", "%1 (95 %: %2 to %3)"))
        .arg(shareText(curve.values[layer]), shareText(curve.low[layer]), shareText(curve.high[layer]));
}

/// ", shuffled 0.02, on 208 sentences of James"
QString tail(const MeasuredPair& pair, const MeasureKind& kind, const MeasureNames& names, int layer)
{
    const MeasuredCurve control = pair.curve(kind.control);
    const QString on = words(QT_TRANSLATE_NOOP("Measure", ", on %1 sentences of %2"))
                           .arg(number(pair.sentences), names.text);
    return control.isEmpty()
        ? on
        : words(QT_TRANSLATE_NOOP("Measure", ", shuffled %1")).arg(shareText(control.values[layer])) + on;
}

/// Whether the curve finds translations by being highest.
bool isRetrieving(const MeasureKind& kind)
{
    return kind.isShare && !kind.isLowBest;
}

QString meetingWords(const MeasuredPair& pair, const MeasureKind& kind, const MeasuredCurve& curve, int best)
{
    if (isNearChance(pair, kind))
        return words(QT_TRANSLATE_NOOP("Measure",
            "%1 and %2 meet at no layer: at best, at layer %3 of %4, they have %5, near what chance gives"));
    if (curve.values[best] < Hardly)
        return words(QT_TRANSLATE_NOOP("Measure", "%1 and %2 hardly meet: at best, at layer %3 of %4, %5"));
    return words(QT_TRANSLATE_NOOP("Measure", "%1 and %2 meet best at layer %3 of %4: %5"));
}

QString plainWords(const MeasureKind& kind)
{
    if (kind.key == u"rank"_s)
        return words(QT_TRANSLATE_NOOP("Measure",
            "Between %1 and %2 the translation stands nearest to the front at layer %3 of %4: at place %5 in "
            "the mean"));
    if (kind.key == u"language_identity"_s)
        return words(QT_TRANSLATE_NOOP("Measure",
            "%1 and %2 are told apart least at layer %3 of %4: %5, where 0.5 is not at all"));
    if (kind.isOfLanguages)
        return words(QT_TRANSLATE_NOOP("Measure",
            "The sentences of %1 and %2 fill their space most evenly at layer %3 of %4: %5, where 1 is evenly and 0 "
            "all in one direction"));
    return words(QT_TRANSLATE_NOOP("Measure", "%1 and %2 are most alike at layer %3 of %4: %5"));
}

QString whatWords(const MeasureKind& kind)
{
    if (kind.key == u"margin"_s)
        return words(QT_TRANSLATE_NOOP("Measure",
            "How often the nearest sentence by ratio margin is the translation, mean of both directions."));
    if (kind.key == u"mexa"_s)
        return words(QT_TRANSLATE_NOOP("Measure",
            "How often a sentence and its translation are each other's nearest (MEXA), of the first 100 "
            "sentences, later pieces counting more."));
    if (kind.key == u"cosine"_s)
        return words(QT_TRANSLATE_NOOP("Measure", "How near translations are (cosine)."));
    if (kind.key == u"cka_debiased"_s)
        return words(QT_TRANSLATE_NOOP("Measure",
            "How alike the sentences of both languages lie among each other (linear CKA, debiased)."));
    if (kind.key == u"rank"_s)
        return words(QT_TRANSLATE_NOOP(
            "Measure", "At which place the translation stands among all sentences, mean of both directions."));
    if (kind.isOfLanguages)
        return words(QT_TRANSLATE_NOOP(
            "Measure", "How evenly the vectors of each language fill the directions of their space (IsoScore)."));
    if (kind.key == u"language_identity"_s)
        return words(QT_TRANSLATE_NOOP(
            "Measure", "How often a simple probe, taught on half of the sentences, tells the language."));
    return words(QT_TRANSLATE_NOOP("Measure",
        "How often the nearest sentence is the translation (retrieval), mean of both directions."));
}

} // namespace

bool isNearChance(const MeasuredPair& pair, const MeasureKind& kind)
{
    const MeasuredCurve curve = pair.curve(kind.key);
    const MeasuredCurve control = pair.curve(kind.control);
    return analysis::isNearChance(curve.low[curve.bestLayer()], pair.chance(),
        std::span(control.values.constData(), static_cast<std::size_t>(control.values.size())));
}

QString shareText(double share)
{
    return QLocale().toString(share, 'f', std::abs(share) < Hardly ? 3 : 2);
}

QString findingOf(const MeasuredPair& pair, const MeasureKind& kind, const MeasureNames& names)
{
    const MeasuredCurve curve = pair.curve(kind.key);
    if (curve.isEmpty())
        return {};
    const int best = curve.bestLayer(kind.isLowBest);
    const QString sentence = isRetrieving(kind) ? meetingWords(pair, kind, curve, best) : plainWords(kind);
    return sentence.arg(
               names.source, names.target, number(best), number(curve.layers()), withInterval(curve, best))
        + tail(pair, kind, names, best);
}

QString subtitleOf(const MeasuredPair& pair, const MeasureKind& kind, const MeasureNames& names)
{
    QStringList sentences{whatWords(kind)};
    if (names.allSentences > pair.sentences)
        sentences << words(QT_TRANSLATE_NOOP("Measure", "Text: %1, %2 of its %3 sentences."))
                         .arg(names.text, number(pair.sentences), number(names.allSentences));
    else
        sentences << words(QT_TRANSLATE_NOOP("Measure", "Text: %1, %2 sentences."))
                         .arg(names.text, number(pair.sentences));
    if (!names.how.isEmpty())
        sentences << names.how;
    return sentences.join(u' ');
}

QStringList warningsOf(const MeasuredPair& pair, const MeasureKind& kind)
{
    QStringList warnings;
    const MeasuredCurve curve = pair.curve(kind.key);
    if (pair.sentences < FewSentences)
        warnings << words(QT_TRANSLATE_NOOP("Measure",
            "Only %1 sentences: among so few the right one is easily found, and another text may give "
            "another number."))
                        .arg(number(pair.sentences));
    if (curve.isEmpty() || !isRetrieving(kind))
        return warnings;
    const int best = curve.bestLayer();
    if (curve.low[best] <= pair.chance())
        warnings << words(QT_TRANSLATE_NOOP("Measure", "The interval reaches down to chance (%1)."))
                        .arg(QLocale().toString(pair.chance(), 'f', 3));
    else if (isNearChance(pair, kind))
        warnings << words(QT_TRANSLATE_NOOP("Measure",
            "Shuffled pairs, which have nothing in common, reach as far at some layer."));
    if (pair.surface >= curve.low[best])
        warnings << words(QT_TRANSLATE_NOOP("Measure",
            "Shared letters alone (names, numbers, loan words) find %1 of the translations: this says little "
            "about meaning."))
                        .arg(shareText(pair.surface));
    return warnings;
}

QString changeOf(const MeasuredPair& pair, const MeasuredPair& base, const MeasureKind& kind)
{
    const MeasuredCurve curve = pair.curve(kind.key);
    const MeasuredCurve before = base.curve(kind.key);
    if (curve.isEmpty() || before.layers() != curve.layers())
        return {};
    const int best = curve.bestLayer(kind.isLowBest);
    const bool overlaps = before.low[best] <= curve.high[best] && curve.low[best] <= before.high[best];
    const QString sentence = overlaps
        ? words(QT_TRANSLATE_NOOP(
              "Measure", "At layer %1 the model alone has %2, with the adapter %3: the intervals overlap."))
        : words(QT_TRANSLATE_NOOP("Measure", "At layer %1 the model alone has %2, with the adapter %3."));
    return sentence.arg(number(best), shareText(before.values[best]), shareText(curve.values[best]));
}

} // namespace isogloss::app
