// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/measure_words.h"

#include "app/models/measured_change.h"
#include "app/models/measured_pair.h"
#include "core/analysis/finding.h"
#include "core/analysis/layer_choice.h"
#include "widgets/common/list_text.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <cmath>
#include <numeric>

using namespace Qt::StringLiterals;

namespace isogloss::app {

namespace {

constexpr qint64 FewSentences = 50;
constexpr double Hardly = 0.1; // below, hardly a sentence finds its translation
constexpr double LeastShownP = 0.001;

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
                           .arg(number(pair.curve(kind.key).sentences), names.text);
    return control.isEmpty()
        ? on
        : words(QT_TRANSLATE_NOOP("Measure", ", shuffled %1")).arg(shareText(control.values[layer])) + on;
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
            "%1 and %2 are told apart least at layer %3 of %4: %5, where one half is not at all"));
    if (kind.isOfLanguages)
        return words(QT_TRANSLATE_NOOP("Measure",
            "The sentences of %1 and %2 fill their space most evenly at layer %3 of %4: %5, where 1 is evenly and 0 "
            "all in one direction"));
    return words(QT_TRANSLATE_NOOP("Measure", "%1 and %2 are most alike at layer %3 of %4: %5"));
}

QString pText(double p)
{
    return p < LeastShownP
        ? words(QT_TRANSLATE_NOOP("Measure", "p below %1")).arg(QLocale().toString(LeastShownP, 'f', 3))
        : words(QT_TRANSLATE_NOOP("Measure", "p = %1")).arg(QLocale().toString(p, 'f', 3));
}

/// What the adapter changed, and whether that is more than chance.
QString changeWords(const TestedChange& change, const MeasureNames& names)
{
    const QString sentence = change.isShown()
        ? words(QT_TRANSLATE_NOOP("Measure",
              "From %1 to %2, %3 sentences find their translation with the adapter only and %4 without it only: more "
              "than chance changes (paired test, %5 after correction over layers)."))
        : words(QT_TRANSLATE_NOOP("Measure",
              "From %1 to %2, %3 sentences find their translation with the adapter only and %4 without it only: no more "
              "than chance may change (paired test, %5 after correction over layers)."));
    return sentence.arg(
        names.source, names.target, number(change.gained), number(change.lost), pText(change.p));
}

QString whatWords(const MeasureKind& kind)
{
    if (kind.key == u"margin"_s)
        return words(QT_TRANSLATE_NOOP("Measure",
            "How often the nearest sentence by ratio margin is the translation, mean of both directions."));
    if (kind.key == u"mexa"_s)
        return words(QT_TRANSLATE_NOOP("Measure",
            "How often a sentence and its translation are each other's nearest (MEXA)."));
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

/// MEXA's own two ways from layers to one number, and of which sentences it is.
QString mexaWords(const MeasuredPair& pair)
{
    const MeasuredCurve curve = pair.curve(u"mexa"_s);
    if (curve.isEmpty())
        return {};
    const double sum = std::accumulate(curve.values.begin(), curve.values.end(), 0.0);
    QString sentence = words(QT_TRANSLATE_NOOP("Measure", "Over all layers: %1 in the mean, %2 at most."))
                           .arg(shareText(sum / static_cast<double>(curve.values.size())),
                               shareText(*std::max_element(curve.values.begin(), curve.values.end())));
    if (curve.sentences < pair.sentences)
        sentence.prepend(words(QT_TRANSLATE_NOOP("Measure", "As published, of the first %1 sentences."))
                             .arg(number(curve.sentences))
            + u' ');
    return sentence;
}

} // namespace

