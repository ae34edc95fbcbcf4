// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/text_agreement.h"

#include "app/models/measured_change.h"

#include <QCoreApplication>
#include <QLocale>
#include <cmath>

namespace isogloss::app {

namespace {

QString words(const char* text)
{
    return QCoreApplication::translate("Measure", text);
}

QString number(int value)
{
    return QLocale().toString(value);
}

/// Sentences find their translations beyond chance, and beyond what shared letters give.
bool meets(const MeasuredText& text, const MeasureKind& kind)
{
    const MeasuredCurve curve = text.pair.curve(kind.key);
    return !isNearChance(text.pair, kind) && !(text.pair.baseline(QStringLiteral("surface"), kind.key) >= curve.low[curve.bestLayer()]);
}

/// Which of two texts something holds on.
QString onlyOn(const char* text, const MeasuredText& first, const MeasuredText& second, bool isFirst)
{
    const MeasuredText& on = isFirst ? first : second;
    const MeasuredText& notOn = isFirst ? second : first;
    return words(text).arg(on.names.text, notOn.names.text);
}

QString meetingAgreement(const MeasuredText& first, const MeasuredText& second, const MeasureKind& kind)
{
    const bool onFirst = meets(first, kind);
    const bool onSecond = meets(second, kind);
    if (onFirst != onSecond)
        return onlyOn(QT_TRANSLATE_NOOP("Measure",
                          "That they meet holds on %1 only: on %2 no layer rises above chance and shared letters."),
            first, second, onFirst);
    if (!onFirst)
        return words(QT_TRANSLATE_NOOP("Measure",
            "On neither text does a layer rise above chance and shared letters."));
    return words(QT_TRANSLATE_NOOP("Measure", "That they meet holds on both texts."));
}

/// The best layer of one text lies, on the other, below that one's best beyond its interval.
bool isWorseOn(const MeasuredCurve& curve, int layer, bool isLowBest)
{
    const int best = curve.bestLayer(isLowBest);
    return isLowBest ? curve.low[layer] > curve.high[best] : curve.high[layer] < curve.low[best];
}

QString layerAgreement(const MeasuredText& first, const MeasuredText& second, const MeasureKind& kind)
{
    const MeasuredCurve a = first.pair.curve(kind.key);
    const MeasuredCurve b = second.pair.curve(kind.key);
    const int bestOfA = a.bestLayer(kind.isLowBest);
    const int bestOfB = b.bestLayer(kind.isLowBest);
    if (isWorseOn(b, bestOfA, kind.isLowBest))
        return words(QT_TRANSLATE_NOOP("Measure",
            "That layer %1 is best holds on %2 only: on %3 layer %4 does better, beyond its interval."))
            .arg(number(bestOfA), first.names.text, second.names.text, number(bestOfB));
    return words(QT_TRANSLATE_NOOP("Measure", "Layer %1 is best on %2, layer %3 on %4; the intervals do not part them."))
        .arg(number(bestOfA), first.names.text, number(bestOfB), second.names.text);
}

} // namespace

QString agreementOf(const MeasuredText& first, const MeasuredText& second, const MeasureKind& kind)
{
    const MeasuredCurve a = first.pair.curve(kind.key);
    const MeasuredCurve b = second.pair.curve(kind.key);
    if (a.isEmpty() || a.layers() != b.layers())
        return {};
    QStringList sentences;
    if (kind.isShare && !kind.isLowBest)
        sentences << meetingAgreement(first, second, kind);
    sentences << layerAgreement(first, second, kind);
    const auto hasBase = [&](const MeasuredText& text) {
        return text.base.curve(kind.key).layers() == text.pair.curve(kind.key).layers();
    };
    if (hasBase(first) && hasBase(second)) {
        const bool isCloserOnFirst = isCloser(first.pair, first.base, kind);
        if (isCloserOnFirst != isCloser(second.pair, second.base, kind))
            sentences << onlyOn(QT_TRANSLATE_NOOP("Measure",
                                    "That the adapter brings them closer is shown on %1 only, not on %2."),
                first, second, isCloserOnFirst);
    }
    return sentences.join(u' ');
}

} // namespace isogloss::app
