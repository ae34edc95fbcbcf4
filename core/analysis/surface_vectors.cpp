// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/surface_vectors.h"

#include "core/text/lower_case.h"

#include <cmath>
#include <map>
#include <unordered_map>

namespace isogloss::analysis {

namespace {

constexpr std::size_t GramLength = 3;

/// Gives each 3-gram a number and counts the sentences it stands in.
class GramTable
{
public:
    std::map<std::size_t, int> count(const std::string& text)
    {
        const std::string line = ' ' + text::lowerCase(text) + ' ';
        std::vector<std::size_t> starts; // of code points, and the end
        for (std::size_t i = 0; i <= line.size(); ++i)
            if (i == line.size() || (static_cast<unsigned char>(line[i]) & 0xC0) != 0x80)
                starts.push_back(i);
        std::map<std::size_t, int> counts;
        for (std::size_t i = 0; i + GramLength < starts.size(); ++i) {
            const std::size_t length = starts[i + GramLength] - starts[i];
            const auto found = m_numbers.try_emplace(line.substr(starts[i], length), m_numbers.size()).first;
            ++counts[found->second];
        }
        m_sentences.resize(m_numbers.size());
        for (const auto& [gram, times] : counts)
            ++m_sentences[gram];
        return counts;
    }

    std::size_t size() const { return m_numbers.size(); }
    int sentencesWith(std::size_t gram) const { return m_sentences[gram]; }

private:
    std::unordered_map<std::string, std::size_t> m_numbers;
    std::vector<int> m_sentences;
};

std::vector<std::pair<std::size_t, double>> unitVector(
    const std::map<std::size_t, int>& counts, const GramTable& grams, std::size_t sentences)
{
    std::vector<std::pair<std::size_t, double>> vector;
    double squares = 0;
    for (const auto& [gram, times] : counts) {
        const double idf = std::log(static_cast<double>(sentences) / grams.sentencesWith(gram));
        vector.emplace_back(gram, (1 + std::log(times)) * idf);
        squares += vector.back().second * vector.back().second;
    }
    if (squares > 0)
        for (auto& [gram, weight] : vector)
            weight /= std::sqrt(squares);
    return vector;
}

} // namespace

SurfaceVectors::SurfaceVectors(std::span<const std::string> source, std::span<const std::string> target)
    : m_targets(target.size())
{
    GramTable grams;
    std::vector<std::map<std::size_t, int>> sourceCounts;
    std::vector<std::map<std::size_t, int>> targetCounts;
    for (const std::string& text : source)
        sourceCounts.push_back(grams.count(text));
    for (const std::string& text : target)
        targetCounts.push_back(grams.count(text));
    const std::size_t sentences = source.size() + target.size();
    for (const auto& counts : sourceCounts)
        m_source.push_back(unitVector(counts, grams, sentences));
    m_targetsWith.resize(grams.size());
    for (std::size_t i = 0; i < targetCounts.size(); ++i)
        for (const auto& [gram, weight] : unitVector(targetCounts[i], grams, sentences))
            m_targetsWith[gram].emplace_back(i, weight);
}

std::vector<double> SurfaceVectors::similarities(std::size_t source) const
{
    std::vector<double> result(m_targets);
    for (const auto& [gram, weight] : m_source[source])
        for (const auto& [target, targetWeight] : m_targetsWith[gram])
            result[target] += weight * targetWeight;
    return result;
}

} // namespace isogloss::analysis
