// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/torch/language_vectors.h"

#include <ATen/ATen.h>
#include <map>

namespace isogloss::analysis {

namespace {

using Sentence = std::vector<tokenizer::TokenId>;

/// The different sentences of one language, each once, so that equal sentences have one vector.
struct LanguageSentences
{
    std::map<Sentence, std::int64_t> rowOf;
    std::vector<Sentence> sentences;
    std::shared_ptr<PooledVectors> vectors = std::make_shared<PooledVectors>();

    std::int64_t add(const Sentence& sentence)
    {
        const auto [found, isNew] = rowOf.try_emplace(sentence, std::ssize(sentences));
        if (isNew)
            sentences.push_back(sentence);
        return found->second;
    }
};

PairSide sideOf(const std::shared_ptr<const PooledVectors>& vectors, std::vector<std::int64_t> rows)
{
    std::map<std::int64_t, int> times;
    for (const std::int64_t row : rows)
        ++times[row];
    PairSide side{vectors, std::move(rows), {}};
    for (const std::int64_t row : side.rows)
        side.twins.push_back(times[row] > 1);
    return side;
}

PairSide makeSide(LanguageSentences& language, const std::vector<Sentence>& sentences)
{
    std::vector<std::int64_t> rows;
    for (const Sentence& sentence : sentences)
        rows.push_back(language.add(sentence));
    return sideOf(language.vectors, std::move(rows));
}

/// `sink` counting on from `offset` towards the sentences of all languages.
ProgressSink shifted(const ProgressSink& sink, std::uint64_t offset, std::uint64_t total)
{
    if (!sink)
        return {};
    return [&sink, offset, total](const Progress& part) { sink({offset + part.done, total}); };
}

} // namespace

PairSide PairSide::first(std::size_t count) const
{
    return sideOf(vectors, {rows.begin(), rows.begin() + static_cast<std::ptrdiff_t>(count)});
}

PairSide PairSide::some(const std::vector<std::size_t>& places) const
{
    std::vector<std::int64_t> some;
    for (const std::size_t place : places)
        some.push_back(rows[place]);
    return sideOf(vectors, std::move(some));
}

bool PairSide::isWhole() const
{
    if (std::ssize(rows) != vectors->front().front().size(0))
        return false;
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (rows[i] != static_cast<std::int64_t>(i))
            return false;
    return true;
}

at::Tensor PairSide::at(std::size_t pool, std::size_t layer, bool center) const
{
    const at::Tensor& all = (*vectors)[pool][layer];
    const at::Tensor own = isWhole() ? all : all.index_select(0, at::tensor(rows, at::kLong)); // (N, D)
    return center ? own - own.mean(0, true) : own;
}

std::optional<std::vector<VectorPair>> readPairs(const model::Decoder& decoder,
    const model::LoraAdapter* adapter, const std::vector<WatchedPair>& pairs,
    const ExtractionOptions& options, CacheUse* cache, std::stop_token stop, const ProgressSink& progress)
{
    std::map<std::string, LanguageSentences> languages;
    std::vector<VectorPair> result;
    for (const WatchedPair& pair : pairs)
        result.push_back({makeSide(languages[pair.source], pair.sourceIds),
            makeSide(languages[pair.target], pair.targetIds)});
    std::uint64_t total = 0;
    for (const auto& [key, language] : languages)
        total += language.sentences.size();
    std::uint64_t done = 0;
    for (auto& [key, language] : languages) {
        auto vectors = cachedVectors(
            decoder, adapter, language.sentences, options, cache, stop, shifted(progress, done, total));
        if (!vectors)
            return std::nullopt;
        *language.vectors = std::move(*vectors);
        done += language.sentences.size();
    }
    return result;
}

} // namespace isogloss::analysis
