// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/mix_words.h"

#include "app/i18n/error_text.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>

namespace isogloss::app {

namespace {

struct MixWords
{
    Q_DECLARE_TR_FUNCTIONS(MixWords)
};

QString share(double value)
{
    return QLocale().toString(value, 'f', 2);
}

QString percent(double weight)
{
    return QLocale().toString(100 * weight, 'f', 0);
}

double best(const LayerCurve& curve)
{
    return curve.values.value(curve.best);
}

} // namespace

QString methodTitle(merge::Method method)
{
    switch (method) {
    case merge::Method::Cat:
        return MixWords::tr("Keep all of both (cat)");
    case merge::Method::Svd:
        return MixWords::tr("Keep the size of the larger (svd)");
    case merge::Method::Ties:
        return MixWords::tr("Let the majority choose (ties)");
    case merge::Method::DareLinear:
        return MixWords::tr("Thin out at random (dare_linear)");
    case merge::Method::DareTies:
        return MixWords::tr("Thin out, then the majority (dare_ties)");
    case merge::Method::MagnitudePrune:
        return MixWords::tr("Keep the largest changes (magnitude_prune)");
    default:
        return MixWords::tr("Average the parts (linear)");
    }
}

QString methodReason(merge::Method method)
{
    switch (method) {
    case merge::Method::Cat:
        return MixWords::tr("Nothing is lost; the new file is as large as both together.");
    case merge::Method::Svd:
        return MixWords::tr("The best approximation in the size of the larger; what is lost is measured.");
    case merge::Method::Ties:
        return MixWords::tr("Drops small changes, and where the two pull in opposite directions the stronger wins.");
    case merge::Method::DareLinear:
        return MixWords::tr("Drops half of the changes at random and strengthens the rest.");
    case merge::Method::DareTies:
        return MixWords::tr("Drops half of the changes at random; then the stronger direction wins.");
    case merge::Method::MagnitudePrune:
        return MixWords::tr("Drops the smaller half of the changes of each.");
    default:
        return MixWords::tr("The simplest form; it adds cross-terms that neither of the two holds.");
    }
}

QString weightWords(const Mix& mix)
{
    if (mix.firstWeight == mix.secondWeight)
        return MixWords::tr("all of A and all of B");
    return mix.firstWeight < mix.secondWeight
        ? MixWords::tr("%1 % of A, all of B").arg(percent(mix.firstWeight))
        : MixWords::tr("all of A, %1 % of B").arg(percent(mix.secondWeight));
}

QString missingWords(const AdapterChoice* first, const AdapterChoice* second)
{
    if (first == nullptr || second == nullptr)
        return MixWords::tr("There are no two adapters in this workspace yet. Train one, or open one.");
    if (first->folder == second->folder)
        return MixWords::tr("A and B are the same adapter. Choose two different ones.");
    return MixWords::tr("The base model of A is not among the models of this workspace. Add it on the page Models.");
}

QString mixFinding(const MixPreview& preview)
{
    const double mixed = best(preview.mixed);
    const double first = best(preview.first);
    const double second = best(preview.second);
    const QString numbers
        = MixWords::tr("At its best layer, %1, the mix finds %2 (95 %: %3 to %4) of the translations; A %5, B %6, the "
                       "base %7; %n sentence(s).",
            nullptr, static_cast<int>(preview.sentences))
              .arg(QLocale().toString(preview.mixed.best), share(mixed), share(preview.mixed.low),
                  share(preview.mixed.high), share(first), share(second), share(best(preview.base)));
    if (mixed < std::min(first, second))
        return MixWords::tr("The mix is worse than both on these texts. %1").arg(numbers);
    return numbers;
}

QString keptWords(const merge::MergeReport& report)
{
    QStringList words{MixWords::tr("Rank %1, %2; %3 % of what both hold together is kept.")
                          .arg(QLocale().toString(report.rank),
                              QLocale().formattedDataSize(static_cast<qint64>(report.bytes), 1),
                              QLocale().toString(100 * report.keptEnergy, 'f', 1))};
    for (const record::LogLine& note : report.notes)
        words.append(errorText(note.code, note.arguments));
    return words.join(QStringLiteral("\n"));
}

int preferredTexts(const QList<TextsChoice>& texts, const QStringList& languages)
{
    const auto holds = [&languages](const TextsChoice& choice) {
        return languages.contains(QString::fromStdString(choice.texts.source))
            && languages.contains(QString::fromStdString(choice.texts.target));
    };
    const auto found = std::find_if(texts.begin(), texts.end(), holds);
    return found == texts.end() ? 0 : static_cast<int>(found - texts.begin());
}

} // namespace isogloss::app
