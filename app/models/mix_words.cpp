// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/mix_words.h"

#include "app/i18n/error_text.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <cmath>
#include <iterator>

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

double best(const merge::AdapterScores& scores)
{
    return scores.layers.empty() ? 0 : scores.layers[static_cast<std::size_t>(scores.bestLayer())].value;
}

const TriedMix* mixAt(const MixComparison& comparison, double place)
{
    const TriedMix* nearest = nullptr;
    for (const TriedMix& mix : comparison.mixes)
        if (nearest == nullptr || std::abs(mix.place - place) < std::abs(nearest->place - place))
            nearest = &mix;
    return nearest;
}

QString alignmentWords(const MixComparison& comparison, const merge::AdapterScores& mix)
{
    const auto layer = static_cast<std::size_t>(mix.bestLayer());
    return MixWords::tr("At its best layer, %1, the mix finds %2 (95 %: %3 to %4) of the translations; A %5, B %6, the "
                        "base %7; %Ln sentence(s).",
        nullptr, static_cast<int>(comparison.sentences.size()))
        .arg(QLocale().toString(mix.bestLayer()), share(mix.layers[layer].value), share(mix.layers[layer].low),
            share(mix.layers[layer].high), share(best(comparison.sources[0])), share(best(comparison.sources[1])),
            share(best(comparison.base)));
}

QString taskWords(const MixComparison& comparison, const merge::AdapterScores& mix)
{
    return MixWords::tr("In the task it scores %1; A %2, B %3, the base %4 (1 is the best).")
        .arg(share(*mix.taskMean()), share(comparison.sources[0].taskMean().value_or(0)),
            share(comparison.sources[1].taskMean().value_or(0)), share(comparison.base.taskMean().value_or(0)));
}

QString alignmentWordsAlone(const MixComparison& comparison, const merge::AdapterScores& mix)
{
    const auto layer = static_cast<std::size_t>(mix.bestLayer());
    return MixWords::tr("At its best layer, %1, it finds %2 (95 %: %3 to %4) of the translations; A as it is %5, the base "
                        "%6; %Ln sentence(s).",
        nullptr, static_cast<int>(comparison.sentences.size()))
        .arg(QLocale().toString(mix.bestLayer()), share(mix.layers[layer].value), share(mix.layers[layer].low),
            share(mix.layers[layer].high), share(best(comparison.sources[0])), share(best(comparison.base)));
}

QString taskWordsAlone(const MixComparison& comparison, const merge::AdapterScores& mix)
{
    return MixWords::tr("In the task it scores %1; A as it is %2, the base %3 (1 is the best).")
        .arg(share(*mix.taskMean()), share(comparison.sources[0].taskMean().value_or(0)),
            share(comparison.base.taskMean().value_or(0)));
}

/// What the mix does worse than each of its sources; "" when nothing.
QString worseWords(const MixComparison& comparison, const merge::AdapterScores& mix)
{
    const auto isWorse = [&comparison](double value, auto&& of) {
        return std::all_of(comparison.sources.begin(), comparison.sources.end(),
            [&](const merge::AdapterScores& source) { return value < of(source); });
    };
    const bool isWorseInTexts = !mix.layers.empty() && isWorse(best(mix), best);
    const bool isWorseInTask = mix.taskMean()
        && isWorse(*mix.taskMean(), [](const merge::AdapterScores& source) { return source.taskMean().value_or(0); });
    if (isWorseInTexts && isWorseInTask)
        return MixWords::tr("The mix is worse than both, on these texts and in the task.");
    if (isWorseInTexts)
        return MixWords::tr("The mix is worse than both on these texts.");
    return isWorseInTask ? MixWords::tr("The mix is worse than both in the task.") : QString();
}

} // namespace

QList<merge::Method> listedMethods()
{
    return {merge::Method::Cat, merge::Method::Svd, merge::Method::Ties, merge::Method::DareLinear,
        merge::Method::DareTies, merge::Method::MagnitudePrune, merge::Method::Linear, merge::Method::TiesSvd,
        merge::Method::DareLinearSvd, merge::Method::DareTiesSvd, merge::Method::MagnitudePruneSvd};
}

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
    case merge::Method::TiesSvd:
        return MixWords::tr("Let the majority choose, on whole changes (ties_svd)");
    case merge::Method::DareLinearSvd:
        return MixWords::tr("Thin out at random, on whole changes (dare_linear_svd)");
    case merge::Method::DareTiesSvd:
        return MixWords::tr("Thin out, then the majority, on whole changes (dare_ties_svd)");
    case merge::Method::MagnitudePruneSvd:
        return MixWords::tr("Keep the largest changes, on whole changes (magnitude_prune_svd)");
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
    case merge::Method::TiesSvd:
    case merge::Method::DareLinearSvd:
    case merge::Method::DareTiesSvd:
    case merge::Method::MagnitudePruneSvd:
        return MixWords::tr("The same on the whole change of each part, then approximated: slower, for any ranks.");
    default:
        return MixWords::tr("The simplest form; it adds cross-terms that neither of the two holds.");
    }
}

