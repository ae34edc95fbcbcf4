// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/comparison_words.h"

#include "app/controllers/language_names.h"
#include "core/report/digits.h"
#include "widgets/common/list_text.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <limits>
#include <set>

using namespace Qt::StringLiterals;

namespace isogloss::app {

using record::SetKind;
using report::Verdict;

namespace {

struct ComparisonWords
{
    Q_DECLARE_TR_FUNCTIONS(ComparisonWords)
};

/// What stands behind "layer-" in "layer-6"; nothing for other beginnings.
std::optional<QString> behind(const QString& condition, QLatin1StringView prefix)
{
    return condition.startsWith(prefix) ? std::optional(condition.sliced(prefix.size())) : std::nullopt;
}

QString fieldText(const std::string& field)
{
    static const std::pair<std::string_view, const char*> Words[] = {
        {"text", QT_TRANSLATE_NOOP("ComparisonWords", "other text (text)")},
        {"N", QT_TRANSLATE_NOOP("ComparisonWords", "other number of sentences (N)")},
        {"prompt", QT_TRANSLATE_NOOP("ComparisonWords", "other form of the prompt (prompt)")},
        {"pool", QT_TRANSLATE_NOOP("ComparisonWords", "sentences made one vector in another way (pool)")},
        {"tokenizer", QT_TRANSLATE_NOOP("ComparisonWords", "other tokenizer (tokenizer)")},
        {"center", QT_TRANSLATE_NOOP("ComparisonWords", "centred otherwise (center)")},
        {"sim", QT_TRANSLATE_NOOP("ComparisonWords", "other similarity (sim)")},
        {"measure", QT_TRANSLATE_NOOP("ComparisonWords", "other measure (measure)")},
        {"ties", QT_TRANSLATE_NOOP("ComparisonWords", "ties counted otherwise (ties)")},
        {"candidates", QT_TRANSLATE_NOOP("ComparisonWords", "other candidates (candidates)")},
        {"signature", QT_TRANSLATE_NOOP("ComparisonWords", "measured by an earlier version that did not say of what")},
    };
    for (const auto& [name, words] : Words)
        if (name == field)
            return ComparisonWords::tr(words);
    return ComparisonWords::tr("other %1", "a part of a signature").arg(QString::fromStdString(field));
}

QString languageText(const std::string& about, const LanguageNames& languages)
{
    if (about == "transfer")
        return ComparisonWords::tr("mean over languages that were not taught");
    if (about == "supervised")
        return ComparisonWords::tr("mean over languages that were taught");
    const QStringList keys = QString::fromStdString(about).split(u'-');
    return keys.size() == 2
        ? ComparisonWords::tr("%1 and %2", "languages").arg(languages.name(keys[0]), languages.name(keys[1]))
        : languages.name(keys[0]);
}

QString number(double value, int decimals)
{
    return QLocale().toString(value, 'f', decimals);
}

QString signedNumber(double value, int decimals)
{
    return value < 0 ? number(value, decimals) : QLocale().positiveSign() + number(value, decimals);
}

std::optional<double> halfWidth(const std::optional<report::SeedInterval>& interval)
{
    return interval ? std::optional((interval->high - interval->low) / 2) : std::nullopt;
}

QString differenceText(const report::ConditionScore& score)
{
    if (!score.difference)
        return {};
    const int decimals = report::decimalsFor(halfWidth(score.difference));
    return ComparisonWords::tr("%1, from %2 to %3", "a difference and its interval")
        .arg(signedNumber(score.difference->value, decimals), signedNumber(score.difference->low, decimals),
            signedNumber(score.difference->high, decimals));
}

std::vector<std::string> rowOf(
    const report::ComparedMeasure& measure, const report::ConditionScore& score, const LanguageNames& languages)
{
    const int decimals = std::min(report::decimalsFor(halfWidth(score.spread), 2), 4);
    QStringList points;
    for (const record::SeedScore& point : score.seeds)
        points.append(number(point.value, decimals));
    const QStringList cells{measureText(measure, languages), conditionText(score.condition),
        score.mean ? number(*score.mean, decimals) : QString(), points.join(u"  "_s), differenceText(score),
        verdictText(score)};
    std::vector<std::string> row;
    for (const QString& cell : cells)
        row.push_back(cell.toStdString());
    return row;
}

} // namespace

QString setTitle(SetKind kind)
{
    switch (kind) {
    case SetKind::Baseline:
        return ComparisonWords::tr("Does it help to bring languages closer? (baseline)");
    case SetKind::EqualSteps:
        return ComparisonWords::tr("Does it help more than as many steps of the task? (equal steps)");
    case SetKind::Placebo:
        return ComparisonWords::tr("Is it the translations that help? (placebo)");
    case SetKind::Layers:
        return ComparisonWords::tr("At which layer? (layer sweep)");
    case SetKind::Temperatures:
        return ComparisonWords::tr("How sharply must a translation stand out? (temperature sweep)");
    case SetKind::Pairs:
        return ComparisonWords::tr("How many translations does it take? (number of pairs)");
    case SetKind::HeldOutLanguage:
        return ComparisonWords::tr("Does a language gain of which nothing is trained on? (held-out language)");
    }
    return {};
}

QString setText(SetKind kind)
{
    switch (kind) {
    case SetKind::Baseline:
        return ComparisonWords::tr("The task alone, against the task with alignment; both see the same examples.");
    case SetKind::EqualSteps:
        return ComparisonWords::tr("The task alone for as many steps as the task with alignment, which then sees half of its examples as often.");
    case SetKind::Placebo:
        return ComparisonWords::tr("Shuffled translations against true ones: all else, also the work, is the same.");
    case SetKind::Layers:
        return ComparisonWords::tr("Alignment at five layers from the first to the last, against the task alone.");
    case SetKind::Temperatures:
        return ComparisonWords::tr("Five temperatures around the usual one.");
    case SetKind::Pairs:
        return ComparisonWords::tr("An eighth, a quarter, half and all of the translations; fewer are a part of more.");
    case SetKind::HeldOutLanguage:
        return ComparisonWords::tr("Each language in turn is only watched, against the run with all of them.");
    }
    return {};
}

QString conditionText(const std::string& condition)
{
    const QString name = QString::fromStdString(condition);
    if (name == "task_only"_L1)
        return ComparisonWords::tr("task only");
    if (name == "task_only-equal-steps"_L1)
        return ComparisonWords::tr("task only, as many steps");
    if (name == "aligned"_L1)
        return ComparisonWords::tr("aligned");
    if (name == "placebo"_L1)
        return ComparisonWords::tr("shuffled translations");
    if (name == "pairs-all"_L1)
        return ComparisonWords::tr("all pairs");
    if (const auto layer = behind(name, "layer-"_L1))
        return ComparisonWords::tr("layer %1").arg(*layer);
    if (const auto temperature = behind(name, "temperature-"_L1))
        return ComparisonWords::tr("temperature %1").arg(QLocale().toString(temperature->toDouble()));
    if (const auto pairs = behind(name, "pairs-"_L1))
        return ComparisonWords::tr("%Ln pair(s)", nullptr, pairs->toInt());
    if (const auto language = behind(name, "without-"_L1))
        return ComparisonWords::tr("without %1", "a language").arg(*language);
    return name;
}

QString membersSentence(const std::vector<record::SetMember>& members)
{
    QStringList conditions;
    QStringList seeds;
    for (const record::SetMember& member : members) {
        if (const QString condition = conditionText(member.condition); !conditions.contains(condition))
            conditions.append(condition);
        if (const QString seed = QString::number(member.seed); !seeds.contains(seed))
            seeds.append(seed);
    }
    return ComparisonWords::tr("%Ln run(s): %1; each with the seeds %2.", "conditions, numbers",
        static_cast<int>(members.size()))
        .arg(widgets::listText(conditions), widgets::listText(seeds));
}

QString verdictText(const report::ConditionScore& score)
{
    switch (score.verdict) {
    case Verdict::Reference:
        return ComparisonWords::tr("what others are compared with");
    case Verdict::Better:
        return ComparisonWords::tr("better");
    case Verdict::Worse:
        return ComparisonWords::tr("worse");
    case Verdict::NotShown:
        return ComparisonWords::tr("not shown with %Ln seed(s)", nullptr, score.difference->seeds);
    case Verdict::TooFewSeeds:
        return ComparisonWords::tr("one seed shows no difference");
    case Verdict::NoReference:
        return ComparisonWords::tr("nothing to compare with");
    case Verdict::NotComparable:
        break;
    }
    return notComparableText(score.incomparable);
}

QString notComparableText(const std::vector<std::string>& fields)
{
    QStringList reasons;
    for (const std::string& field : fields)
        reasons.append(fieldText(field));
    return ComparisonWords::tr("not comparable: %1", "reasons").arg(widgets::listText(reasons));
}

QString measureText(const report::ComparedMeasure& measure, const LanguageNames& languages)
{
    const QString about = languageText(measure.about, languages);
    if (measure.measure == "retrieval" && measure.layer)
        return ComparisonWords::tr("Translations found at layer %1: %2")
            .arg(QLocale().toString(measure.layer->index), about);
    if (measure.measure == "bits_per_character")
        return ComparisonWords::tr("Bits per character (lower is better): %1").arg(about);
    const QString name = measure.measure == "f1" ? u"F1"_s
        : measure.measure == "chrf"              ? u"chrF++"_s
                                                 : QString::fromStdString(measure.measure);
    return ComparisonWords::tr("%1: %2", "measure, language").arg(name, about);
}

report::Table seedsTable(const std::vector<report::ComparedMeasure>& measures, const LanguageNames& languages)
{
    report::Table table;
    table.name = "seeds";
    table.title = ComparisonWords::tr("Means over seeds, every seed, and differences with 95 % intervals").toStdString();
    for (const QString& name : {ComparisonWords::tr("measure"), ComparisonWords::tr("condition"),
             ComparisonWords::tr("mean"), ComparisonWords::tr("every seed"),
             ComparisonWords::tr("difference (95 %)"), ComparisonWords::tr("shown")})
        table.header.push_back(name.toStdString());
    for (const report::ComparedMeasure& measure : measures)
        for (const report::ConditionScore& score : measure.conditions)
            table.rows.push_back(rowOf(measure, score, languages));
    return table;
}

SeedDots seedDots(const report::ComparedMeasure& measure)
{
    constexpr double NotThere = std::numeric_limits<double>::quiet_NaN();
    SeedDots dots;
    std::set<std::uint64_t> seeds;
    widgets::BarSeries means{ComparisonWords::tr("mean over seeds"), {}};
    means.look = 0;
    for (const report::ConditionScore& score : measure.conditions) {
        dots.rows.append({conditionText(score.condition)});
        means.values.append(score.mean.value_or(NotThere));
        means.intervals.append(
            score.spread ? std::optional(widgets::Interval{score.spread->low, score.spread->high}) : std::nullopt);
        for (const record::SeedScore& point : score.seeds) {
            seeds.insert(point.seed);
            dots.signatures.append(QString::fromStdString(point.signature));
        }
    }
    dots.series.append(means);
    for (const std::uint64_t seed : seeds) {
        widgets::BarSeries series{ComparisonWords::tr("seed %1").arg(seed), {}};
        series.look = static_cast<int>(dots.series.size());
        for (const report::ConditionScore& score : measure.conditions) {
            const auto point = std::find_if(score.seeds.begin(), score.seeds.end(),
                [seed](const record::SeedScore& each) { return each.seed == seed; });
            series.values.append(point == score.seeds.end() ? NotThere : point->value);
        }
        dots.series.append(series);
    }
    return dots;
}

} // namespace isogloss::app
