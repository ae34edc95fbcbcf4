// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/eval/bleu.h"

#include "core/eval/words.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <cstdlib>
#include <unordered_map>

namespace isogloss::eval {

namespace {

/// How often each n-gram stands in a segment; the key is its tokens with blanks between.
using Counts = std::unordered_map<std::string, std::int64_t>;

struct Segment
{
    std::array<Counts, BleuOrder> ngrams;
    std::int64_t length = 0;
};

Segment countNgrams(BleuTokenizer tokenizer, const std::string& text)
{
    const std::string line = tokenizeForBleu(tokenizer, text);
    const auto tokens = words(line);
    Segment segment;
    segment.length = std::ssize(tokens);
    for (std::size_t begin = 0; begin < tokens.size(); ++begin) {
        std::string key;
        for (std::size_t n = 0; n < BleuOrder && begin + n < tokens.size(); ++n) {
            key += (n == 0 ? "" : " ") + std::string(tokens[begin + n]);
            ++segment.ngrams[n][key];
        }
    }
    return segment;
}

/// The most often each n-gram stands in any reference; the length closest to the hypothesis, the shorter of
/// two as close.
Segment merged(std::vector<Segment> references, std::int64_t hypothesisLength)
{
    Segment result = std::move(references.front());
    for (std::size_t r = 1; r < references.size(); ++r) {
        for (std::size_t n = 0; n < BleuOrder; ++n) {
            for (const auto& [ngram, count] : references[r].ngrams[n]) {
                auto& most = result.ngrams[n][ngram];
                most = std::max(most, count);
            }
        }
        const std::int64_t length = references[r].length;
        const auto distance = std::abs(length - hypothesisLength);
        const auto best = std::abs(result.length - hypothesisLength);
        if (distance < best || (distance == best && length < result.length))
            result.length = length;
    }
    return result;
}

BleuCounts matched(const Segment& hypothesis, const Segment& reference)
{
    BleuCounts counts;
    counts.hypothesisLength = hypothesis.length;
    counts.referenceLength = reference.length;
    for (std::size_t n = 0; n < BleuOrder; ++n) {
        for (const auto& [ngram, count] : hypothesis.ngrams[n]) {
            counts.total[n] += count;
            if (const auto found = reference.ngrams[n].find(ngram); found != reference.ngrams[n].end())
                counts.correct[n] += std::min(count, found->second);
        }
    }
    return counts;
}

double brevityPenalty(std::int64_t hypothesis, std::int64_t reference)
{
    if (hypothesis >= reference)
        return 1;
    return hypothesis > 0 ? std::exp(1 - static_cast<double>(reference) / static_cast<double>(hypothesis))
                          : 0;
}

} // namespace

BleuCounts& BleuCounts::operator+=(const BleuCounts& other)
{
    for (std::size_t n = 0; n < BleuOrder; ++n) {
        correct[n] += other.correct[n];
        total[n] += other.total[n];
    }
    hypothesisLength += other.hypothesisLength;
    referenceLength += other.referenceLength;
    return *this;
}

std::vector<BleuCounts> bleuCounts(std::span<const std::string> hypotheses,
    std::span<const std::vector<std::string>> references, BleuTokenizer tokenizer)
{
    assert(!references.empty());
    std::vector<BleuCounts> counts;
    for (std::size_t i = 0; i < hypotheses.size(); ++i) {
        const Segment hypothesis = countNgrams(tokenizer, hypotheses[i]);
        std::vector<Segment> segments;
        for (const auto& stream : references) {
            assert(stream.size() == hypotheses.size());
            segments.push_back(countNgrams(tokenizer, stream[i]));
        }
        counts.push_back(matched(hypothesis, merged(std::move(segments), hypothesis.length)));
    }
    return counts;
}

BleuScore bleuOf(const BleuCounts& counts)
{
    BleuScore score{counts};
    score.brevityPenalty = brevityPenalty(score.hypothesisLength, score.referenceLength);
    if (std::all_of(score.correct.begin(), score.correct.end(), [](auto n) { return n == 0; }))
        return score;
    double smoothing = 1;
    for (std::size_t n = 0; n < BleuOrder && score.total[n] > 0; ++n) {
        const auto total = static_cast<double>(score.total[n]);
        if (score.correct[n] == 0)
            score.precisions[n] = 100 / ((smoothing *= 2) * total);
        else
            score.precisions[n] = 100 * static_cast<double>(score.correct[n]) / total;
    }
    constexpr double LogOfZero = -9999999999; // sacreBLEU's
    double sum = 0;
    for (const double precision : score.precisions)
        sum += precision == 0 ? LogOfZero : std::log(precision);
    score.score = score.brevityPenalty * std::exp(sum / BleuOrder);
    return score;
}

BleuScore corpusBleu(std::span<const std::string> hypotheses,
    std::span<const std::vector<std::string>> references, BleuTokenizer tokenizer)
{
    BleuCounts sum;
    for (const BleuCounts& sentence : bleuCounts(hypotheses, references, tokenizer))
        sum += sentence;
    return bleuOf(sum);
}

std::string bleuSignature(std::size_t references, BleuTokenizer tokenizer)
{
    return "nrefs:" + std::to_string(references) + "|case:mixed|eff:no|tok:" + std::string(name(tokenizer))
        + "|smooth:exp|version:" + std::string(SacreBleuVersion);
}

} // namespace isogloss::eval
