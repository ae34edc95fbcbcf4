// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/run_scores.h"

#include "core/base/sha256.h"
#include "core/record/short_hash.h"
#include "core/record/signature.h"

#include <algorithm>
#include <map>
#include <numeric>

namespace isogloss::report {

namespace {

using record::ScorePart;
using record::SeedScore;

std::vector<ScorePart> partsOf(const std::string& hits)
{
    std::vector<ScorePart> parts;
    for (const char hit : hits)
        parts.push_back({hit == '1' ? 1.0 : 0.0, 1});
    return parts;
}

const std::vector<TaskMeasure>& allTaskMeasures()
{
    using record::LanguageScores;
    static const std::vector<TaskMeasure> Measures{
        {"f1", "F1", 1, 3, &LanguageScores::f1, &LanguageScores::f1Interval},
        {"chrf", "chrF++", 100, 1, &LanguageScores::chrf, &LanguageScores::chrfInterval}};
    return Measures;
}

std::string answerSignature(const std::string& measure, const record::LanguageScores& scores, const RunSummary& run)
{
    record::Signature signature;
    if (auto own = record::parseSignature(scores.signature.substr(0, scores.signature.find(';'))); own.has_value())
        signature = std::move(own).value();
    signature.measure = measure;
    signature.sentences = scores.records;
    signature.text = record::shortHash(scores.data);
    signature.prompt = run.prompt;
    signature.model = record::shortHash(run.modelHash);
    signature.tokenizer = record::shortHash(run.tokenizerHash);
    return record::toText(signature);
}

/// The mean of several languages' scores, which is read against the same texts.
SeedScore meanOf(const std::vector<SeedScore>& languages, const std::string& name)
{
    SeedScore mean = languages.front();
    mean.about = name;
    mean.value = 0;
    std::string texts;
    auto signature = record::parseSignature(languages.front().signature).value();
    signature.sentences = 0;
    for (const SeedScore& language : languages) {
        mean.value += language.value / static_cast<double>(languages.size());
        const auto own = record::parseSignature(language.signature).value();
        texts += language.about + ' ' + own.text + '\n';
        signature.sentences += own.sentences;
    }
    signature.text = record::shortHash(sha256(texts));
    mean.signature = record::toText(signature);
    return mean;
}

} // namespace

std::vector<TaskMeasure> taskMeasures(std::span<const RunSummary> runs)
{
    std::vector<TaskMeasure> found;
    for (const TaskMeasure& measure : allTaskMeasures())
        if (std::any_of(
                runs.begin(), runs.end(), [&measure](const RunSummary& run) { return isScoredBy(run, measure); }))
            found.push_back(measure);
    return found;
}

bool isScoredBy(const RunSummary& run, const TaskMeasure& measure)
{
    return run.scores
        && std::any_of(run.scores->languages.begin(), run.scores->languages.end(),
            [&measure](const auto& language) { return (language.second.*measure.value).has_value(); });
}

std::vector<SeedScore> taskScores(const RunSummary& run)
{
    std::vector<SeedScore> all;
    for (const TaskMeasure& measure : allTaskMeasures()) {
        if (!isScoredBy(run, measure))
            continue;
        std::vector<SeedScore> languages;
        std::vector<SeedScore> taught;
        std::vector<SeedScore> others;
        for (const auto& [language, own] : run.scores->languages) {
            if (!(own.*measure.value))
                continue;
            SeedScore& score = languages.emplace_back();
            score.measure = measure.name;
            score.about = language;
            score.seed = run.settings.run.seed;
            score.value = *(own.*measure.value);
            score.signature = answerSignature(measure.name, own, run);
            (run.taught.contains(language) ? taught : others).push_back(score);
        }
        if (!taught.empty())
            all.push_back(meanOf(taught, "supervised"));
        if (!others.empty())
            all.push_back(meanOf(others, "transfer"));
        all.insert(all.end(), languages.begin(), languages.end());
    }
    return all;
}

std::vector<SeedScore> alignmentScores(const RunSummary& run, record::Layer layer)
{
    std::vector<SeedScore> scores;
    if (!run.kept)
        return scores;
    for (const record::MeasureRow& row : run.kept->rows) {
        if (row.measure != "retrieval_forward" || row.layer != layer)
            continue;
        SeedScore& score = scores.emplace_back();
        score.measure = "retrieval";
        score.about = row.source + "-" + row.target;
        score.layer = layer;
        score.seed = run.settings.run.seed;
        score.value = row.value;
        score.signature = row.signature;
        for (const auto& hits : run.kept->hits)
            if (hits.source == row.source && hits.target == row.target && hits.layer == layer.index)
                score.blocks = {partsOf(hits.hits)};
    }
    return scores;
}

std::string forgettingSignature(const RunSummary& run, const std::string& language, std::size_t texts)
{
    record::Signature signature;
    signature.measure = "bits_per_character";
    signature.sentences = static_cast<std::int64_t>(texts);
    for (const record::TextSource& source : run.settings.data.control)
        if (source.language == language && run.dataHashes.contains(source.path))
            signature.text = record::shortHash(run.dataHashes.at(source.path));
    signature.model = record::shortHash(run.modelHash);
    signature.tokenizer = record::shortHash(run.tokenizerHash);
    signature.version = run.version;
    return record::toText(signature);
}

std::vector<SeedScore> forgettingScores(const RunSummary& run)
{
    std::vector<SeedScore> scores;
    if (!run.forgettingKept)
        return scores;
    for (const auto& [language, bits] : run.forgettingKept->bitsPerCharacter) {
        SeedScore& score = scores.emplace_back();
        score.measure = "bits_per_character";
        score.about = language;
        score.isLowerBetter = true;
        score.seed = run.settings.run.seed;
        score.value = bits;
        const auto texts = run.forgettingKept->texts.find(language);
        if (texts == run.forgettingKept->texts.end())
            continue;
        auto& block = score.blocks.emplace_back();
        for (std::size_t i = 0; i < texts->second.bits.size() && i < texts->second.characters.size(); ++i)
            block.push_back({texts->second.bits[i], static_cast<double>(texts->second.characters[i])});
        score.signature = forgettingSignature(run, language, block.size());
    }
    return scores;
}

std::optional<record::Layer> commonLayer(std::span<const RunSummary> runs)
{
    std::map<int, int> counts;
    int layers = 0;
    for (const RunSummary& run : runs) {
        layers = std::max(layers, run.layers);
        if (run.alignLayer > 0)
            ++counts[run.alignLayer];
    }
    if (layers == 0)
        return std::nullopt;
    int most = 0;
    for (const auto& [layer, count] : counts)
        most = std::max(most, count);
    std::vector<int> candidates;
    for (const auto& [layer, count] : counts)
        if (count == most)
            candidates.push_back(layer);
    return record::Layer{candidates.empty() ? layers / 2 : candidates[candidates.size() / 2]};
}

} // namespace isogloss::report
