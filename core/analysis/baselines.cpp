// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/baselines.h"

#include "core/analysis/surface_vectors.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <unordered_map>
#include <vector>

namespace isogloss::analysis {

namespace {

/// Counts hits row by row of a similarity matrix that is never held as a whole.
class HitCounter
{
public:
    explicit HitCounter(std::size_t sentences)
        : m_bestOther(sentences, -std::numeric_limits<double>::infinity())
        , m_own(sentences)
    {
    }

    /// Similarities of source sentence `query` with every target.
    void addRow(std::size_t query, const std::vector<double>& similarities)
    {
        double bestOther = -std::numeric_limits<double>::infinity();
        for (std::size_t i = 0; i < similarities.size(); ++i) {
            if (i == query)
                continue;
            bestOther = std::max(bestOther, similarities[i]);
            m_bestOther[i] = std::max(m_bestOther[i], similarities[i]);
        }
        m_own[query] = similarities[query];
        m_forward += similarities[query] > bestOther;
    }

    BothWays shares() const
    {
        std::size_t backward = 0;
        for (std::size_t i = 0; i < m_own.size(); ++i)
            backward += m_own[i] > m_bestOther[i];
        const auto all = static_cast<double>(m_own.size());
        return {static_cast<double>(m_forward) / all, static_cast<double>(backward) / all};
    }

private:
    std::vector<double> m_bestOther; ///< of each target, over the sources that are not its translation
    std::vector<double> m_own;
    std::size_t m_forward = 0;
};

std::vector<double> logLengths(std::span<const std::string> texts)
{
    std::vector<double> lengths;
    for (const std::string& text : texts) {
        const auto characters = std::count_if(text.begin(), text.end(),
            [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0) != 0x80; });
        lengths.push_back(std::log(static_cast<double>(std::max<std::ptrdiff_t>(characters, 1))));
    }
    return lengths;
}

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    const std::size_t middle = values.size() / 2;
    return values.size() % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
}

double shareWithoutTwin(std::span<const std::string> texts)
{
    std::unordered_map<std::string_view, int> counts;
    for (const std::string& text : texts)
        ++counts[text];
    const auto single = std::count_if(
        texts.begin(), texts.end(), [&](const std::string& text) { return counts[text] == 1; });
    return static_cast<double>(single) / static_cast<double>(texts.size());
}

} // namespace

std::optional<double> chanceOf(std::string_view measure, std::size_t sentences)
{
    const auto count = static_cast<double>(sentences);
    if (measure == "retrieval" || measure == "margin")
        return 1 / count;
    if (measure == "rank")
        return (count + 1) / 2;
    if (measure == "mexa")
        return 1 / (2 * count - 1);
    return measure == "language_identity" ? std::optional(0.5) : std::nullopt;
}

BothWays surfaceBaseline(std::span<const std::string> source, std::span<const std::string> target)
{
    const SurfaceVectors vectors(source, target);
    HitCounter hits(source.size());
    for (std::size_t i = 0; i < source.size(); ++i)
        hits.addRow(i, vectors.similarities(i));
    return hits.shares();
}

BothWays lengthBaseline(std::span<const std::string> source, std::span<const std::string> target)
{
    const auto sourceLengths = logLengths(source);
    const auto targetLengths = logLengths(target);
    std::vector<double> ratios;
    for (std::size_t i = 0; i < source.size(); ++i)
        ratios.push_back(targetLengths[i] - sourceLengths[i]);
    const double shift = median(ratios);
    HitCounter hits(source.size());
    std::vector<double> row(target.size());
    for (std::size_t i = 0; i < source.size(); ++i) {
        for (std::size_t j = 0; j < target.size(); ++j)
            row[j] = -std::abs(targetLengths[j] - sourceLengths[i] - shift);
        hits.addRow(i, row);
    }
    return hits.shares();
}

BothWays duplicateCeiling(std::span<const std::string> source, std::span<const std::string> target)
{
    return {shareWithoutTwin(target), shareWithoutTwin(source)};
}

Baselines measureBaselines(std::span<const std::string> source, std::span<const std::string> target)
{
    return {
        surfaceBaseline(source, target), lengthBaseline(source, target), duplicateCeiling(source, target)};
}

} // namespace isogloss::analysis
