// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/overlap.h"

#include "core/base/errors.h"
#include "core/data/duplicates.h"
#include "core/text/code_point.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <optional>
#include <unordered_map>

namespace isogloss::data {

namespace {

constexpr std::size_t ShortText = 20; ///< grams

/// Hashes of a text's grams, ascending, each once.
using Grams = std::vector<std::uint64_t>;

/// One step of FNV-1a over whole code points.
std::uint64_t mix(std::uint64_t hash, char32_t codePoint)
{
    return (hash ^ codePoint) * 0x100000001B3ULL;
}

/// Of the text between two blanks, so that its ends count; of all of it when it is shorter than a gram.
Grams gramsOf(const std::string& text, std::size_t size)
{
    std::u32string points = U" ";
    text::CodePointReader reader(text);
    for (text::CodePoint point; reader.next(point);)
        points += point.value;
    points += U' ';
    Grams grams;
    const std::size_t length = std::min(size, points.size());
    for (std::size_t i = 0; i + length <= points.size(); ++i) {
        std::uint64_t hash = 0xCBF29CE484222325ULL;
        for (std::size_t j = i; j < i + length; ++j)
            hash = mix(hash, points[j]);
        grams.push_back(hash);
    }
    std::sort(grams.begin(), grams.end());
    grams.erase(std::unique(grams.begin(), grams.end()), grams.end());
    return grams;
}

std::size_t commonGrams(const Grams& a, const Grams& b)
{
    std::size_t common = 0;
    for (auto i = a.begin(), j = b.begin(); i != a.end() && j != b.end();) {
        common += *i == *j ? 1 : 0;
        const bool movesFirst = *i <= *j;
        j += *j <= *i ? 1 : 0;
        i += movesFirst ? 1 : 0;
    }
    return common;
}

struct EvaluationText
{
    std::string words; ///< normalised; "" for a text that is not compared
    Grams grams;
};

class OverlapSearch
{
public:
    OverlapSearch(std::span<const std::string> evaluation, const OverlapOptions& options)
        : m_options(options)
        , m_originals(evaluation)
    {
        std::unordered_map<std::uint64_t, std::size_t> frequencies;
        for (const std::string& text : evaluation) {
            std::string words = normalised(text);
            Grams grams = words.empty() ? Grams() : gramsOf(words, options.gram);
            for (const std::uint64_t gram : grams)
                ++frequencies[gram];
            m_texts.push_back({std::move(words), std::move(grams)});
        }
        for (std::size_t i = 0; i < m_texts.size(); ++i)
            addToIndex(i, frequencies);
        m_best.resize(m_texts.size());
        m_lastSeenBy.resize(m_texts.size(), SIZE_MAX);
    }

    void compare(std::size_t training, const std::string& text)
    {
        const std::string words = normalised(text);
        if (words.empty())
            return;
        const Grams grams = gramsOf(words, m_options.gram);
        for (const std::uint64_t gram : grams) {
            const auto found = m_index.find(gram);
            if (found == m_index.end())
                continue;
            for (const std::size_t evaluation : found->second)
                if (m_lastSeenBy[evaluation] != training) {
                    m_lastSeenBy[evaluation] = training;
                    weigh(evaluation, training, text, words, grams);
                }
        }
    }

    std::vector<Overlap> take()
    {
        std::vector<Overlap> overlaps;
        for (std::optional<Overlap>& best : m_best)
            if (best)
                overlaps.push_back(std::move(*best));
        return overlaps;
    }

private:
    /// The rarest grams of a text, of which a similar text cannot lack all.
    void addToIndex(std::size_t i, const std::unordered_map<std::uint64_t, std::size_t>& frequencies)
    {
        Grams rarest = m_texts[i].grams;
        if (rarest.empty())
            return;
        const auto needed = static_cast<std::size_t>(
            std::ceil(m_options.threshold * static_cast<double>(rarest.size()) - 1e-9));
        const std::size_t count = rarest.size() - std::clamp<std::size_t>(needed, 1, rarest.size()) + 1;
        std::sort(rarest.begin(), rarest.end(), [&](std::uint64_t a, std::uint64_t b) {
            const std::size_t left = frequencies.at(a);
            const std::size_t right = frequencies.at(b);
            return left != right ? left < right : a < b;
        });
        for (std::size_t g = 0; g < count; ++g)
            m_index[rarest[g]].push_back(i);
    }

    void weigh(std::size_t evaluation, std::size_t training, const std::string& text,
        const std::string& words, const Grams& grams)
    {
        const EvaluationText& wanted = m_texts[evaluation];
        Overlap overlap{evaluation, training, OverlapKind::Near, 1, {}};
        if (words == wanted.words) {
            overlap.kind = text == m_originals[evaluation] ? OverlapKind::Exact : OverlapKind::Normalised;
        } else {
            const std::size_t common = commonGrams(wanted.grams, grams);
            const std::size_t all = wanted.grams.size() < ShortText
                ? wanted.grams.size() + grams.size() - common
                : wanted.grams.size();
            overlap.similarity = static_cast<double>(common) / static_cast<double>(all);
            if (overlap.similarity < m_options.threshold)
                return;
        }
        std::optional<Overlap>& best = m_best[evaluation];
        std::vector<std::size_t> copies = best ? std::move(best->copies) : std::vector<std::size_t>();
        copies.push_back(training);
        const bool isBetter = !best || overlap.kind < best->kind
            || (overlap.kind == best->kind && overlap.similarity > best->similarity);
        if (isBetter)
            best = overlap;
        best->copies = std::move(copies);
    }

    const OverlapOptions m_options;
    const std::span<const std::string> m_originals;
    std::vector<EvaluationText> m_texts;
    std::unordered_map<std::uint64_t, std::vector<std::size_t>> m_index; ///< rare grams to evaluation texts
    std::vector<std::optional<Overlap>> m_best;
    std::vector<std::size_t> m_lastSeenBy; ///< per evaluation text: the training text that was weighed last
};

} // namespace

Result<std::vector<Overlap>> findOverlap(std::span<const std::string> training,
    std::span<const std::string> evaluation, const OverlapOptions& options, std::stop_token stop,
    const ProgressSink& progress)
{
    OverlapSearch search(evaluation, options);
    for (std::size_t i = 0; i < training.size(); ++i) {
        search.compare(i, training[i]);
        if (stop.stop_requested())
            return Error{errors::Stopped, {}, {}};
        if (progress)
            progress({i + 1, training.size()});
    }
    return search.take();
}

} // namespace isogloss::data
