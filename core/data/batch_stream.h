// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/json.h"
#include "core/base/rng.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace isogloss::data {

/// How the items of a stream become batches. Vectors hold one entry per item, or are empty when they do not
/// matter.
struct BatchOptions
{
    std::size_t batchSize = 32;
    bool dropIncomplete = false; ///< batches that are smaller are dropped, unless none is complete
    std::vector<std::size_t>
        lengths{}; ///< items of like length share a batch, inside a shuffled window of batches
    std::vector<std::size_t> pools{}; ///< which language pair an item belongs to
    bool singlePool = false; ///< a batch holds items of one pool
    double samplingTemperature = 1; ///< T: a pool of n items gets a share ~ n^(1/T) of an epoch
    std::vector<std::size_t> apart{}; ///< items with the same number never share a batch
};

struct Batch
{
    std::vector<std::size_t> items;
    std::size_t epoch = 0; ///< from 0
};

/// An endless, seeded stream of batches over `count` items. An epoch goes through all items once (with
/// samplingTemperature above 1: through as many draws), in an order of its own. One thread.
class BatchStream
{
public:
    BatchStream(std::size_t count, BatchOptions options, std::uint64_t seed, const std::string& purpose);

    Batch next();
    /// Of the epoch that is under way; the same for every epoch unless items are kept apart.
    std::size_t batchesPerEpoch() const { return m_plan.size(); }

    /// Epochs gone through so far, the one under way in part.
    double epoch() const;

    /// For checkpoints: restore() continues bit for bit where state() was taken. False for a state of another
    /// stream.
    Json state() const;
    bool restore(const Json& state);

private:
    void planEpoch();
    std::vector<std::size_t> drawOrder();
    std::vector<std::vector<std::size_t>> cut(const std::vector<std::size_t>& order) const;

    const std::size_t m_count;
    const BatchOptions m_options;
    Rng m_rng;
    std::string m_epochStart; ///< the generator's state before this epoch was planned
    std::size_t m_epoch = 0;
    std::size_t m_position = 0;
    std::vector<std::vector<std::size_t>> m_plan;
};

} // namespace isogloss::data