bool isNearChance(const MeasuredPair& pair, const MeasureKind& kind)
{
    const MeasuredCurve curve = pair.curve(kind.key);
    const MeasuredCurve control = pair.curve(kind.control);
    return analysis::isNearChance(curve.low[curve.bestLayer()], curve.chance(),
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
    const QString sentence = kind.isRetrieval() ? meetingWords(pair, kind, curve, best) : plainWords(kind);
    return sentence.arg(
               names.source, names.target, number(best), number(curve.layers()), withInterval(curve, best))
        + tail(pair, kind, names, best);
}

QString subtitleOf(const MeasuredPair& pair, const MeasureKind& kind, const MeasureNames& names)
{
    QStringList sentences{whatWords(kind)};
    const qint64 measured = pair.curve(kind.key).sentences;
    if (names.allSentences > measured)
        sentences << words(QT_TRANSLATE_NOOP("Measure", "Text: %1, %2 of its %3 sentences."))
                         .arg(names.text, number(measured), number(names.allSentences));
    else
        sentences << words(QT_TRANSLATE_NOOP("Measure", "Text: %1, %2 sentences."))
                         .arg(names.text, number(measured));
    if (kind.key == u"mexa"_s)
        sentences << mexaWords(pair);
    if (!names.how.isEmpty())
        sentences << names.how;
    return sentences.join(u' ');
}

QStringList warningsOf(const MeasuredPair& pair, const MeasureKind& kind)
{
    QStringList warnings;
    const MeasuredCurve curve = pair.curve(kind.key);
    if (curve.isEmpty())
        return warnings;
    if (curve.sentences < FewSentences)
        warnings << words(QT_TRANSLATE_NOOP("Measure",
            "Only %1 sentences: among so few the right one is easily found, and another text may give "
            "another number."))
                        .arg(number(curve.sentences));
    if (!kind.isRetrieval())
        return warnings;
    const int best = curve.bestLayer();
    if (curve.low[best] <= curve.chance())
        warnings << words(QT_TRANSLATE_NOOP("Measure", "The interval reaches down to chance (%1)."))
                        .arg(QLocale().toString(curve.chance(), 'f', 3));
    else if (isNearChance(pair, kind))
        warnings << words(QT_TRANSLATE_NOOP("Measure",
            "Shuffled pairs, which have nothing in common, reach as far at some layer."));
    const double surface = pair.baseline(u"surface"_s, kind.key);
    if (surface >= curve.low[best])
        warnings << words(QT_TRANSLATE_NOOP("Measure",
            "Shared letters alone (names, numbers, loan words) find %1 of the translations: this says little "
            "about meaning."))
                        .arg(shareText(surface));
    return warnings;
}

QString changeOf(
    const MeasuredPair& pair, const MeasuredPair& base, const MeasureKind& kind, const MeasureNames& names)
{
    const MeasuredCurve curve = pair.curve(kind.key);
    const MeasuredCurve before = base.curve(kind.key);
    if (curve.isEmpty() || before.layers() != curve.layers())
        return {};
    const int best = curve.bestLayer(kind.isLowBest);
    const auto change = kind.key == u"retrieval"_s ? testedChange(pair, base, best) : std::nullopt;
    const bool overlaps = before.low[best] <= curve.high[best] && curve.low[best] <= before.high[best];
    const QString sentence = overlaps && !change
        ? words(QT_TRANSLATE_NOOP(
              "Measure", "At layer %1 the model alone has %2, with the adapter %3: the intervals overlap."))
        : words(QT_TRANSLATE_NOOP("Measure", "At layer %1 the model alone has %2, with the adapter %3."));
    const QString values = sentence.arg(number(best), shareText(before.values[best]), shareText(curve.values[best]));
    return change ? values + u' ' + changeWords(*change, names) : values;
}

QString layersText(const std::vector<int>& layers)
{
    QStringList parts;
    for (std::size_t begin = 0, end = 0; begin < layers.size(); begin = end) {
        for (end = begin + 1; end < layers.size() && layers[end] == layers[end - 1] + 1;)
            ++end;
        if (end - begin > 2)
            parts << words(QT_TRANSLATE_NOOP("Measure", "%1 to %2")).arg(number(layers[begin]), number(layers[end - 1]));
        else
            for (std::size_t i = begin; i < end; ++i)
                parts << number(layers[i]);
    }
    return widgets::listText(parts);
}

QString heldOutWords(const analysis::LayerChoice& choice)
{
    if (choice.reason == analysis::ChoiceReason::TooFewSentences)
        return {};
    const QString value = words(QT_TRANSLATE_NOOP(
        "Measure", "On the half of the sentences that did not choose it, layer %1 has %2 (95 %: %3 to %4)."))
                              .arg(number(choice.best), shareText(choice.value), shareText(choice.interval.low),
                                  shareText(choice.interval.high));
    std::vector<int> others = choice.asGood;
    std::erase(others, choice.best);
    return value + u' '
        + (others.empty() ? words(QT_TRANSLATE_NOOP("Measure", "Every other layer is told apart from it there."))
                          : words(QT_TRANSLATE_NOOP("Measure", "Not told apart from it there: layer %1."))
                                .arg(layersText(others)));
}

} // namespace isogloss::app