ProposedMethod proposedMethod(const AdapterFacts& first, const AdapterFacts& second)
{
    constexpr int LargeRank = 64; // adapters beyond are unusual, and slow to use
    const int together = first.rank + second.rank;
    if (together <= LargeRank)
        return {merge::Method::Cat, methodReason(merge::Method::Cat)};
    return {merge::Method::Svd,
        MixWords::tr("Side by side they would have rank %1, which is large; this keeps the size of the larger and says "
                     "what is lost.")
            .arg(QLocale().toString(together))};
}

QString weightWords(double first, double second)
{
    if (first == second)
        return MixWords::tr("all of A and all of B");
    if (first == 0 || second == 0)
        return first == 0 ? MixWords::tr("B alone") : MixWords::tr("A alone");
    return first < second ? MixWords::tr("%1 % of A, all of B").arg(percent(first))
                          : MixWords::tr("all of A, %1 % of B").arg(percent(second));
}

QString aloneWords(double weight)
{
    if (weight < 0)
        return MixWords::tr("the opposite of A, at %1 %: what it learned is taken away").arg(percent(-weight));
    return weight == 0 ? MixWords::tr("nothing of A: the base") : MixWords::tr("%1 % of A").arg(percent(weight));
}

QString joinObstacle(const AdapterChoice& adapter, const AdapterFacts& facts, const std::filesystem::path& model)
{
    if (facts.model.empty())
        return fitWords(adapter, facts);
    return facts.model == model
        ? QString()
        : MixWords::tr("It is for the base model %1, which is another one than that of A.").arg(facts.modelName);
}

QString missingWords(
    const AdapterChoice* first, const AdapterChoice* second, const AdapterFacts& facts, bool isAlone)
{
    if (first == nullptr || (second == nullptr && !isAlone))
        return MixWords::tr("There are no two adapters in this workspace yet. Train one, or drop the folder of one here.");
    if (!isAlone && first->folder == second->folder)
        return MixWords::tr("A and B are the same adapter. Choose two different ones.");
    if (facts.problem)
        return errorText(*facts.problem);
    return facts.misfit
        ? errorText(*facts.misfit)
        : MixWords::tr("The base model of A is not among the models of this workspace. Add it on the page Models.");
}

QString fitWords(const AdapterChoice& adapter, const AdapterFacts& facts)
{
    if (facts.problem)
        return errorText(*facts.problem);
    if (!facts.model.empty())
        return adapter.model.empty()
            ? MixWords::tr("\u2713 its base is not stated; its sizes fit %1", "a tick; name of a model").arg(facts.modelName)
            : MixWords::tr("\u2713 fits %1", "a tick; name of a model").arg(facts.modelName);
    if (facts.misfit)
        return errorText(*facts.misfit);
    return MixWords::tr("Its base model is not among the models of this workspace.");
}

QString goalWords(std::optional<record::Schedule> goal)
{
    if (!goal)
        return {};
    switch (*goal) {
    case record::Schedule::TaskOnly:
        return MixWords::tr("the task alone");
    case record::Schedule::AlignOnly:
        return MixWords::tr("bringing languages closer alone");
    case record::Schedule::Alternate:
        return MixWords::tr("the task and bringing languages closer, in turn");
    default:
        return MixWords::tr("the task and bringing languages closer, together");
    }
}

QStringList planWords(const merge::MergePlan& plan, std::size_t adapters)
{
    const QLocale locale;
    const QString size = locale.formattedDataSize(static_cast<qint64>(plan.bytes), 1);
    const double times
        = plan.largestBytes > 0 ? static_cast<double>(plan.bytes) / static_cast<double>(plan.largestBytes) : 1;
    QStringList words{adapters < 2
            ? MixWords::tr("It can be made. The result will have rank %1 and a file of %2.")
                  .arg(locale.toString(plan.rank), size)
            : times > 1.15
            ? MixWords::tr("They go together. The result will have rank %1; its file, %2, is %3 times the size of the "
                           "larger one.")
                  .arg(locale.toString(plan.rank), size, locale.toString(times, 'f', 1))
            : MixWords::tr("They go together. The result will have rank %1 and a file of %2.")
                  .arg(locale.toString(plan.rank), size)};
    for (const record::LogLine& note : plan.notes)
        words.append(errorText(note.code, note.arguments));
    return words;
}

