// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/eval/chrf.h"

#include "core/eval/bleu.h"
#include "core/eval/words.h"

#include <algorithm>
#include <cassert>
#include <string_view>
#include <unordered_map>

namespace isogloss::eval {

namespace {

using Counts = std::unordered_map<std::string, std::int64_t>;

bool isAsciiPunctuation(std::string_view character)
{
    const char c = character.front();
    return character.size() == 1
        && ((c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`')
            || (c >= '{' && c <= '~'));
}

/// One punctuation mark at the end of a word stands apart, else one at its beginning.
std::vector<std::string_view> wordsWithoutPunctuation(std::string_view text)
{
    std::vector<std::string_view> result;
    for (const std::string_view word : words(text)) {
        const auto parts = characters(word);
        if (parts.size() > 1 && isAsciiPunctuation(parts.back())) {
            result.push_back(word.substr(0, word.size() - 1));
            result.push_back(parts.back());
        } else if (parts.size() > 1 && isAsciiPunctuation(parts.front())) {
            result.push_back(parts.front());
            result.push_back(word.substr(1));
        } else {
            result.push_back(word);
        }
    }
    return result;
}

/// n-grams of every order up to `order`, their parts joined by `separator`.
void countNgrams(std::vector<Counts>& counts, const std::vector<std::string_view>& parts, std::size_t order,
    std::string_view separator)
{
    const std::size_t first = counts.size();
    counts.resize(first + order);
    for (std::size_t begin = 0; begin < parts.size(); ++begin) {
        std::string key;
        for (std::size_t n = 0; n < order && begin + n < parts.size(); ++n) {
            if (n > 0)
                key += separator;
            key += parts[begin + n];
            ++counts[first + n][key];
        }
    }
}

std::vector<Counts> countSegment(const std::string& text, const ChrfOptions& options)
{
    std::vector<std::string_view> letters;
    for (const std::string_view word : words(text)) {
        const auto parts = characters(word);
        letters.insert(letters.end(), parts.begin(), parts.end());
    }
    std::vector<Counts> counts;
    countNgrams(counts, letters, options.characterOrder, "");
    countNgrams(counts, wordsWithoutPunctuation(text), options.wordOrder, " ");
    return counts;
}

NgramCounts compare(const Counts& hypothesis, const Counts& reference)
{
    NgramCounts counts;
    for (const auto& [ngram, count] : hypothesis) {
        counts.hypothesis += count;
        if (const auto found = reference.find(ngram); found != reference.end())
            counts.match += std::min(count, found->second);
    }
    for (const auto& [ngram, count] : reference)
        counts.reference += count;
    if (reference.empty())
        counts.hypothesis = 0; // an order that the reference is too short for does not count
    return counts;
}

/// Against the reference with the best score of this sentence.
ChrfCounts bestCounts(const std::vector<Counts>& hypothesis,
    std::span<const std::vector<std::string>> references, std::size_t segment, const ChrfOptions& options)
{
    ChrfCounts best;
    double bestScore = -1;
    for (const auto& stream : references) {
        assert(segment < stream.size());
        const auto reference = countSegment(stream[segment], options);
        ChrfCounts counts;
        for (std::size_t order = 0; order < hypothesis.size(); ++order)
            counts.orders.push_back(compare(hypothesis[order], reference[order]));
        const double score = chrfOf(counts, options);
        if (score > bestScore) {
            bestScore = score;
            best = std::move(counts);
        }
    }
    return best;
}

} // namespace

ChrfCounts& ChrfCounts::operator+=(const ChrfCounts& other)
{
    orders.resize(std::max(orders.size(), other.orders.size()));
    for (std::size_t order = 0; order < other.orders.size(); ++order) {
        orders[order].hypothesis += other.orders[order].hypothesis;
        orders[order].reference += other.orders[order].reference;
        orders[order].match += other.orders[order].match;
    }
    return *this;
}

double chrfOf(const ChrfCounts& counts, const ChrfOptions& options)
{
    double precision = 0;
    double recall = 0;
    int effectiveOrder = 0;
    for (const NgramCounts& order : counts.orders) {
        if (order.hypothesis == 0 || order.reference == 0)
            continue;
        precision += static_cast<double>(order.match) / static_cast<double>(order.hypothesis);
        recall += static_cast<double>(order.match) / static_cast<double>(order.reference);
        ++effectiveOrder;
    }
    if (precision + recall == 0)
        return 0;
    precision /= effectiveOrder;
    recall /= effectiveOrder;
    const double factor = options.beta * options.beta;
    return 100 * (1 + factor) * precision * recall / (factor * precision + recall);
}

std::vector<ChrfCounts> chrfCounts(std::span<const std::string> hypotheses,
    std::span<const std::vector<std::string>> references, const ChrfOptions& options)
{
    assert(!references.empty());
    std::vector<ChrfCounts> counts;
    for (std::size_t i = 0; i < hypotheses.size(); ++i)
        counts.push_back(bestCounts(countSegment(hypotheses[i], options), references, i, options));
    return counts;
}

double corpusChrf(std::span<const std::string> hypotheses,
    std::span<const std::vector<std::string>> references, const ChrfOptions& options)
{
    ChrfCounts sum;
    for (const ChrfCounts& counts : chrfCounts(hypotheses, references, options))
        sum += counts;
    return chrfOf(sum, options);
}

std::string chrfSignature(std::size_t references, const ChrfOptions& options)
{
    return "nrefs:" + std::to_string(references)
        + "|case:mixed|eff:yes|nc:" + std::to_string(options.characterOrder)
        + "|nw:" + std::to_string(options.wordOrder) + "|space:no|version:" + std::string(SacreBleuVersion);
}

} // namespace isogloss::eval
