// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/torch/retrieval.h"

#include "core/analysis/torch/alignment_parts.h"
#include "core/model/product.h"

#include <ATen/ATen.h>
#include <algorithm>
#include <c10/core/InferenceMode.h>
#include <cassert>
#include <limits>

namespace isogloss::analysis {

namespace {

constexpr float Lowest = -std::numeric_limits<float>::infinity();
constexpr float Highest = std::numeric_limits<float>::infinity();
constexpr std::int64_t RowsAtOnce = 2048;

/// The similarities of all sentences with all, in blocks of rows that are computed as they are asked for; one
/// that is the whole is kept.
class Similarities
{
public:
    Similarities(const UnitVectors& source, const UnitVectors& target)
        : m_source(source.rows)
        , m_target(target.padded)
        , m_count(m_source.size(0))
        , m_stride(m_target.size(0))
        , m_own(static_cast<std::size_t>(m_stride), Highest)
    {
        for (std::int64_t begin = 0; begin < m_count; begin += RowsAtOnce)
            takeOwn(begin);
    }

    std::int64_t stride() const { return m_stride; }
    std::int64_t count() const { return m_count; }
    /// Of each sentence with its translation; +infinity behind the last.
    const std::vector<float>& own() const { return m_own; }

    template <typename Visit>
    void eachBlock(const Visit& visit)
    {
        for (std::int64_t begin = 0; begin < m_count; begin += RowsAtOnce) {
            const std::int64_t rows = std::min(RowsAtOnce, m_count - begin);
            if (m_count > RowsAtOnce)
                multiply(begin, rows, 0, m_stride);
            m_block.slice(1, m_count).fill_(Lowest);
            m_block.diagonal(begin).slice(0, 0, rows).fill_(Lowest);
            visit(SimilarityBlock{m_block.const_data_ptr<float>(), begin, rows, m_stride});
        }
    }

private:
    void multiply(std::int64_t begin, std::int64_t rows, std::int64_t first, std::int64_t columns)
    {
        m_block = model::timesTransposed(
            m_source.slice(0, begin, begin + rows), m_target.slice(0, first, first + columns));
    }

    void takeOwn(std::int64_t begin)
    {
        const std::int64_t rows = std::min(RowsAtOnce, m_count - begin);
        const bool isWhole = m_count <= RowsAtOnce;
        multiply(begin, rows, begin, isWhole ? m_stride : rows);
        const at::Tensor diagonal = m_block.diagonal().contiguous();
        std::copy_n(diagonal.const_data_ptr<float>(), rows, m_own.begin() + begin);
    }

    const at::Tensor& m_source; ///< (N, D)
    const at::Tensor& m_target; ///< (stride, D)
    std::int64_t m_count;
    std::int64_t m_stride;
    std::vector<float> m_own;
    at::Tensor m_block; ///< (R, stride) as it was multiplied last
};

MarginSearch searchMargins(Similarities& similarities, const NearestOthers& ofRows, const NearestOthers& ofColumns)
{
    const std::vector<float>& own = similarities.own();
    const auto count = static_cast<std::size_t>(similarities.count());
    MarginSearch search;
    search.around = ofRows.averages(own, similarities.count());
    search.aroundTargets = ofColumns.averages(own, similarities.count());
    search.bestOfRows.assign(own.size(), Lowest);
    search.bestOfColumns.assign(own.size(), Lowest);
    search.shuffled.assign(count, Lowest);
    similarities.eachBlock([&](const SimilarityBlock& block) {
        scanMargins(block, search.around, search.aroundTargets, search.bestOfRows, search.bestOfColumns);
        for (std::int64_t i = 0; i < block.rows; ++i) {
            const auto row = static_cast<std::size_t>(block.begin + i);
            search.shuffled[row]
                = block.values[i * block.stride + static_cast<std::int64_t>(shuffledRow(row, count))];
        }
    });
    return search;
}

} // namespace

UnitVectors unitVectors(const at::Tensor& vectors)
{
    const at::Tensor norms = vectors.norm(2, {1}, true); // (N, 1)
    const std::int64_t count = vectors.size(0);
    at::Tensor padded = at::zeros({(count + ScanLanes - 1) / ScanLanes * ScanLanes, vectors.size(1)}, vectors.options());
    at::Tensor rows = padded.slice(0, 0, count);
    at::div_out(rows, vectors, norms).nan_to_num_(0, 0, 0);
    at::Tensor sum = rows.sum(0, false, at::kDouble); // (D)
    return {std::move(rows), std::move(padded), std::move(sum)};
}

double hitShare(const std::string& hits)
{
    const auto found = std::count(hits.begin(), hits.end(), '1');
    return static_cast<double>(found) / static_cast<double>(hits.size());
}

Alignment align(const UnitVectors& source, const UnitVectors& target, const std::vector<bool>& sourceTwins,
    const std::vector<bool>& targetTwins, bool withMargin)
{
    const c10::InferenceMode inference;
    assert(source.rows.size(0) > 1 && target.rows.size(0) == source.rows.size(0));
    Similarities similarities(source, target);
    const std::vector<float>& own = similarities.own();
    NearestOthers ofRows(similarities.count(), similarities.stride());
    NearestOthers ofColumns(similarities.count(), similarities.stride());
    similarities.eachBlock([&](const SimilarityBlock& block) {
        scanRows(block, own, ofRows);
        scanColumns(block, own, ofColumns);
    });
    Alignment result = alignmentOf(own, ofRows, ofColumns, sourceTwins, targetTwins);
    const at::Tensor sums = source.rows.mv(target.sum.to(at::kFloat)); // (N)
    addCosines(result, own, {sums.const_data_ptr<float>(), sourceTwins.size()},
        source.sum.dot(target.sum).item<double>());
    if (withMargin)
        addMargin(result, own, searchMargins(similarities, ofRows, ofColumns), sourceTwins, targetTwins);
    return result;
}

} // namespace isogloss::analysis
