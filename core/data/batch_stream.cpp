// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/batch_stream.h"

#include "core/base/json_reader.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <list>
#include <map>
#include <numeric>
#include <set>

namespace isogloss::data {

namespace {

constexpr std::size_t WindowBatches = 50;

using Items = std::vector<std::size_t>;

/// `draws` items of a pool: whole shuffled passes, and the beginning of one more.
void drawFrom(const Items& pool, std::size_t draws, Rng& rng, Items& order)
{
    Items pass = pool;
    for (std::size_t left = draws; left > 0; left -= std::min(left, pass.size())) {
        rng.shuffle(std::span(pass));
        order.insert(order.end(), pass.begin(),
            pass.begin() + static_cast<std::ptrdiff_t>(std::min(left, pass.size())));
    }
}

} // namespace

BatchStream::BatchStream(
    std::size_t count, BatchOptions options, std::uint64_t seed, const std::string& purpose)
    : m_count(count)
    , m_options(std::move(options))
    , m_rng(seed, purpose)
{
    assert(count > 0 && m_options.batchSize > 0);
    planEpoch();
}

Batch BatchStream::next()
{
    if (m_position == m_plan.size()) {
        ++m_epoch;
        planEpoch();
    }
    return {m_plan[m_position++], m_epoch};
}

double BatchStream::epoch() const
{
    return static_cast<double>(m_epoch)
        + static_cast<double>(m_position) / static_cast<double>(m_plan.size());
}

Items BatchStream::drawOrder()
{
    Items order(m_count);
    std::iota(order.begin(), order.end(), std::size_t{0});
    if (m_options.samplingTemperature > 1 && !m_options.pools.empty()) {
        std::map<std::size_t, Items> pools;
        for (const std::size_t item : order)
            pools[m_options.pools[item]].push_back(item);
        const auto share = [this](const Items& pool) {
            return std::pow(static_cast<double>(pool.size()), 1 / m_options.samplingTemperature);
        };
        double sum = 0;
        for (const auto& [name, pool] : pools)
            sum += share(pool);
        order.clear();
        for (const auto& [name, pool] : pools)
            drawFrom(pool,
                static_cast<std::size_t>(std::lround(share(pool) / sum * static_cast<double>(m_count))),
                m_rng, order);
    }
    m_rng.shuffle(std::span(order));
    return order;
}

std::vector<Items> BatchStream::cut(const Items& order) const
{
    std::vector<Items> batches;
    std::list<std::size_t> waiting(order.begin(), order.end());
    while (!waiting.empty()) {
        Items& batch = batches.emplace_back();
        std::set<std::size_t> taken;
        for (auto item = waiting.begin(); item != waiting.end() && batch.size() < m_options.batchSize;) {
            if (!m_options.apart.empty() && !taken.insert(m_options.apart[*item]).second) {
                ++item;
                continue;
            }
            batch.push_back(*item);
            item = waiting.erase(item);
        }
    }
    const auto isIncomplete = [this](const Items& batch) { return batch.size() < m_options.batchSize; };
    if (m_options.dropIncomplete && !std::all_of(batches.begin(), batches.end(), isIncomplete))
        std::erase_if(batches, isIncomplete);
    return batches;
}

void BatchStream::planEpoch()
{
    m_epochStart = m_rng.state();
    m_position = 0;
    m_plan.clear();
    Items order = drawOrder();
    if (!m_options.lengths.empty()) {
        const std::size_t window = WindowBatches * m_options.batchSize;
        for (std::size_t from = 0; from < order.size(); from += window)
            std::stable_sort(order.begin() + static_cast<std::ptrdiff_t>(from),
                order.begin() + static_cast<std::ptrdiff_t>(std::min(from + window, order.size())),
                [this](std::size_t a, std::size_t b) { return m_options.lengths[a] < m_options.lengths[b]; });
    }
    if (m_options.singlePool && !m_options.pools.empty()) {
        std::map<std::size_t, Items> pools;
        for (const std::size_t item : order)
            pools[m_options.pools[item]].push_back(item);
        for (const auto& [name, pool] : pools)
            for (Items& batch : cut(pool))
                m_plan.push_back(std::move(batch));
    } else {
        m_plan = cut(order);
    }
    if (!m_options.lengths.empty() || m_options.singlePool)
        m_rng.shuffle(std::span(m_plan));
}

Json BatchStream::state() const
{
    return {{"count", m_count}, {"epoch", m_epoch}, {"epoch_start", m_epochStart}, {"position", m_position}};
}

bool BatchStream::restore(const Json& state)
{
    const auto number
        = [&state](const char* name) { return jsonField<std::size_t>(state, name, "batch stream"); };
    const auto count = number("count");
    const auto epoch = number("epoch");
    const auto position = number("position");
    const auto start = jsonField<std::string>(state, "epoch_start", "batch stream");
    if (!count.has_value() || !epoch.has_value() || !position.has_value() || !start.has_value()
        || count.value() != m_count || !m_rng.restore(start.value()))
        return false;
    m_epoch = epoch.value();
    planEpoch();
    m_position = position.value();
    return m_position <= m_plan.size();
}

} // namespace isogloss::data
