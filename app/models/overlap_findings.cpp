// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/overlap_findings.h"

#include "core/base/excerpt.h"
#include "core/quality/corpus.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace isogloss::app {

namespace {

constexpr std::size_t ShownBytes = 300;

using quality::LanguageTexts;

QString beginningOf(const std::string& text)
{
    return QString::fromStdString(excerpt(text, ShownBytes));
}

qint64 countOf(const std::vector<data::Overlap>& overlaps, data::OverlapKind kind)
{
    return std::count_if(
        overlaps.begin(), overlaps.end(), [kind](const data::Overlap& overlap) { return overlap.kind == kind; });
}

/// Most alike first.
bool isBefore(const data::Overlap& a, const data::Overlap& b)
{
    return std::tuple(a.kind, -a.similarity) < std::tuple(b.kind, -b.similarity);
}

/// Gathers what is found, language by language.
class Gatherer
{
public:
    void add(const std::string& language, std::vector<data::Overlap> overlaps, const LanguageTexts& training,
        const LanguageTexts& evaluation)
    {
        using data::OverlapKind;
        const QString key = QString::fromStdString(language);
        m_findings.languages.append({key, static_cast<qint64>(evaluation.texts.size()),
            countOf(overlaps, OverlapKind::Exact), countOf(overlaps, OverlapKind::Normalised),
            countOf(overlaps, OverlapKind::Near)});
        std::stable_sort(overlaps.begin(), overlaps.end(), isBefore);
        for (const data::Overlap& overlap : overlaps) {
            m_findings.records.append({key, overlap.kind, overlap.similarity,
                beginningOf(evaluation.texts[overlap.evaluation]), beginningOf(training.texts[overlap.training])});
            m_evaluation.insert(evaluation.keys[overlap.evaluation]);
            for (const std::size_t copy : overlap.copies)
                m_training.insert(training.keys[copy]);
        }
    }

    OverlapFindings take()
    {
        m_findings.training.assign(m_training.begin(), m_training.end());
        m_findings.evaluation.assign(m_evaluation.begin(), m_evaluation.end());
        return std::move(m_findings);
    }

private:
    OverlapFindings m_findings;
    std::set<std::string> m_training;
    std::set<std::string> m_evaluation;
};

std::uint64_t comparedTexts(const quality::Corpus& training, const quality::Corpus& evaluation)
{
    std::uint64_t texts = 0;
    for (const auto& [language, learned] : training)
        if (evaluation.contains(language))
            texts += learned.texts.size();
    return texts;
}

} // namespace

Result<OverlapFindings> findOverlaps(const std::filesystem::path& training,
    const std::filesystem::path& evaluation, const data::OverlapOptions& options, const std::stop_token& stop,
    const ProgressSink& progress)
{
    quality::Corpus learned;
    quality::Corpus judging;
    ISOGLOSS_CHECK(addTexts(learned, training, ""));
    ISOGLOSS_CHECK(addTexts(judging, evaluation, ""));
    const std::uint64_t all = comparedTexts(learned, judging);
    std::uint64_t before = 0;
    Gatherer gatherer;
    for (const auto& [language, wanted] : judging) {
        const auto known = learned.find(language);
        if (known == learned.end())
            continue;
        const auto tell = [&](const Progress& part) {
            if (progress)
                progress({before + part.done, all});
        };
        ISOGLOSS_TRY(auto overlaps, findOverlap(known->second.texts, wanted.texts, options, stop, tell));
        gatherer.add(language, std::move(overlaps), known->second, wanted);
        before += known->second.texts.size();
    }
    return gatherer.take();
}

} // namespace isogloss::app