QString comparisonFinding(const MixComparison& comparison, double place)
{
    const TriedMix* const mix = mixAt(comparison, place);
    if (mix == nullptr || comparison.sources.isEmpty())
        return {};
    const bool isAlone = comparison.sources.size() == 1;
    QStringList words;
    if (!isAlone)
        words.append(worseWords(comparison, mix->scores));
    if (!mix->scores.layers.empty())
        words.append(isAlone ? alignmentWordsAlone(comparison, mix->scores) : alignmentWords(comparison, mix->scores));
    if (mix->scores.taskMean())
        words.append(isAlone ? taskWordsAlone(comparison, mix->scores) : taskWords(comparison, mix->scores));
    words.removeAll(QString());
    return words.join(u' ');
}

QString interferenceFinding(const std::vector<merge::ModuleReport>& all)
{
    std::vector<merge::ModuleReport> modules;
    std::copy_if(all.begin(), all.end(), std::back_inserter(modules),
        [](const merge::ModuleReport& module) { return module.interference.has_value(); });
    if (modules.empty())
        return MixWords::tr("The two change no part of the model in common, so neither can disturb the other there.");
    const auto least = std::min_element(modules.begin(), modules.end(),
        [](const auto& x, const auto& y) { return x.interference->cosine < y.interference->cosine; });
    double mean = 0;
    for (const merge::ModuleReport& module : modules)
        mean += module.interference->cosine / static_cast<double>(modules.size());
    const QString number = QLocale().toString(least->interference->cosine, 'f', 2);
    const QString part = QString::fromStdString(least->linear);
    const QString layer = QLocale().toString(least->layer);
    constexpr double Noticeable = 0.05; // below it two updates are as good as at right angles
    return least->interference->cosine < -Noticeable
        ? MixWords::tr("They pull against each other most in layer %1, %2 (cosine %3); on average the cosine is %4.")
              .arg(layer, part, number, QLocale().toString(mean, 'f', 2))
        : MixWords::tr("Nowhere do they pull against each other noticeably; the lowest cosine is %3, in layer %1, %2, the "
                       "average %4.")
              .arg(layer, part, number, QLocale().toString(mean, 'f', 2));
}

QString keptWords(const merge::MergeReport& report)
{
    const bool areMany = std::any_of(report.modules.begin(), report.modules.end(),
        [](const merge::ModuleReport& module) { return module.interference.has_value(); });
    QStringList words{(areMany ? MixWords::tr("Rank %1, %2; %3 % of what both hold together is kept.")
                               : MixWords::tr("Rank %1, %2; %3 % of the weighted change is kept."))
                          .arg(QLocale().toString(report.rank),
                              QLocale().formattedDataSize(static_cast<qint64>(report.bytes), 1),
                              QLocale().toString(100 * report.keptEnergy, 'f', 1))};
    for (const record::LogLine& note : report.notes)
        words.append(errorText(note.code, note.arguments));
    return words.join(QStringLiteral("\n"));
}

QString mixName(const merge::MergeOptions& mix, const QList<AdapterChoice>& adapters)
{
    const auto nameOf = [&adapters](const std::filesystem::path& folder) {
        for (const AdapterChoice& adapter : adapters)
            if (adapter.folder == folder)
                return adapter.name;
        return QString::fromStdString(folder.filename().string());
    };
    if (mix.recipe == "checkpoint_average") // in the folder of its run, among the checkpoints
        return MixWords::tr("%1-average", "name of a new adapter from the checkpoints of a run")
            .arg(nameOf(mix.sources[0].adapter.parent_path().parent_path()));
    if (mix.sources.size() == 1)
        return (mix.sources[0].weights.overall < 0
                ? MixWords::tr("%1-negated", "name of a new adapter: the opposite of another one")
                : MixWords::tr("%1-scaled", "name of a new adapter: another one, made stronger or weaker"))
            .arg(nameOf(mix.sources[0].adapter));
    return MixWords::tr("%1-and-%2", "name of a new adapter from two others")
        .arg(nameOf(mix.sources[0].adapter), nameOf(mix.sources[1].adapter));
}

int preferredTexts(const QList<TextsChoice>& texts, const QStringList& languages)
{
    const auto holds = [&languages](const TextsChoice& choice) {
        return languages.contains(choice.source) && languages.contains(choice.target);
    };
    const auto found = std::find_if(texts.begin(), texts.end(), holds);
    return found == texts.end() ? 0 : static_cast<int>(found - texts.begin());
}

} // namespace isogloss::app
