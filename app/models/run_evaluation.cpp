// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/run_evaluation.h"

#include "app/controllers/language_names.h"
#include "core/analysis/bootstrap.h"
#include "core/base/json.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <nlohmann/json.hpp>

namespace isogloss::app {

namespace fs = std::filesystem;

namespace {

struct EvaluationWords
{
    Q_DECLARE_TR_FUNCTIONS(RunEvaluation)
};

std::string sourceOf(const std::string& key)
{
    return key.substr(0, key.find('-'));
}

std::string targetOf(const std::string& key)
{
    const std::size_t dash = key.find('-');
    return dash == std::string::npos ? key : key.substr(dash + 1);
}

const std::string* hitsOf(const record::AlignmentSnapshot& snapshot, const std::string& language, int layer)
{
    for (const auto& pair : snapshot.hits)
        if (pair.layer == layer && (pair.source == language || pair.target == language))
            return &pair.hits;
    return nullptr;
}

/// Whether translations of the language are found more often at the trained layer than before the run, beyond the
/// interval of the change on the same sentences.
bool isCloser(const report::RunSummary& run, const std::string& language)
{
    if (!run.before || !run.kept || run.alignLayer == 0)
        return false;
    const std::string* const before = hitsOf(*run.before, language, run.alignLayer);
    const std::string* const after = hitsOf(*run.kept, language, run.alignLayer);
    if (before == nullptr || after == nullptr || before->empty() || before->size() != after->size())
        return false;
    constexpr int Draws = 1000;
    std::vector<double> change = analysis::hitValues(*after);
    const std::vector<double> were = analysis::hitValues(*before);
    for (std::size_t i = 0; i < change.size(); ++i)
        change[i] -= were[i];
    const analysis::QueryBootstrap bootstrap(std::vector<std::string>(change.size()), Draws, 1);
    return bootstrap.interval(change).low > 0;
}

data::Task taskOf(const std::string& name)
{
    return name == "translation" ? data::Task::Translation
        : name == "entities"     ? data::Task::Entities
                                 : data::Task::Slots;
}

Result<std::optional<record::Scores>> readScores(const fs::path& folder)
{
    const fs::path path = folder / "scores.json";
    std::error_code ignored;
    if (!fs::exists(path, ignored))
        return std::optional<record::Scores>();
    ISOGLOSS_TRY(const Json json, readJson(path));
    ISOGLOSS_TRY(record::Scores scores, record::parseScores(json, path.string()));
    return std::optional(std::move(scores));
}

QString scoreText(double value, ScoreKind kind)
{
    return QLocale().toString(value, 'f', kind == ScoreKind::F1 ? 2 : 1);
}

} // namespace

LanguageRole roleOf(const std::string& key, const report::RunSummary& run)
{
    const auto isIn = [&key](const std::set<std::string>& languages) {
        return languages.contains(key) || languages.contains(targetOf(key));
    };
    return isIn(run.taught) ? LanguageRole::Taught : isIn(run.aligned) ? LanguageRole::Aligned : LanguageRole::Other;
}

QString roleText(LanguageRole role)
{
    switch (role) {
    case LanguageRole::Taught:
        return EvaluationWords::tr("taught the task");
    case LanguageRole::Aligned:
        return EvaluationWords::tr("only aligned");
    case LanguageRole::Other:
        return EvaluationWords::tr("not in this run (the base model may have seen it)");
    }
    return {};
}

ScoreValue scoreOf(const record::LanguageScores& scores, ScoreKind kind)
{
    switch (kind) {
    case ScoreKind::F1:
        return {scores.f1, scores.f1Interval};
    case ScoreKind::Chrf:
        return {scores.chrf, scores.chrfInterval};
    case ScoreKind::Bleu:
        return {scores.bleu, scores.bleuInterval};
    }
    return {};
}

QList<ScoreKind> RunEvaluation::kinds() const
{
    return task == data::Task::Translation ? QList{ScoreKind::Chrf, ScoreKind::Bleu} : QList{ScoreKind::F1};
}

std::optional<bool> isBetter(const LanguageResult& result, ScoreKind kind)
{
    const ScoreValue run = scoreOf(result.run, kind);
    const ScoreValue base = result.base ? scoreOf(*result.base, kind) : ScoreValue();
    if (!run.value || !base.value)
        return std::nullopt;
    return (run.interval ? run.interval->low : *run.value) > *base.value;
}

Result<std::optional<RunEvaluation>> readRunEvaluation(const fs::path& runFolder)
{
    RunEvaluation evaluation;
    evaluation.folder = runFolder / "evaluation";
    ISOGLOSS_TRY(const auto scores, readScores(evaluation.folder));
    if (!scores)
        return std::optional<RunEvaluation>();
    ISOGLOSS_TRY(const auto base, readScores(evaluation.folder / "base"));
    ISOGLOSS_TRY(const report::RunSummary run, report::readRun(runFolder));
    evaluation.task = taskOf(scores->task);
    const ScoreKind kind = evaluation.kinds().first();
    for (const auto& [key, values] : scores->languages) {
        LanguageResult result{QString::fromStdString(key), roleOf(key, run), values, {}, false};
        if (base && base->languages.contains(key))
            result.base = base->languages.at(key);
        result.isAlignedNotBetter = result.role == LanguageRole::Aligned
            && isBetter(result, kind) == std::optional(false) && isCloser(run, targetOf(key));
        evaluation.languages.append(result);
    }
    std::stable_sort(evaluation.languages.begin(), evaluation.languages.end(),
        [](const LanguageResult& a, const LanguageResult& b) { return a.role < b.role; });
    return std::optional(std::move(evaluation));
}

QString scoreName(ScoreKind kind)
{
    switch (kind) {
    case ScoreKind::F1:
        return EvaluationWords::tr("F1");
    case ScoreKind::Chrf:
        return EvaluationWords::tr("chrF++");
    case ScoreKind::Bleu:
        return EvaluationWords::tr("BLEU");
    }
    return {};
}

QString testedName(const QString& key, const LanguageNames* names)
{
    const auto name = [names](const std::string& language) {
        const QString known = QString::fromStdString(language);
        return names ? names->name(known) : known;
    };
    const std::string text = key.toStdString();
    return sourceOf(text) == text
        ? name(text)
        : EvaluationWords::tr("%1 to %2", "languages").arg(name(sourceOf(text)), name(targetOf(text)));
}

QString evaluationFinding(const RunEvaluation& evaluation, ScoreKind kind)
{
    QStringList parts;
    for (const LanguageRole role : {LanguageRole::Taught, LanguageRole::Aligned, LanguageRole::Other}) {
        double run = 0;
        double base = 0;
        int languages = 0;
        bool hasBase = true;
        for (const LanguageResult& result : evaluation.languages) {
            const auto value = scoreOf(result.run, kind).value;
            if (result.role != role || !value)
                continue;
            const auto before = result.base ? scoreOf(*result.base, kind).value : std::nullopt;
            run += *value;
            base += before.value_or(0);
            hasBase = hasBase && before;
            ++languages;
        }
        if (languages == 0)
            continue;
        const QString words = roleText(role);
        parts.append(hasBase ? EvaluationWords::tr("%1: %2, base model %3", "role of languages, means of scores")
                                   .arg(words, scoreText(run / languages, kind), scoreText(base / languages, kind))
                             : EvaluationWords::tr("%1: %2", "role of languages, mean of scores")
                                   .arg(words, scoreText(run / languages, kind)));
    }
    QString sentence = parts.join(EvaluationWords::tr("; ", "between parts of a list"));
    if (!sentence.isEmpty())
        sentence[0] = sentence[0].toUpper();
    return sentence;
}

} // namespace isogloss::app
