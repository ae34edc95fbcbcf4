// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/seed_bootstrap.h"

#include "core/base/rng.h"
#include "core/report/student_t.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <vector>

namespace isogloss::report {

namespace {

using record::ScorePart;
using record::SeedScore;
using Runs = std::vector<const SeedScore*>;
using Weights = std::vector<std::vector<double>>; ///< how often each sentence of each block was drawn

constexpr std::uint64_t RandomSeed = 1;
constexpr double MostFreedom = 1e6; // as good as the normal distribution

double meanOf(const std::vector<double>& values)
{
    return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

/// Of a sample: divided by n - 1.
double varianceOf(const std::vector<double>& values)
{
    const double mean = meanOf(values);
    double sum = 0;
    for (const double value : values)
        sum += (value - mean) * (value - mean);
    return sum / static_cast<double>(values.size() - 1);
}

double scoreUnder(const Weights& weights, const SeedScore& score)
{
    double sum = 0;
    for (std::size_t block = 0; block < weights.size(); ++block) {
        double numerator = 0;
        double denominator = 0;
        for (std::size_t i = 0; i < weights[block].size(); ++i) {
            numerator += weights[block][i] * score.blocks[block][i].numerator;
            denominator += weights[block][i] * score.blocks[block][i].denominator;
        }
        sum += denominator > 0 ? numerator / denominator : 0;
    }
    return sum / static_cast<double>(weights.size());
}

/// Whether all runs have been asked the same sentences, as far as numbers can tell.
bool shareSentences(const Runs& first, const Runs& second)
{
    const auto& model = (first.empty() ? second : first).front()->blocks;
    const auto fits = [&model](const SeedScore* run) {
        return run->blocks.size() == model.size()
            && std::equal(model.begin(), model.end(), run->blocks.begin(),
                [](const auto& a, const auto& b) { return a.size() == b.size() && !a.empty(); });
    };
    return !model.empty() && std::all_of(first.begin(), first.end(), fits)
        && std::all_of(second.begin(), second.end(), fits);
}

/// Mean over units in a draw of them, with their fluctuation as wide as it is between independent ones.
double drawnMean(const std::vector<double>& units, Rng& rng)
{
    const auto n = static_cast<double>(units.size());
    double sum = 0;
    for (std::size_t i = 0; i < units.size(); ++i)
        sum += units[rng.below(units.size())];
    const double mean = meanOf(units);
    return mean + std::sqrt(n / (n - 1)) * (sum / n - mean);
}

/// Two sides of units of which the means are compared; the first may be empty. A unit is a run, or the difference of
/// two runs of one seed.
class Comparison
{
public:
    Comparison(Runs first, Runs second, bool isPaired)
        : m_first(std::move(first))
        , m_second(std::move(second))
        , m_isPaired(isPaired)
        , m_isOverSentences(shareSentences(m_first, m_second))
    {
    }

    SeedInterval interval() const
    {
        const Sides whole = sidesOf([](const SeedScore& score) { return score.value; });
        SeedInterval result;
        result.value = meanOf(whole.second) - (whole.first.empty() ? 0 : meanOf(whole.first));
        result.seeds = static_cast<int>(
            whole.first.empty() ? whole.second.size() : std::min(whole.first.size(), whole.second.size()));
        result.isPaired = m_isPaired;
        result.isOverSentences = m_isOverSentences;
        const std::vector<double> draws = drawAll(whole);
        const double half = studentRange(0.95, freedom(whole, varianceOf(draws))) * std::sqrt(varianceOf(draws));
        result.low = result.value - half;
        result.high = result.value + half;
        return result;
    }

private:
    struct Sides
    {
        std::vector<double> first; ///< empty when there is one side
        std::vector<double> second;
    };

    template <typename Value>
    Sides sidesOf(Value valueOf) const
    {
        Sides sides;
        for (const SeedScore* const run : m_second)
            sides.second.push_back(valueOf(*run));
        for (std::size_t i = 0; i < m_first.size(); ++i)
            if (m_isPaired)
                sides.second[i] -= valueOf(*m_first[i]);
            else
                sides.first.push_back(valueOf(*m_first[i]));
        return sides;
    }

    std::vector<double> drawAll(const Sides& whole) const
    {
        Rng sentences(RandomSeed, "sentences of a comparison");
        Rng seeds(RandomSeed, "seeds of a comparison");
        std::vector<double> draws;
        for (int draw = 0; draw < SeedDraws; ++draw) {
            Sides sides = whole;
            if (m_isOverSentences) {
                const Weights weights = drawSentences(sentences);
                sides = sidesOf([&weights](const SeedScore& score) { return scoreUnder(weights, score); });
            }
            draws.push_back(drawnMean(sides.second, seeds)
                - (sides.first.empty() ? 0 : drawnMean(sides.first, seeds)));
        }
        return draws;
    }

    Weights drawSentences(Rng& rng) const
    {
        Weights weights;
        for (const auto& block : m_second.front()->blocks) {
            std::vector<double>& counts = weights.emplace_back(block.size(), 0.0);
            for (std::size_t i = 0; i < counts.size(); ++i)
                ++counts[rng.below(counts.size())];
        }
        return weights;
    }

    /// Satterthwaite 1946: each side's seeds with their n - 1, the sentences with as good as all.
    double freedom(const Sides& whole, double variance) const
    {
        double spread = 0;
        for (const auto* side : {&whole.first, &whole.second}) {
            if (side->empty())
                continue;
            const auto n = static_cast<double>(side->size());
            const double ofSeeds = varianceOf(*side) / n;
            spread += ofSeeds * ofSeeds / (n - 1);
        }
        const auto least = static_cast<double>(
            (whole.first.empty() ? whole.second.size() : std::min(whole.first.size(), whole.second.size())) - 1);
        if (!m_isOverSentences && whole.first.empty()) // the seeds of one list alone: exactly theirs
            return least;
        return spread > 0 ? std::clamp(variance * variance / spread, least, MostFreedom) : MostFreedom;
    }

    const Runs m_first;
    const Runs m_second;
    const bool m_isPaired;
    const bool m_isOverSentences;
};

Runs pointersTo(std::span<const SeedScore> runs)
{
    Runs pointers;
    for (const SeedScore& run : runs)
        pointers.push_back(&run);
    return pointers;
}

} // namespace

std::optional<SeedInterval> seedMean(std::span<const SeedScore> runs)
{
    if (runs.size() < 2)
        return std::nullopt;
    return Comparison({}, pointersTo(runs), false).interval();
}

std::optional<SeedInterval> seedDifference(std::span<const SeedScore> first, std::span<const SeedScore> second)
{
    Runs common;
    Runs partners;
    for (const SeedScore& run : second) {
        const auto partner = std::find_if(
            first.begin(), first.end(), [&run](const SeedScore& other) { return other.seed == run.seed; });
        if (partner == first.end() || std::find(common.begin(), common.end(), &*partner) != common.end())
            continue;
        common.push_back(&*partner);
        partners.push_back(&run);
    }
    if (common.size() >= 2)
        return Comparison(std::move(common), std::move(partners), true).interval();
    if (first.size() < 2 || second.size() < 2)
        return std::nullopt;
    return Comparison(pointersTo(first), pointersTo(second), false).interval();
}

} // namespace isogloss::report
