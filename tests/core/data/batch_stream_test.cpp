// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/batch_stream.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

namespace isogloss::data {
namespace {

using Items = std::vector<std::size_t>;

std::vector<Batch> epochOf(BatchStream& stream, std::size_t epoch)
{
    std::vector<Batch> batches{stream.next()};
    while (batches.size() < stream.batchesPerEpoch())
        batches.push_back(stream.next());
    for (const Batch& batch : batches)
        EXPECT_EQ(batch.epoch, epoch);
    return batches;
}

Items sorted(const std::vector<Batch>& batches)
{
    Items items;
    for (const Batch& batch : batches)
        items.insert(items.end(), batch.items.begin(), batch.items.end());
    std::sort(items.begin(), items.end());
    return items;
}

Items upTo(std::size_t count)
{
    Items items(count);
    for (std::size_t i = 0; i < count; ++i)
        items[i] = i;
    return items;
}

TEST(BatchStream, GoesThroughEveryItemOnceAnEpoch)
{
    BatchStream stream(103, {.batchSize = 10}, 1, "x");
    const auto first = epochOf(stream, 0);
    EXPECT_EQ(first.size(), 11u);
    EXPECT_EQ(first.back().items.size(), 3u);
    EXPECT_EQ(sorted(first), upTo(103));
    const auto second = epochOf(stream, 1);
    EXPECT_EQ(sorted(second), upTo(103));
    EXPECT_NE(first[0].items, second[0].items);
}

TEST(BatchStream, DropsAnIncompleteBatchOnlyWhereAsked)
{
    BatchStream stream(103, {.batchSize = 10, .dropIncomplete = true}, 1, "x");
    for (const Batch& batch : epochOf(stream, 0))
        EXPECT_EQ(batch.items.size(), 10u);
    BatchStream small(3, {.batchSize = 10, .dropIncomplete = true}, 1, "x");
    EXPECT_EQ(small.next().items.size(), 3u);
}

TEST(BatchStream, KeepsItsBatchesWhenNoneCanBeComplete)
{
    BatchOptions options{.batchSize = 8, .dropIncomplete = true};
    for (std::size_t i = 0; i < 20; ++i)
        options.apart.push_back(i % 2);
    BatchStream stream(20, options, 1, "x");
    ASSERT_EQ(stream.batchesPerEpoch(), 10u);
    const auto batches = epochOf(stream, 0);
    EXPECT_EQ(sorted(batches), upTo(20));
}

TEST(BatchStream, SaysHowManyEpochsItWentThrough)
{
    BatchStream stream(40, {.batchSize = 8}, 1, "x");
    EXPECT_DOUBLE_EQ(stream.epoch(), 0);
    for (int i = 0; i < 7; ++i)
        stream.next();
    EXPECT_DOUBLE_EQ(stream.epoch(), 1.4);
}

TEST(BatchStream, PutsLikeLengthsTogether)
{
    BatchOptions options{.batchSize = 8};
    for (std::size_t i = 0; i < 400; ++i)
        options.lengths.push_back(i * 7919 % 400);
    BatchStream stream(400, options, 1, "x");
    const auto batches = epochOf(stream, 0);
    EXPECT_EQ(sorted(batches), upTo(400));
    for (const Batch& batch : batches) {
        const auto [least, most] = std::minmax_element(batch.items.begin(), batch.items.end(),
            [&](std::size_t a, std::size_t b) { return options.lengths[a] < options.lengths[b]; });
        EXPECT_LE(options.lengths[*most] - options.lengths[*least], 8u);
    }
}

TEST(BatchStream, KeepsPoolsApartWhereAsked)
{
    BatchOptions options{.batchSize = 8, .singlePool = true};
    for (std::size_t i = 0; i < 100; ++i)
        options.pools.push_back(i % 3);
    BatchStream stream(100, options, 1, "x");
    const auto batches = epochOf(stream, 0);
    EXPECT_EQ(sorted(batches), upTo(100));
    for (const Batch& batch : batches)
        for (const std::size_t item : batch.items)
            EXPECT_EQ(item % 3, batch.items[0] % 3);
}

TEST(BatchStream, DrawsSmallPoolsMoreOftenAtAHigherTemperature)
{
    BatchOptions options{.batchSize = 10, .samplingTemperature = 5};
    for (std::size_t i = 0; i < 1000; ++i)
        options.pools.push_back(i < 100 ? 0 : 1);
    BatchStream stream(1000, options, 1, "x");
    std::size_t small = 0;
    for (const Batch& batch : epochOf(stream, 0))
        small += static_cast<std::size_t>(std::count_if(
            batch.items.begin(), batch.items.end(), [](std::size_t item) { return item < 100; }));
    // 100^0.2 / (100^0.2 + 900^0.2) = 0.392
    EXPECT_NEAR(static_cast<double>(small), 392, 2);
}

TEST(BatchStream, KeepsNearDuplicatesApart)
{
    BatchOptions options{.batchSize = 8};
    for (std::size_t i = 0; i < 96; ++i)
        options.apart.push_back(i / 4);
    BatchStream stream(96, options, 1, "x");
    const auto batches = epochOf(stream, 0);
    EXPECT_EQ(sorted(batches), upTo(96));
    for (const Batch& batch : batches) {
        std::set<std::size_t> groups;
        for (const std::size_t item : batch.items)
            EXPECT_TRUE(groups.insert(options.apart[item]).second);
    }
}

TEST(BatchStream, ContinuesFromAnyState)
{
    BatchOptions options{.batchSize = 7};
    for (std::size_t i = 0; i < 50; ++i)
        options.lengths.push_back(i % 9);
    for (std::size_t taken = 0; taken < 20; ++taken) {
        BatchStream whole(50, options, 3, "x");
        for (std::size_t i = 0; i < taken; ++i)
            whole.next();
        const Json state = whole.state();
        BatchStream again(50, options, 99, "other");
        ASSERT_TRUE(again.restore(state));
        for (int i = 0; i < 30; ++i) {
            const Batch expected = whole.next();
            const Batch batch = again.next();
            ASSERT_EQ(batch.items, expected.items) << taken;
            ASSERT_EQ(batch.epoch, expected.epoch);
        }
    }
    BatchStream other(51, {.batchSize = 7}, 3, "x");
    EXPECT_FALSE(other.restore(BatchStream(50, options, 3, "x").state()));
    EXPECT_FALSE(other.restore(Json()));
    Json damaged = BatchStream(51, {.batchSize = 7}, 3, "x").state();
    damaged["epoch_start"] = 3;
    EXPECT_FALSE(other.restore(damaged));
    damaged = other.state();
    damaged["position"] = 1000;
    EXPECT_FALSE(other.restore(damaged));
}

/// All ways to make batches that keep every item once an epoch, over several sizes.
std::vector<std::pair<std::size_t, BatchOptions>> everyWay()
{
    std::vector<std::pair<std::size_t, BatchOptions>> ways;
    for (const std::size_t count : {1, 2, 31, 32, 33, 257})
        for (const std::size_t batchSize : {1, 4, 32})
            for (unsigned flags = 0; flags < 16; ++flags) {
                BatchOptions options{.batchSize = batchSize, .singlePool = (flags & 1) != 0};
                for (std::size_t i = 0; i < count; ++i) {
                    options.pools.push_back(i % 5 == 0 ? 1 : 0);
                    if ((flags & 2) != 0)
                        options.lengths.push_back(i * 37 % 19);
                    if ((flags & 4) != 0)
                        options.apart.push_back(i % 7 == 0 ? 0 : i);
                }
                if ((flags & 8) != 0)
                    options.pools.clear();
                ways.emplace_back(count, options);
            }
    return ways;
}

TEST(BatchStream, HoldsItsPromisesInEveryWay)
{
    for (const auto& [count, options] : everyWay()) {
        BatchStream stream(count, options, 5, "x");
        BatchStream same(count, options, 5, "x");
        for (std::size_t epoch = 0; epoch < 3; ++epoch) {
            const auto batches = epochOf(stream, epoch);
            ASSERT_EQ(sorted(batches), upTo(count));
            for (const Batch& batch : batches) {
                ASSERT_EQ(same.next().items, batch.items);
                ASSERT_LE(batch.items.size(), options.batchSize);
                ASSERT_FALSE(batch.items.empty());
            }
        }
        const Json state = stream.state();
        const Batch expected = stream.next();
        ASSERT_TRUE(same.restore(state));
        ASSERT_EQ(same.next().items, expected.items);
    }
}

TEST(BatchStream, DependsOnSeedAndPurpose)
{
    const auto first = [](std::uint64_t seed, const char* purpose) {
        return BatchStream(100, {.batchSize = 20}, seed, purpose).next().items;
    };
    EXPECT_EQ(first(1, "task"), first(1, "task"));
    EXPECT_NE(first(1, "task"), first(2, "task"));
    EXPECT_NE(first(1, "task"), first(1, "pairs"));
}

} // namespace
} // namespace isogloss::data
